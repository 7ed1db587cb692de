import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BLANK_CLASS } from '../../shared/contract/class-parts.ts';
import { JINGGANG } from '../../shared/contract/organisation-parts.ts';
import { dayOf, daysLater } from '../../shared/domain/day.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { writeGrid } from '../support/workbooks/grid.ts';
import { notice } from './clerk/hands.ts';

/** A class from nothing to its list of trainees: made, approved, filled from a clerk's workbook, divided, cleared up. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
/** Names on the roster that are on the register. */
let known: readonly { readonly id: string; readonly name: string }[];
const folder = mkdtempSync(join(tmpdir(), '名单-'));
const roster = join(folder, '参训名单.xlsx');
const START = daysLater(dayOf(new Date()), 30);
const END = daysLater(START, 2);
const NAME = '党务工作者轮训班';

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
  const { people } = await ask(page, 'people.list', {
    filter: { under: JINGGANG, memberships: ['full'] },
    limit: 40,
  });
  known = people.filter(({ name }, at) => people.findIndex((each) => each.name === name) === at).slice(0, 20);
  const bodies = await Promise.all(
    known.map(({ id }) => ask(page, 'people.reveal', { id, field: 'idNumber' })),
  );
  writeGrid(
    roster,
    [
      ['靖港镇参训人员名单'],
      ['填报单位：靖港镇党委', '', '', '', '填报日期：'],
      ['序号', '姓名', '身份证号', '出生年月', '所在支部', '备注'],
      ['例', '张三', '', '1980.01', '靖港镇机关党支部', ''],
      ...known.map(({ name }, at) => [`${at + 1}`, ` ${name} `, bodies[at]?.value ?? '', '', '', '']),
      ['21', '易小满', '', '1990.05', '靖港镇机关党支部', ''],
      ['22', '游大海', '', '1990.13', '靖港镇机关党支部', ''],
      ['合计', '22人'],
      ['制表人：某某'],
    ],
    { as: 'xlsx', merges: ['A1:F1'] },
  );
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

const PATIENT = { timeout: 15_000 };
const dialog = () => page.getByRole('dialog');
const main = () => page.locator('main').innerText();
const own = async () =>
  (await ask(page, 'classes.list', { text: NAME })).found.find(({ name }) => name === NAME);
const trainees = async () =>
  (await ask(page, 'classes.trainees', { class: (await own())?.id ?? '' })).trainees;

describe('a class', () => {
  test('is made with the number that is offered', async () => {
    await goTo(page, '/classes');
    await page.getByRole('button', { name: '新建班次' }).click();
    await page.getByLabel('开始日期').fill(START);
    await page.getByLabel('结束日期').fill(END);
    await page.getByLabel('班次名称').fill(NAME);
    await page.getByLabel('计划人数').fill('20');
    await page.locator('.field-hint button').first().click();
    const number = await page.getByLabel('编号').inputValue();
    expect(number).toMatch(/^\d{4}年第\d+期$/u);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: '概况' }).waitFor();
    expect(await own()).toMatchObject({
      number,
      status: 'planned',
      planned: 20,
      startsOn: START,
      endsOn: END,
    });
  });

  test('reversed days are said at the field, and what was typed stays', async () => {
    await page.getByRole('button', { name: '调整日期…' }).click();
    await dialog().getByLabel('结束日期').fill(daysLater(START, -1));
    await page.keyboard.press('Control+s');
    await dialog().getByText('早于开始日期').waitFor();
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: '取消' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  test('takes its next step with one button; a paper that is still to come is said', async () => {
    await page.getByRole('button', { name: '登记批复…' }).click();
    await page.keyboard.press('Control+s');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(main, PATIENT).toContain('批复文号待补');
    await page.getByRole('button', { name: '开始报名…' }).waitFor();
  });

  test('with the number of another one is told so before and after it is saved', async () => {
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByLabel('编号').fill('2026年第12期');
    await page.getByText('编号已用于“基层党支部书记轮训班”').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(main, PATIENT).toContain('编号与“基层党支部书记轮训班”');
    await page.keyboard.press('Control+z');
    await expect.poll(main, PATIENT).not.toContain('编号与');
  });
});

describe('a dirty roster', () => {
  test('is chosen from the class: one line about the people, one about the class', async () => {
    const other = await ask(page, 'classes.create', {
      ...BLANK_CLASS,
      name: '撞期专题班',
      kind: 'special',
      holder: null,
      startsOn: END,
      endsOn: daysLater(END, 3),
    });
    await ask(page, 'classes.enrol', { class: other.id, people: [known[2]?.id ?? ''] });
    await page.getByRole('navigation', { name: '班次' }).getByRole('link', { name: '学员' }).click();
    await page.getByRole('button', { name: '导入名单…' }).click();
    await page.getByText(`报入班次：${NAME}`).waitFor();
    await desk.answerDialog(roster);
    await page.getByRole('button', { name: '选择名单…' }).click();
    await expect
      .poll(() => page.locator('.wizard-line-text').innerText(), PATIENT)
      .toBe('20 人已在库、1 人新增、1 行有问题、3 行不导入');
    expect(await page.locator('.wizard-into').innerText()).toContain('报名 21 人；1 人同期在别的班');
    expect(await page.locator('.wizard-into').innerText()).toContain('超过计划人数 20 人');
  });

  test('and taken into it in one step, the good rows in their order', async () => {
    await page.getByRole('button', { name: '报入 21 人（1 人新增）' }).click();
    await page.locator('.wizard-result').waitFor();
    expect(await page.locator('.wizard-result').innerText()).toContain(`“${NAME}”报名 21 人`);
    await page.locator('.wizard-result').getByRole('link', { name: '看班次学员' }).click();
    await page.getByRole('heading', { level: 1, name: '学员' }).waitFor();
    expect((await trainees()).map(({ person }) => person.name)).toEqual([
      ...known.map(({ name }) => name),
      '易小满',
    ]);
  });

  test('who is called to two classes at once is marked, with the other class', async () => {
    const row = page.locator('.trainees tbody tr').filter({ hasText: known[2]?.name ?? '' });
    await expect.poll(() => row.innerText(), PATIENT).toContain('同期在“撞期专题班”');
  });
});

