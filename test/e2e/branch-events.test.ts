import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { branchesTyped } from '../../renderer/features/hours/events/entry.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { writeEventSheet } from '../support/workbooks/event-sheets.ts';
import { notice } from './clerk/hands.ts';

/** A clerk types a month of the 110 branches of a street, takes a sheet in that came back, and decides a declaration. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
const files = mkdtempSync(join(tmpdir(), '登记表-'));
const STREET = sampleOrganisation('月亮岛街道');
const TOWN = sampleOrganisation('靖港镇');
const MONTH = '2026-11';
const PATIENT = { timeout: 30_000 };

beforeAll(async () => {
  desk = await openDeskWindow({ sample: 'whole' });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
}, 300_000);

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(async () => {
  await desk.close();
  rmSync(files, { recursive: true });
});

/** What the clerk's fingers did: keys that are no text of the line, and letters that are. */
const pressed = { keys: 0, letters: 0 };
const key = async (name: string, times = 1) => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(name);
  pressed.keys += times;
};
const letters = async (text: string) => {
  await page.keyboard.type(text);
  pressed.letters += text.length;
};
const waiting = () => page.getByRole('status').filter({ hasText: '待保存' });

async function chooseUnit(name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: '单位' });
  await field.click();
  await page.keyboard.type(name);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
}

