import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { districtOrganisations } from '../../support/sample/district.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { sampleEmployers } from '../../support/sample/people/employers.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { firstDay, isOddNumber, lastDay, years } from './plain.ts';

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
