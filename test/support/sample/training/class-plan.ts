import type { ClassKind, ClassStatus } from '../../../../shared/domain/classes/codes.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { seededRandom, type Random } from '../random.ts';

/** A class of the whole sample, before anybody is in it. */
export interface PlannedClass {
  readonly number: string;
  readonly name: string;
  readonly kind: ClassKind;
  readonly status: ClassStatus;
  readonly startsOn: string;
  readonly endsOn: string;
  /** How many are drawn for it. */
  readonly size: number;
  /** Whose people a 轮训 is for; null: of the whole district. */
  readonly area: string | null;
}

/** The day on which the sample is. */
const TODAY = '2026-11-23';
/** Person-times of the seed article, without the 77 of the three showcases of the school. */
const PERSON_TIMES = 33_184 - 77;
const SEED = 2_026;

/** Days without classes: public holidays of the 13 months (rules-and-forms §4.6) as far as they lie on weekdays. */
const HOLIDAYS = new Set(
  '2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07'.split(
    ' ',
  ),
);

/** How many classes of a kind, how many people and days each. 轮训 take the rest of the person-times. */
const KINDS: readonly (readonly [
  ClassKind,
  count: number,
  least: number,
  most: number,
  days: readonly number[],
])[] = [
  ['rotation', 66, 0, 0, [1, 1, 2, 2, 3]],
  ['main', 13, 45, 58, [5]],
  ['special', 23, 90, 200, [1, 2, 3]],
  ['candidate', 6, 60, 90, [3, 4]],
  ['activist', 6, 100, 140, [3]],
  ['probationary', 6, 110, 160, [3]],
  ['commissioned', 28, 45, 118, [2, 3, 5]],
  ['outside', 2, 20, 20, [4]],
];

const TOPICS = [
  '党务干部能力提升',
  '意识形态工作',
  '基层治理',
  '党风廉政建设',
  '乡村振兴',
  '年轻干部特训',
  '统战工作',
  '组工学堂',
];
const CLIENTS = [
  '区教育局',
  '区卫健局',
  '区公安分局',
  '区民政局',
  '区财政局',
  '区住房和城乡建设局',
  '区农业农村局',
  '区人民法院',
];
const TITLES: Partial<Record<ClassKind, string>> = {
  candidate: '发展对象培训班',
  activist: '入党积极分子培训班',
  probationary: '预备党员培训班',
  outside: '区外党支部书记来望培训班',
};
const SERIES: Record<string, string> = {
  rotation: '轮训',
  main: '',
  special: '专题',
  candidate: '发展对象',
  activist: '积极分子',
  probationary: '预备党员',
  commissioned: '委托',
  outside: '区外',
};

/**
 * The classes that the school holds from 13 October 2025 to 27 November 2026 beside the three showcases: 150 with 33,107
 * person-times, so that all are 153 with 33,184. The same every time.
 */
export function plannedClasses(areas: readonly string[]): PlannedClass[] {
  const random = seededRandom(SEED);
  const kinds = random.shuffle(KINDS.flatMap(([kind, count]) => Array.from({ length: count }, () => kind)));
  const sizes = sizesOf(kinds, random);
  const weeks = mondays('2025-10-13', '2026-11-23');
  const terms = new Map<string, number>([['2025', 12]]);
  let rotations = 0;
  return kinds.map((kind, index) => {
    const monday = weeks[Math.floor((index * weeks.length) / kinds.length)] ?? TODAY;
    const length = random.pick(KINDS.find((each) => each[0] === kind)?.[4] ?? [1]);
    const { startsOn, endsOn } = daysIn(monday, length, random);
    const area = kind === 'rotation' ? (areas[rotations++ % areas.length] ?? null) : null;
    const year = startsOn.slice(0, 4);
    const key = `${kind}${year}`;
    const term = (terms.get(key) ?? (kind === 'main' && year === '2025' ? 12 : 0)) + 1;
    terms.set(key, term);
    return {
      number: `${SERIES[kind] ?? ''}${year}年第${term}期`,
      name: nameOf(kind, area, index),
      kind,
      status: statusOn(startsOn, endsOn),
      startsOn,
      endsOn,
      size: sizes[index] ?? 0,
      area,
    };
  });
}

/** Sizes drawn by kind; the 轮训 share what is left, so that the person-times come out to one. */
function sizesOf(kinds: readonly ClassKind[], random: Random): number[] {
  const drawn = kinds.map((kind) => {
    const [, , least, most] = KINDS.find((each) => each[0] === kind) ?? ['rotation', 0, 0, 0, []];
    return kind === 'rotation' ? null : random.int(least, most);
  });
  const rotations = drawn.filter((size) => size === null).length;
  const rest = PERSON_TIMES - drawn.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let given = 0;
  return drawn.map((size) => {
    if (size !== null) return size;
    given += 1;
    return Math.floor((rest * given) / rotations) - Math.floor((rest * (given - 1)) / rotations);
  });
}

function mondays(from: string, to: string): string[] {
  const all: string[] = [];
  for (let day = from; day <= to; day = daysLater(day, 7)) all.push(day);
  // The week of the Spring Festival and the one of the National Day.
  return all.filter((day) => day !== '2026-02-16' && day !== '2026-10-05');
}

/** Days of one week without a holiday among them; a week that has no such stretch gives the class fewer days. */
function daysIn(monday: string, length: number, random: Random): { startsOn: string; endsOn: string } {
  for (let days = length; days > 1; days -= 1) {
    for (const offset of random.shuffle(Array.from({ length: 6 - days }, (_, index) => index))) {
      const stretch = Array.from({ length: days }, (_, index) => daysLater(monday, offset + index));
      if (!stretch.some((day) => HOLIDAYS.has(day)))
        return { startsOn: stretch[0] ?? monday, endsOn: stretch.at(-1) ?? monday };
    }
  }
  const free = Array.from({ length: 5 }, (_, index) => daysLater(monday, index)).filter(
    (day) => !HOLIDAYS.has(day),
  );
  const day = random.pick(free);
  return { startsOn: day, endsOn: day };
}

function nameOf(kind: ClassKind, area: string | null, index: number): string {
  const topic = TOPICS[index % TOPICS.length] ?? '';
  if (kind === 'rotation') return `${area ?? ''}党员集中轮训班`;
  if (kind === 'main') return index % 2 === 0 ? '科级干部进修班' : '中青年干部培训班';
  if (kind === 'special') return `${topic}专题培训班`;
  if (kind === 'commissioned') return `${CLIENTS[index % CLIENTS.length] ?? ''}干部培训班`;
  return TITLES[kind] ?? '培训班';
}

/** As people would have left it by the day of the sample: over for three months is in the archive. */
function statusOn(startsOn: string, endsOn: string): ClassStatus {
  if (endsOn < daysLater(TODAY, -90)) return 'archived';
  if (endsOn < TODAY) return 'finished';
  return startsOn <= TODAY ? 'running' : 'enrolling';
}