describe('a month typed by keyboard', () => {
  test('110 lines, one to a branch, with at most 12 keys beyond the text of each; kept with one step', async () => {
    await goTo(page, '/hours/events');
    await chooseUnit('月亮岛街道');
    await page.getByText('110 个支部').first().waitFor();
    await page.getByRole('button', { name: '按月录入' }).click();
    const { branches } = await ask(page, 'events.month-overview', { organisation: STREET, month: MONTH });
    expect(branches).toHaveLength(110);
    const before = (await ask(page, 'events.list', { organisation: STREET, month: MONTH })).total;

    // The papers lie in order but for every third one, which is looked for by initials.
    const expected: Record<string, unknown>[] = [];
    const perLine: number[] = [];
    let last = -1;
    for (const [at, { branch }] of branches.entries()) {
      const begun = pressed.keys;
      if (at % 3 !== 0 && at === last + 1) await key('Enter');
      else {
        await letters(shortestFor(branch.id, branches));
        await key('Enter');
      }
      last = at;
      const day = 2 + (at % 20);
      const activity = at % 5 === 0 ? 'party-lecture' : 'theme-day';
      // The key of the activity takes it and goes on; likewise the half-day.
      await key(activity === 'theme-day' ? '5' : '4');
      for (const digit of String(day)) await key(digit);
      await key('Enter');
      await key(at % 2 === 0 ? 's' : 'x');
      await key('Enter');
      const title = activity === 'theme-day' ? '学习全会精神' : '书记讲党课';
      if (at < 2) await letters(title);
      await key('Enter');
      // On every fourth paper two are missing.
      const { members } = await ask(page, 'events.members', {
        branches: [branch.id],
        day: `${MONTH}-${String(day).padStart(2, '0')}`,
      });
      const missing = at % 4 === 0 ? members.slice(0, 2) : [];
      for (const { name } of missing) {
        await letters(name);
        await key('Enter');
      }
      await key('Enter');
      perLine.push(pressed.keys - begun);
      expected.push({
        branch: branch.name,
        activity,
        title,
        day: `${MONTH}-${String(day).padStart(2, '0')}`,
        half: at % 2 === 0 ? 'morning' : 'afternoon',
        minutes: activity === 'theme-day' ? 180 : 120,
        absent: missing.length,
      });
    }
    process.stdout.write(
      `110 lines: ${pressed.keys} keys and ${pressed.letters} letters; keys a line ${(pressed.keys / 110).toFixed(1)}, at most ${Math.max(...perLine)}\n`,
    );
    // A usual line, everybody there: at most 12 keys. Two names more are two keys more.
    for (const [at, keys] of perLine.entries()) expect(keys).toBeLessThanOrEqual(at % 4 === 0 ? 14 : 12);
    await expect.poll(() => waiting().innerText(), PATIENT).toBe('待保存 110 次');
    await page.keyboard.press('Control+s');
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('已登记 110 次支部活动');

    const { found, total } = await ask(page, 'events.list', {
      organisation: STREET,
      month: MONTH,
      limit: 500,
    });
    expect(total).toBe(before + 110);
    const kept = found.map(({ branch, activity, title, day, half, minutes, absent }) => ({
      branch: branch.name,
      activity,
      title,
      day,
      half,
      minutes,
      absent,
    }));
    for (const line of expected) expect(kept).toContainEqual(line);
    await notice(page).getByRole('button', { name: '撤销' }).click();
    await expect
      .poll(
        async () => (await ask(page, 'events.list', { organisation: STREET, month: MONTH })).total,
        PATIENT,
      )
      .toBe(before);
  }, 600_000);

  test('a day that has not come is told at the line; put right, it can be kept', async () => {
    await page.getByRole('textbox', { name: '支部' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('530');
    await page.keyboard.press('Enter');
    await page.keyboard.type('s');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
    await page.getByText('还没有到，开过的活动才能登记').waitFor();
    expect(await waiting().innerText()).toContain('1 次有问题');
    await page.getByRole('button', { name: '改第 1 行' }).click();
    await page.getByRole('textbox', { name: '日', exact: true }).fill('3');
    await page.getByRole('textbox', { name: '除' }).press('Enter');
    await expect.poll(() => waiting().innerText(), PATIENT).toBe('待保存 1 次');
    await page.getByRole('button', { name: '删去第 1 行' }).click();
  });
});

/** The fewest letters with which a branch is the first that is offered. */
function shortestFor(id: string, branches: Parameters<typeof branchesTyped>[1]): string {
  const own = branches.find(({ branch }) => branch.id === id);
  const words = (own?.forms ?? []).flatMap((form) =>
    Array.from({ length: form.length }, (_, at) => form.slice(0, at + 1)),
  );
  const short = words
    .toSorted((a, b) => a.length - b.length)
    .find((word) => branchesTyped(word, branches)[0]?.branch.id === id);
  return short ?? own?.branch.name ?? '';
}

describe('a sheet that came back', () => {
  test('good events are taken in, the others told by cell', async () => {
    await goTo(page, '/today');
    await goTo(page, '/hours/events');
    await chooseUnit('靖港镇');
    const path = join(files, '芦江社区第一网格支部.xlsx');
    writeEventSheet(path);
    const before = (await ask(page, 'events.list', { organisation: TOWN, month: MONTH })).total;
    await page.getByRole('button', { name: '导入登记表…' }).click();
    await desk.answerDialog(path);
    await page.getByRole('button', { name: '选择文件…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('登记 2 次，已有 0 次，不能用 2 次').waitFor();
    const told = await dialog.getByRole('table').innerText();
    expect(told).toContain('E9：一天只有 24 小时，活动写了 25 小时');
    expect(told).toContain('F5：2026年10月6日不在这张表的2026年11月里');
    await dialog.getByRole('button', { name: '登记 2 次' }).click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('已登记 2 次支部活动');
    await dialog.getByText('登记 0 次，已有 2 次，不能用 2 次').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    expect((await ask(page, 'events.list', { organisation: TOWN, month: MONTH })).total).toBe(before + 2);
  });
});

describe('declared hours', () => {
  test('somebody declares a course outside, sees that a half-day is taken already, and it is approved', async () => {
    await goTo(page, '/hours/declarations');
    await page.getByRole('button', { name: '申报学时…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '人员' }).fill('胡爱红 芦江');
    await page.locator('.ant-select-item-option').first().click();
    await dialog.getByRole('textbox', { name: '内容' }).fill('全省乡村振兴骨干培训班');
    await dialog.getByRole('textbox', { name: '开始日期' }).fill('2026-11-13');
    await dialog.getByText('11月13日（周五）下午已有“党课”').waitFor();
    await page.keyboard.press('Control+s');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '认定胡爱红的全省乡村振兴骨干培训班' }).click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('已认定 1 条学时申报');
    const { found } = await ask(page, 'declarations.list', { status: 'approved' });
    expect(found[0]).toMatchObject({
      title: '全省乡村振兴骨干培训班',
      from: '2026-11-13',
      to: '2026-11-13',
    });
  });
});