describe('the trainees', () => {
  test('are divided into groups', async () => {
    await page.getByRole('button', { name: '分组…', exact: true }).click();
    await dialog().getByLabel('分几组').fill('4');
    await page.keyboard.press('Control+s');
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('21 人分 4 组，每组 5—6 人');
    const sizes = Map.groupBy(await trainees(), ({ group }) => group);
    expect(new Set(sizes.keys())).toEqual(new Set([1, 2, 3, 4]));
  });

  test('one leaves: the reason is not in sight, and the count goes down', async () => {
    const name = known[4]?.name ?? '';
    await page.getByRole('checkbox', { name: `选 ${name}`, exact: true }).check();
    await page.getByRole('button', { name: '退出…' }).click();
    await dialog().getByLabel('原因').fill('家中有事');
    await page.keyboard.press('Control+s');
    await dialog().waitFor({ state: 'detached' });
    const row = page.locator('.trainees tbody tr').filter({ hasText: name });
    await expect.poll(() => row.innerText(), PATIENT).toContain('退出原因');
    expect(await row.innerText()).not.toContain('家中有事');
    await row.getByRole('button', { name: `显示${name}的退出原因` }).click();
    await expect.poll(() => row.innerText(), PATIENT).toContain('家中有事');
    expect((await own())?.trainees).toBe(20);
  });

  test('somebody is added from the register by name, whoever is there cannot be twice', async () => {
    await page.getByRole('button', { name: '添加学员…' }).click();
    await dialog()
      .getByLabel('查找人员')
      .fill(known[0]?.name ?? '');
    const there = dialog()
      .getByRole('checkbox', { name: known[0]?.name ?? '', exact: true })
      .first();
    await there.waitFor();
    expect(await there.isDisabled()).toBe(true);
    await dialog().getByLabel('查找人员').fill('铜官');
    const fresh = dialog().locator('.add-found li').filter({ hasNotText: '已在本班' }).first();
    await fresh.getByRole('checkbox').check();
    await dialog().getByRole('button', { name: '报名所选 1 人' }).click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('报名 1 人');
    expect((await trainees()).length).toBe(22);
  });

  test('a person’s page names the class', async () => {
    await goTo(page, `/people/${known[0]?.id ?? ''}`);
    await expect.poll(main, PATIENT).toContain(NAME);
  });
});

describe('places and answers', () => {
  test('are shared out by members, and a form is saved for each unit', async () => {
    await goTo(page, `/classes/${(await own())?.id ?? ''}/answers`);
    await page.getByRole('button', { name: '分配名额…' }).click();
    await dialog().getByLabel('总名额').fill('30');
    await dialog().getByRole('button', { name: '按党员数分配给下面各单位' }).click();
    await dialog()
      .getByRole('button', { name: /共 30 个/u })
      .click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('共 30 个');
    await desk.answerDialog(folder);
    await page.getByRole('button', { name: '生成报名回执…' }).click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toMatch(/\d+ 份报名回执已存到/u);
  });

  test('a returned one without faults goes straight in, and the list of trainees is shown', async () => {
    const returned = join(folder, '回执.xlsx');
    writeGrid(
      returned,
      [
        ['姓名', '出生年月', '所在支部'],
        ['仇小满', '1988-05', '靖港镇机关党支部'],
      ],
      { as: 'xlsx' },
    );
    await page.getByRole('button', { name: '导入回执…' }).click();
    await desk.answerDialog(returned);
    // The roster with a fault still stands there; it is put away first.
    const again = page.getByRole('button', { name: '其余的不改了，再导入一份' });
    if ((await again.count()) > 0) await again.click();
    await page.getByRole('button', { name: '选择名单…' }).click();
    await page.getByRole('button', { name: '报入 1 人（1 人新增）' }).click();
    await page.getByRole('heading', { level: 1, name: '学员' }).waitFor();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('报名 1 人');
    expect((await trainees()).at(-1)?.person.name).toBe('仇小满');
    const answers = await ask(page, 'classes.answers', { class: (await own())?.id ?? '' });
    expect(
      answers.units.find(({ organisation }) => organisation.name === '靖港镇党委')?.answeredOn,
    ).not.toBeNull();
  });
});
