import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedColumns } from '../../../electron/features/people/derived.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { categoryOf } from '../../../shared/domain/people/category.ts';
import { pairKey } from '../../../shared/domain/people/duplicates.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { districtOrganisations } from '../../support/sample/district.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { seededRandom } from '../../support/sample/random.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';
import { issued } from '../importing/list.ts';
import { wholeSampleFolder } from '../../support/sample/whole.ts';

/** The register of the whole district, 34,000 people, against the plain data they were made from. */

const TODAY = '2026-11-24';
const people = districtPeople({ size: 'whole' });
const idOf = new Map(people.map(({ key }) => [key, samplePerson(key)]));
const id = ({ key }: SamplePerson) => idOf.get(key) ?? '';
const present = people.filter(({ standing }) => standing === 'present');
const random = seededRandom(20261124);
const WITHOUT_REVEAL: Viewer = {
  ...SAMPLE_ADMINISTRATOR,
  user: 'without-reveal',
  rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'people.reveal'),
};

let desk: DeskInProcess;
beforeAll(async () => {
  const now = () => new Date(`${TODAY}T10:00:00`);
  desk = openInProcess(await wholeSampleFolder(), { now });
}, 120_000);
afterAll(() => desk.close());

describe('orders', () => {
  const bytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const keys = new Map(
    present.map((person) => [
      person.key,
      derivedColumns({ name: person.name, former_name: person.formerName, reading: person.reading }),
    ]),
  );
  /** Each unit before what is below it, siblings as they are maintained. */
  const below = (parent: string | null): string[] =>
    (children.get(parent) ?? []).flatMap(({ key }) => [key, ...below(key)]);
  const children = Map.groupBy(districtOrganisations(), ({ parent }) => parent);
  const units = new Map(below(null).map((key, index) => [key, index]));
  const RANKS = ['secretary', 'deputy-secretary', 'committee-member'];
  const rankOf = new Map(
    present.map(({ key, posts }) => {
      const held = posts.filter(({ from, to }) => (from ?? '') <= TODAY && (to ?? '9') > TODAY);
      const ranks = held.map(({ kind }) => RANKS.indexOf(kind)).filter((rank) => rank >= 0);
      return [key, Math.min(3, ...ranks)];
    }),
  );
  type Key = (person: SamplePerson) => string;
  const pinyin: Key = ({ key }) => keys.get(key)?.pinyin_key ?? '';
  const by = (key: Key) => (a: SamplePerson, b: SamplePerson) => bytes(key(a), key(b)) || bytes(id(a), id(b));

  test.each([
    ['pinyin', by(pinyin)],
    ['surname-strokes', by(({ key }) => keys.get(key)?.surname_key ?? '')],
    ['name-strokes', by(({ key }) => keys.get(key)?.strokes_key ?? '')],
    ['birth', by(({ birth }) => birth)],
    ['joinedOn', by(({ joinedOn }) => joinedOn ?? '')],
    [
      'unit',
      (a: SamplePerson, b: SamplePerson) =>
        (units.get(a.holder) ?? -1) - (units.get(b.holder) ?? -1) ||
        (rankOf.get(a.key) ?? 3) - (rankOf.get(b.key) ?? 3) ||
        by(pinyin)(a, b),
    ],
  ] as const)('%s: pages from anywhere in it', async (sort, order) => {
    const right = present.toSorted(order).map(id);
    const offsets = [
      0,
      right.length - 30,
      right.length,
      ...Array.from({ length: 6 }, () => random.int(1, right.length)),
    ];
    for (const offset of offsets) {
      const limit = random.int(1, 120);
      const page = await desk.ask('people.list', { sort, offset, limit });
      expect(page.people.map((line) => line.id)).toEqual(right.slice(offset, offset + limit));
      expect(page.total).toBe(right.length);
    }
    if (sort === 'unit') return;
    const last = await desk.ask('people.list', { sort, descending: true, limit: 50 });
    expect(last.people.map((line) => line.id)).toEqual(right.toReversed().slice(0, 50));
  });
});

test('everybody is of the category that the rule gives, and the figures add up', async () => {
  const expected = new Map<string, number>();
  for (const { membership, posts } of present) {
    const category = categoryOf(membership, posts, TODAY);
    expected.set(category, (expected.get(category) ?? 0) + 1);
  }
  const counts = await desk.ask('people.counts', {});
  expect(counts.byCategory).toEqual(Object.fromEntries(expected));
  expect(counts.total).toBe(present.length);
  expect(counts.withoutPhone).toBe(present.filter(({ phone }) => phone === null).length);
  expect(counts.withoutIdNumber).toBe(present.filter(({ idNumber }) => idNumber === null).length);
  for (const [category, total] of expected) {
    const filter = { categories: [category as 'leader'] };
    expect([category, (await desk.ask('people.list', { filter, limit: 1 })).total]).toEqual([
      category,
      total,
    ]);
  }
});

