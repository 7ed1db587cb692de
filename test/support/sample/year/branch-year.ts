import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId, sampleOrganisation } from '../../../../shared/contract/sample-id.ts';
import { daysLater, weekdayOf } from '../../../../shared/domain/day.ts';
import type { BranchActivity } from '../../../../shared/domain/hours/codes.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { samplePerson } from '../fill-people.ts';
import { districtOrganisations, isBranch } from '../district.ts';
import { seedFor } from '../people/chance.ts';
import type { SamplePerson } from '../people/person.ts';
import { topOf } from '../people/settings.ts';
import { seededRandom, type Random } from '../random.ts';
import { wholeClasses } from '../training/classes.ts';

/** A line about what branches held, with the keys of those it is about. */
export interface PlannedEvent {
  readonly id: string;
  /** Keys: who held it first, then those who took part. */
  readonly branches: readonly string[];
  readonly activity: BranchActivity;
  readonly title: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly minutes: number;
  /** Keys of the people who were missing. */
  readonly absent: readonly string[];
}

const SEED = 20_261_123;
/** Three branches of one village or body hold some of their events together. */
const JOINT_GROUPS = 79;
const JOINT_WITH = 3;
const JOINT_SLOTS: ReadonlySet<number> = new Set([6, 8, 10]);
/** Branches that do less than they should, of 100: more in some towns than in others. */
const SLACK = [1, 3, 0, 6, 2, 4, 1, 9, 2, 4] as const;
/** Of 1,000 members, how many are rarely there. */
const LAX = 42;

/** The twelve events of a branch: what, the first day it can be on, how many days on, minutes (a slack branch: fewer). */
const SLOTS: readonly (readonly [
  BranchActivity,
  title: string,
  from: string,
  within: number,
  minutes: number,
  slack: number,
])[] = [
  ['congress', '召开支部党员大会，总结全年工作', '2025-12-01', 20, 120, 120],
  ['seasonal-training', '冬春训：学习贯彻党的二十届四中全会精神', '2026-01-05', 60, 210, 210],
  ['seasonal-training', '冬春训：中央一号文件解读', '2026-01-05', 60, 210, 210],
  ['seasonal-training', '冬春训：党员教育管理条例', '2026-01-05', 60, 210, 0],
  ['seasonal-training', '冬春训：身边榜样讲党课', '2026-01-05', 60, 210, 0],
  ['theme-day', '主题党日：学雷锋志愿服务', '2026-03-15', 10, 180, 120],
  ['party-lecture', '党课：树立和践行正确政绩观', '2026-04-07', 18, 120, 120],
  ['theme-day', '主题党日：人居环境整治', '2026-05-06', 20, 180, 120],
  ['party-lecture', '党课：重温入党誓词，庆祝建党105周年', '2026-06-22', 18, 120, 120],
  ['congress', '召开支部党员大会，通报半年工作', '2026-08-03', 20, 180, 120],
  ['theme-day', '主题党日：走访慰问困难党员', '2026-09-07', 15, 180, 120],
  ['theme-day', '主题党日：集中学习和交纳党费', '2026-10-12', 30, 180, 120],
];

let year: readonly PlannedEvent[] | undefined;

/** What 1,706 branches held in twelve months: 19,998 events with those who were missing. The same every time. */
export function branchYear(): readonly PlannedEvent[] {
  year ??= made();
  return year;
}

function made(): PlannedEvent[] {
  const branches = districtOrganisations().filter((each) => isBranch(each) && each.closedOn === null);
  const settled = settledMembers();
  const joined = jointGroups(branches.map(({ key }) => key));
  const tops = [...new Set(branches.map(({ key }) => topOf(key)))];
  const guests = new Set([...joined.values()].flatMap(([, ...others]) => others));
  return branches.flatMap(({ key }) => {
    const random = seededRandom(seedFor(SEED, `events/${key}`));
    const slack = random.int(1, 100) <= (SLACK[tops.indexOf(topOf(key)) % SLACK.length] ?? 0);
    const winter = outOfFestival(workday(daysLater('2026-01-05', random.int(0, 60))));
    return SLOTS.flatMap(([activity, title, from, within, minutes, less], slot): PlannedEvent[] => {
      const drawn = workday(daysLater(from, random.int(0, within)));
      const half = random.chance(0.6) ? 'afternoon' : 'morning';
      const together = JOINT_SLOTS.has(slot);
      if ((slack ? less : minutes) === 0 && !together)
        return [extra(key, slot, random, settled.get(key) ?? [])];
      if (together && guests.has(key)) return [];
      const hosts = together ? (joined.get(key) ?? [key]) : [key];
      const seasonal = activity === 'seasonal-training';
      return [
        {
          id: sampleId('branch-event', `${key}/${slot}`),
          branches: hosts,
          activity,
          title,
          day: seasonal ? (slot < 3 ? winter : workday(daysLater(winter, 1))) : drawn,
          half: seasonal ? (slot % 2 === 1 ? 'morning' : 'afternoon') : half,
          minutes: slack ? less : minutes,
          absent: absentees(
            random,
            hosts.flatMap((host) => settled.get(host) ?? []),
          ),
        },
      ];
    });
  });
}

