import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EMPLOYER } from '../../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

/** How SQLite goes about what is opened all day: by an index in its order, never through whole rows. */

let desk: DeskInProcess;
beforeEach(async () => {
  // Afresh each time: a statement that is kept is not compiled again and would not be heard of.
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

/** The steps of every query on people, or on another table, that a call makes, as SQLite tells them of the very same texts. */
async function stepsOf(call: () => Promise<unknown>, table = '"person"'): Promise<string[][]> {
  const asked: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const { prepare } = Database.prototype;
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    sql,
  ) {
    asked.push(sql);
    return prepare.call(this, sql);
  });
  await call();
  spy.mockRestore();
  const { reader } = desk.data();
  return asked
    .filter((sql) => new RegExp(`from ${table}`, 'iu').test(sql))
    .map((sql) => {
      const parameters = Array.from(sql.matchAll(/\?/gu), () => null);
      const steps = reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
      return steps.map(({ detail }) => detail);
    });
}

const throughAllRows = (steps: readonly string[]) => steps.includes('SCAN person');
const sorted = (steps: readonly string[]) => steps.some((step) => step.includes('TEMP B-TREE'));

describe('the register', () => {
  test.each([
    ['pinyin', 'person_by_pinyin'],
    ['surname-strokes', 'person_by_surname'],
    ['name-strokes', 'person_by_strokes'],
    ['birth', 'person_by_birth'],
    ['joinedOn', 'person_by_joined'],
  ] as const)('%s is read from its index, either way, and nothing is sorted', async (sort, index) => {
    for (const descending of [false, true]) {
      const steps = await stepsOf(() =>
        desk.ask('people.list', { sort, descending, offset: 100, limit: 50 }),
      );
      if (!descending) expect(steps[0]).toContain(`SCAN person USING COVERING INDEX ${index}`);
      expect(steps.filter(sorted)).toEqual([]);
      expect(steps.filter(throughAllRows)).toEqual([]);
    }
  });

  test('by units only those of one unit are sorted', async () => {
    const steps = await stepsOf(() => desk.ask('people.list', { sort: 'unit', offset: 100, limit: 50 }));
    expect(steps[0]).toEqual(['SCAN person USING COVERING INDEX person_by_unit']);
    const within = steps.filter(sorted);
    expect(within.length).toBeGreaterThan(0);
    for (const one of within)
      expect(one[0]).toBe('SEARCH person USING COVERING INDEX person_by_unit (holder_id=?)');
    expect(steps.filter(throughAllRows)).toEqual([]);
  });

  test.each([
    ['a town', { under: sampleOrganisation('靖港镇') }],
    ['leaders', { categories: ['leader' as const] }],
    ['a place of work', { employer: EMPLOYER }],
    ['without phone, of some age', { lacks: ['phone' as const], ageTo: 40 }],
  ])('%s: no whole rows are gone through', async (_, filter) => {
    for (const sort of ['unit', 'pinyin'] as const) {
      const steps = await stepsOf(() => desk.ask('people.list', { filter, sort }));
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter(throughAllRows)).toEqual([]);
    }
  });

  test('a clerk of one town does not go through the others', async () => {
    for (const sort of ['unit', 'pinyin'] as const) {
      const steps = await stepsOf(() => desk.ask('people.list', { sort }, { as: TOWN_CLERK }));
      const [first] = steps;
      expect(first?.[0]).toBe('SEARCH person USING COVERING INDEX person_by_unit (holder_id=?)');
      expect(steps.filter(throughAllRows)).toEqual([]);
    }
  });
});

test('a search goes through its index alone, then takes the few rows that are shown', async () => {
  const steps = await stepsOf(() => desk.ask('people.search', { text: 'zw 靖港' }));
  expect(steps[0]).toContain('SCAN person USING COVERING INDEX person_search');
  expect(steps.filter(throughAllRows)).toEqual([]);
});

test('the imports of the history are found without going through the log', async () => {
  const steps = await stepsOf(() => desk.ask('importing.history', {}), 'change_entry');
  expect(steps.length).toBeGreaterThan(0);
  for (const own of steps) {
    expect(own.join('\n')).toContain('made USING COVERING INDEX change_entry_import');
    expect(own.filter((step) => /^SCAN (made|gone|change_entry)$/u.test(step))).toEqual([]);
  }
});
