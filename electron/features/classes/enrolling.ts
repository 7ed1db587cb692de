import { sql, type Kysely } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { EnrolWarning } from '../../../shared/contract/classes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow } from '../organisations/queries.ts';
import { peopleIds } from '../people/list.ts';
import { personRows, refuseMerged } from '../people/rows.ts';
import { organisationUnits } from '../people/units.ts';
import { enrolPeople } from './putting-in.ts';
import { classRow, isInClass, type ClassRow } from './rows.ts';
import { warningsFor, type Warnings } from './warnings.ts';

type Db = Kysely<Database>;
type Who = Pick<CallParsed<'classes.enrol'>, 'people' | 'filter'>;

/** People who are named with their warnings; beyond that only the counts are told. */
const MOST_NAMED = 2000;

/** What is to be known before these people are put into a class. Refuses with classes.not-found and -nobody. */
export async function checkEnrol(
  { viewer, db, now }: ReadContext,
  { class: id, ...who }: CallParsed<'classes.check-enrol'>,
): Promise<CallOutput<'classes.check-enrol'>> {
  const today = dayOf(now());
  const own = await classRow(viewer, db, id);
  const ids = await chosenPeople(viewer, db, who, today);
  const warnings = await warningsFor(viewer, db, own, ids, today, 'said');
  const fresh = ids.filter((person) => !wasIn(warnings, person));
  const named = ids.slice(0, MOST_NAMED);
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name', 'holder_id'])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(named)}))`)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const units = await organisationUnits(viewer, db);
  return {
    line: lineOfCheck(ids, warnings),
    remarks: await remarksOn(viewer, db, own, fresh.length),
    total: ids.length,
    fresh: fresh.length,
    people: named.flatMap((person) => {
      const row = byId.get(person);
      if (row === undefined) return [];
      const unit = units.name(row.holder_id);
      return [
        {
          id: row.id,
          name: row.name,
          unit: [unit?.path, unit?.shortName ?? unit?.name].filter(Boolean).join(' › '),
          warnings: warnings.get(person) ?? [],
        },
      ];
    }),
  };
}

/** Puts people into a class behind those who are there, and answers who was or had been in it before. */
export async function enrol(
  context: WriteContext,
  { class: id, sentBy, bringBack, ...who }: CallParsed<'classes.enrol'>,
): Promise<CallOutput<'classes.enrol'>> {
  const { viewer, db } = context;
  const today = dayOf(context.now());
  const own = await classRow(viewer, db, id);
  if (sentBy !== null) await organisationRow(viewer, db, sentBy);
  const ids = await chosenPeople(viewer, db, who, today);
  const people = ids.map((person) => ({ person, sentBy }));
  const done = await enrolPeople(context, own, people, bringBack);
  context.label(`${own.name}：报名 ${done.enrolled + done.back} 人`);
  context.scope(own.holder_id);
  return { ...done, remarks: [...(await remarksOn(viewer, db, own, 0)), ...done.remarks] };
}

/**
 * The people meant, each once: as picked, or by unit. Refuses with classes.nobody when it is neither, both, or no one,
 * and picked ones with people.not-found and people.merged.
 */
async function chosenPeople(
  viewer: Viewer,
  db: Db,
  { people, filter }: Who,
  today: string,
): Promise<string[]> {
  if ((people === undefined) === (filter === undefined))
    throw new Refusal('classes.nobody', '请选定人员，或者给出条件，两样只用一样。');
  if (people !== undefined) {
    const picked = await personRows(viewer, db, people);
    for (const row of picked) refuseMerged(row);
    return picked.map((row) => row.id);
  }
  const units = await organisationUnits(viewer, db);
  const everybody = { offset: 0, limit: 1_000_000 };
  const ordered = { filter: filter ?? {}, sort: 'pinyin', descending: false } as const;
  const { ids } = await peopleIds(viewer, db, ordered, units, today, everybody);
  if (ids.length === 0) throw new Refusal('classes.nobody', '没有符合条件的人。请放宽条件再试。');
  return byUnit(viewer, db, ids, units.order);
}

/** The same people by the order of their units, those of a unit as before: quicker than asking unit by unit. */
async function byUnit(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
  order: readonly string[],
): Promise<string[]> {
  const places = new Map(order.map((unit, index) => [unit, index]));
  const holders = await rows(viewer, db, 'person')
    .select(['id', 'holder_id'])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  const placeOf = new Map(holders.map((row) => [row.id, places.get(row.holder_id) ?? order.length]));
  return ids.toSorted((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
}

/** Whether somebody stands on the list of the class: in it, or as one who has left. */
const wasIn = (warnings: Warnings, person: string) =>
  warnings.get(person)?.some(({ kind }) => kind === 'already' || kind === 'left') === true;

const IN_WORDS = {
  already: '已在本班',
  left: '曾退出本班',
  clash: '同期在别的班',
  trained: '今年已参训',
  gone: '不在册',
  exempt: '免学时',
} as const;

/** “可报 41 人；1 人已在本班；2 人同期在别的班”. */
function lineOfCheck(ids: readonly string[], warnings: Warnings): string {
  const fresh = ids.filter((person) => !wasIn(warnings, person));
  return [`可报 ${fresh.length} 人`, ...countedWarnings(warnings)].join('；');
}

/** “1 人已在本班”, “2 人同期在别的班”, for each kind that there is. */
export function countedWarnings(
  warnings: Warnings,
  kinds: readonly EnrolWarning['kind'][] = ['already', 'left', 'clash', 'trained', 'gone', 'exempt'],
): string[] {
  const all = [...warnings.values()];
  return kinds.flatMap((kind) => {
    const people = all.filter((list) => list.some((warning) => warning.kind === kind)).length;
    return people === 0 ? [] : [`${people} 人${IN_WORDS[kind]}`];
  });
}

/** What concerns the class as a whole when so many more come into it. */
export async function remarksOn(viewer: Viewer, db: Db, own: ClassRow, more: number): Promise<string[]> {
  const remarks: string[] = [];
  const { people } = await rows(viewer, db, 'enrolment')
    .select(sql<number>`count(*)`.as('people'))
    .where('class_id', '=', own.id)
    .where(isInClass('enrolment'))
    .executeTakeFirstOrThrow();
  if (own.planned !== null && people + more > own.planned)
    remarks.push(`报名后 ${people + more} 人，超过计划人数 ${own.planned} 人`);
  if (own.status === 'cancelled') remarks.push('这个班已取消');
  if (own.status === 'finished' || own.status === 'archived') remarks.push('这个班已结业');
  return remarks;
}
