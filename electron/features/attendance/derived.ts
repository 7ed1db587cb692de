import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/** How somebody was there in one half-day of a class whose sheet is entered for him. */
export interface AttendanceLine {
  readonly class: string;
  readonly enrolment: string;
  readonly person: string;
  readonly sheet: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly state: AttendanceState;
  /** Minutes of the half-day that he missed, where they were noted. */
  readonly minutes: number | null;
}

/** A half-day as a text whose order is that of time: as `placeOf` puts it on the line of half-days. */
const place = (day: string, half: string): RawBuilder<string> =>
  sql<string>`${sql.ref(day)} || CASE ${sql.ref(half)} WHEN 'morning' THEN '1' WHEN 'afternoon' THEN '2' ELSE '3' END`;

/**
 * The lines of attendance as a select with the columns of `AttendanceLine`, for joins of other features: explicit mark, else
 * approved leave (beyond what was granted: 旷课), else 出勤; no line where somebody was not in the class on that day or
 * where the sheet is not entered for his group. The same as `stateIn` and `wasInClassOn` of shared/domain/attendance say
 * it; a test compares the two. The condition may name e (enrolment), c (training_class) and s (attendance_sheet).
 */
export function attendanceLinesSql(condition: Expression<SqlBool>): RawBuilder<AttendanceLine> {
  const at = place('s.day', 's.half');
  const to = place('l.to_day', 'l.to_half');
  return sql<AttendanceLine>`SELECT s.class_id AS class, e.id AS enrolment, e.person_id AS person, s.id AS sheet,
      s.day AS day, s.half AS half,
      coalesce(m.state, CASE WHEN l.id IS NULL THEN 'present' WHEN ${at} < ${to} THEN l.kind ELSE 'absent' END) AS state,
      m.minutes AS minutes
    FROM enrolment e JOIN training_class c ON c.id = e.class_id
    JOIN attendance_sheet s ON s.class_id = e.class_id
    LEFT JOIN attendance_mark m ON m.sheet_id = s.id AND m.enrolment_id = e.id
    LEFT JOIN leave l ON l.enrolment_id = e.id AND l.status = 'approved' AND ${place('l.from_day', 'l.from_half')} <= ${at}
      AND ${at} < CASE WHEN l.back_day IS NULL THEN ${to} ELSE ${place('l.back_day', 'l.back_half')} END
    WHERE e.status <> 'absent' AND (e.status <> 'withdrawn' OR s.day < e.left_on)
      AND (e.enrolled_on <= s.day OR (c.ends_on IS NOT NULL AND e.enrolled_on > c.ends_on))
      AND (s."groups" IS NULL OR m.id IS NOT NULL
        OR EXISTS (SELECT 1 FROM json_each(s."groups") WHERE value = coalesce(e.group_number, 0)))
      AND (${condition})`;
}

/**
 * The attendance of people or of classes, in order of time. `people`: those in the viewer's reach, wherever they were
 * trained. `classes`: those in his reach, whoever was in them.
 */
export async function attendanceLines(
  viewer: Viewer,
  db: Kysely<Database>,
  of: { readonly people: readonly string[] } | { readonly classes: readonly string[] },
): Promise<AttendanceLine[]> {
  const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const condition =
    'people' in of
      ? sql<SqlBool>`e.person_id IN ${among(of.people)} AND EXISTS (SELECT 1 FROM person AS seen
          WHERE seen.id = e.person_id AND ${visible(viewer, 'person', 'seen')})`
      : sql<SqlBool>`e.class_id IN ${among(of.classes)} AND ${visible(viewer, 'training_class', 'c')}`;
  const found = await sql<AttendanceLine>`${attendanceLinesSql(condition)}
    ORDER BY s.day, ${place('s.day', 's.half')}, e.position, e.id`.execute(db);
  return found.rows;
}
