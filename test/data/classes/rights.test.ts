import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLASS, TOWN_CLASS } from '../../../shared/contract/class-parts.ts';
import { BRANCH } from '../../../shared/contract/people-parts.ts';
import { maySee } from '../../../electron/data/tables/seen-with.ts';
import { TABLES } from '../../../electron/data/tables/index.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { ONLOOKER, SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';
import { idNumber, planOf } from '../importing/list.ts';
import { TODAY } from './roster.ts';

/** What somebody sees of classes who may edit people and see the log, but has no right to classes. */

const CLERK = {
  ...SAMPLE_ADMINISTRATOR,
  user: 'clerk-of-people',
  rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => !/^(?:classes|timetable)\./u.test(right)),
};
const LIST = [
  ['姓名', '身份证号'],
  ['易小满', idNumber('19850312', '003')],
];
let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
});
afterEach(() => desk.close());

test('a check of a list says nothing about a class', async () => {
  const plan = { ...planOf(desk, [LIST]), class: TOWN_CLASS };
  for (const call of ['people.check-import', 'people.import'] as const)
    expect(await desk.call(call, plan, { as: CLERK })).toMatchObject({ error: { code: 'right.missing' } });
});

describe('the log', () => {
  test('has no transaction, row or table of classes', async () => {
    const before = await desk.ask('changes.list', {}, { as: CLERK });
    await desk.ask('classes.edit', { id: CLASS, note: '只有班主任知道' });
    const [change] = (await desk.ask('changes.list', { limit: 1 })).transactions;
    const seen = await desk.ask('changes.list', {}, { as: CLERK });
    expect(seen.transactions.map(({ id }) => id)).toEqual(before.transactions.map(({ id }) => id));
    expect(seen.total).toBe(before.total);
    for (const call of ['changes.get', 'changes.fields'])
      expect(await desk.call(call, { transaction: change?.id }, { as: CLERK })).toMatchObject({
        error: { code: 'changes.not-found' },
      });
    const history = { table: 'training_class', row: CLASS };
    expect(await desk.call('changes.history', history, { as: CLERK })).toMatchObject({
      error: { code: 'changes.not-found' },
    });
    const { tables } = await desk.ask('changes.tables', {}, { as: CLERK });
    expect(tables.map(({ name }) => name)).not.toContain('training_class');
    expect((await desk.ask('changes.tables', {})).tables.map(({ name }) => name)).toContain('training_class');
  });

  test('of an import into a class tells the people and not the class', async () => {
    await desk.ask('people.import', { ...planOf(desk, [LIST]), branch: BRANCH, class: TOWN_CLASS });
    const [own] = (await desk.ask('changes.list', { limit: 1 })).transactions;
    expect(own?.label).toContain('靖港镇党员冬训班');
    const [seen] = (await desk.ask('changes.list', { limit: 1 }, { as: CLERK })).transactions;
    expect(seen?.id).toBe(own?.id);
    const fields = await desk.ask('changes.fields', { transaction: own?.id ?? 0, limit: 500 }, { as: CLERK });
    expect(fields.changes.map(({ table }) => table)).toContain('person');
    expect(fields.changes.map(({ table }) => table)).not.toContain('enrolment');
    expect(JSON.stringify([seen, fields])).not.toContain('冬训班');
  });

  test('knows of every table who may see it', () => {
    for (const table of Object.values(TABLES)) expect(typeof maySee(ONLOOKER, table)).toBe('boolean');
  });
});
