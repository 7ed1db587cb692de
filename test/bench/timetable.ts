import type { Page } from 'playwright-core';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import { daysLater } from '../../shared/domain/day.ts';
import { openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { CROWDED_WEEK, crowdedFolder, SESSIONS } from './crowded-timetable.ts';
import { openThreaded } from './data.ts';
import { p95, repeated, type Measured } from './measure.ts';

const ROUNDS = 40;

/** The check of a year of 5,000 sessions, a drag and a drop through router and thread, the week of twelve classes. */
export async function measureTimetable(): Promise<Measured[]> {
  const folder = await crowdedFolder();
  const desk = await openThreaded(folder);
  const ask = desk.ask as <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<CallOutput<Name>>;
  const YEAR = { from: '2025-01-01', to: '2026-12-31' };
  const year = await ask('timetable.conflicts', YEAR);
  if (year.sessions !== SESSIONS) throw new Error(`the year has ${year.sessions} sessions`);
  const checks = await repeated(10, () => ask('timetable.conflicts', YEAR));

  const week = await ask('timetable.week', { from: CROWDED_WEEK });
  const session = week.rows[0]?.sessions[0];
  if (session === undefined || week.rows.length < 12) throw new Error('the week is not crowded');
  const span = { from: CROWDED_WEEK, to: daysLater(CROWDED_WEEK, 6) };
  const drags = await repeated(ROUNDS, () => ask('timetable.targets', { session: session.id, ...span }));
  const drops = await repeated(ROUNDS, (round) =>
    ask('sessions.place', {
      session: session.id,
      day: daysLater(CROWDED_WEEK, round % 5),
      half: round % 2 === 0 ? 'evening' : 'afternoon',
    }),
  );
  await desk.close();
  return [
    { what: '全年 5,000 课次冲突检查，p95', value: p95(checks), goal: 200, unit: 'ms' },
    { what: '拖动时标出一周每个半天，p95', value: p95(drags), goal: 30, unit: 'ms' },
    { what: '放下一个课次到有答复，p95', value: p95(drops), goal: 30, unit: 'ms' },
    { what: '12 个班的周课表到画出', value: await weekPainted(folder), goal: 300, unit: 'ms' },
  ];
}

/** From the click on 下一周 to the frame in which the cards of the week stand. */
async function weekPainted(folder: string): Promise<number> {
  const desk = await openDeskWindow({ folder });
  try {
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    await goTo(page, '/timetable');
    await page.getByLabel('到某一天').fill(daysLater(CROWDED_WEEK, -7));
    await page.waitForTimeout(1_000);
    return await nextWeek(page);
  } finally {
    await desk.close();
  }
}

async function nextWeek(page: Page): Promise<number> {
  return page.evaluate(async (day) => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '下一周');
    const start = performance.now();
    button?.click();
    while (document.querySelectorAll(`[data-cell^="${day}"] .card`).length < 12)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, CROWDED_WEEK);
}
