import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { PersonLine } from '../../../shared/contract/people.ts';
import { derivedColumns } from '../../../electron/features/people/derived.ts';
import { categoryOf } from '../../../shared/domain/people/category.ts';
import { idNumberDoubt } from '../../../shared/domain/people/id-number.ts';
import { ageOn } from '../../../shared/domain/people/partial-day.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { districtOrganisations } from '../../support/sample/district.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

/** The register against the plain data of the sample, filtered and sorted naively. */

const TODAY = '2026-11-24';
let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date(`${TODAY}T10:00:00`) });
});
afterAll(() => desk.close());

type Filter = NonNullable<CallInput<'people.list'>['filter']>;
const people = districtPeople({ size: 'few' });
const present = people.filter((person) => person.standing === 'present');
const units = districtOrganisations().map(({ key }) => key);
const categoryToday = (person: SamplePerson) => categoryOf(person.membership, person.posts, TODAY);
const keyed = (person: SamplePerson) =>
  derivedColumns({ name: person.name, former_name: person.formerName, reading: person.reading });

async function all(filter: Filter, sort: NonNullable<CallInput<'people.list'>['sort']> = 'pinyin') {
  const found: PersonLine[] = [];
  for (;;) {
    const page = await desk.ask('people.list', { filter, sort, offset: found.length, limit: 37 });
    found.push(...page.people);
    if (found.length >= page.total) return found;
    if (page.people.length === 0) throw new Error('a page is empty before the end');
  }
}
const ids = (some: readonly SamplePerson[]) => some.map((person) => samplePerson(person.key));

describe('orders', () => {
  const bytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const by = (key: (person: SamplePerson) => string) => (a: SamplePerson, b: SamplePerson) =>
    bytes(key(a), key(b)) || bytes(samplePerson(a.key), samplePerson(b.key));
  const post = (person: SamplePerson) => {
    const held = person.posts.filter((each) => each.to === null).map((each) => each.kind);
    return ['secretary', 'deputy-secretary', 'committee-member'].findIndex((kind) =>
      held.includes(kind as never),
    );
  };

  test.each([
    ['pinyin', by((person) => keyed(person).pinyin_key)],
    ['surname-strokes', by((person) => keyed(person).surname_key)],
    ['name-strokes', by((person) => keyed(person).strokes_key)],
    ['birth', by((person) => person.birth)],
    [
      'unit',
      (a: SamplePerson, b: SamplePerson) =>
        units.indexOf(a.holder) - units.indexOf(b.holder) ||
        (post(a) < 0 ? 9 : post(a)) - (post(b) < 0 ? 9 : post(b)) ||
        by((person) => keyed(person).pinyin_key)(a, b),
    ],
  ] as const)('%s, read in pages', async (sort, order) => {
    expect((await all({}, sort)).map((line) => line.id)).toEqual(ids(present.toSorted(order)));
  });
});

describe('conditions', () => {
  const conditions: readonly [string, Filter, (person: SamplePerson) => boolean][] = [
    ['women', { sexes: ['2'] }, (person) => person.sex === '2'],
    ['forty at most', { ageTo: 40 }, (person) => ageOn(person.birth, TODAY) <= 40],
    ['sixty at least', { ageFrom: 60 }, (person) => ageOn(person.birth, TODAY) >= 60],
    ['leaders', { categories: ['leader'] }, (person) => categoryToday(person) === 'leader'],
    [
      'cadres and ordinary members',
      { categories: ['village-cadre', 'government-cadre', 'ordinary'] },
      (person) => ['village-cadre', 'government-cadre', 'ordinary'].includes(categoryToday(person)),
    ],
    [
      'activists',
      { categories: ['activist', 'candidate'] },
      (person) => ['activist', 'candidate'].includes(categoryToday(person)),
    ],
    ['a town', { under: sampleOrganisation('靖港镇') }, (person) => person.holder.startsWith('靖港镇')],
    ['without phone', { lacks: ['phone'] }, (person) => person.phone === null],
    ['probationary', { memberships: ['probationary'] }, (person) => person.membership === 'probationary'],
    [
      'minorities',
      { nationalities: ['15', '06', '05'] },
      (person) => ['15', '06', '05'].includes(person.nationality),
    ],
    [
      'an odd number',
      { doubtfulIdNumber: true },
      (person) => person.idNumber !== null && idNumberDoubt(person.idNumber) !== null,
    ],
    [
      'exempt',
      { exempt: true },
      ({ exemption }) =>
        exemption !== null && exemption.from <= TODAY && (exemption.to === null || exemption.to >= TODAY),
    ],
  ];
  test.each(conditions)('%s', async (_, filter, holds) => {
    expect((await all(filter)).map((line) => line.id).sort()).toEqual(ids(present.filter(holds)).sort());
  });

  test('any two of them together', async () => {
    for (const [index, [, one, holds]] of conditions.entries()) {
      const [, other, alsoHolds] = conditions[(index + 5) % conditions.length] ?? conditions[0] ?? [];
      if (other === undefined || alsoHolds === undefined || Object.keys(one)[0] === Object.keys(other)[0])
        continue;
      const both = present.filter((person) => holds(person) && alsoHolds(person));
      expect((await all({ ...one, ...other })).map((line) => line.id).sort()).toEqual(ids(both).sort());
    }
  });

  test('those who have left, and all but some', async () => {
    const gone = people.filter((person) => person.standing === 'transferred');
    expect((await all({ standings: ['transferred'] })).length).toBe(gone.length);
    const some = ids(present.slice(0, 20));
    expect((await all({ ids: some })).map((line) => line.id).sort()).toEqual(some.toSorted());
    expect((await all({ except: some })).length).toBe(present.length - 20);
  });
});

test('everybody has the category that the rule gives', async () => {
  const lines = new Map((await all({})).map((line) => [line.id, line.category]));
  for (const person of present)
    expect(lines.get(samplePerson(person.key)), person.key).toBe(categoryToday(person));
});

test('no answer holds a whole number, phone or address', async () => {
  const secrets = people.flatMap((person) => [
    person.idNumber,
    person.phone,
    person.otherPhone,
    person.address,
  ]);
  const first = await desk.ask('people.list', { limit: 1 });
  const answers = JSON.stringify([
    await all({}),
    await desk.ask('people.search', { text: '张', limit: 100 }),
    await desk.ask('people.duplicates', {}),
    await desk.ask('people.get', { id: first.people[0]?.id ?? '' }),
  ]);
  // Two or three characters may stand anywhere; longer values must not.
  for (const secret of secrets)
    if (secret !== null && secret.length > 6) expect(answers).not.toContain(secret);
});

test('a clerk of one town sees his town, all of it and nobody else', async () => {
  const { total, people: shown } = await desk.ask('people.list', { limit: 500 }, { as: TOWN_CLERK });
  const own = present.filter((person) => person.holder === '靖港镇' || person.holder.startsWith('靖港镇/'));
  expect(total).toBe(own.length);
  expect(shown.map((line) => line.id).sort()).toEqual(ids(own).sort());
});
