import { SCHOOL } from './conflicts.ts';

/** A way that somebody has written down. */
export interface KnownWay {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/**
 * Minutes between two places. A way that a route names holds in both directions; the shortest is taken. Of two sites
 * that no route joins, the way is at least the difference of their ways to the school: more is never supposed. Null:
 * nothing is known.
 */
export function waysBetween(ways: readonly KnownWay[]): (from: string, to: string) => number | null {
  const known = new Map<string, number>();
  for (const { from, to, minutes } of ways) {
    const key = pairOf(from, to);
    known.set(key, Math.min(minutes, known.get(key) ?? minutes));
  }
  const toSchool = (place: string) => known.get(pairOf(place, SCHOOL));
  return (from, to) => {
    const direct = known.get(pairOf(from, to));
    if (direct !== undefined) return direct;
    const [one, other] = [toSchool(from), toSchool(to)];
    return one === undefined || other === undefined ? null : Math.abs(one - other);
  };
}

const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
