import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK } from '../../../shared/contract/people-parts.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { districtOrganisations } from '../../support/sample/district.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { sampleEmployers } from '../../support/sample/people/employers.ts';
import { sampleFolder } from '../../support/sample/template.ts';

/** Conditions of the register, alone and together, against a predicate in plain JavaScript over the plain data. */

const TODAY = '2026-11-24';
let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date(`${TODAY}T10:00:00`) });
});
afterAll(() => desk.close());

type Filter = NonNullable<CallInput<'people.list'>['filter']>;
const people = districtPeople({ size: 'few' });
const organisations = new Map(districtOrganisations().map((each) => [each.key, each.parent]));
const employers = new Map(sampleEmployers().map((each) => [each.key, each.parent]));
const organisationOf = new Map([...organisations.keys()].map((key) => [sampleOrganisation(key), key]));
const employerOf = new Map([...employers.keys()].map((key) => [sampleId('employer', key), key]));
const idOf = new Map(people.map(({ key }) => [key, samplePerson(key)]));

/** A partial day as a number of eight digits; what is not known is the first month and day. */
const firstDay = (day: string) => Number(day.replaceAll('-', '').padEnd(8, '0101').slice(0, 8));
const lastDay = (day: string) => Number(day.replaceAll('-', '').padEnd(8, '9'));
const years = (birth: string, today: string) => Math.floor((firstDay(today) - firstDay(birth)) / 10_000);

function isBelow(
  key: string | null,
  root: string | undefined,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  return key !== null && (key === root || isBelow(parents.get(key) ?? null, root, parents));
}

/** What somebody is today: the first of the posts held, or else the membership. */
function category(person: SamplePerson): string {
  const held = person.posts.filter(({ from, to }) => (from ?? '') <= TODAY && (to === null || to > TODAY));
  const rank = ['secretary deputy-secretary committee-member', 'village-cadre', 'government-cadre'].findIndex(
    (kinds) => held.some(({ kind }) => kinds.split(' ').includes(kind)),
  );
  if (rank >= 0) return ['leader', 'village-cadre', 'government-cadre'][rank] ?? '';
  const { membership } = person;
  if (membership === 'full') return 'ordinary';
  return membership === 'applicant' || membership === 'none' ? 'other' : membership;
}

/** ISO 7064 MOD 11-2 from the left; the day as the calendar of JavaScript has it. */
function isOddNumber(number: string): boolean {
  if (/^[A-Z]{1,2}\d{6,10}$/u.test(number)) return false;
  if (number.length !== 18 || !/^\d+X?$/u.test(number)) return true;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return true;
  const rest = Array.from(number).reduce(
    (sum, digit) => (sum * 2 + (digit === 'X' ? 10 : Number(digit))) % 11,
    0,
  );
  return rest !== 1;
}

function holds(person: SamplePerson, filter: Filter): boolean {
  const among = (values: readonly string[] | undefined, value: string | null) =>
    values === undefined || values.length === 0 || (value !== null && values.includes(value));
  const { exemption } = person;
  const isExempt =
    exemption !== null && exemption.from <= TODAY && (exemption.to === null || exemption.to >= TODAY);
  const odd = person.idNumber !== null && isOddNumber(person.idNumber);
  const age = years(person.birth, TODAY);
  return (
    among(filter.standings?.length ? filter.standings : ['present'], person.standing) &&
    among(filter.memberships, person.membership) &&
    among(filter.sexes, person.sex) &&
    among(filter.educations, person.education) &&
    among(filter.nationalities, person.nationality) &&
    among(filter.categories, category(person)) &&
    age >= (filter.ageFrom ?? 0) &&
    age <= (filter.ageTo ?? 200) &&
    (filter.under === undefined || isBelow(person.holder, organisationOf.get(filter.under), organisations)) &&
    (filter.employer === undefined || isBelow(person.employer, employerOf.get(filter.employer), employers)) &&
    (filter.joinedFrom === undefined ||
      (person.joinedOn !== null && firstDay(person.joinedOn) >= firstDay(filter.joinedFrom))) &&
    (filter.joinedTo === undefined ||
      (person.joinedOn !== null && firstDay(person.joinedOn) <= lastDay(filter.joinedTo))) &&
    (filter.lacks ?? []).every((key) => person[key] === null) &&
    (filter.doubtfulIdNumber ?? odd) === odd &&
    (filter.exempt ?? isExempt) === isExempt &&
    (filter.ids?.includes(idOf.get(person.key) ?? '') ?? true) &&
    !(filter.except?.includes(idOf.get(person.key) ?? '') ?? false)
  );
}

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const distinct = <K extends keyof SamplePerson>(key: K) =>
  some([...new Set(people.map((person) => person[key]))].filter((value) => value !== null)) as fc.Arbitrary<
    NonNullable<SamplePerson[K]>[]
  >;
