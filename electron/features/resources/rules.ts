import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import { sql, type Kysely } from 'kysely';
import { absencesMeet } from '../../../shared/domain/resources/absences.ts';
import {
  bellFaults,
  clockTime,
  type BellFault,
  type BellRow,
} from '../../../shared/domain/resources/bells.ts';
import { REVIEW_STEPS, type ReviewStep } from '../../../shared/domain/resources/codes.ts';
import { brokenStep } from '../../../shared/domain/resources/reviews.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';
import { absenceInWords } from './absences.ts';

type Db = Kysely<Database>;

/** What must hold of courses, teachers and the calendar after every transaction, an undo included. */
export const resourceRules: RuleBook = {
  course_review: { watches: ['step', 'reviewed_on', 'course_id'], check: brokenReviews },
  teacher_absence: { watches: ['teacher_id', 'from_on', 'to_on', 'half'], check: meetingAbsences },
  calendar_day: { watches: ['day', 'half', 'class_id'], check: daysMarkedTwice },
  bell_time: {
    watches: ['class_id', 'half', 'starts_at', 'ends_at', 'valid_from', 'valid_to'],
    check: wrongBells,
  },
};

/** The steps of a course follow one another in a sensible order, whichever of them came or went. */
async function brokenReviews(db: Db, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; course: string; name: string; step: ReviewStep }>`
    SELECT r.id, r.course_id AS course, c.name, r.step FROM course_review r JOIN course c ON c.id = r.course_id
    WHERE r.course_id IN (
      SELECT course_id FROM course_review WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))
    ORDER BY r.reviewed_on, r.id`.execute(db);
  return [...Map.groupBy(found.rows, (row) => row.course).values()].flatMap((reviews): Violation[] => {
    const at = brokenStep(reviews.map(({ step }) => step));
    const row = at === null ? undefined : reviews[at];
    if (row === undefined) return [];
    // The fault is that of the row which came, not of the one that it pushed aside.
    const changed = reviews.find(({ id }) => ids.includes(id)) ?? row;
    return [
      {
        id: changed.id,
        code: 'courses.wrong-step',
        message: `“${row.name}”的审核里，“${REVIEW_STEPS[row.step]}”不能接在前一步之后。请从最后一步开始改。`,
      },
    ];
  });
}

async function meetingAbsences(db: Db, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{
    id: string;
    teacher: string;
    name: string;
    from: string;
    to: string;
    half: HalfDay | null;
  }>`
    SELECT a.id, a.teacher_id AS teacher, t.name, a.from_on AS "from", a.to_on AS "to", a.half
    FROM teacher_absence a JOIN teacher t ON t.id = a.teacher_id
    WHERE a.teacher_id IN (
      SELECT teacher_id FROM teacher_absence WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))`.execute(
    db,
  );
  return found.rows
    .filter(({ id }) => ids.includes(id))
    .flatMap((row): Violation[] => {
      if (row.to < row.from)
        return [
          {
            id: row.id,
            code: 'teachers.wrong-order',
            message: `“${row.name}”不可用时段的截止日期（${row.to}）早于开始日期（${row.from}）。请核对后重填。`,
          },
        ];
      const met = found.rows.find(
        (other) => other.id !== row.id && other.teacher === row.teacher && absencesMeet(other, row),
      );
      if (met === undefined) return [];
      return [
        {
          id: row.id,
          code: 'teachers.absence-overlaps',
          message: `“${row.name}”在 ${absenceInWords(met)} 已登记不可用，与这次重叠。请修改那一条，或换日期。`,
        },
      ];
    });
}

async function daysMarkedTwice(db: Db, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; day: string; other: string }>`
    SELECT a.id, a.day, b.name AS other FROM calendar_day a
    JOIN calendar_day b ON b.day = a.day AND b.id <> a.id AND b.half IS a.half AND b.class_id IS a.class_id
    WHERE a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id, day, other }) => ({
    id,
    code: 'calendar.twice',
    message: `${dayWithWeekday(day)} 已经标为“${other}”。请修改那一条。`,
  }));
}

async function wrongBells(db: Db, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<BellRow>`
    SELECT id, class_id AS classId, half, starts_at AS startsAt, ends_at AS endsAt, valid_from AS "from", valid_to AS "to"
    FROM bell_time`.execute(db);
  const changed = new Set(ids);
  return bellFaults(found.rows).map((fault) => {
    const { row, other } = fault;
    const blamed = !changed.has(row.id) && other !== null && changed.has(other.id) ? other : row;
    return { id: blamed.id, ...bellSentence(fault) };
  });
}

function bellSentence({ kind, row, other, day }: BellFault): Pick<Violation, 'code' | 'message'> {
  const own = bellInWords(row);
  if (kind === 'reversed')
    return {
      code: 'bells.reversed',
      message:
        row.endsAt <= row.startsAt
          ? `${own}：结束时间不晚于开始时间。请核对后重填。`
          : `${own}：最后一天（${row.to ?? ''}）早于第一天（${row.from}）。请核对后重填。`,
    };
  const against = other === null ? '' : bellInWords(other);
  return kind === 'same-time-twice'
    ? {
        code: 'bells.twice',
        message: `${own}与已有的${against}时段重叠。请先修改或删除那一条，或换日期。`,
      }
    : {
        code: 'bells.overlap',
        message: `${dayWithWeekday(day)}起，${own}与${against}重叠。请错开两个半天的时间。`,
      };
}

/** 下午 14:30–17:00（2026-10-01 至 2027-04-30） */
function bellInWords({ half, startsAt, endsAt, from, to }: BellRow): string {
  const validity = to === null ? `${from} 起` : `${from} 至 ${to}`;
  return `${HALF_DAYS[half]} ${clockTime(startsAt)}–${clockTime(endsAt)}（${validity}）`;
}