test('what the clerks of all towns and bodies see is the district without what the district itself holds', async () => {
  const tops = districtOrganisations().filter(({ parent }) => parent === '区委');
  let sum = 0;
  for (const { key } of tops) {
    const clerk = { ...SAMPLE_ADMINISTRATOR, user: `clerk of ${key}`, roots: [sampleOrganisation(key)] };
    const { total } = await desk.ask('people.list', { limit: 1 }, { as: clerk });
    expect([key, (await desk.ask('people.counts', {}, { as: clerk })).total]).toEqual([key, total]);
    sum += total;
  }
  expect(sum).toBe(present.filter(({ holder }) => holder !== '区委').length);
});

describe('whoever may not see numbers', () => {
  const secrets = new Set(
    people
      .flatMap(({ idNumber, phone, otherPhone, address }) => [idNumber, phone, otherPhone, address])
      .filter((secret) => secret !== null && secret.length > 6),
  );
  /** Whole numbers, phones and addresses in an answer: as a text of their own, or as digits anywhere in one. */
  function secretsIn(answer: unknown): string[] {
    const text = JSON.stringify(answer);
    const texts = Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"/gu), ([, inside = '']) => inside);
    const numbers = Array.from(text.matchAll(/[\dX-]{7,}/gu), ([number]) => number);
    return [...new Set([...texts, ...numbers])].filter((each) => secrets.has(each));
  }
  const as = { as: WITHOUT_REVEAL };

  test('gets none from lists, searches, pages and suspects', async () => {
    expect(secretsIn(people[0])).not.toEqual([]);
    const somebody = Array.from({ length: 40 }, () => random.pick(people));
    const answers: unknown[] = [await desk.ask('people.duplicates', { limit: 500 }, as)];
    for (const sort of ['unit', 'birth'] as const)
      answers.push(await desk.ask('people.list', { sort, offset: 17_000, limit: 500 }, as));
    for (const person of somebody) {
      answers.push(await desk.ask('people.get', { id: id(person) }, as));
      const tail = person.idNumber?.slice(-6) ?? person.name;
      answers.push(await desk.ask('people.search', { text: tail, limit: 100 }, as));
    }
    expect(secretsIn(answers)).toEqual([]);
  });

  test('gets none of the register from the check of a list, only what stands in the list itself', async () => {
    const some = Array.from({ length: 60 }, () => random.pick(present));
    const grid = [
      ['姓名', '身份证号', '手机号码', '现居住地'],
      ...some.map(({ name, idNumber, birth }, index) => [
        name,
        idNumber ?? birth,
        `1990000${1000 + index}`,
        '某处',
      ]),
    ];
    const plan = { files: [{ file: issued(desk, grid) }], limit: 500 };
    const { rows, ...rest } = await desk.ask('people.check-import', plan, as);
    expect(rows.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(20);
    expect(secretsIn([rest.units, rest.line, rows.map((row) => ({ ...row, cells: [] }))])).toEqual([]);
  });
});

describe('suspects among all of them', () => {
  test('the planned second entries are found, the look-alikes are not, and hardly anybody else', async () => {
    const { pairs, total } = await desk.ask('people.duplicates', { limit: 500 });
    const found = new Set(pairs.map(({ one, other }) => pairKey(one.id, other.id)));
    const planned = (key: 'duplicateOf' | 'looksLike') =>
      people.flatMap((person) =>
        person[key] === null ? [] : [pairKey(id(person), samplePerson(person[key]))],
      );
    const second = planned('duplicateOf');
    const recall = second.filter((key) => found.has(key)).length / second.length;
    expect([second.length, planned('looksLike').length]).toEqual([170, 60]);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(planned('looksLike').filter((key) => found.has(key))).toEqual([]);
    // 170 of 171 when this was written.
    expect((recall * second.length) / total).toBeGreaterThanOrEqual(0.95);
  });

  test('a person’s own page knows the same ones', async () => {
    const { pairs } = await desk.ask('people.duplicates', { limit: 500 });
    for (const { one, other } of random.shuffle(pairs).slice(0, 12)) {
      const concerned = pairs.filter((pair) => [pair.one.id, pair.other.id].includes(other.id));
      const own = await desk.ask('people.duplicates', { person: other.id, limit: 500 });
      expect(own.pairs.map((pair) => pairKey(pair.one.id, pair.other.id))).toContain(
        pairKey(one.id, other.id),
      );
      expect(own.total).toBe(concerned.length);
    }
  });
});