const joined = people.flatMap(({ joinedOn }) => joinedOn ?? []);
const partial = fc
  .tuple(fc.constantFrom(...joined), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));
const persons = fc.uniqueArray(fc.constantFrom(...idOf.values()), {
  maxLength: 60,
});
const conditions = {
  standings: distinct('standing'),
  memberships: distinct('membership'),
  sexes: distinct('sex'),
  educations: distinct('education'),
  nationalities: distinct('nationality'),
  categories: some([
    'leader',
    'village-cadre',
    'government-cadre',
    'ordinary',
    'probationary',
    'other',
  ] as const),
  ageFrom: fc.integer({ min: 0, max: 100 }),
  ageTo: fc.integer({ min: 0, max: 100 }),
  under: fc
    .constantFrom(...new Set(people.map(({ holder }) => holder)), '靖港镇/芦江社区', '区委')
    .map(sampleOrganisation),
  employer: fc
    .constantFrom(...new Set(people.flatMap(({ employer }) => employer ?? [])), '靖港镇')
    .map((key) => sampleId('employer', key)),
  joinedFrom: partial,
  joinedTo: partial,
  lacks: some(['idNumber', 'phone', 'joinedOn', 'employer'] as const),
  doubtfulIdNumber: fc.boolean(),
  exempt: fc.boolean(),
  ids: persons,
  except: persons,
} satisfies { readonly [Key in keyof Filter]?: fc.Arbitrary<unknown> };

const listed = async (filter: Filter) => {
  const { people: lines, total } = await desk.ask('people.list', { filter, limit: 500 });
  expect(total).toBe(lines.length);
  return lines.map(({ id }) => id).sort();
};
const expected = (filter: Filter) =>
  people
    .filter((person) => holds(person, filter))
    .map(({ key }) => idOf.get(key) ?? '')
    .sort();

