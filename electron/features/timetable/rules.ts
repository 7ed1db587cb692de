import { sql, type Kysely } from 'kysely';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { faultOfTimes } from '../../../shared/domain/timetable/times.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * What must hold of sessions after every transaction: times that can be, and nothing twice, which only the taking back
 * of what was taken back could bring. A clash is no fault of a row.
 */
export const timetableRules: RuleBook = {
  session: { watches: ['day', 'half', 'starts_at', 'ends_at'], check: wrongTimes },
  session_class: { watches: ['session_id', 'class_id'], check: joinedTwice },
  session_teacher: { watches: ['session_id', 'teacher_id'], check: teachingTwice },
  conflict_exception: { watches: ['one_id', 'other_id', 'kind'], check: allowedTwice },
  timetable_version: { watches: ['class_id', 'version'], check: publishedTwice },
};

const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

interface Timed {
  readonly id: string;
  readonly title: string;
  readonly half: HalfDay;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
}

async function wrongTimes(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Timed>`SELECT id, title, half, starts_at, ends_at FROM session
    WHERE id IN ${among(ids)} AND half IS NOT NULL`.execute(db);
  return found.rows.flatMap(({ id, title, half, starts_at, ends_at }) => {
    const fault = faultOfTimes(half, starts_at, ends_at);
    return fault === null ? [] : [{ id, code: 'sessions.wrong-times', message: `“${title}”${fault}` }];
  });
}

interface Twice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

async function joinedTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found =
    await sql<Twice>`SELECT one.id, coalesce(c.number, c.name) AS name, s.title FROM session_class one
    JOIN session s ON s.id = one.session_id JOIN training_class c ON c.id = one.class_id
    WHERE one.id IN ${among(ids)} AND (s.class_id = one.class_id OR EXISTS (SELECT 1 FROM session_class other
      WHERE other.session_id = one.session_id AND other.class_id = one.class_id AND other.id <> one.id))`.execute(
      db,
    );
  return found.rows.map(({ id, name, title }) => ({
    id,
    code: 'sessions.already-joined',
    message: `“${name}”已在“${title}”这节课上，不需要再加。`,
  }));
}

/** Whoever teaches a session does not assist in it as well: he stands in it once, in one role. */
async function teachingTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Twice>`SELECT one.id, t.name, s.title FROM session_teacher one
    JOIN session_teacher other
      ON other.session_id = one.session_id AND other.teacher_id = one.teacher_id AND other.id <> one.id
    JOIN session s ON s.id = one.session_id JOIN teacher t ON t.id = one.teacher_id
    WHERE one.id IN ${among(ids)}`.execute(db);
  return found.rows.map(({ id, name, title }) => ({
    id,
    code: 'sessions.teacher-twice',
    message: `${name} 在“${title}”这节课上已经有了，不能又是授课人又是辅教人。请只留一处。`,
  }));
}

async function allowedTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Twice>`SELECT one.id, '' AS name, s.title FROM conflict_exception one
    JOIN conflict_exception other ON other.one_id = one.one_id AND other.other_id IS one.other_id
      AND other.kind = one.kind AND other.id <> one.id
    JOIN session s ON s.id = one.one_id WHERE one.id IN ${among(ids)}`.execute(db);
  return found.rows.map(({ id, title }) => ({
    id,
    code: 'timetable.allowed-already',
    message: `“${title}”的这个冲突已经允许。要改原因，请先取消再重新允许。`,
  }));
}

async function publishedTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Twice & { version: number }>`
    SELECT one.id, coalesce(c.number, c.name) AS name, '' AS title, one.version FROM timetable_version one
    JOIN timetable_version other
      ON other.class_id = one.class_id AND other.version = one.version AND other.id <> one.id
    JOIN training_class c ON c.id = one.class_id WHERE one.id IN ${among(ids)}`.execute(db);
  return found.rows.map(({ id, name, version }) => ({
    id,
    code: 'timetable.version-taken',
    message: `“${name}”的课表已有第 ${version} 版，不能有两个。请保留后发布的一版，再发布一次即可。`,
  }));
}
