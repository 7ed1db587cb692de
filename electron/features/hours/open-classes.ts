import { sql, type Kysely } from 'kysely';
import { daysLater } from '../../../shared/domain/day.ts';
import { roundHours } from '../../../shared/domain/hours/ledger.ts';
import { calendarOf, type CalendarRow } from '../../../shared/domain/resources/calendar.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import type { Database } from '../../data/tables/index.ts';
import { among } from './facts.ts';
import type { HoursState } from './totals.ts';

type Db = Kysely<Database>;

/** Days of a class without a timetable that are looked at. */
const MOST_DAYS = 400;

/**
 * Hours that people will have from classes that are to end in a year and are not closed yet, as if they attend all of it:
 * by the half-days with a placed session, of a class without a timetable by mornings and afternoons of its working days.
 * Answers by the entry that counts.
 */
export async function hoursOfOpenClasses(
  db: Db,
  state: HoursState,
  year: number,
  people: readonly string[] | 'all',
): Promise<Map<string, number>> {
  const classes = await sql<{ id: string; starts_on: string; ends_on: string }>`
    SELECT id, coalesce(starts_on, ends_on) AS starts_on, ends_on FROM training_class
    WHERE status IN ('approved', 'filed', 'planned', 'enrolling', 'running')
    AND ends_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`.execute(db);
  const ids = classes.rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const enrolled = await sql<{
    class_id: string;
    person_id: string;
  }>`SELECT class_id, person_id FROM enrolment
    WHERE status NOT IN ('absent', 'withdrawn') AND ${among('class_id', ids)} AND ${among('person_id', people)}`.execute(
    db,
  );
  if (enrolled.rows.length === 0) return new Map();
  const halves = await halvesOf(db, classes.rows);
  const hoursOf = new Map(ids.map((id) => [id, hoursIn(state, halves.get(id) ?? [], year)]));
  const found = new Map<string, number>();
  for (const { class_id, person_id } of enrolled.rows) {
    const person = state.facts.get(person_id)?.mergedInto ?? person_id;
    found.set(person, roundHours((found.get(person) ?? 0) + (hoursOf.get(class_id) ?? 0)));
  }
  return found;
}

interface Half {
  readonly day: string;
  readonly half: HalfDay;
}

async function halvesOf(
  db: Db,
  classes: readonly { readonly id: string; readonly starts_on: string; readonly ends_on: string }[],
): Promise<Map<string, Half[]>> {
  const ids = classes.map(({ id }) => id);
  const placed = await sql<Half & { class_id: string }>`
    SELECT class_id, day, half FROM session
      WHERE day IS NOT NULL AND half IS NOT NULL AND kind <> 'arrival' AND ${among('class_id', ids)}
    UNION SELECT j.class_id, s.day, s.half FROM session_class j JOIN session s ON s.id = j.session_id
      WHERE s.day IS NOT NULL AND s.half IS NOT NULL AND s.kind <> 'arrival' AND ${among('j.class_id', ids)}`.execute(
    db,
  );
  const byClass: Map<string, Half[]> = Map.groupBy(placed.rows, (row) => row.class_id);
  const without = classes.filter(({ id }) => !byClass.has(id));
  if (without.length === 0) return byClass;
  const marked = await sql<CalendarRow>`SELECT day, kind, name, half, class_id AS "classId"
    FROM calendar_day`.execute(db);
  const calendar = calendarOf(marked.rows);
  for (const { id, starts_on, ends_on } of without) {
    const own: Half[] = [];
    for (
      let day = starts_on, left = MOST_DAYS;
      day <= ends_on && left > 0;
      day = daysLater(day, 1), left -= 1
    )
      for (const half of ['morning', 'afternoon'] as const)
        if (calendar.mark(day, half, id).working) own.push({ day, half });
    byClass.set(id, own);
  }
  return byClass;
}

/** Hours of half-days of one class, with the limits of a day and a class. */
function hoursIn({ rules }: HoursState, halves: readonly Half[], year: number): number {
  let sum = 0;
  const days = new Map<string, number>();
  let most: number | null = null;
  for (const { day, half } of halves.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    if (!day.startsWith(`${year}-`)) continue;
    const activity = half === 'evening' ? 'class-evening' : 'class';
    const rule = rules(activity, day);
    if (rule === null || rule.countsAs === 'none') continue;
    const units = { 'half-day': 1, day: 0.5, minutes: 180 }[rule.unit];
    const key = `${activity} ${day}`;
    const before = days.get(key) ?? 0;
    const hours = Math.min((units / rule.per) * rule.hours, (rule.mostADay ?? Infinity) - before);
    days.set(key, before + Math.max(0, hours));
    sum += Math.max(0, hours);
    if (activity === 'class') most = rule.mostAClass;
  }
  return roundHours(most === null ? sum : Math.min(sum, most));
}