describe('each condition alone', () => {
  test.each(Object.entries(conditions))('%s', async (key, values) => {
    await fc.assert(
      fc.asyncProperty(values as fc.Arbitrary<unknown>, async (value) => {
        const filter = { [key]: value } as Filter;
        expect(await listed(filter)).toEqual(expected(filter));
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

test('any of them together', async () => {
  const together = fc.record(conditions, { requiredKeys: [] }) as fc.Arbitrary<Filter>;
  // Few conditions at a time: of many nobody would be left.
  const few = fc
    .tuple(
      together,
      fc.uniqueArray(fc.constantFrom(...Object.keys(conditions)), { minLength: 2, maxLength: 3 }),
    )
    .map(
      ([filter, keys]) =>
        Object.fromEntries(Object.entries(filter).filter(([key]) => keys.includes(key))) as Filter,
    );
  let found = 0;
  await fc.assert(
    fc.asyncProperty(few, async (filter) => {
      const right = expected(filter);
      found += right.length;
      expect(await listed(filter)).toEqual(right);
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(found).toBeGreaterThan(1000);
});

describe('what the sample has none of', () => {
  /** One entry for each value of a field; they are taken out again at the end. */
  async function withEach(
    key: 'idNumber' | 'birth' | 'joinedOn',
    values: readonly string[],
    look: (ids: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const ids: string[] = [];
    for (const value of values) {
      const holder = sampleOrganisation('靖港镇/芦江社区');
      const one = {
        ...BLANK,
        name: '覃岁岁',
        membership: 'none' as const,
        branch: null,
        holder,
        [key]: value,
      };
      ids.push((await desk.ask('people.create', one)).id);
    }
    await look(ids);
    for (const id of ids) await desk.ask('people.remove', { id });
  }

  const day = (text: string, number: number) => `43019919${text}${String(number).padStart(3, '0')}`;
  const withCheck = (digits: string) => {
    const check = Array.from('0123456789X').find((each) => !isOddNumber(`${digits}${each}`));
    return `${digits}${check ?? '0'}`;
  };
  /** The check character by Horner, whether or not there is a day in the number. */
  const checked = (digits: string) =>
    `${digits}${'10X98765432'[Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0) % 11]}`;
  const NUMBERS = [
    withCheck(day('780312', 1)),
    checked(day('780230', 1)),
    checked(day('781312', 2)),
    checked(day('000229', 3)),
    checked('43019920000229004'),
    checked('43019919000229004'),
    checked(day('780300', 5)),
    ...Array.from({ length: 11 }, (_, index) => withCheck(day('800101', 10 + index))),
    '43019978031200X12X',
    '430199780312001',
    '430199781332001',
    '4301991978031200',
    'E12345678',
    'EA1234567',
    'EAB123456',
    'E12345',
    'E12345678901',
    '1E2345678',
    'H1234567 ',
  ].map((number) => number.trim());

  test('numbers: the filter, the figure and the page of the person say the same', async () => {
    await withEach('idNumber', NUMBERS, async (ids) => {
      const odd = new Set(await listed({ ids: [...ids], doubtfulIdNumber: true }));
      const fine = new Set(await listed({ ids: [...ids], doubtfulIdNumber: false }));
      for (const [index, id] of ids.entries()) {
        const number = NUMBERS[index] ?? '';
        const { doubts } = await desk.ask('people.get', { id });
        const said = doubts.some((doubt) => doubt.startsWith('身份号码'));
        const right = isOddNumber(number);
        expect([number, odd.has(id), fine.has(id), said]).toEqual([number, right, !right, right]);
      }
      const { doubtfulIdNumber } = await desk.ask('people.counts', {});
      expect(doubtfulIdNumber).toBe((await listed({ doubtfulIdNumber: true })).length);
    });
  });

  test('whole years turn on the birthday; where only the month or the year is known, on its first day', async () => {
    const births = [
      '1986',
      '1986-11',
      '1986-12',
      '1986-11-24',
      '1986-11-25',
      '1985-12-31',
      '1984-02-29',
      TODAY,
    ];
    await withEach('birth', births, async (ids) => {
      const { people: lines } = await desk.ask('people.list', { filter: { ids: [...ids] } });
      for (const { birth, age } of lines) expect([birth, age]).toEqual([birth, years(birth ?? '', TODAY)]);
      for (const age of [0, 39, 40, 41, 42]) {
        const right = ids.filter((_, index) => years(births[index] ?? '', TODAY) === age).toSorted();
        expect(await listed({ ids: [...ids], ageFrom: age, ageTo: age })).toEqual(right);
      }
    });
  });

  test('who joined in a month or year of which the day is not known counts from its first day', async () => {
    const days = [
      '2003',
      '2003-01',
      '2003-01-01',
      '2003-06',
      '2003-06-01',
      '2003-06-02',
      '2003-11',
      '2003-12-31',
      '2004',
    ];
    await withEach('joinedOn', days, async (ids) => {
      for (const from of [...days, '2003-11-01', '2003-01-02'])
        for (const to of [...days, '2003-06-30']) {
          const right = ids.filter((_, index) => {
            const joinedOn = firstDay(days[index] ?? '');
            return joinedOn >= firstDay(from) && joinedOn <= lastDay(to);
          });
          const found = await listed({ ids: [...ids], joinedFrom: from, joinedTo: to });
          expect([from, to, found]).toEqual([from, to, right.toSorted()]);
        }
    });
  });
});
