/** A repeatable source of chance: the same seed always gives the same run of choices. */
export interface Random {
  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with the probability `share` (0 to 1). */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
  /** ISO day from `from` to `to`, both included. */
  day(from: string, to: string): string;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** Seeded generator (mulberry32): small, fast, good enough for sample data, useless for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function int(from: number, to: number): number {
    return from + Math.floor(fraction() * (to - from + 1));
  }

  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const left = [...items];
    const shuffled: T[] = [];
    while (left.length > 0) shuffled.push(...left.splice(int(0, left.length - 1), 1));
    return shuffled;
  }

  function day(from: string, to: string): string {
    const first = Date.parse(from) / DAY_IN_MILLISECONDS;
    const last = Date.parse(to) / DAY_IN_MILLISECONDS;
    return new Date(int(first, last) * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
  }

  return { int, chance: (share) => fraction() < share, pick, shuffle, day };
}
