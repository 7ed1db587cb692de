/** A stretch of one day, half-open: it holds the minute it starts at and not the one it ends at. Minutes after midnight. */
export interface Interval {
  readonly starts: number;
  readonly ends: number;
}

/** Whether two stretches share a minute; touching ends share none. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.starts < other.ends && other.starts < one.ends;
}

/** Minutes from the end of the earlier stretch to the start of the later; negative when they overlap. */
export function gapBetween(one: Interval, other: Interval): number {
  return Math.max(other.starts - one.ends, one.starts - other.ends);
}
