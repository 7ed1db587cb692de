import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { JINGGANG } from '../../shared/contract/organisation-parts.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { pageTexts } from '../support/printed.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { writeGrid } from '../support/workbooks/grid.ts';
import { notice } from './clerk/hands.ts';

/**
 * The way of the README: from a town's workbook to printed sheets, and back from paper to hours, certificates and the list of
 * those who lack hours, in seventeen steps. With DESK_PICTURES naming a folder
 * it leaves the pictures of the README there.
 */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
/** Who stands on the list, in its order: 41 of the register, one new, and one whose birth is no date. */
let known: readonly string[];
const folder = mkdtempSync(join(tmpdir(), '从名单到打印-'));
const ROSTER = join(folder, '靖港镇参训名单.xlsx');
const TIMETABLE = join(folder, '课程表.xlsx');
const NAME = '村（社区）党务骨干培训班';
const NEW = '易小满';
const FAULTY = '游大海';
const PATIENT = { timeout: 20_000 };

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
  const { people } = await ask(page, 'people.list', {
    filter: { under: JINGGANG, memberships: ['full'] },
    limit: 100,
  });
  const some = people
    .filter(({ name }) => people.filter((each) => each.name === name).length === 1)
    .slice(0, 41);
  expect(some).toHaveLength(41);
  known = some.map(({ name }) => name);
  const numbers = await Promise.all(
    some.map(({ id }) => ask(page, 'people.reveal', { id, field: 'idNumber' })),
  );
  writeGrid(
    ROSTER,
    [
      ['靖港镇参训人员名单'],
      ['填报单位：靖港镇党委', '', '', '', '填报日期：2026.11.20'],
      ['序号', '姓 名', '身份证号码', '出生年月', '所在党支部', '备注'],
      ...known.map((name, at) => [
        `${at + 1}`,
        name.length === 2 ? `${name.slice(0, 1)}　${name.slice(1)}` : name,
        numbers[at]?.value ?? '',
        '',
        '',
        '',
      ]),
      ['42', NEW, '', '1990.05', '靖港镇机关党支部', ''],
      ['43', FAULTY, '', '1990.13', '靖港镇机关党支部', ''],
      ['合计', '43人'],
      ['制表人：某某'],
    ],
    { as: 'xlsx', merges: ['A1:F1'] },
  );
  writeGrid(
    TIMETABLE,
    [
      ['村（社区）党务骨干培训班课程表'],
      ['日期', '时间', '教学内容', '授课人', '地点'],
      ['11月19日（周四）', '8:30-11:30', '党章党规党纪', '何静姝', '第一教室'],
      ['', '15:00-17:30', '支部工作方法', '肖桂澜', '第一教室'],
      ['11月20日（周五）', '8:30-11:30', '当前形势与任务', '彭建邺', '第一教室'],
      ['', '15:00-17:30', '党史中的望城', '谭学汶、周明德', '报告厅'],
    ],
    { as: 'xlsx', merges: ['A1:E1', 'A3:A4', 'A5:A6'] },
  );
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const dialog = () => page.getByRole('dialog');
const said = () => expect.poll(() => notice(page).innerText(), PATIENT);
const own = async (): Promise<string> => {
  const { found } = await ask(page, 'classes.list', { text: NAME });
  return found.find(({ name }) => name === NAME)?.id ?? '';
};
const openTab = (title: string) =>
  page.getByRole('navigation', { name: '班次' }).getByRole('link', { name: title }).click();

async function picture(step: number): Promise<void> {
  const to = process.env['DESK_PICTURES'];
  if (to === undefined) return;
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(to, `step-${String(step).padStart(2, '0')}.png`) });
}