/** A slack branch held a 支部委员会 instead, which earns nothing. */
function extra(key: string, slot: number, random: Random, members: readonly SamplePerson[]): PlannedEvent {
  return {
    id: sampleId('branch-event', `${key}/${slot}`),
    branches: [key],
    activity: 'committee',
    title: '支部委员会：研究发展党员工作',
    day: workday(daysLater('2026-02-24', random.int(0, 20))),
    half: 'afternoon',
    minutes: 60,
    absent: absentees(random, members),
  };
}

/** Members who have been in their branch for all of the year: only of them somebody notes that they were missing. */
function settledMembers(): Map<string, SamplePerson[]> {
  const members = wholeClasses().people.filter(
    ({ standing, membership, moves, joinedOn }) =>
      standing === 'present' &&
      (membership === 'full' || membership === 'probationary') &&
      (joinedOn ?? '9999') < '2025' &&
      moves.every(({ on }) => on < '2025-11'),
  );
  return Map.groupBy(members, ({ branch }) => branch ?? '');
}

/** By the key of each member of a group all of it, the one who holds it first. */
function jointGroups(keys: readonly string[]): Map<string, string[]> {
  const parents = [...Map.groupBy(keys, (key) => key.slice(0, key.lastIndexOf('/'))).values()];
  const groups = parents.filter((keysOf) => keysOf.length >= JOINT_WITH).slice(-JOINT_GROUPS);
  return new Map(
    groups.flatMap((group) => {
      const some = group.slice(0, JOINT_WITH);
      return some.map((key) => [key, some] as const);
    }),
  );
}

/** At two of five events some were missing: those who are rarely there, and of the others one in twenty. */
function absentees(random: Random, members: readonly SamplePerson[]): string[] {
  const some = random.chance(0.4);
  return members
    .filter(({ key, posts }) => {
      const lax = posts.length === 0 && seedFor(SEED, key) % 1000 < LAX;
      return lax ? random.chance(0.6) : some && random.chance(0.05);
    })
    .map(({ key }) => key);
}

const workday = (day: string): string =>
  weekdayOf(day) === 0 ? daysLater(day, 1) : weekdayOf(day) === 6 ? daysLater(day, 2) : day;

/** Nobody is called together about the Spring Festival. */
const outOfFestival = (day: string): string =>
  '2026-02-12' <= day && day <= '2026-02-25' ? daysLater(day, 14) : day;

/** The rows of the events. */
export function eventRows(events: readonly PlannedEvent[]): {
  readonly events: Database['branch_event'][];
  readonly branches: Database['branch_event_branch'][];
  readonly people: Database['branch_event_person'][];
} {
  return {
    events: events.map(({ id, branches, activity, title, day, half, minutes }) => ({
      id,
      organisation_id: sampleOrganisation(branches[0] ?? ''),
      activity,
      title,
      day,
      half,
      minutes,
      takes: 'all-but',
      paper: `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月活动记录`,
      note: null,
    })),
    branches: events.flatMap(({ id, branches }) =>
      branches.slice(1).map((branch) => ({
        id: sampleId('branch-event-branch', `${id}/${branch}`),
        event_id: id,
        organisation_id: sampleOrganisation(branch),
      })),
    ),
    people: events.flatMap(({ id, absent }) =>
      absent.map((key) => ({
        id: sampleId('branch-event-person', `${id}/${key}`),
        event_id: id,
        person_id: samplePerson(key),
        presence: 'absent',
      })),
    ),
  };
}
