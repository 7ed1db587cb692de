import type { SessionKind } from '../timetable/codes.ts';
import { clockTime } from '../resources/bells.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { fittingCell } from './fitting.ts';
import type { Cell, PaperColumn } from './paper.ts';

/** A session as timetables print it: names and times in words, nothing to be looked up. */
export interface TimetableLine {
  readonly day: string;
  readonly half: HalfDay;
  /** Minutes after midnight. */
  readonly starts: number;
  readonly ends: number;
  readonly kind: SessionKind;
  readonly title: string;
  readonly teachers: readonly string[];
  readonly assistants: readonly string[];
  readonly place: string;
  /** The class that holds it first, then those that join it. */
  readonly classes: readonly string[];
  /** On the timetable of one class, the others; else empty. */
  readonly jointWith: readonly string[];
  readonly note: string;
  /** Why a clash that it is part of is meant. */
  readonly exceptions: readonly string[];
}

const HALVES = Object.keys(HALF_DAYS) as HalfDay[];

/** Sessions in the order of time; of those at one time none is lost. */
export function inTimetableOrder(lines: readonly TimetableLine[]): TimetableLine[] {
  const key = ({ day, half, starts }: TimetableLine) =>
    `${day} ${HALVES.indexOf(half)} ${String(starts).padStart(4, '0')}`;
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** 8:30–11:30 */
export const timeOf = ({ starts, ends }: Pick<TimetableLine, 'starts' | 'ends'>): string =>
  `${clockTime(starts)}–${clockTime(ends)}`;

/** The mark of a clash that is meant; what it is stands in the note. */
export const EXCEPTION_MARK = '＊';

/** The note of a session: with whom it is taught together, what clash is meant, what else was written. */
export function noteOf({ jointWith, exceptions, note }: TimetableLine): string {
  return [
    ...(jointWith.length > 0 ? [`与${jointWith.join('、')}合班`] : []),
    ...exceptions.map((reason) => `${EXCEPTION_MARK}${reason}`),
    ...(note === '' ? [] : [note]),
  ].join('；');
}

export const titleOf = (line: TimetableLine): string =>
  line.exceptions.length > 0 ? `${line.title}${EXCEPTION_MARK}` : line.title;

/** Texts as cells of their columns, in two lines at most as long as letters stay readable. */
export function timetableCells(
  texts: readonly string[],
  columns: readonly PaperColumn[],
  size: number,
  from: number,
): Cell[] {
  return texts.map((text, index) => fittingCell(text, columns[from + index], size, 2));
}
