import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { placeOf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { daysFromTo } from '../../../shared/domain/timetable/clock.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { daysOf } from '../timetable/days.ts';

/** As many days of a class without a timetable have sheets. */
const MOST_DAYS = 400;

/**
 * The half-days of classes for which sheets are to be entered, in order of time: those with a placed session, joint
 * lectures of other classes included, arrival alone not (nobody signs for it: so the printed sheet has it). A class
 * without any: morning and afternoon of every working day between its dates. Classes out of reach are left out.
 */
export async function halvesOfClasses(
  viewer: Viewer,
  db: Kysely<Database>,
  classes: readonly string[],
): Promise<Map<string, DayHalf[]>> {
  const found = await rows(viewer, db, 'training_class')
    .select(['id', 'starts_on', 'ends_on'])
    .where(sql<boolean>`training_class.id IN (SELECT value FROM json_each(${JSON.stringify(classes)}))`)
    .execute();
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(found.map(({ id }) => id))}))`;
  const taught = await sql<{ class_id: string; day: string; half: HalfDay }>`
    SELECT s.class_id, s.day, s.half FROM session s
      WHERE s.class_id IN ${ids} AND s.day IS NOT NULL AND s.half IS NOT NULL AND s.kind <> 'arrival'
    UNION SELECT j.class_id, s.day, s.half FROM session_class j JOIN session s ON s.id = j.session_id
      WHERE j.class_id IN ${ids} AND s.day IS NOT NULL AND s.half IS NOT NULL AND s.kind <> 'arrival'`.execute(
    db,
  );
  const byClass = Map.groupBy(taught.rows, (row) => row.class_id);
  const without = found.flatMap(({ id, starts_on, ends_on }) =>
    starts_on === null || byClass.has(id) ? [] : [{ id, from: starts_on, to: ends_on ?? starts_on }],
  );
  const usual = await workingHalves(viewer, db, without);
  return new Map(
    found.map(({ id }) => {
      const own = byClass.get(id)?.map(({ day, half }): DayHalf => ({ day, half }));
      return [id, (own ?? usual.get(id) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b))];
    }),
  );
}

/** Mornings and afternoons on which lessons are held as a rule. */
async function workingHalves(
  viewer: Viewer,
  db: Kysely<Database>,
  spans: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Promise<Map<string, DayHalf[]>> {
  if (spans.length === 0) return new Map();
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), '9999');
  const to = spans.reduce((last, span) => (span.to > last ? span.to : last), '');
  const days = await daysOf(viewer, db, { from, to });
  return new Map(
    spans.map((span) => [
      span.id,
      daysFromTo(span.from, span.to)
        .slice(0, MOST_DAYS)
        .flatMap((day) =>
          (['morning', 'afternoon'] as const)
            .filter((half) => days.calendar(day, half, span.id).free === null)
            .map((half): DayHalf => ({ day, half })),
        ),
    ]),
  );
}
