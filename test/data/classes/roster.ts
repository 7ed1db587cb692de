import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK_CLASS } from '../../../shared/contract/class-parts.ts';
import type { DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';

/** Classes that the tests make, and their rows. */

export const TODAY = () => new Date('2026-11-24T09:00:00');

export async function newClass(
  desk: DeskInProcess,
  more: Partial<CallInput<'classes.create'>> = {},
): Promise<string> {
  const given = {
    ...BLANK_CLASS,
    name: '测试班',
    kind: 'main',
    holder: null,
    startsOn: '2026-12-07',
    endsOn: '2026-12-11',
  };
  return (await desk.ask('classes.create', { ...given, ...more } as CallInput<'classes.create'>)).id;
}

type Row = Readonly<Record<string, unknown>>;
export const enrolmentsOf = (desk: DeskInProcess, of: string): Row[] =>
  ((dump(desk.data().reader)['enrolment'] ?? []) as Row[])
    .filter((row) => row['class_id'] === of)
    .sort((a, b) => Number(a['position']) - Number(b['position']));
