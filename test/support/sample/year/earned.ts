import { districtOrganisations, isBranch } from '../district.ts';
import { SHIPPED_HOURS_RULES } from '../../../../shared/domain/hours/shipped.ts';
import type { Activity } from '../../../../shared/domain/hours/codes.ts';
import type { SamplePerson } from '../people/person.ts';
import { wholeClasses } from '../training/classes.ts';
import { branchYear } from './branch-year.ts';
import { returnedClasses } from './whole-classes.ts';

/** Hours of a half-day, before it is known which of several in it counts. */
export interface EarnedHalf {
  readonly day: string;
  /** What is at no certain time has a word of its own, so that nothing clashes with it. */
  readonly half: string;
  readonly hours: number;
  /** Whether it is 集中培训. */
  readonly concentrated: boolean;
  /** The class or outside training that it is of. */
  readonly course: string | null;
}

/** What everybody of the whole sample was at in classes and branches, by key: from the plan, not from the database. */
export function earnedOnPaper(): Map<string, EarnedHalf[]> {
  const earned = new Map<string, EarnedHalf[]>();
  const add = (key: string, half: EarnedHalf): void => {
    const known = earned.get(key);
    if (known === undefined) earned.set(key, [half]);
    else known.push(half);
  };
  for (const { own, enrolments, people, halves, sheets, marks, leaves } of returnedClasses()) {
    const missed = new Set(
      marks
        .filter(({ state }) => state !== 'late' && state !== 'early')
        .map(({ sheet_id, enrolment_id }) => `${sheet_id}/${enrolment_id}`),
    );
    const away = new Map(leaves.map((leave) => [leave.enrolment_id, leave]));
    for (const [index, { id, status }] of enrolments.entries()) {
      if (status !== 'finished') continue;
      const leave = away.get(id);
      for (const [at, { day, half }] of halves.entries()) {
        if (missed.has(`${sheets[at]?.id ?? ''}/${id}`)) continue;
        if (
          leave !== undefined &&
          clock(leave.from_day, leave.from_half) <= clock(day, half) &&
          clock(day, half) < clock(leave.to_day, leave.to_half)
        )
          continue;
        const hours = half === 'evening' ? 2 : 4;
        add(people[index] ?? '', { day, half, hours, concentrated: true, course: own.number });
      }
    }
  }
  const members = membersOf();
  for (const { branches, activity, day, half, minutes, absent } of branchYear()) {
    const { hours, concentrated } = worth(activity, minutes);
    if (hours === 0) continue;
    const missing = new Set(absent);
    for (const branch of branches)
      for (const { key, from, to } of members.get(branch) ?? [])
        if (from <= day && day < to && !missing.has(key))
          add(key, { day, half, hours, concentrated, course: null });
  }
  return earned;
}

/** Of several things in one half-day the one with most hours counts; of equal ones 集中培训. */
export function countedIn(year: string, halves: readonly EarnedHalf[], until = '9999'): EarnedHalf[] {
  const best = new Map<string, EarnedHalf>();
  for (const each of halves) {
    if (!each.day.startsWith(year) || each.day > until) continue;
    const known = best.get(`${each.day}/${each.half}`);
    if (
      known === undefined ||
      known.hours < each.hours ||
      (known.hours === each.hours && each.concentrated && !known.concentrated)
    )
      best.set(`${each.day}/${each.half}`, each);
  }
  return [...best.values()];
}

/** The hours of some half-days that count in a year. */
export const hoursIn = (year: string, halves: readonly EarnedHalf[]): number =>
  countedIn(year, halves).reduce((sum, { hours }) => sum + hours, 0);

const clock = (day: string, half: string): string =>
  `${day}${half === 'morning' ? 1 : half === 'afternoon' ? 2 : 3}`;

function worth(activity: Activity, minutes: number): { hours: number; concentrated: boolean } {
  const rule = SHIPPED_HOURS_RULES.find((each) => each.activity === activity);
  if (rule === undefined || rule.countsAs === 'none') return { hours: 0, concentrated: false };
  const hours =
    rule.unit === 'minutes'
      ? Math.min((minutes / rule.per) * rule.hours, rule.mostADay ?? Infinity)
      : rule.hours;
  return { hours, concentrated: rule.countsAs === 'concentrated' };
}

interface Stay {
  readonly key: string;
  /** Half-open days. */
  readonly from: string;
  readonly to: string;
}

/** Who was a member of which branch from when to when: as the register and its moves say. */
function membersOf(): Map<string, Stay[]> {
  const stays = new Map<string, Stay[]>();
  const stay = (branch: string | null, one: Stay): void => {
    if (branch === null || one.from >= one.to) return;
    stays.set(branch, [...(stays.get(branch) ?? []), one]);
  };
  const branches = new Set(
    districtOrganisations()
      .filter(isBranch)
      .map(({ key }) => key),
  );
  for (const person of wholeClasses().people) {
    if (person.membership !== 'full' && person.membership !== 'probationary') continue;
    const joined = memberFrom(person);
    const moved = person.moves.find(({ kind }) => kind === 'branch');
    const left = person.moves.find(({ kind }) => kind === 'out')?.on ?? '9999';
    if (moved === undefined) stay(person.branch, { key: person.key, from: joined, to: left });
    else {
      if (moved.fromKey !== null && branches.has(moved.fromKey))
        stay(moved.fromKey, { key: person.key, from: joined, to: moved.on });
      stay(person.branch, { key: person.key, from: moved.on, to: left });
    }
  }
  return stays;
}

/** The first day on which somebody was a member; of a year or month only, its beginning. */
const memberFrom = ({ joinedOn }: SamplePerson): string => joinedOn ?? '';
