import type { HalfDay } from '../timetable/half-days.ts';

/** A session as its fee sees it: one teacher's part of it. */
export interface TaughtPart {
  readonly session: string;
  readonly teacher: string;
  readonly day: string;
  readonly half: HalfDay;
  /** Minutes after midnight. */
  readonly starts: number;
  /** 学时 really taught. */
  readonly hours: number;
  readonly waived: boolean;
}

/** How many 学时 of each part are paid, by `keyOfPart`. */
export type PaidHours = ReadonlyMap<string, number>;

export const keyOfPart = ({ session, teacher }: Pick<TaughtPart, 'session' | 'teacher'>): string =>
  `${session}/${teacher}`;

/**
 * 财行〔2016〕540号: 学时 really taught, at most so many for one teacher in a half-day. The earlier lesson takes them first;
 * what is not paid out takes none. A joint lecture comes once, under the class that holds it.
 */
export function paidHours(parts: readonly TaughtPart[], mostAHalfDay: (day: string) => number): PaidHours {
  const paid = new Map<string, number>();
  const left = new Map<string, number>();
  for (const part of parts.toSorted(inOrder)) {
    const half = `${part.teacher}/${part.day}/${part.half}`;
    const open = left.get(half) ?? mostAHalfDay(part.day);
    const hours = part.waived ? 0 : Math.min(part.hours, open);
    paid.set(keyOfPart(part), hours);
    left.set(half, open - hours);
  }
  return paid;
}

const inOrder = (one: TaughtPart, other: TaughtPart): number =>
  one.day.localeCompare(other.day) ||
  one.starts - other.starts ||
  one.session.localeCompare(other.session) ||
  one.teacher.localeCompare(other.teacher);

/** 元, to the fen. */
export const amountOf = (hours: number, rate: number | null): number =>
  Math.round(hours * (rate ?? 0) * 100) / 100;
