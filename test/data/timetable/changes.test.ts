import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import {
  BLANK_SESSION,
  CLASS,
  LEADER,
  LESSON,
  OTHER_CLASS,
  OTHER_WAITING,
  TOWN_CLASS,
  TRIP,
} from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

/** The changed fields of the last transaction: what the row is called, the field, before and after. */
async function lastChanges(as: Viewer = SAMPLE_ADMINISTRATOR) {
  const [last] = (await desk.ask('changes.list', { limit: 1 }, { as })).transactions;
  const { changes } = await desk.ask('changes.fields', { transaction: last?.id ?? 0 }, { as });
  return changes.map((each) => [each.tableTitle, each.rowTitle, each.fieldTitle, each.before, each.after]);
}
const titlesOf = (changes: readonly (readonly unknown[])[]) => [
  ...new Set(changes.map(([, title]) => title)),
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/u;

test('who teaches and which class comes are called by their names, there or gone', async () => {
  await desk.ask('sessions.join', { session: LESSON, class: OTHER_CLASS });
  const joined = await lastChanges();
  expect(titlesOf(joined)).toEqual([expect.stringMatching(/\p{Script=Han}/u)]);
  await desk.ask('sessions.part', { session: LESSON, class: OTHER_CLASS });
  expect(titlesOf(await lastChanges())).toEqual(titlesOf(joined));
  await desk.ask('sessions.edit', { id: LESSON, teachers: [LEADER] });
  expect(titlesOf(await lastChanges())).toEqual(expect.arrayContaining(['何静姝', '彭建邺']));
});

test('times, flags, versions and what was allowed are said in words', async () => {
  await desk.ask('sessions.edit', {
    id: LESSON,
    pinned: true,
    at: { day: '2026-11-26', half: 'evening', starts: 1140, ends: 1260 },
  });
  const edited = await lastChanges();
  expect(edited.map(([, , field, before, after]) => [field, before, after])).toEqual(
    expect.arrayContaining([
      ['开始时间', null, '19:00'],
      ['结束时间', null, '21:00'],
      ['固定', '否', '是'],
    ]),
  );
  const { changes } = await desk.ask('timetable.publish', { class: CLASS });
  const published = await lastChanges();
  expect(published).toEqual(
    expect.arrayContaining([['课表版本', '第 1 版', '内容', null, `${changes} 个课次`]]),
  );
  await desk.ask('sessions.place', { session: OTHER_WAITING, day: '2026-11-25', half: 'morning' });
  await desk.ask('timetable.allow', { one: TRIP, other: OTHER_WAITING, kind: 'teacher', reason: '同一场' });
  const allowed = await lastChanges();
  expect(allowed.find(([, , field]) => field === '涉及')?.[4]).toBe('1 个班次、教师或地点');
  expect(JSON.stringify([edited, published, allowed])).not.toMatch(UUID);
});

test('a class out of reach has no name in the log of a joint lecture', async () => {
  const { id } = await desk.ask('sessions.create', { class: TOWN_CLASS, ...BLANK_SESSION });
  await desk.ask('sessions.join', { session: id, class: CLASS });
  const as = { as: TOWN_CLERK };
  const { transactions } = await desk.ask('changes.list', {}, as);
  const seen = [transactions, await lastChanges(TOWN_CLERK)];
  expect(JSON.stringify(seen)).toContain('基层治理案例');
  expect(JSON.stringify(seen)).toContain('管理范围以外');
  expect(JSON.stringify(seen)).not.toMatch(/2026年第12期|基层党支部书记轮训班/u);
});
