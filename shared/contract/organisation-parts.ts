import { z } from 'zod';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../domain/organisations/kinds.ts';
import { line } from './fields.ts';
import { sampleOrganisation } from './sample-id.ts';

/** What the declarations of the calls on organisations have in common: fields, refusals and rows of the sample. */

export const keysOf = <K extends string>(record: Record<K, string>) => Object.keys(record) as [K, ...K[]];
export const kind = z.enum(keysOf(ORGANISATION_KINDS));
export const statisticsKind = z.enum(keysOf(STATISTICS_KINDS)).nullable();
export const name = line(100);
export const shortName = line(40).nullable();

export const JINGGANG = sampleOrganisation('靖港镇');
export const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
export const TONGGUAN = sampleOrganisation('铜官街道');
export const ABSENT = '019b7544-7000-7fff-8fff-ffffffffffff';

export const NOT_FOUND = { 'organisations.not-found': '没有这个组织，或不在您的管理范围内' };
export const NAME_TAKEN = { 'organisations.name-taken': '同一上级下已有同名组织' };
export const WRONG_PLACE = { 'organisations.wrong-place': '这一类组织不能设在所选上级之下' };
export const IS_CLOSED = { 'organisations.closed': '组织已撤销' };
export const WRONG_DAY = { 'organisations.wrong-day': '日期早于成立日期，或晚于今天' };

export const newBranch = {
  call: 'organisations.create',
  input: { parent: LUJIANG, name: '靖港镇芦江社区退役军人党支部', kind: 'branch' },
};
export const idOf = (given: readonly unknown[], index = 0): string => (given[index] as { id: string }).id;

/** One line of a list to be taken in. */
export function importLine() {
  return z.strictObject({
    parent: name.nullable(),
    name,
    shortName: shortName.default(null),
    kind,
    statisticsKind: statisticsKind.default(null),
  });
}
