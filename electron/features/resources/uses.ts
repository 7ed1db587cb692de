import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { InUse, SessionUse } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { holds, rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

/** What a session may use, by the column that names it. */
type Used = 'course_id' | 'venue_id' | 'site_id' | 'route_id';

/** The sessions that use something, by day, those 待排 last; only those that the viewer may see. */
export async function sessionsUsing(viewer: Viewer, db: Db, column: Used, id: string): Promise<SessionUse[]> {
  if (!holds(viewer, 'classes.see')) return [];
  const found = await seenSessions(viewer, db).where(`session.${column}`, '=', id).execute();
  return found.map(asUse);
}

/** Those that are still to come when something goes out of use on a day: from then on, and those 待排. */
export const usesFrom = <Use extends SessionUse>(sessions: readonly Use[], on: string): Use[] =>
  sessions.filter(({ day }) => day === null || day >= on);

export interface TeachingUse extends SessionUse {
  readonly role: 'teacher' | 'assistant';
}

/** The sessions that somebody teaches or assists in, as above. */
export async function sessionsOfTeacher(viewer: Viewer, db: Db, id: string): Promise<TeachingUse[]> {
  if (!holds(viewer, 'classes.see')) return [];
  const found = await seenSessions(viewer, db)
    .innerJoin('session_teacher', 'session_teacher.session_id', 'session.id')
    .select('session_teacher.role')
    .where('session_teacher.teacher_id', '=', id)
    .execute();
  return found.map((row) => ({ ...asUse(row), role: row.role }));
}

function seenSessions(viewer: Viewer, db: Db) {
  return rows(viewer, db, 'session')
    .innerJoin('training_class', 'training_class.id', 'session.class_id')
    .select([
      'session.id',
      'session.title',
      'session.day',
      'session.half',
      'training_class.id as class',
      'training_class.name',
      'training_class.number',
    ])
    .orderBy(sql`session.day IS NULL`)
    .orderBy('session.day')
    .orderBy(sql`CASE session.half WHEN 'morning' THEN 1 WHEN 'afternoon' THEN 2 ELSE 3 END`)
    .orderBy('training_class.number')
    .orderBy('session.id');
}

interface SeenSession {
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly half: HalfDay | null;
  readonly class: string;
  readonly name: string;
  readonly number: string | null;
}

function asUse(row: SeenSession): SessionUse {
  const { id, title, day, half } = row;
  return { id, title, day, half, class: { id: row.class, name: row.name, number: row.number } };
}

/** How many rows name it, seen or not: no more than the number leaves. */
export async function countUses(
  db: Db,
  column: Used | 'teacher_id',
  id: string,
  table: 'session' | 'session_teacher' | 'training_class' = column === 'teacher_id'
    ? 'session_teacher'
    : 'session',
): Promise<number> {
  const found = await sql<{ uses: number }>`
    SELECT count(*) AS uses FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id}`.execute(db);
  return found.rows[0]?.uses ?? 0;
}

/** Sessions named in the sentence of a refusal; the details hold all. */
const NAMED = 3;

/** Refuses to delete what sessions or others use, with the list: by class, day and title. */
export function refuseInUse(code: string, name: string, uses: InUse, nextStep: string, has = '还用在'): void {
  const total = uses.sessions.length + uses.hidden;
  if (total === 0 && uses.others.length === 0) return;
  const named = [...uses.others, ...uses.sessions.map(inWords)].slice(0, NAMED).join('；');
  const about = [
    ...(uses.others.length === 0 ? [] : [`${uses.others.length} 处`]),
    ...(total === 0 ? [] : [`${total} 次课`]),
  ].join('和 ');
  const more = total + uses.others.length > NAMED ? ' 等' : '';
  const shown = named === '' ? '（在您的管理范围之外）' : `：${named}${more}`;
  throw new Refusal(code, `“${name}”${has} ${about}${shown}。${nextStep}`, uses);
}

/** 2026年第12期“基层党支部书记轮训班”2026年11月24日（周二）上午《当前形势与任务》 */
function inWords({ class: own, day, half, title }: SessionUse): string {
  const when = day === null ? '待排' : `${dayWithWeekday(day)}${half === null ? '' : HALF_DAYS[half]}`;
  return `${own.number ?? ''}“${own.name}”${when}《${title}》`;
}
