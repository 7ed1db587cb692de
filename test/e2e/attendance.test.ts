import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CLASS } from '../../shared/contract/class-parts.ts';
import { TONGGUAN } from '../../shared/contract/organisation-parts.ts';
import type { AttendanceState } from '../../shared/domain/attendance/codes.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { notice } from './clerk/hands.ts';

/** Signed sheets come back and are entered by keyboard; leave is asked for, granted and returned from. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
const PATIENT = { timeout: 15_000 };
const SHEET = { class: CLASS, day: '2026-11-23', half: 'afternoon' } as const;

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
  const { people } = await ask(page, 'people.list', { filter: { under: TONGGUAN }, limit: 1 });
  await ask(page, 'classes.enrol', { class: CLASS, people: people.map(({ id }) => id) });
  const { trainees } = await ask(page, 'classes.trainees', { class: CLASS });
  await ask(page, 'classes.edit-enrolments', {
    enrolments: trainees.slice(42).map(({ id }) => id),
    enrolledOn: '2026-11-20',
  });
  // As it was signed: numbers are those of the printed sheet.
  await ask(page, 'documents.freeze', { class: CLASS });
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

/** Presses keys and counts them. */
function countingHands() {
  let pressed = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        pressed += 1;
      }
    },
    count: () => pressed,
  };
}

const states = async () => {
  const { trainees } = await ask(page, 'attendance.sheet', SHEET);
  return Object.fromEntries(
    trainees.flatMap(({ number, marked }): [string, AttendanceState][] =>
      marked === null ? [] : [[String(number), marked.state]],
    ),
  );
};

describe('a signed sheet', () => {
  test('is chased on 今天 and opens from there', async () => {
    await goTo(page, '/today');
    await page.getByRole('link', { name: /考勤未录.*11月23日（周一）下午/u }).click();
    await page.getByRole('grid', { name: '考勤表' }).waitFor();
    expect(await page.locator('.sheet-head').innerText()).toContain('序号按签到表 第 1 版');
    await expect.poll(() => page.getByRole('status').first().innerText(), PATIENT).toBe('出勤 43');
  });

  test('of 43 people with six exceptions takes 17 keys: number and state, nothing for those who were there', async () => {
    const { press, count } = countingHands();
    await press('3', 'k');
    await press('7', 'c');
    await press('1', '2', 'z');
    await press('2', '0', 's');
    await press('3', '1', 'b');
    await press('4', '3', 'g');
    expect(await page.locator('.sheet-counts').innerText()).toBe(
      '出勤 37　迟到 1　早退 1　事假 1　病假 1　公假 1　旷课 1',
    );
    await press('Control+s');
    await page.getByText('已保存：43 人：出勤 37').waitFor();
    expect(count()).toBe(17);
    expect(await states()).toEqual({
      3: 'absent',
      7: 'late',
      12: 'early',
      20: 'personal',
      31: 'sick',
      43: 'official',
    });
  });

  test('leads on to the next half-day with Enter, and what is not saved stays while another is looked at', async () => {
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''), PATIENT)
      .toContain('录下一个');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /11月24日（周二）上午/u }).waitFor();
    await page.keyboard.type('5k');
    await page.getByRole('navigation', { name: '半天' }).getByText('11月23日').click();
    await page.getByRole('heading', { name: /11月23日（周一）下午/u }).waitFor();
    await page.getByText('未保存').waitFor();
    await page.getByRole('navigation', { name: '半天' }).getByText('11月24日（周二） 上午').click();
    await expect.poll(() => page.locator('.sheet-counts').innerText(), PATIENT).toBe('出勤 42　旷课 1');
    await page.getByRole('navigation', { name: '半天' }).getByText('11月23日').click();
  });

  test('somebody is found by initials, marked from the list, and walked to by arrows', async () => {
    await page.getByRole('heading', { name: /11月23日（周一）下午/u }).waitFor();
    const { trainees } = await ask(page, 'attendance.sheet', SHEET);
    const initialsOf = (search: string) =>
      search.split('\n').find((form) => /^[a-z]{2,4}$/u.test(form)) ?? '';
    const all = trainees.map(({ search }) => initialsOf(search));
    // Nobody else has them, and the next one on the sheet has no mark yet.
    const found = trainees.find(
      ({ number, search }) =>
        number !== null &&
        number > 20 &&
        number < 30 &&
        all.filter((each) => each === initialsOf(search)).length === 1,
    );
    expect(found).toBeDefined();
    await page.getByLabel('找人：序号、姓名或拼音首字母').focus();
    await page.keyboard.type(initialsOf(found?.search ?? ''));
    await page.keyboard.press('Enter');
    await page.keyboard.press('b');
    // The field is ready for the next one; down goes into the list where he stands, and to the next line.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('z');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存：43 人').waitFor();
    expect(await states()).toMatchObject({
      [String(found?.number)]: 'sick',
      [String((found?.number ?? 0) + 1)]: 'early',
    });
  });

  test('closed, it asks for a reason before it is changed', async () => {
    await page.getByRole('button', { name: '核定', exact: true }).click();
    await page.getByLabel('更正原因').waitFor();
    await page.getByLabel('找人：序号、姓名或拼音首字母').focus();
    await page.keyboard.type('3c');
    await page.keyboard.press('Control+s');
    await page.getByText('确需改动的，请写明原因再保存').waitFor();
    await page.getByLabel('更正原因').fill('核对签到表原件');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存：43 人').waitFor();
    expect(await states()).toMatchObject({ 3: 'late' });
  });
});

describe('leave', () => {
  test('is put down with what it leads to', async () => {
    await page.getByRole('link', { name: '请假', exact: true }).click();
    await page.getByText('还没有人请假').waitFor();
    await page.getByRole('button', { name: '登记请假…' }).click();
    const dialog = page.getByRole('dialog');
    const { trainees } = await ask(page, 'classes.trainees', { class: CLASS });
    await dialog.getByLabel('学员').fill(trainees[1]?.person.name ?? '');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('从哪个半天起').fill('11月26日（周四）下午');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('哪个半天返回').fill('27');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('事由').fill('孩子开家长会');
    await page.keyboard.press('Control+s');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => notice(page).innerText(), PATIENT)
      .toContain('已登记请假：1 个半天，要由班主任批');
    expect(await page.locator('main').innerText()).not.toContain('家长会');
  });

  test('one that overlaps is refused at the field, and what was typed stays', async () => {
    await page.getByRole('button', { name: '登记请假…' }).click();
    const dialog = page.getByRole('dialog');
    const { trainees } = await ask(page, 'classes.trainees', { class: CLASS });
    await dialog.getByLabel('学员').fill(trainees[1]?.person.name ?? '');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('从哪个半天起').fill('11月26日（周四）上午');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('哪个半天返回').fill('27');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await dialog.getByText('两次请假不能重叠').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('is granted, seen with its reason for a minute, and printed without it', async () => {
    await page.getByRole('button', { name: '登记意见…' }).click();
    await page.getByRole('dialog').getByLabel('签字').fill('何静姝');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('已批准', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^显示.*请假事由$/u }).click();
    await page.getByText('孩子开家长会').waitFor();
    await page.getByRole('button', { name: /的请假：更多$/u }).click();
    await page.getByRole('menuitem', { name: '打印请假条…', exact: true }).click();
    await page.getByRole('dialog').getByText('共 1 页').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('is seen in the matrix with rates and limits', async () => {
    await page.getByRole('link', { name: '总览', exact: true }).click();
    await page.getByText('出勤率 ').first().waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('应到 43 人次');
    expect(said).toContain('已到上限');
  });
});
