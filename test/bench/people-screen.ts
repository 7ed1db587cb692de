import type { Page } from 'playwright-core';
import { openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { p95, type Measured } from './measure.ts';

const STEPS = 220;

/** The register of 34,000 in headless Chromium: first rows, scrolling, keys. */
export async function measureRegister(): Promise<Measured[]> {
  const desk = await openDeskWindow({ sample: 'whole' });
  try {
    const { page } = desk;
    await goTo(page, '/today');
    const painted = await firstRows(page);
    const { frames, longest } = await scroll(page);
    const keys = await keysToPaint(page);
    return [
      { what: '从“今天”打开人员到第一批行画出', value: painted, goal: 1500, unit: 'ms' },
      { what: '滚动 34,000 行，帧 p95', value: p95(frames), goal: 34, unit: 'ms' },
      { what: '滚动时最长的任务', value: longest, goal: 100, unit: 'ms' },
      { what: '按键到画出，p95', value: p95(keys), goal: 50, unit: 'ms' },
    ];
  } finally {
    await desk.close();
  }
}

async function firstRows(page: Page): Promise<number> {
  const start = Date.now();
  await page.evaluate(() => {
    window.location.hash = '/people';
  });
  await page.locator('[role="grid"] [role="rowheader"]').first().waitFor();
  return Date.now() - start;
}

/** Moves the grid on by some rows at each frame, as a wheel does. */
async function scroll(page: Page): Promise<{ frames: number[]; longest: number }> {
  return page.evaluate(async (steps) => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longTasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const scroller = document.querySelector('.grid-box');
    if (scroller === null || scroller.scrollHeight < 1_000_000) throw new Error('nothing scrolls');
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < steps; step += 1) {
      scroller.scrollTop += 600;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    return { frames: frames.slice(5), longest: Math.max(0, ...longTasks) };
  }, STEPS);
}

/** From an arrow key to the next painted frame, as the Event Timing of the browser has it. */
async function keysToPaint(page: Page): Promise<number[]> {
  await page.locator('[role="grid"] [role="rowheader"]').first().click();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { keyTimes: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('PageDown');
  await page.waitForTimeout(500);
  const slow = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  // The browser reports only what took 16 ms and more; the others were quicker.
  return [...slow, ...Array.from({ length: Math.max(0, 80 - slow.length) }, () => 16)];
}
