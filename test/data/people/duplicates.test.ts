import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSuspects, pairKey } from '../../../shared/domain/people/duplicates.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople } from '../../support/sample/people/district-people.ts';
import { sampleFolder } from '../../support/sample/template.ts';

const people = districtPeople({ size: 'whole' });

test('of the second entries hidden in 34,000 people nearly all are found, and no look-alike passes for sure', () => {
  const suspects = findSuspects(
    people.map((person) => ({
      ...person,
      id: person.key,
      phones: [person.phone, person.otherPhone].filter((phone) => phone !== null),
      units: [person.holder, person.employer].filter((unit) => unit !== null),
    })),
  );
  const scores = new Map(suspects.map((pair) => [pairKey(pair.one, pair.other), pair.score]));
  const second = people.filter((person) => person.duplicateOf !== null);
  const found = second.filter((person) => scores.has(pairKey(person.key, person.duplicateOf ?? '')));
  expect(second.length).toBeGreaterThan(150);
  expect(found.length / second.length).toBeGreaterThanOrEqual(0.95);
  const alike = people.filter((person) => person.looksLike !== null);
  const sure = alike.filter((person) => (scores.get(pairKey(person.key, person.looksLike ?? '')) ?? 0) >= 75);
  expect(alike.length).toBeGreaterThan(40);
  expect(sure).toEqual([]);
  // What is listed is mostly right: a clerk who looks at ten pairs must not find nine homonyms.
  expect(found.length / suspects.length).toBeGreaterThan(0.8);
});

let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder());
});
afterAll(() => desk.close());

test('merged entries leave lists and suspects, the old id tells where to, and undo brings everything back', async () => {
  const before = dump(desk.data().reader);
  const { pairs, total } = await desk.ask('people.duplicates', {});
  const [pair] = pairs;
  if (pair === undefined) throw new Error('the sample has no duplicates');
  await desk.ask('people.merge', { keep: pair.one.id, drop: pair.other.id, take: ['phone', 'formerName'] });
  expect((await desk.ask('people.duplicates', {})).total).toBeLessThan(total);
  const { people: listed } = await desk.ask('people.list', { limit: 500 });
  expect(listed.map((line) => line.id)).not.toContain(pair.other.id);
  expect(await desk.ask('people.get', { id: pair.other.id })).toMatchObject({
    standing: 'merged',
    mergedInto: { id: pair.one.id },
  });
  const { undo } = await desk.ask('changes.undo-state', {});
  await desk.ask('changes.undo', { transaction: undo?.id });
  expect(dump(desk.data().reader)).toEqual(before);
});

test('a pair said to be two people stays away, also from the page of one of them', async () => {
  const { pairs } = await desk.ask('people.duplicates', {});
  const [pair] = pairs;
  if (pair === undefined) throw new Error('the sample has no duplicates');
  const ofOne = await desk.ask('people.duplicates', { person: pair.one.id });
  expect(ofOne.pairs.some((each) => each.other.id === pair.other.id || each.one.id === pair.other.id)).toBe(
    true,
  );
  await desk.ask('people.distinct', { one: pair.other.id, other: pair.one.id });
  const keys = (await desk.ask('people.duplicates', {})).pairs.map((each) =>
    pairKey(each.one.id, each.other.id),
  );
  expect(keys).not.toContain(pairKey(pair.one.id, pair.other.id));
  expect((await desk.ask('people.duplicates', { person: pair.one.id })).total).toBe(ofOne.total - 1);
});

test('every sample key has its row', async () => {
  const few = districtPeople({ size: 'few' });
  const { people: found } = await desk.ask('people.list', {
    filter: { ids: few.slice(0, 50).map((person) => samplePerson(person.key)) },
    limit: 100,
  });
  expect(found.length).toBe(few.slice(0, 50).filter((person) => person.standing === 'present').length);
});
