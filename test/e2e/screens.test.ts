import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo, SCREENS } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';

/** A walk over every screen of the sample district: nothing may break the policy, ask the outside or fail unseen. */

let desk: DeskUnderTest;
let watched: WatchedPage;

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  watched = await watchPage(desk.page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

test.each(SCREENS)('%s', async (screen) => {
  await goTo(desk.page, screen);
  expect(new URL(desk.page.url()).hash).toContain(screen);
  expect((await desk.page.locator('main').innerText()).trim()).not.toBe('');
});

test('the palette', async () => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('an organisation and the preview of its roster', async () => {
  await goTo(desk.page, '/organisations');
  await desk.page.getByRole('treeitem', { name: /靖港镇/u }).click();
  await desk.page.getByRole('button', { name: /名册/u }).click();
  const preview = desk.page.getByRole('dialog');
  await preview.locator('canvas').first().waitFor();
  await expect.poll(() => preview.locator('canvas').first().evaluate(hasInk), { timeout: 30_000 }).toBe(true);
  await preview.getByRole('button', { name: '关闭' }).last().click();
});

/** Whether anything dark is drawn on a canvas. */
function hasInk(element: Element): boolean {
  if (!(element instanceof HTMLCanvasElement)) return false;
  const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
  return pixels?.some((value, index) => index % 4 === 0 && value < 100 && pixels[index + 3] === 255) ?? false;
}
