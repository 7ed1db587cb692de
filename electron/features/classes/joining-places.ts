import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { halfInWords, meet } from '../../../shared/domain/attendance/half-line.ts';
import { awayOn } from '../../../shared/domain/attendance/leave.ts';
import { CERTIFICATE_KINDS } from '../../../shared/domain/closing/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { timesOf, type LeaveRow } from '../attendance/load.ts';
import { forgetReplaced } from './coming-back.ts';
import { namesOfPeople, type EnrolmentRow } from './rows.ts';

type Db = Kysely<Database>;
type MarkRow = Database['attendance_mark'];
type ResultRow = Database['enrolment_result'];

/** What hangs on places in a class, each by its place. */
interface Hanging {
  readonly marks: readonly MarkRow[];
  readonly leaves: readonly LeaveRow[];
  readonly results: readonly ResultRow[];
  readonly certificates: readonly Database['certificate'][];
}

/**
 * Makes two places of one human in a class one: marks, leave, result and certificates of the one that is given up go over.
 * What both have and is the same in both stays once. Refuses, with people.classes-collide, what cannot hold of one human.
 */
export async function joinPlaces(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  stays: EnrolmentRow,
  goes: EnrolmentRow,
): Promise<void> {
  const found = await hangingOn(viewer, db, [stays.id, goes.id]);
  const kept = ofPlace(found, stays.id);
  const given = ofPlace(found, goes.id);
  const faults = [
    ...(await faultsOfMarks(viewer, db, kept.marks, given.marks)),
    ...faultsOfLeave(kept.leaves, given.leaves),
    ...faultsOfResults(kept.results, given.results),
    ...faultsOfCertificates(kept, given),
  ];
  if (faults.length > 0) throw await collision(viewer, db, stays, faults);
  for (const mark of given.marks)
    if (kept.marks.some((own) => own.sheet_id === mark.sheet_id))
      await db.deleteFrom('attendance_mark').where('id', '=', mark.id).execute();
  await joinResults(db, kept.results, given.results);
  for (const table of ['attendance_mark', 'leave', 'enrolment_result', 'certificate'] as const)
    await db.updateTable(table).set({ enrolment_id: stays.id }).where('enrolment_id', '=', goes.id).execute();
  await forgetReplaced(db, goes.id);
  await db.deleteFrom('enrolment').where('id', '=', goes.id).execute();
}

async function hangingOn(viewer: Viewer, db: Db, places: readonly string[]): Promise<Hanging> {
  const ofThem = sql<boolean>`enrolment_id IN (SELECT value FROM json_each(${JSON.stringify(places)}))`;
  return {
    marks: await rows(viewer, db, 'attendance_mark').selectAll().where(ofThem).execute(),
    leaves: await rows(viewer, db, 'leave').selectAll().where(ofThem).orderBy('from_day').execute(),
    results: await rows(viewer, db, 'enrolment_result').selectAll().where(ofThem).execute(),
    certificates: await rows(viewer, db, 'certificate').selectAll().where(ofThem).execute(),
  };
}

function ofPlace({ marks, leaves, results, certificates }: Hanging, place: string): Hanging {
  const ofIt = ({ enrolment_id }: { readonly enrolment_id: string }) => enrolment_id === place;
  return {
    marks: marks.filter(ofIt),
    leaves: leaves.filter(ofIt),
    results: results.filter(ofIt),
    certificates: certificates.filter(ofIt),
  };
}

async function faultsOfMarks(
  viewer: Viewer,
  db: Db,
  kept: readonly MarkRow[],
  given: readonly MarkRow[],
): Promise<string[]> {
  const differing = given.flatMap((mark) => {
    const own = kept.find(({ sheet_id }) => sheet_id === mark.sheet_id);
    const same = own === undefined || sameBut(own, mark, ['id', 'enrolment_id']);
    return same ? [] : [mark.sheet_id];
  });
  if (differing.length === 0) return [];
  const sheets = await rows(viewer, db, 'attendance_sheet')
    .select(['day', 'half'])
    .where('id', 'in', differing)
    .orderBy('day')
    .execute();
  const halves = sheets.map(halfInWords).slice(0, 5).join('、');
  const more = sheets.length > 5 ? `等 ${sheets.length} 个半天` : '';
  return [`${halves}${more}的考勤不同（请先在“考勤”里改成一致）`];
}

const counts = ({ status }: LeaveRow) => status === 'requested' || status === 'approved';

function faultsOfLeave(kept: readonly LeaveRow[], given: readonly LeaveRow[]): string[] {
  return given.filter(counts).flatMap((leave) => {
    const away = awayOn(timesOf(leave));
    const other = kept.find((each) => counts(each) && meet(awayOn(timesOf(each)), away));
    if (other === undefined) return [];
    const { from } = timesOf(leave);
    return [`${halfInWords(from)}起的请假与另一条的请假重叠（请先撤回其中一次）`];
  });
}

const isBlank = (row: ResultRow) =>
  Object.entries(row).every(
    ([column, value]) =>
      value === null ||
      column === 'id' ||
      column === 'enrolment_id' ||
      (column === 'excellent' && value === 0),
  );

function faultsOfResults([kept]: readonly ResultRow[], [given]: readonly ResultRow[]): string[] {
  if (kept === undefined || given === undefined || isBlank(kept) || isBlank(given)) return [];
  return sameBut(kept, given, ['id', 'enrolment_id'])
    ? []
    : ['两条的考核登记不同（请先在“成绩”里改成一致；已结班的先重开）'];
}

function faultsOfCertificates(kept: Hanging, given: Hanging): string[] {
  return given.certificates.flatMap(({ kind, number, voided_on }) => {
    const other = kept.certificates.find((each) => each.kind === kind && each.voided_on === null);
    if (voided_on !== null || other === undefined) return [];
    return [
      `两条各有一份有效的${CERTIFICATE_KINDS[kind]}，编号 ${other.number} 和 ${number}（请先作废其中一份）`,
    ];
  });
}

/** Of two results that say the same, or of which one says nothing, one is left. */
async function joinResults(
  db: Db,
  [kept]: readonly ResultRow[],
  [given]: readonly ResultRow[],
): Promise<void> {
  if (kept === undefined || given === undefined) return;
  const surplus = isBlank(kept) ? kept : given;
  await db.deleteFrom('enrolment_result').where('id', '=', surplus.id).execute();
}

function sameBut<Row extends object>(one: Row, other: Row, but: readonly (keyof Row)[]): boolean {
  return (Object.keys(one) as (keyof Row)[]).every((key) => but.includes(key) || one[key] === other[key]);
}

async function collision(
  viewer: Viewer,
  db: Db,
  { class_id, person_id }: EnrolmentRow,
  faults: readonly string[],
): Promise<Refusal> {
  const own = await rows(viewer, db, 'training_class')
    .select('name')
    .where('id', '=', class_id)
    .executeTakeFirst();
  const name = (await namesOfPeople(viewer, db, [person_id])).get(person_id) ?? '';
  return new Refusal(
    'people.classes-collide',
    `“${name}”的两条登记都在“${own?.name ?? '同一个班'}”里，不能合为一条：${faults.join('；')}。处理后再合并。`,
  );
}
