import { isAway } from '../resources/absences.ts';
import type { Conflict, StandingSession, Surroundings } from './conflicts.ts';

/** What a session alone clashes with: seats, absences, calendar, the dates of its classes. */
export function ownConflicts(session: StandingSession, around: Surroundings): Conflict[] {
  const own = { session: session.id, other: null, people: [], needed: null, given: null, note: null };
  const found: Conflict[] = [];
  const { day, half } = session;

  const trainees = session.classes.reduce((sum, id) => sum + (around.classOf(id)?.trainees ?? 0), 0);
  if (session.seats !== null && session.seats < trainees)
    found.push({
      ...own,
      kind: 'capacity',
      severity: 'warn',
      about: session.venue === null ? [] : [session.venue],
      needed: trainees,
      given: session.seats,
    });

  const absent = [...new Set([...session.teachers, ...session.assistants])].filter((teacher) =>
    around.absencesOf(teacher).some((absence) => isAway(absence, day, half)),
  );
  if (absent.length > 0) found.push({ ...own, kind: 'absence', severity: 'warn', about: absent.sort() });

  const free = session.classes.map((id) => ({ id, ...around.calendar(day, half, id) }));
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
