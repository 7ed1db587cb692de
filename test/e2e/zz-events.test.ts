import { test, beforeAll, afterAll } from 'vitest';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { ask } from '../support/ask.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDeskWindow({ sample: true, env: { DESK_FONTS: 'bundled' } });
});
afterAll(() => desk.close());
test('pictures', async () => {
  const { page } = desk;
  page.on('console', (m) => console.log(m.text()));
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '/hours/events');
  const field = page.getByRole('combobox', { name: '单位' });
  await field.click();
  await page.keyboard.type('靖港镇');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/ev1.png' });
  await page.getByRole('button', { name: '按月录入' }).click();
  await page.waitForTimeout(300);
  await page.keyboard.type('lj1');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/ev2.png' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.keyboard.type('s');
  await page.keyboard.press('Enter');
  await page.keyboard.type('重温誓词');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hah');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.type('q');
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/ev3.png' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (const k of ['Enter', '2', '29', 'Enter', 'w', 'Enter']) {
    if (k.length > 2) await page.keyboard.press(k);
    else await page.keyboard.type(k);
  }
  await page.keyboard.type('议事');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  await page.screenshot({ path: '/tmp/ev4.png' });
  await page.getByRole('button', { name: '登记芦江社区第一网格支部的活动' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('textbox', { name: '日期' }).fill('2026-11-06');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/ev5.png' });
  await page.keyboard.press('Escape');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: '取消' })
    .click()
    .catch(() => {});
  await desk.answerDialog('/tmp/ev.xlsx');
  await page.getByRole('button', { name: '导入登记表…' }).click();
  await page.getByRole('button', { name: '选择文件…' }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/ev6.png' });
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('button', { name: '打印登记表…' }).click();
  await page.waitForTimeout(9000);
  await page.screenshot({ path: '/tmp/ev7.png' });
  await page.keyboard.press('Escape');
  const person = (await ask(page, 'people.search', { text: '胡爱红 芦江' })).found[0]!;
  await ask(page, 'declarations.declare', {
    person: person.id,
    activity: 'outside',
    title: '全省乡村振兴骨干培训班',
    organiser: '省委党校',
    from: '2026-11-12',
    to: '2026-11-14',
    fromHalf: 'morning',
    toHalf: 'afternoon',
    minutes: null,
    proof: '结业证书',
  });
  await ask(page, 'declarations.declare', {
    person: person.id,
    activity: 'online',
    title: '红星云',
    organiser: null,
    from: '2026-11-01',
    to: '2026-11-14',
    fromHalf: null,
    toHalf: null,
    minutes: 300,
    proof: '截图',
  });
  await goTo(page, '/hours/declarations');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/ev8.png' });
  await page.getByRole('button', { name: '申报学时…' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/ev9.png' });
  void sampleOrganisation;
}, 120000);
