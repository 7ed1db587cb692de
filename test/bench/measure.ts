/** One line of the table that `npm run bench` prints. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly goal: number;
  readonly unit: 'ms' | '×' | 'KB' | '%';
}

/** The value below which 95 of 100 measurements lie. */
export function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}

/** The middle of the measurements. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The times of the same work done many times. */
export async function repeated(times: number, work: (round: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < times; round += 1) all.push(await timed(() => work(round)));
  return all;
}
