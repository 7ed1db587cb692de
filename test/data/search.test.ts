import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { sampleFolder } from '../support/sample/template.ts';

let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder());
});
afterAll(() => desk.close());

const first = async (text: string) => (await desk.ask('organisations.search', { text })).found[0]?.shortName;

test.each([
  ['靖港镇', '靖港镇党委'],
  ['jgz', '靖港镇党委'],
  ['芦江', '芦江社区党委'],
  ['中共长沙市望城区靖港镇委员会', '靖港镇党委'],
  ['丁字镇', '丁字湾街道党工委'],
])('%s finds %s first', async (text, expected) => {
  expect(await first(text)).toBe(expected);
});

test('what was found by a former name says by which', async () => {
  const { found } = await desk.ask('organisations.search', { text: '丁字镇' });
  expect(found[0]?.foundAs).toContain('丁字镇');
});

test('closed organisations are found only when asked for', async () => {
  const open = await desk.ask('organisations.search', { text: '格塘镇' });
  const all = await desk.ask('organisations.search', { text: '格塘镇', closed: true });
  expect(all.total).toBeGreaterThan(open.total);
});
