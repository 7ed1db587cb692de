import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleId } from '../../shared/contract/sample-id.ts';
import {
  CLASS,
  LESSON,
  OTHER_CLASS,
  OTHER_LESSON,
  TOWN_CLASS,
  TRIP,
  WAITING,
} from '../../shared/contract/timetable-parts.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { writeWordTimetable } from '../support/workbooks/timetables.ts';
import { notice } from './clerk/hands.ts';

/** A clerk moves lessons by mouse and by keys, sees why a place is refused, publishes, and sends the changes on. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
const files = mkdtempSync(join(tmpdir(), '课程表-'));

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(async () => {
  await desk.close();
  rmSync(files, { recursive: true });
});

const PATIENT = { timeout: 15_000 };
const OPENING = sampleId('session', '2026年第12期/开班式');
const dialog = () => page.getByRole('dialog');
const card = (id: string) => page.locator(`[data-session="${id}"]`);
const cell = (key: string) => page.locator(`[data-cell="${key}"]`);
const bar = () => page.locator('.moving-bar');
const said = () => expect.poll(() => notice(page).innerText(), PATIENT);
const stands = async (id: string) => {
  const { placed } = await ask(page, 'timetable.class', { class: CLASS });
  const at = placed.find((each) => each.id === id)?.at;
  return at == null ? null : `${at.day}/${at.half}`;
};

/** Takes a card with the mouse and holds it over a cell. */
async function dragOver(id: string, key: string): Promise<void> {
  await card(id).hover();
  await page.mouse.down();
  await cell(key).hover({ position: { x: 40, y: 12 }, force: true });
  await cell(key).hover({ position: { x: 44, y: 14 }, force: true });
  await page.locator(`[data-cell="${key}"][data-state]`).waitFor();
}

describe('by mouse', () => {
  test('a lesson that waits is dragged to a free half-day, and undone with the button of the notice', async () => {
    await goTo(page, `/classes/${CLASS}/timetable`);
    await dragOver(WAITING, '2026-11-25/afternoon');
    expect(await cell('2026-11-25/afternoon').getAttribute('data-state')).toBe('free');
    expect(await cell('2026-11-25/afternoon').innerText()).toContain('可排');
    await page.mouse.up();
    await said().toContain('已排课：支部工作方法 → 11月25日（周三）下午');
    await expect.poll(() => cell('2026-11-25/afternoon').innerText(), PATIENT).toContain('支部工作方法');
    await notice(page).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => stands(WAITING), PATIENT).toBeNull();
  });

  test('over a half-day that is taken it says why, and dropping asks first', async () => {
    await dragOver(LESSON, '2026-11-25/morning');
    expect(await cell('2026-11-25/morning').getAttribute('data-state')).toBe('forbidden');
    expect(await cell('2026-11-25/morning').innerText()).toContain('冲突：班次、授课人');
    const why = await bar().innerText();
    expect(why).toContain('2026年第12期“走初心路”（11月25日（周三） 8:30–11:30）');
    expect(why).toContain('何静姝 同时讲授 2026年第13期“党章党规党纪”');
    await page.mouse.up();
    await dialog().getByText('这里有冲突').waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await stands(LESSON)).toBe('2026-11-26/morning');
  });

  test('the same drop can change places with the lesson that stands there', async () => {
    await dragOver(LESSON, '2026-11-25/morning');
    await page.mouse.up();
    await dialog().getByRole('button', { name: '与“走初心路”互换' }).click();
    await said().toContain('已互换');
    expect([await stands(LESSON), await stands(TRIP)]).toEqual(['2026-11-25/morning', '2026-11-26/morning']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => stands(LESSON), PATIENT).toBe('2026-11-26/morning');
  });

  test('Esc while dragging leaves everything as it was', async () => {
    await dragOver(LESSON, '2026-11-27/afternoon');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await bar().innerText()).toBe('');
    expect(await stands(LESSON)).toBe('2026-11-26/morning');
  });
});

describe('by keys', () => {
  test('a lesson is picked up with Space, moved with arrows and put down with Enter; the focus goes with it', async () => {
    await card(LESSON).focus();
    await page.keyboard.press('Space');
    await page.locator('[data-cell="2026-11-27/evening"][data-state="free"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => bar().innerText()).toContain('11月27日（周五）下午：可排');
    await page.keyboard.press('Enter');
    await said().toContain('已移动：党章党规党纪 → 11月27日（周五）下午');
    await expect
      .poll(
        () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['session']),
        PATIENT,
      )
      .toBe(LESSON);
    await page.keyboard.press('Control+z');
    await expect.poll(() => stands(LESSON), PATIENT).toBe('2026-11-26/morning');
  });

  test('Delete puts it back to those that wait, F2 opens it', async () => {
    await card(OPENING).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Delete');
    await said().toContain('已退回待排：开班式');
    await expect.poll(() => page.locator('.waiting-sessions').innerText(), PATIENT).toContain('开班式');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stands(OPENING), PATIENT).toBe('2026-11-23/afternoon');
    await card(LESSON).focus();
    await page.keyboard.press('F2');
    await dialog().getByText('这个时间可以排。').waitFor();
    await dialog().getByLabel('开始').fill('9:00');
    await dialog().getByLabel('结束').fill('8:00');
    await page.keyboard.press('Control+s');
    await dialog().getByText('结束时间 8:00 不晚于开始时间 9:00', { exact: false }).waitFor();
    await dialog().getByLabel('结束').fill('11:00');
    await page.keyboard.press('Control+s');
    await said().toContain('已修改课次：党章党规党纪');
    await expect.poll(() => card(LESSON).innerText(), PATIENT).toContain('9:00–11:00');
  });
});

