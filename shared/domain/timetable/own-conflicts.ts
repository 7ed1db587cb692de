import { isAway } from '../resources/absences.ts';
import type { Conflict, StandingSession, Surroundings } from './conflicts.ts';
import { HALF_DAYS, type HalfDay } from './half-days.ts';
import { overlap } from './intervals.ts';

const HALVES = Object.keys(HALF_DAYS) as HalfDay[];

/** What a session alone clashes with: seats, absences, what is out of use, calendar, the dates of its classes. */
export function ownConflicts(session: StandingSession, around: Surroundings): Conflict[] {
  const own = { session: session.id, other: null, people: [], needed: null, given: null, note: null };
  const found: Conflict[] = [];
  const { day, venue, visit } = session;
  const halves = halvesOf(session, session.classes[0], around);

  const trainees = session.classes.reduce((sum, id) => sum + (around.classOf(id)?.trainees ?? 0), 0);
  if (session.seats !== null && session.seats < trainees)
    found.push({
      ...own,
      kind: 'capacity',
      severity: 'warn',
      about: [venue ?? visit].filter((id) => id !== null),
      needed: trainees,
      given: session.seats,
    });

  const staff = [...new Set([...session.teachers, ...session.assistants])];
  const absent = staff.filter((teacher) =>
    around.absencesOf(teacher).some((absence) => halves.some((half) => isAway(absence, day, half))),
  );
  if (absent.length > 0) found.push({ ...own, kind: 'absence', severity: 'warn', about: absent.sort() });

  const out = [...staff, venue, visit].filter((id) => {
    const since = id === null ? null : around.outSince(id);
    return since !== null && since <= day;
  });
  if (out.length > 0)
    found.push({
      ...own,
      kind: 'out-of-use',
      severity: 'warn',
      about: out.filter((id) => id !== null).sort(),
    });

  const free = session.classes.map((id) => {
    const marks = halvesOf(session, id, around).map((half) => around.calendar(day, half, id));
    return {
      id,
      free: marks.find((mark) => mark.free !== null)?.free ?? null,
      published: marks.every(({ published }) => published),
    };
  });
  const holidays = free.filter((each) => each.free !== null);
  const unpublished = free.filter((each) => !each.published);
  if (holidays.length > 0)
    found.push({
      ...own,
      kind: 'holiday',
      severity: 'warn',
      about: holidays.map(({ id }) => id).sort(),
      note: holidays[0]?.free ?? null,
    });
  else if (unpublished.length > 0)
    found.push({ ...own, kind: 'holiday', severity: 'hint', about: unpublished.map(({ id }) => id).sort() });

  const outside = session.classes.filter((id) => {
    const dates = around.classOf(id);
    if (dates === undefined) return false;
    return (dates.startsOn !== null && day < dates.startsOn) || (dates.endsOn !== null && dates.endsOn < day);
  });
  if (outside.length > 0) found.push({ ...own, kind: 'dates', severity: 'warn', about: outside.sort() });
  return found;
}

/** The half-day in which a session begins, and those into whose lessons it runs with times of its own. */
function halvesOf(session: StandingSession, classId: string | undefined, around: Surroundings): HalfDay[] {
  return HALVES.filter(
    (half) =>
      half === session.half ||
      (classId !== undefined && overlap(session, around.bell(classId, session.day, half))),
  );
}
