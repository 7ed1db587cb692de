import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { FeeLine } from '../../../shared/contract/fee-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { classRow, type ClassRow } from '../classes/rows.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';
import { feeLines, feeRules, mostAHalfDay, totalsOf } from './lines.ts';

/** The fees of a class: of its own lessons, and of joint ones that another class holds and pays. */
export async function linesOfClass(
  { viewer, db, now }: Pick<ReadContext | WriteContext, 'viewer' | 'db' | 'now'>,
  own: ClassRow,
): Promise<FeeLine[]> {
  const sessions = await loadSessions(viewer, db, ofClass(own.id));
  const days = sessions.flatMap(({ row }) => row.day ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const lines = await feeLines(viewer, db, { from, to }, dayOf(now()));
  return lines.flatMap((line) => {
    if (line.class.id === own.id) return [line];
    return line.jointWith.some(({ id }) => id === own.id) ? [{ ...line, elsewhere: true }] : [];
  });
}

export async function feesOfClass(
  context: ReadContext,
  { class: id }: CallParsed<'fees.of-class'>,
): Promise<CallOutput<'fees.of-class'>> {
  const own = await classRow(context.viewer, context.db, id);
  const lines = await linesOfClass(context, own);
  const rules = await feeRules(context.viewer, context.db);
  return {
    class: { id: own.id, name: own.name, number: own.number },
    lines,
    totals: totalsOf(lines),
    mostAHalfDay: mostAHalfDay(rules, own.starts_on ?? dayOf(context.now())),
  };
}

/** 学时 and fees of a month by teacher, each joint lecture once. */
export async function feesOfMonth(
  { viewer, db, now }: ReadContext,
  { month, teacher }: CallParsed<'fees.month'>,
): Promise<CallOutput<'fees.month'>> {
  const span = { from: `${month}-01`, to: `${month}-31` };
  const lines = (await feeLines(viewer, db, span, dayOf(now()))).filter(({ elsewhere }) => !elsewhere);
  const byTeacher = [...Map.groupBy(lines, (line) => line.teacher.id).values()];
  const teachers = byTeacher.flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ teacher: first.teacher, ...totalsOf(own) }];
  });
  return {
    month,
    teachers: teachers.toSorted(
      (one, other) =>
        other.amount - one.amount ||
        other.taught - one.taught ||
        one.teacher.name.localeCompare(other.teacher.name, 'zh'),
    ),
    totals: totalsOf(lines),
    lines: teacher === undefined ? [] : lines.filter((line) => line.teacher.id === teacher),
  };
}
