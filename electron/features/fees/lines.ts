import { sql, type Kysely } from 'kysely';
import type { FeeLine, FeeTeacher, FeeTotals } from '../../../shared/contract/fee-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { amountOf, keyOfPart, paidHours, type TaughtPart } from '../../../shared/domain/fees/counting.ts';
import { doubtAbout, RATE_KEYS } from '../../../shared/domain/fees/grades.ts';
import type { SettingKey } from '../../../shared/domain/settings/keys.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import { TAUGHT_KINDS } from '../../../shared/domain/timetable/ratios.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { openBoard, type Board } from '../timetable/board.ts';
import { ANOTHER_CLASS } from '../timetable/cards.ts';
import { amongIds, type LoadedSession } from '../timetable/load.ts';

type Db = Kysely<Database>;
type FeeRow = Database['lecture_fee'];

/** What the fee rules say on a day. */
export type FeeRules = (key: SettingKey, day: string) => number | null;

/** Shown where no rule says how many 学时 of a half-day are paid. */
const MOST_A_HALF_DAY = 4;

/** The fee rules of all days. */
export async function feeRules(viewer: Viewer, db: Db): Promise<FeeRules> {
  const all = await rows(viewer, db, 'setting')
    .selectAll()
    .where(sql<boolean>`key LIKE 'fees.%'`)
    .orderBy('valid_from', 'desc')
    .execute();
  return (key, day) =>
    all.find((row) => row.key === key && row.valid_from <= day && (row.valid_to ?? day) >= day)?.value ??
    null;
}

/** The most 学时 of one teacher that are paid in a half-day. */
export const mostAHalfDay = (rules: FeeRules, day: string): number =>
  rules('fees.most-a-half-day', day) ?? MOST_A_HALF_DAY;

/** A part of a session with what was entered about its fee. */
interface Part extends TaughtPart {
  readonly loaded: LoadedSession;
  readonly ends: number;
  readonly fee: FeeRow | undefined;
}

/**
 * What was and will be taught in a stretch of days and what is paid for it, in the order of the day. Lessons out of the
 * viewer's reach take their part of a half-day and are not shown.
 */
export async function feeLines(
  viewer: Viewer,
  db: Db,
  span: { readonly from: string; readonly to: string },
  today: string,
): Promise<FeeLine[]> {
  const board = await openBoard(viewer, db, span);
  const rules = await feeRules(viewer, db);
  const teachers = await teachersOf(viewer, db);
  const seen = [...board.sessions.values()];
  const fees = await feesOf(
    viewer,
    db,
    seen.map(({ row }) => row.id),
  );
  const parts = [...seen, ...board.sealed.values()].flatMap((each) => partsOf(board, each, fees));
  const paid = paidHours(parts, (day) => mostAHalfDay(rules, day));
  const shown = parts.filter(({ session }) => board.sessions.has(session));
  return shown
    .flatMap((part) => {
      const teacher = teachers.get(part.teacher);
      const hours = paid.get(keyOfPart(part)) ?? 0;
      return teacher === undefined ? [] : [lineOf(board, rules, part, teacher, hours, today)];
    })
    .toSorted(
      (one, other) =>
        one.day.localeCompare(other.day) ||
        one.starts - other.starts ||
        one.title.localeCompare(other.title, 'zh') ||
        one.teacher.name.localeCompare(other.teacher.name, 'zh'),
    );
}

function partsOf(board: Board, loaded: LoadedSession, fees: ReadonlyMap<string, FeeRow>): Part[] {
  const standing = board.claim(loaded);
  if (standing === null || !TAUGHT_KINDS.includes(loaded.row.kind)) return [];
  const { day, half, starts, ends } = standing;
  return loaded.teachers.map((teacher): Part => {
    const session = loaded.row.id;
    const fee = fees.get(keyOfPart({ session, teacher }));
    const hours = fee?.hours ?? loaded.row.hours;
    return { session, teacher, day, half, starts, ends, hours, waived: fee?.waived === 1, loaded, fee };
  });
}

function lineOf(
  board: Board,
  rules: FeeRules,
  part: Part,
  teacher: FeeTeacher,
  paid: number,
  today: string,
): FeeLine {
  const { loaded, fee, day, half, starts, ends, hours, waived } = part;
  const { row } = loaded;
  const rule = teacher.grade === 'none' ? null : rules(RATE_KEYS[teacher.grade], day);
  const rate = fee?.rate ?? rule;
  const called = (id: string) => {
    const { name, number } = board.classes.get(id) ?? { name: ANOTHER_CLASS, number: null };
    return { id, name, number };
  };
  return {
    session: row.id,
    title: row.title,
    class: called(row.class_id),
    jointWith: loaded.jointWith.map(called),
    day,
    half,
    starts,
    ends,
    teacher,
    planned: row.hours,
    taught: hours,
    paid,
    cut:
      waived || paid >= hours
        ? null
        : `${fullDay(day)}${HALF_DAYS[half]}同一教师最多计 ${mostAHalfDay(rules, day)} 学时`,
    rule,
    rate,
    amount: waived ? 0 : amountOf(paid, rate),
    waived,
    signedOn: fee?.signed_on ?? null,
    note: fee?.note ?? null,
    elsewhere: !loaded.held,
    coming: day > today,
  };
}

async function feesOf(viewer: Viewer, db: Db, sessions: readonly string[]): Promise<Map<string, FeeRow>> {
  const found = await rows(viewer, db, 'lecture_fee')
    .selectAll()
    .where(amongIds('lecture_fee.session_id', sessions))
    .execute();
  return new Map(found.map((row) => [keyOfPart({ session: row.session_id, teacher: row.teacher_id }), row]));
}

/** All teachers by id, as the fee knows them. */
async function teachersOf(viewer: Viewer, db: Db): Promise<Map<string, FeeTeacher>> {
  const found = await rows(viewer, db, 'teacher')
    .select(['id', 'name', 'kind', 'title', 'unit', 'fee_class'])
    .execute();
  return new Map(
    found.map(({ fee_class: grade, ...row }) => [
      row.id,
      { ...row, grade, doubt: doubtAbout({ ...row, grade }) },
    ]),
  );
}

/** Sums over lines that this office pays. */
export function totalsOf(lines: readonly FeeLine[]): FeeTotals {
  const own = lines.filter(({ elsewhere }) => !elsewhere);
  const sum = (of: (line: FeeLine) => number) =>
    Math.round(own.reduce((total, line) => total + of(line), 0) * 100) / 100;
  return {
    lessons: own.length,
    taught: sum(({ taught }) => taught),
    paid: sum(({ paid }) => paid),
    amount: sum(({ amount }) => amount),
    unsigned: sum(({ amount, signedOn, coming }) => (signedOn === null && !coming ? amount : 0)),
    coming: sum(({ amount, coming }) => (coming ? amount : 0)),
  };
}