describe('versions', () => {
  test('are published, with a reason from the second on, and compared line by line', async () => {
    await page.getByRole('button', { name: '发布课表…' }).click();
    await dialog().getByRole('button', { name: '发布', exact: true }).click();
    await said().toContain('已发布课表第 1 版');
    await ask(page, 'sessions.place', { session: LESSON, day: '2026-11-26', half: 'evening' });
    await page.getByText('1 处调整未发布').waitFor();
    await page.getByRole('button', { name: '发布课表…' }).click();
    await dialog().getByRole('button', { name: '发布', exact: true }).click();
    await dialog().getByText('请写明调课原因').waitFor();
    await dialog().getByLabel('调课原因').fill('授课教师出差');
    await page.keyboard.press('Control+s');
    await said().toContain('已发布课表第 2 版');
    await page.getByRole('button', { name: '版本与调课记录…' }).click();
    await dialog().getByText('授课教师出差').waitFor();
    const changes = await dialog().locator('.changes').innerText();
    expect(changes).toContain('11月26日（周四）上午 9:00–11:00');
    expect(changes).toContain('11月26日（周四）晚上 19:30–21:30');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('conflicts', () => {
  test('that are meant are allowed with a reason and stay marked', async () => {
    await ask(page, 'sessions.place', { session: LESSON, day: '2026-11-25', half: 'morning' });
    await expect.poll(() => card(LESSON).innerText(), PATIENT).toContain('冲突：班次、授课人');
    await goTo(page, '/timetable/conflicts');
    const row = page.locator('main tbody tr').filter({ hasText: '何静姝 同时讲授' });
    await row.getByRole('button', { name: '允许…' }).click();
    await dialog().getByLabel('原因').fill('同一场报告');
    await page.keyboard.press('Control+s');
    await said().toContain('已允许冲突');
    await expect.poll(() => row.count(), PATIENT).toBe(0);
    await page.getByLabel('连同已允许的').check();
    await expect.poll(() => row.innerText(), PATIENT).toContain('同一场报告');
    const other = (await ask(page, 'timetable.class', { class: OTHER_CLASS })).placed;
    expect(
      other.find(({ id }) => id === OTHER_LESSON)?.conflicts.map(({ allowed }) => allowed?.reason),
    ).toContain('同一场报告');
  });
});

describe('the week of all classes', () => {
  test('shows both classes; a lesson moves within the row of its class only', async () => {
    await goTo(page, '/timetable');
    await page.getByLabel('到某一天').fill('2026-11-24');
    await card(OTHER_LESSON).waitFor();
    const row = page.locator(`tbody[data-row="${OTHER_CLASS}"]`);
    const target = row.locator('[data-cell="2026-11-27/morning"]');
    await card(OTHER_LESSON).hover();
    await page.mouse.down();
    await page.locator(`tbody[data-row="${CLASS}"] [data-cell="2026-11-27/evening"]`).hover({ force: true });
    expect(await page.locator('[data-over]').count()).toBe(0);
    await target.hover({ force: true });
    await row.locator('[data-cell="2026-11-27/morning"][data-state="free"][data-over]').waitFor();
    await page.mouse.up();
    await said().toContain('已移动：党章党规党纪 → 11月27日（周五）上午');
    await expect.poll(() => target.innerText(), PATIENT).toContain('党章党规党纪');
  });
});

describe('a timetable from Word', () => {
  test('is checked row by row and taken in with one step', async () => {
    const path = join(files, '课程表.docx');
    writeWordTimetable(path);
    await goTo(page, `/classes/${TOWN_CLASS}/timetable`);
    await page.getByRole('button', { name: '导入课程表…' }).click();
    await desk.answerDialog(path);
    await dialog().getByRole('button', { name: '选择文件…' }).click();
    await dialog().getByText('排入 5，待排 0，已有 0，不能用 0').waitFor();
    await dialog().getByLabel('导入第 2 行').uncheck();
    await dialog().getByRole('button', { name: '导入 4 个课次' }).click();
    await said().toContain('已导入：排入 4 个');
    await expect.poll(() => cell('2026-12-07/afternoon').innerText(), PATIENT).toContain('支部工作方法');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell('2026-12-07/afternoon').innerText(), PATIENT).not.toContain('支部工作方法');
  });
});
