/** The second half of `hours-oracle.ts`: which of several lines of a half-day counts, and what the limits leave of it. */

export type Raw = Readonly<Record<string, string | number | null>>;

export const HALVES = ['morning', 'afternoon', 'evening'];
export const cents = (value: number) => Math.round(value * 100) / 100;

export interface Item {
  source: string;
  part: string;
  day: string;
  half: string | null;
  activity: string | null;
  minutes: number | null;
  days: number;
  course: string | null;
  state: string | null;
  open: boolean;
  pending: boolean;
  correction: Raw | null;
}

export interface Counted extends Item {
  hours: number;
  countsAs: string;
  reason: string;
  rule: Raw | null;
}

const RANK = ['concentrated', 'collective', 'none'];

/** Everyone who earns against everyone else of the same half-day; the losers are named only when all fights are over. */
export function fight(lines: Counted[]): void {
  const losers = new Set<Counted>();
  for (const one of lines)
    for (const other of lines) {
      if (one === other || one.half === null || one.day !== other.day || one.half !== other.half) continue;
      if (one.hours <= 0 || other.hours <= 0) continue;
      const oneWins =
        one.hours !== other.hours
          ? one.hours > other.hours
          : one.countsAs !== other.countsAs
            ? RANK.indexOf(one.countsAs) < RANK.indexOf(other.countsAs)
            : `${one.source} ${one.part}` < `${other.source} ${other.part}`;
      losers.add(oneWins ? other : one);
    }
  for (const line of losers) {
    line.hours = 0;
    line.reason = 'other-that-half-day';
  }
}

export function limit(lines: Counted[]): void {
  const order = (line: Counted) =>
    `${line.day} ${line.half === null ? 4 : HALVES.indexOf(line.half) + 1} ${line.source} ${line.part}`;
  lines.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const done: Counted[] = [];
  for (const line of lines) {
    if (line.rule !== null && line.hours > 0) {
      const before = done.filter(
        (each) =>
          each.rule !== null &&
          each.activity === line.activity &&
          each.day.slice(0, 4) === line.day.slice(0, 4),
      );
      const sum = (some: Counted[]) => cents(some.reduce((total, each) => total + each.hours, 0));
      const sameDay = line.days > 1 ? [] : before.filter((each) => each.day === line.day && each.days === 1);
      const left = (column: string, some: Counted[], times = 1) =>
        line.rule?.[column] == null
          ? Infinity
          : Math.max(0, cents(Number(line.rule[column]) * times - sum(some)));
      const limits = [
        { reason: 'day-limit', left: left('most_a_day', sameDay, line.days) },
        {
          reason: 'class-limit',
          left:
            line.course === null
              ? Infinity
              : left(
                  'most_a_class',
                  before.filter((each) => each.course === line.course),
                ),
        },
        { reason: 'year-limit', left: left('most_a_year', before) },
      ];
      const least = Math.min(...limits.map((each) => each.left));
      if (least < line.hours) {
        line.hours = least;
        line.reason = limits.find((each) => each.left === least)?.reason ?? '';
      }
    }
    done.push(line);
  }
}
