import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { categoryOf, isInForce } from '../../../../shared/domain/people/category.ts';
import { samplePerson } from '../fill-people.ts';
import type { SamplePerson } from '../people/person.ts';
import { seededRandom, type Random } from '../random.ts';
import { wholeClasses } from '../training/classes.ts';
import { earnedOnPaper, hoursIn, type EarnedHalf } from './earned.ts';

type Declaration = Database['hours_declaration'];
type Correction = Database['hours_correction'];

interface DeclaredYear {
  readonly declarations: readonly Declaration[];
  readonly corrections: readonly Correction[];
  /** All that everybody earned, by key; what is not approved is not among it. */
  readonly earned: ReadonlyMap<string, readonly EarnedHalf[]>;
}

const SEED = 48;
const YEAR = '2026';
export const SAMPLE_DAY = '2026-11-23';
/** Of 100 who lack hours in autumn, how many the city or the province had trained: leaders, cadres. */
const TRAINED_OUTSIDE = { leader: 92, cadre: 80 } as const;
const WAITING = 140;
const RETURNED = 60;
const ONLINE = 240;
const CORRECTED = 80;
const MONDAYS = [
  '2026-03-16',
  '2026-04-13',
  '2026-05-18',
  '2026-06-08',
  '2026-07-13',
  '2026-09-14',
  '2026-10-19',
];

/** Hours that somebody must have in a year, as the shipped rules say. */
export function sampleTarget(person: SamplePerson): number {
  const category = categoryOf(person.membership, person.posts, SAMPLE_DAY);
  return category === 'leader' ? 56 : category === 'government-cadre' ? 90 : 32;
}

/** Whether somebody is on the register as a member. */
export const isMember = ({ standing, membership }: SamplePerson): boolean =>
  standing === 'present' && (membership === 'full' || membership === 'probationary');

export const isExempt = ({ exemption }: SamplePerson): boolean =>
  exemption !== null && isInForce(exemption.from, exemption.to, SAMPLE_DAY);

let made: DeclaredYear | undefined;

/** What was declared and put right in the year of the sample. The same every time. */
export function declaredYear(): DeclaredYear {
  made ??= make();
  return made;
}

function make(): DeclaredYear {
  const random = seededRandom(SEED);
  const earned = earnedOnPaper();
  const declarations: Declaration[] = [];
  const corrections: Correction[] = [];
  const add = (key: string, halves: readonly EarnedHalf[]) =>
    earned.set(key, [...(earned.get(key) ?? []), ...halves]);
  const bound = wholeClasses().people.filter((person) => isMember(person) && !isExempt(person));
  const lacking: SamplePerson[] = [];
  for (const person of bound) {
    const missing = sampleTarget(person) - hoursIn(YEAR, earned.get(person.key) ?? []);
    if (missing <= 0) continue;
    const target = sampleTarget(person);
    const share = target === 56 ? TRAINED_OUTSIDE.leader : target === 90 ? TRAINED_OUTSIDE.cadre : 0;
    if (!random.chance(share / 100)) {
      if (target === 32) lacking.push(person);
      continue;
    }
    // A little more than is missing: an event of the branch can lie in the same half-day.
    for (let left = missing + 6, turn = random.int(0, 6); left > 0; left -= 40, turn += 1) {
      const outside = outsideOf(random, person, Math.min(5, Math.ceil(left / 8)), turn);
      declarations.push(outside);
      add(person.key, halvesOf(outside));
    }
  }
  for (const person of random.shuffle(lacking).slice(0, ONLINE)) {
    const online = onlineOf(random, person);
    declarations.push(online);
    add(person.key, [{ day: online.from_on, half: 'online', hours: 4, concentrated: false, course: null }]);
  }
  for (const [index, person] of random
    .shuffle(bound)
    .slice(0, WAITING + RETURNED)
    .entries()) {
    const outside = outsideOf(random, person, 1 + (index % 3), 9);
    declarations.push({ ...outside, ...(index < WAITING ? WAITS : CAME_BACK) });
  }
  for (const [index, person] of random.shuffle(bound).slice(0, CORRECTED).entries()) {
    const correction = correctionOf(person, index);
    corrections.push(correction);
    const concentrated = correction.counts_as === 'concentrated';
    add(person.key, [
      { day: correction.counts_on, half: 'correction', hours: correction.hours, concentrated, course: null },
    ]);
  }
  return { declarations, corrections, earned };
}

const WAITS = {
  status: 'declared',
  decided_on: null,
  decided_by: null,
  decision_note: null,
  from_on: '2026-11-16',
  to_on: '2026-11-17',
} as const;
const CAME_BACK = {
  status: 'returned',
  decision_note: '请补交结业证书复印件',
} as const;

function outsideOf(random: Random, person: SamplePerson, days: number, turn: number): Declaration {
  const monday = MONDAYS[turn % MONDAYS.length] ?? SAMPLE_DAY;
  const until = daysLater(monday, days - 1);
  return {
    id: sampleId('hours-declaration', `${person.key}/outside/${turn}`),
    person_id: samplePerson(person.key),
    activity: 'outside',
    title: random.pick(['全市基层党组织书记示范培训班', '全省年轻干部专题研修班', '市直部门业务培训班']),
    organiser: random.pick(['市委组织部', '市委党校', '省委党校']),
    from_on: monday,
    to_on: until,
    from_half: 'morning',
    to_half: 'afternoon',
    minutes: null,
    proof: '结业证书复印件',
    attachment_id: null,
    status: 'approved',
    decided_on: daysLater(until, 7),
    decided_by: '何静姝',
    decision_note: null,
  };
}

function onlineOf(random: Random, person: SamplePerson): Declaration {
  const day = daysLater('2026-06-01', random.int(0, 150));
  return {
    ...outsideOf(random, person, 1, 8),
    id: sampleId('hours-declaration', `${person.key}/online`),
    activity: 'online',
    title: '党员教育网络课程',
    organiser: '湖南省党员教育网',
    from_on: day,
    to_on: day,
    from_half: null,
    to_half: null,
    minutes: 180,
    proof: '学习记录截图',
    decided_on: daysLater(day, 10),
  };
}

function halvesOf({ id, from_on: from, to_on: to }: Declaration): EarnedHalf[] {
  const halves: EarnedHalf[] = [];
  for (let day = from; day <= to; day = daysLater(day, 1))
    for (const half of ['morning', 'afternoon'])
      halves.push({ day, half, hours: 4, concentrated: true, course: id });
  return halves;
}

function correctionOf(person: SamplePerson, index: number): Correction {
  const isMore = index % 5 !== 4;
  return {
    id: sampleId('hours-correction', person.key),
    person_id: samplePerson(person.key),
    counts_on: daysLater('2026-02-02', index * 3),
    hours: isMore ? 4 : -2,
    counts_as: isMore ? 'concentrated' : 'collective',
    reason: isMore ? '冬春训签到表漏登，已补' : '主题党日中途离开',
    paper: `望组核〔2026〕${index + 1}号`,
  };
}