/** Shows a document, keeps it as PDF and gives the text of its pages without blanks. */
async function printed(document: string, step: number): Promise<readonly string[]> {
  await page.getByRole('button', { name: `预览和打印${document}` }).click();
  await dialog()
    .getByText(/共 \d+ 页/u)
    .waitFor({ timeout: 40_000 });
  await page.getByRole('img', { name: '第 1 页' }).waitFor();
  await picture(step);
  const path = join(desk.folder, `${document}.pdf`);
  await desk.answerDialog(path);
  await dialog().getByRole('button', { name: '另存为 PDF…' }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  await dialog().getByRole('button', { name: '关闭', exact: true }).last().click();
  await dialog().waitFor({ state: 'hidden' });
  return pageTexts(await readFile(path));
}

/** Where each of the names stands, one behind the other; fails where one is missing or out of order. */
function expectInOrder(texts: readonly string[], names: readonly string[]): void {
  const all = texts.join('');
  let from = 0;
  for (const name of names) {
    from = all.indexOf(name.replaceAll(' ', ''), from);
    expect(from, name).toBeGreaterThan(-1);
    from += name.length;
  }
}

test('1–2: a class is made', async () => {
  await goTo(page, '/classes');
  await picture(1);
  await page.getByRole('button', { name: '新建班次' }).click();
  await page.getByLabel('开始日期').fill('2026-11-19');
  await page.getByLabel('结束日期').fill('2026-11-20');
  await page.getByLabel('班次名称').fill(NAME);
  await page.getByLabel('计划人数').fill('43');
  await picture(2);
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: '概况' }).waitFor();
});

test('3–5: the workbook is one line; the bad row is corrected on the screen; all are in the class', async () => {
  await openTab('学员');
  await page.getByRole('button', { name: '导入名单…' }).click();
  await page.getByText(`报入班次：${NAME}`).waitFor();
  await desk.answerDialog(ROSTER);
  await page.getByRole('button', { name: '选择名单…' }).click();
  await expect
    .poll(() => page.locator('.wizard-line-text').innerText(), PATIENT)
    .toContain('41 人已在库、1 人新增、1 行有问题');
  await picture(3);
  await page.getByLabel(/第 46 行.*出生/u).fill('1990.03');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.wizard-line-text').innerText(), PATIENT)
    .toContain('41 人已在库、2 人新增');
  await picture(4);
  await page.getByRole('button', { name: '报入 43 人（2 人新增）' }).click();
  await page.getByRole('heading', { level: 1, name: '学员' }).waitFor();
  const names = async () =>
    (await ask(page, 'classes.trainees', { class: await own() })).trainees.map(({ person }) => person.name);
  await expect.poll(names, PATIENT).toEqual([...known, NEW, FAULTY]);
  await picture(5);
});

test('6–7: the timetable comes from Excel, is looked at and published', async () => {
  await openTab('课表');
  await page.getByRole('button', { name: '导入课程表…' }).click();
  await desk.answerDialog(TIMETABLE);
  await dialog().getByRole('button', { name: '选择文件…' }).click();
  await dialog().getByText('排入 4，待排 0，已有 0，不能用 0').waitFor();
  await picture(6);
  await dialog().getByRole('button', { name: '导入 4 个课次' }).click();
  await said().toContain('已导入：排入 4 个');
  await expect.poll(() => page.locator('main').innerText(), PATIENT).toContain('支部工作方法');
  await page.getByRole('button', { name: '发布课表…' }).click();
  await dialog().getByRole('button', { name: '发布', exact: true }).click();
  await said().toContain('已发布课表第 1 版');
  await picture(7);
});

test('8–11: notice, roster, sign-in sheet and timetable leave the printer whole', async () => {
  const everybody = [...known, NEW, FAULTY];
  await openTab('文书');
  const [calling] = await printed('调训通知', 8);
  expect(calling).toContain('2026年11月19日至20日');
  await page.getByRole('combobox', { name: '次序' }).first().click();
  await page.getByTitle('按姓氏笔画').click();
  const roster = await printed('花名册', 9);
  const { trainees } = await ask(page, 'classes.trainees', { class: await own(), sort: 'surname-strokes' });
  expectInOrder(
    roster,
    trainees.map(({ person }) => person.name),
  );
  expect(roster).toHaveLength(2);
  for (const text of roster) expect(text).toContain('序号姓名性别');

  const sheet = await printed('签到表', 10);
  expectInOrder(sheet, everybody);
  expect(sheet.length).toBeGreaterThanOrEqual(2);
  for (const text of sheet) {
    expect(text).toContain('11月19日（周四）');
    expect(text).toContain('第1版定版时间');
  }

  const timetable = await printed('课程表', 11);
  expect(timetable).toHaveLength(1);
  for (const words of ['党章党规党纪', '支部工作方法', '当前形势与任务', '党史中的望城', '谭学汶', '周明德'])
    expect(timetable[0]).toContain(words);
  expect(timetable[0]).toContain(NAME);
});

