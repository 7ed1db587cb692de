import type { Kysely } from 'kysely';
import type { EnrolWarning } from '../../../shared/contract/classes.ts';
import type { ImportedIntoClass, ImportIntoClass } from '../../../shared/contract/importing.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { RIGHTS } from '../../../shared/contract/rights.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { unitOfReply } from '../../../shared/domain/classes/replies.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { holds } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { countedWarnings, remarksOn } from '../classes/enrolling.ts';
import { enrolPeople, lineOfEnrolled } from '../classes/putting-in.ts';
import { markAnswered, quotasOf, type QuotaRow } from '../classes/quotas.ts';
import { classRow, namesOfPeople, toClassName, type ClassRow } from '../classes/rows.ts';
import { sendingUnits, type SendingUnits } from '../classes/units.ts';
import { warningsFor, type Warnings } from '../classes/warnings.ts';
import type { Units } from '../people/units.ts';
import type { PeopleList } from './lists.ts';
import type { DecidedRow, ImportPlan, Prepared } from './plan.ts';

/** An import into a class: the class, what is to be said of known people, and whose answer each file is. */
export interface Enrolling {
  readonly own: ClassRow;
  readonly warnings: Warnings;
  readonly sending: SendingUnits;
  /** The quota that each file answers, as its name or its headings say; null: they name no unit with places. */
  readonly answers: readonly (QuotaRow | null)[];
  readonly quotas: readonly QuotaRow[];
  readonly enrol: number;
  /** Names of those who had left it. */
  readonly left: readonly string[];
  readonly line: string;
  readonly remarks: readonly string[];
}

/** Makes ready what a class needs; null without one. The class is in the viewer's reach. */
export async function prepareEnrolling(
  { viewer, db, today }: { readonly viewer: Viewer; readonly db: Kysely<Database>; readonly today: string },
  { class: id, bringBack }: Pick<ImportPlan, 'class' | 'bringBack'>,
  rows: readonly DecidedRow[],
  lists: readonly PeopleList[],
  organisations: Units,
): Promise<Enrolling | null> {
  if (id === null) return null;
  const own = await classRow(viewer, db, id);
  const known = rows.flatMap((row) => (row.is === 'known' ? [row.person] : []));
  const warnings = await warningsFor(viewer, db, own, known, today, 'said');
  const quotas = await quotasOf(viewer, db, id);
  const sending = sendingUnits(organisations, own, new Set(quotas.map((row) => row.organisation_id)));
  const places = { already: of(warnings, 'already'), left: of(warnings, 'left') };
  const back = bringBack ? places.left.length : 0;
  const was = places.already.length + places.left.length;
  const fresh = new Set(known).size - was + rows.filter(({ is }) => is === 'new').length;
  const names = await namesOfPeople(viewer, db, places.left);
  const left = places.left.flatMap((person) => names.get(person) ?? []);
  return {
    own,
    warnings,
    sending,
    quotas,
    answers: lists.map((list) => quotaNamed(list, own, quotas, sending)),
    enrol: fresh + back,
    left,
    line: [
      lineOfEnrolled({ enrolled: fresh, back, already: places.already.length, left: bringBack ? [] : left }),
      ...countedWarnings(warnings, ['clash', 'trained', 'exempt']),
    ].join('；'),
    remarks: await remarksOn(viewer, db, own, fresh + back),
  };
}

/** The people of whom something of this kind is to be said. */
const of = (warnings: Warnings, wanted: EnrolWarning['kind']) =>
  [...warnings].flatMap(([person, said]) => (said.some(({ kind }) => kind === wanted) ? [person] : []));

/** The quota of the unit whose reply form a file is. */
function quotaNamed(
  { report, headings }: PeopleList,
  own: ClassRow,
  quotas: readonly QuotaRow[],
  { organisations }: SendingUnits,
): QuotaRow | null {
  const units = quotas.map((quota) => {
    const unit = organisations.name(quota.organisation_id);
    return { of: quota, names: [unit?.name, unit?.shortName].flatMap((name) => name ?? []) };
  });
  return unitOfReply({ name: report.name, headings }, own.name, units);
}

export function tellEnrolling(enrolling: Enrolling | null): ImportIntoClass | null {
  if (enrolling === null) return null;
  return {
    class: toClassName(enrolling.own),
    enrol: enrolling.enrol,
    left: enrolling.left,
    line: enrolling.line,
    remarks: enrolling.remarks,
  };
}

/**
 * Refuses a plan for a class without the right to do this with classes, with right.missing: a check tells of the class,
 * the import changes it.
 */
export function refuseWithoutRight(
  viewer: Viewer,
  plan: Pick<ImportPlan, 'class'>,
  right: 'classes.see' | 'classes.edit',
): void {
  if (plan.class === null || holds(viewer, right)) return;
  throw new Refusal(
    'right.missing',
    `您没有“${RIGHTS[right]}”的权限，不能把名单报入班次。请只导入人员，或找管理员开通。`,
  );
}

/**
 * Puts the people of all good rows into the class, in the order of the rows, and notes which units have answered: by the
 * name or heading of their file, else those whose people stand in it. Null without a class.
 */
export async function enrolRows(
  context: WriteContext,
  { enrolling, rows, register }: Prepared,
  bringBack: boolean,
  fresh: ReadonlyMap<DecidedRow, string>,
): Promise<ImportedIntoClass | null> {
  if (enrolling === null) return null;
  const { own, sending, answers, quotas } = enrolling;
  const good = rows.flatMap((row) => {
    const person = row.is === 'known' ? row.person : fresh.get(row);
    return person === undefined ? [] : [{ person, file: row.file, row }];
  });
  const answered = new Set<string>();
  const people = good.map(({ person, file, row }) => {
    const quota = answers[file] ?? null;
    const branch = row.is === 'new' ? row.values.branch : register.person(person)?.holder_id;
    const unit =
      quota?.organisation_id ?? (branch == null ? null : (sending.unitOf(null, branch)?.id ?? null));
    if (unit !== null) answered.add(unit);
    return { person, sentBy: quota?.organisation_id ?? null };
  });
  const done = await enrolPeople(context, own, people, bringBack);
  const back = quotas.filter((quota) => answered.has(quota.organisation_id));
  await markAnswered(context, back, dayOf(context.now()));
  return {
    ...done,
    class: toClassName(own),
    answered: back.map((quota) => {
      const unit = sending.organisations.name(quota.organisation_id);
      return unit?.shortName ?? unit?.name ?? '';
    }),
    remarks: [...(await remarksOn(context.viewer, context.db, own, 0)), ...done.remarks],
  };
}
