import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleId } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { chooseMore, notice } from './clerk/hands.ts';

/** 资源 as a clerk keeps them: a teacher and his absence, a course and its reviews, a room, a route, next year's holidays. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;

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

afterAll(() => desk.close());

const PATIENT = { timeout: 15_000 };
const dialog = () => page.getByRole('dialog');
const field = (label: string) => dialog().getByRole('textbox', { name: label });
const said = (text: string) => expect.poll(() => notice(page).innerText(), PATIENT).toContain(text);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const save = async () => {
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'detached' });
};
async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}
async function pick(label: string, text: string, option: string): Promise<void> {
  await dialog().getByRole('combobox', { name: label }).fill(text);
  const found = page.locator('.ant-select-item-option').filter({ hasText: option }).first();
  await found.waitFor();
  await found.click();
}
const open = (name: string) => page.locator('main').getByRole('link', { name, exact: true }).click();

describe('a teacher', () => {
  test('is entered, found by his initials, and opened', async () => {
    await goTo(page, '/resources/teachers');
    await button('登记教师…').click();
    await field('姓名').fill('单若谷');
    await choose('教师类别', '外聘');
    await choose('课酬档次', '正高');
    await field('职称职务').fill('教授');
    await field('联系电话').fill('10098765432');
    await save();
    await said('已登记教师：单若谷');
    await page.getByLabel('查找教师').fill('srg');
    await page.getByText('共 1 位').first().waitFor();
    await open('单若谷');
    await page.getByRole('heading', { level: 1, name: '单若谷' }).waitFor();
  });

  test('shows his phone only when asked', async () => {
    await page.getByText('100****5432').waitFor();
    await button('显示单若谷的联系电话').click();
    await page.getByText('10098765432').waitFor();
  });

  test('cannot come for some days; a second time over them is refused at the field', async () => {
    await button('登记不可用…').click();
    await field('开始日期').fill('2027-03-01');
    await field('截止日期').fill('2027-03-03');
    await save();
    await page.getByText('2027年3月1日（周一）至2027年3月3日（周三）').waitFor();
    await button('登记不可用…').click();
    await field('开始日期').fill('2027-03-03');
    await page.keyboard.press('Control+s');
    await dialog().getByText('与这次重叠').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
  });

  test('who teaches is not deleted: class, day and lesson are named', async () => {
    await goTo(page, `/resources/teachers/${sampleId('teacher', '何静姝')}`);
    await page.getByText('任课课次').waitFor();
    await chooseMore(page, '删除登错的');
    await said('2026年第13期“发展对象培训班”2026年11月25日（周三）上午《党章党规党纪》');
  });
});

describe('a course', () => {
  test('is made with its teacher and goes from preparation to trial, never past it', async () => {
    await goTo(page, '/resources');
    await button('新建课程…').click();
    await field('课程名称').fill('乡村振兴与基层治理');
    await choose('教育任务', '知识技能教育');
    await choose('教学板块', '履职能力');
    await pick('教师', 'srg', '单若谷');
    await save();
    await said('已新建课程');
    await page.getByLabel('查找课程').fill('xczx');
    await open('乡村振兴与基层治理');
    await page.getByText('还没有审核记录').waitFor();
    for (const step of ['备课', '试讲']) {
      await button('登记审核…').click();
      await choose('环节', step);
      await field('审核人').fill('教务处');
      await save();
      await page.locator('main h1').getByText(step).waitFor();
    }
    await button('登记审核…').click();
    await dialog().getByRole('combobox', { name: '环节' }).click();
    await expect
      .poll(() => page.locator('.ant-select-item-option').allInnerTexts(), PATIENT)
      .toEqual(['试讲', '审核通过', '退回修改']);
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: '取消' }).click();
  });

  test('lies under what its teacher teaches', async () => {
    await open('单若谷');
    await page.locator('.chosen-names').getByRole('link', { name: '乡村振兴与基层治理' }).waitFor();
  });
});

describe('a room', () => {
  test('is drawn while its rows and columns are typed; an aisle outside is said', async () => {
    await goTo(page, '/resources/venues');
    await button('新建场地…').click();
    await field('场地名称').fill('第六教室');
    await field('座位数').fill('72');
    await field('排数').fill('6');
    await field('列数').fill('12');
    await field('过道').fill('12');
    await page.keyboard.press('Control+s');
    await dialog().getByText('一共只有 12 列').waitFor();
    await field('过道').fill('3、9');
    await dialog().getByRole('img', { name: '6 排 × 12 列，过道在第 3、9 列之后' }).waitFor();
    await save();
    await open('第六教室');
    await expect.poll(() => page.locator('.seat').count(), PATIENT).toBe(72);
    expect(await page.locator('.seat-row').first().locator('.seat-block').count()).toBe(3);
  });
});

describe('a route', () => {
  test('takes the minutes of its first site, and its stops in another order', async () => {
    await goTo(page, '/resources/places');
    await button('新建路线…').click();
    await field('路线名称').fill('走先锋路');
    await pick('第 1 站教学点', '郭亮', '郭亮纪念园');
    expect(await field('到第 1 站路上的分钟数').inputValue()).toBe('40');
    await button('加一站').click();
    await pick('第 2 站教学点', 'jggz', '靖港古镇');
    await field('到第 2 站路上的分钟数').fill('25');
    await button('第 2 站提前').click();
    await save();
    await page.getByText('靖港古镇 → 郭亮纪念园').waitFor();
  });
});

describe('the calendar', () => {
  const NOTICE = [
    '国务院办公厅关于2027年部分节假日安排的通知',
    '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
    '二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。',
    '三、清明节：4月5日（周一）放假。',
    '四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。',
    '五、端午节：6月9日（周三）放假。',
    '六、中秋节：9月15日（周三）放假。',
    '七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周日）上班。',
  ].join('\n');
  const dayOf = (text: string) => button(new RegExp(`^${text}`, 'u'));

  test('a year that is not published says so, and marks nothing', async () => {
    await goTo(page, '/resources/calendar');
    const year = Number(
      await page
        .locator('.year-number')
        .innerText()
        .then((text) => text.slice(0, 4)),
    );
    for (let shown = year; shown < 2027; shown += 1) await button('后一年').click();
    await page.getByText('该年安排未公布：2027年').waitFor();
    expect(await page.locator('.year .calendar-day small').count()).toBe(0);
  });

  test('pasted lines are read at once, the wrong one named; mended, they are taken', async () => {
    await button('粘贴放假安排…').click();
    const box = field('放假安排');
    await box.fill(NOTICE);
    await dialog().getByText('写的是周日，而2027年10月9日是周六').waitFor();
    await dialog().getByRole('button', { name: '录入 19 天' }).waitFor();
    await box.fill(NOTICE.replace('10月9日（周日）', '10月9日（周六）'));
    await dialog().getByRole('button', { name: '录入 27 天' }).click();
    await dialog().waitFor({ state: 'detached' });
    await said('新增 27 天');
    await dayOf('2027年2月14日（周日） 春节（调休上班）').waitFor();
    await dayOf('2027年10月1日（周五） 国庆节（放假）').waitFor();
    expect(await page.getByText('该年安排未公布').count()).toBe(0);
  });

  test('one undo takes the whole year back', async () => {
    await notice(page).getByRole('button', { name: '撤销' }).click();
    await page.getByText('该年安排未公布：2027年').waitFor();
    expect((await ask(page, 'calendar.year', { year: 2027 })).days).toEqual([]);
  });

  test('a day is marked for the school, and given back to the week', async () => {
    await dayOf('2027年3月8日').click();
    await choose('午别', '下午');
    await field('名称').fill('妇女节活动');
    await save();
    await dayOf('2027年3月8日（周一） 下午妇女节活动（休息）').click();
    await dialog().getByRole('button', { name: '删除' }).click();
    await dialog().waitFor({ state: 'detached' });
    await dayOf('2027年3月8日（周一）$').waitFor();
  });

  test('a class works on a Sunday: its mark stands below the months, not in them', async () => {
    await dayOf('2027年3月7日').click();
    await choose('类型', '调休上班');
    await field('名称').fill('补课');
    await pick('只用于一个班', '发展对象', '发展对象培训班');
    await save();
    await page.getByRole('heading', { name: '只用于一个班的标记 1' }).waitFor();
    await dayOf('2027年3月7日（周日）$').waitFor();
    await page
      .locator('section')
      .filter({ hasText: '只用于一个班的标记' })
      .getByRole('button', { name: '删除' })
      .click();
    await page.getByRole('heading', { name: '只用于一个班的标记' }).waitFor({ state: 'detached' });
  });

  test('a season of bells from its preset; times that overlap are refused with both', async () => {
    await button('添加作息…').click();
    await dialog()
      .getByRole('button', { name: /^冬季下午/u })
      .click();
    await field('结束').fill('19:45');
    await page.keyboard.press('Control+s');
    await dialog().getByText('与晚上 19:30–21:30').waitFor();
    await field('结束').fill('17:00');
    await save();
    await page.locator('.bells tbody tr').filter({ hasText: '14:30–17:00' }).waitFor();
  });
});
