import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import type { AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import type { DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { JINGGANG } from '../../../shared/contract/organisation-parts.ts';
import type { DeskInProcess } from '../../support/desk-in-process.ts';
import { newClass } from '../classes/roster.ts';

/** What the tests of attendance begin with: a class of two weeks that is going on, with some people of one town in it. */

export const NOW = () => new Date('2026-11-24T10:00:00');
export const MORNING = { day: '2026-11-23', half: 'morning' } as const;
export const AFTERNOON = { day: '2026-11-23', half: 'afternoon' } as const;

/** A class from the 16th to the 27th of November, without a timetable, entered before it began. */
export async function classOf(
  desk: DeskInProcess,
  people: number,
  more: Partial<CallInput<'classes.create'>> = {},
): Promise<{ id: string; enrolments: string[]; names: string[] }> {
  const id = await newClass(desk, { startsOn: '2026-11-16', endsOn: '2026-11-27', ...more });
  const { people: found } = await desk.ask('people.list', { filter: { under: JINGGANG }, limit: people });
  await desk.ask('classes.enrol', { class: id, people: found.map((person) => person.id) });
  const { trainees } = await desk.ask('classes.trainees', { class: id });
  const enrolments = trainees.map((trainee) => trainee.id);
  await desk.ask('classes.edit-enrolments', { enrolments, enrolledOn: '2026-11-10' });
  return { id, enrolments, names: trainees.map(({ person }) => person.name) };
}

export type Marks = Readonly<Record<string, AttendanceState>>;

export function enter(
  desk: DeskInProcess,
  classId: string,
  half: DayHalf,
  marks: Marks = {},
  more: { groups?: number[] | null; reason?: string } = {},
): Promise<CallOutput<'attendance.enter'>> {
  return desk.ask('attendance.enter', {
    class: classId,
    ...half,
    groups: more.groups ?? null,
    marks: Object.entries(marks).map(([enrolment, state]) => ({ enrolment, state })),
    ...(more.reason !== undefined && { reason: more.reason }),
  });
}

/** A leave that all who are needed have agreed to. */
export async function grant(
  desk: DeskInProcess,
  enrolment: string,
  from: DayHalf,
  to: DayHalf,
  kind: 'personal' | 'sick' | 'official' = 'personal',
): Promise<string> {
  const asked = await desk.ask('leave.request', { enrolment, kind, from, to, requestedOn: '2026-11-20' });
  for (const approver of asked.needed)
    await desk.ask('leave.decide', { leave: asked.id, approver, decision: 'approved', on: '2026-11-20' });
  return asked.id;
}

/** The states of a class by enrolment, in order of its half-days. */
export async function statesOf(desk: DeskInProcess, classId: string) {
  const { rows } = await desk.ask('attendance.of-class', { class: classId });
  return new Map(rows.map((row) => [row.enrolment, row.states]));
}
