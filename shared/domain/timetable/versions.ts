import type { SessionKind } from './codes.ts';
import type { HalfDay } from './half-days.ts';

/** A session as a published timetable keeps it: with names and times as they were, readable without any other row. */
export interface KeptSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly hours: number;
  readonly day: string;
  readonly half: HalfDay;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly teachers: readonly string[];
  readonly assistants: readonly string[];
  readonly place: string | null;
  /** Numbers or names of the further classes of a joint lecture. */
  readonly jointWith: readonly string[];
  readonly note: string | null;
}

export const KEPT_FIELDS = {
  when: '时间',
  title: '内容',
  kind: '类型',
  hours: '学时',
  teachers: '授课人',
  assistants: '辅教人',
  place: '地点',
  jointWith: '合班',
  note: '备注',
} as const;
export type KeptField = keyof typeof KEPT_FIELDS;

/** What became of a session between two timetables. */
export interface SessionChange {
  readonly is: 'added' | 'removed' | 'changed';
  readonly before: KeptSession | null;
  readonly after: KeptSession | null;
  /** What is different; empty for what was added or removed. */
  readonly fields: readonly KeptField[];
}

/** What changed between two timetables, by day and time of what was there before, else of what is there now. */
export function compareTimetables(
  before: readonly KeptSession[],
  after: readonly KeptSession[],
): SessionChange[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  const changes: SessionChange[] = [];
  for (const each of before) {
    const other = now.get(each.id);
    if (other === undefined) changes.push({ is: 'removed', before: each, after: null, fields: [] });
    else {
      const fields = (Object.keys(KEPT_FIELDS) as KeptField[]).filter(
        (field) => said(each, field) !== said(other, field),
      );
      if (fields.length > 0) changes.push({ is: 'changed', before: each, after: other, fields });
    }
  }
  for (const each of after)
    if (!old.has(each.id)) changes.push({ is: 'added', before: null, after: each, fields: [] });
  return changes.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** The sessions of a timetable in their order. */
export function inTimeOrder<Each extends Pick<KeptSession, 'day' | 'starts' | 'half' | 'id'>>(
  sessions: readonly Each[],
): Each[] {
  return [...sessions].sort((one, other) => (timeKey(one) < timeKey(other) ? -1 : 1));
}

const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];

function timeKey({ day, half, starts, id }: Pick<KeptSession, 'day' | 'starts' | 'half' | 'id'>): string {
  return `${day} ${HALVES.indexOf(half)} ${String(starts ?? 0).padStart(4, '0')} ${id}`;
}

function placeOf({ before, after }: SessionChange): string {
  const session = before ?? after;
  return session === null ? '' : timeKey(session);
}

function said(session: KeptSession, field: KeptField): string {
  if (field === 'when') return `${session.day} ${session.half} ${session.starts ?? ''} ${session.ends ?? ''}`;
  const value = session[field];
  return Array.isArray(value) ? value.join('、') : String(value ?? '');
}