test('12–13: four signed sheets come back; who was away is typed by his number', async () => {
  await openTab('概况');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '开班…' }).click();
  await dialog().getByRole('button', { name: '开班', exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await openTab('考勤');
  await page.getByRole('grid', { name: '考勤表' }).waitFor();
  await page.keyboard.type('3b');
  await page.keyboard.type('7c');
  await expect.poll(() => page.locator('.sheet-counts').innerText(), PATIENT).toBe('出勤 41　迟到 1　病假 1');
  await picture(12);
  // Kept, the next half-day lies open.
  for (const next of ['11月19日（周四）下午', '11月20日（周五）上午', '11月20日（周五）下午', null]) {
    await page.keyboard.press('Control+s');
    await said().toMatch(/已保存.*43 人：出勤 4[13]/u);
    if (next === null) break;
    await page.getByRole('heading', { name: next }).waitFor();
    await page.locator('.sheet-counts').getByText('出勤 43').waitFor();
  }
  const states = async () =>
    (await ask(page, 'attendance.sheets', { class: await own() })).sheets.map(({ state }) => state);
  await expect.poll(states, PATIENT).toEqual(['entered', 'entered', 'entered', 'entered']);
  await picture(13);
});

test('14: results, the check list, closed: the hours are posted', async () => {
  const { trainees } = await ask(page, 'closing.results', { class: await own() });
  await ask(page, 'closing.enter-results', {
    class: await own(),
    rows: trainees.map(({ id }) => ({ enrolment: id, outcome: 'completed' })),
  });
  await openTab('结班');
  await page.getByRole('button', { name: '结班…' }).click();
  for (const field of await dialog()
    .getByLabel(/^缺.*的原因/u)
    .all())
    await field.fill('短期班，从简');
  await picture(14);
  await dialog().getByRole('button', { name: '结班', exact: true }).click();
  await said().toContain('结业 43 人');
  await dialog().waitFor({ state: 'hidden' });
});

test('15: certificates by number, one page each', async () => {
  await page.getByRole('button', { name: '发放证书…' }).click();
  await dialog().getByRole('button', { name: '发放', exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '打印证书…' }).click();
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await dialog().getByText('共 43 页').waitFor({ timeout: 40_000 });
  await page.getByRole('img', { name: '第 1 页' }).waitFor();
  await picture(15);
  const path = join(desk.folder, '证书.pdf');
  await desk.answerDialog(path);
  await dialog().getByRole('button', { name: '另存为 PDF…' }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  await dialog().getByRole('button', { name: '关闭', exact: true }).last().click();
  const texts = await pageTexts(await readFile(path));
  expectInOrder(texts, [...known, NEW, FAULTY]);
  // Sixteen hours; the one who was ill for a half-day has four less.
  expect(texts.filter((text) => text.includes('计16学时'))).toHaveLength(42);
  expect(texts[2]).toContain('计12学时');
  // Nobody is named as undertaking the class: it is the school's own.
  expect(texts[2]).toContain('中共长沙市望城区委党校（盖章）');
});

test('16–17: who still lacks hours is a list, which becomes the next class', async () => {
  const { rows } = await ask(page, 'hours.shortfall', { organisation: JINGGANG, year: 2026, limit: 500 });
  const ill = rows.find(({ name }) => name === known[2]);
  const there = rows.find(({ name }) => name === known[0]);
  expect((there?.hours ?? 0) - (ill?.hours ?? 0)).toBeGreaterThanOrEqual(4);
  await page.getByRole('link', { name: '学时', exact: true }).click();
  await page.getByRole('link', { name: '未达标', exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /共 \d+ 人/u })
    .waitFor();
  await picture(16);
  await page.getByRole('button', { name: '生成班次学员…' }).click();
  await page.getByRole('combobox', { name: '班次' }).fill('冬训');
  await page.locator('.ant-select-item-option').filter({ hasText: '靖港镇党员冬训班' }).first().click();
  await page.getByRole('button', { name: /^报名 \d+ 人/u }).click();
  await page.getByRole('link', { name: /^学员/u }).waitFor();
  await picture(17);
});
