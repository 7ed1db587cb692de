import { fullDay } from '../../../shared/domain/day-words.ts';
import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { ClassCalled, SessionCard } from '../../../shared/contract/timetable-answers.ts';
import { dayOf, daysLater } from '../../../shared/domain/day.ts';
import type { Adjustment } from '../../../shared/domain/documents/adjustment.ts';
import type { TimetableLine } from '../../../shared/domain/documents/timetable-line.ts';
import type { ClassTimetable, TimetableList } from '../../../shared/domain/documents/timetables.ts';
import type { OutsideContext, ReadContext } from '../../data/handler.ts';
import type { Database } from '../../data/tables/index.ts';
import { classRow } from '../classes/rows.ts';
import { teacherTimetable, venueTimetable, weekBoard } from '../timetable/boards.ts';
import { classTimetable } from '../timetable/class-timetable.ts';
import { compare } from '../timetable/publishing.ts';
import { documentChoices } from './choices.ts';
import { headingOf } from './heading.ts';

/** Reads what a document prints at one moment. */
export function reading<T>(context: OutsideContext, read: (context: ReadContext) => Promise<T>): Promise<T> {
  return context.data.snapshot((db: Kysely<Database>) => read({ ...context, db }));
}

/** A class as timetables of several call it: number and name. */
const called = ({ number, name }: ClassCalled): string => (number === null ? name : `${number}${name}`);

/** Placed sessions as lines; `own`: the class whose timetable it is. */
function linesOf(cards: readonly SessionCard[], own: string | null): TimetableLine[] {
  return cards.flatMap((card): TimetableLine[] => {
    if (card.at === null) return [];
    const classes = [card.class, ...card.jointWith];
    const reasons = card.conflicts.flatMap(({ allowed }) => allowed?.reason ?? []);
    return [
      {
        day: card.at.day,
        half: card.at.half,
        starts: card.at.starts,
        ends: card.at.ends,
        kind: card.kind,
        title: card.title,
        teachers: card.teachers.map(({ name }) => name),
        assistants: card.assistants.map(({ name }) => name),
        place: card.where?.name ?? '',
        classes: classes.map(called),
        jointWith: own === null ? [] : classes.filter(({ id }) => id !== own).map(called),
        note: card.note ?? '',
        exceptions: [...new Set(reasons)],
      },
    ];
  });
}

/** The timetable of a class as it stands. @throws Refusal `classes.not-found` */
export async function classTimetableData(
  context: ReadContext,
  { class: classId, across }: Pick<CallParsed<'documents.class-timetable'>, 'class' | 'across'>,
): Promise<ClassTimetable> {
  const chosen = await documentChoices(context.viewer, context.db);
  const heading = headingOf(await classRow(context.viewer, context.db, classId));
  const { placed, waiting, published } = await classTimetable(context, { class: classId });
  return {
    heading,
    lines: linesOf(placed, classId),
    waiting: waiting.map(({ title }) => title),
    state: stateOf(published),
    across: across ?? chosen.timetable.across,
  };
}

function stateOf(published: { version: number; at: string; changes: number } | null): string {
  if (published === null) return '草稿，尚未发布';
  const { version, at, changes } = published;
  const day = fullDay(dayOf(new Date(at)));
  return `第 ${version} 版　${day}发布${changes === 0 ? '' : `，之后有 ${changes} 处调整尚未发布`}`;
}

/** All classes of the week that a day lies in; joint lectures once. */
export async function weekTimetableData(context: ReadContext, day: string): Promise<TimetableList> {
  const { from, rows } = await weekBoard(context, { from: day });
  const cards = new Map(rows.flatMap(({ sessions }) => sessions.map((card) => [card.id, card] as const)));
  const idle = rows.filter(({ sessions }) => sessions.length === 0).map((row) => called(row.class));
  return {
    title: '全校周课表',
    of: 'school',
    from,
    until: daysLater(from, 6),
    lines: linesOf([...cards.values()], null),
    remarks: idle.length === 0 ? [] : [`本周在办、没有课次的班次：${idle.join('、')}。`],
  };
}

/** @throws Refusal `sessions.resource-not-found`, `timetable.wrong-days` */
export async function teacherTimetableData(
  context: ReadContext,
  { teacher, from, until }: CallParsed<'documents.teacher-timetable'>,
): Promise<TimetableList> {
  const { of, sessions } = await teacherTimetable(context, { teacher, from, to: until });
  const lines = sessions.flatMap((card) => {
    const helps = card.assistants.some(({ id }) => id === teacher);
    return linesOf(
      [helps ? { ...card, note: ['辅教', card.note ?? ''].filter(Boolean).join('；') } : card],
      null,
    );
  });
  return { title: `${of.name}授课安排表`, of: 'teacher', from, until, lines, remarks: [] };
}

/** @throws Refusal `sessions.resource-not-found`, `timetable.wrong-days` */
export async function venueTimetableData(
  context: ReadContext,
  { venue, from, until }: CallParsed<'documents.venue-timetable'>,
): Promise<TimetableList> {
  const { of, sessions } = await venueTimetable(context, { venue, from, to: until });
  return {
    title: `${of.name}使用安排表`,
    of: 'venue',
    from,
    until,
    lines: linesOf(sessions, null),
    remarks: [],
  };
}

/** What changed between two versions, or since a version. @throws Refusal `timetable.version-not-found` */
export async function adjustmentData(
  context: ReadContext,
  { before, after, reason }: Pick<CallParsed<'documents.adjustment'>, 'before' | 'after' | 'reason'>,
): Promise<Adjustment> {
  const compared = await compare(context, { before, after });
  const now = compared.after === null ? '未发布的课表' : `第 ${compared.after.version} 版`;
  return {
    heading: headingOf(await classRow(context.viewer, context.db, compared.class.id)),
    changes: compared.changes,
    versions: `第 ${compared.before.version} 版至${now}`,
    reason: reason ?? compared.after?.reason ?? null,
    day: dayOf(context.now()),
  };
}
