import type {} from '../../renderer/app/desk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';

/**
 * Forged calls on the stand-in's loopback port. Real Electron has no port; there the same decision
 * (`senderIsOurs`) is reached through its own channel.
 */
describe.skipIf(process.env['DESK_ELECTRON'] === '1')('a caller that is not the window', () => {
  let desk: DeskUnderTest;
  let origin = '';
  let cookie = '';

  beforeAll(async () => {
    desk = await openDeskWindow();
    origin = new URL(desk.page.url()).origin;
    const [held] = await desk.page.context().cookies(origin);
    cookie = `${held?.name}=${held?.value}`;
  });
  afterAll(() => desk.close());

  const invoke = (headers: Record<string, string>) =>
    fetch(`${origin}/__standin/invoke`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ channel: 'desk:call', args: ['session.get', {}] }),
    });

  test('without the cookie gets nothing at all', async () => {
    for (const path of ['/index.html', '/__standin/events', '/__standin/preload.js', '/?token=guess']) {
      expect((await fetch(origin + path, { redirect: 'manual' })).status).toBe(403);
    }
    expect((await invoke({ origin })).status).toBe(403);
    expect((await invoke({ origin, cookie: cookie.replace(/.$/u, '_') })).status).toBe(403);
  });

  test.each([
    ['a foreign origin', 'https://example.com'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['an opaque origin', 'null'],
    ['no origin', undefined],
  ])('with the cookie but from %s is refused by the program', async (_title, from) => {
    const answer = await invoke({ cookie, ...(from === undefined ? {} : { origin: from }) });
    expect(await answer.json()).toMatchObject({ value: { ok: false, error: { code: 'sender.foreign' } } });
  });

  test('with the cookie but not from a page gets no events', async () => {
    expect((await fetch(`${origin}/__standin/events`, { headers: { cookie } })).status).toBe(403);
  });

  test('under another name of this machine is refused', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${origin}/index.html`, { headers: { cookie, host: 'desk.example.com' } });
      asked.on('response', (response) => resolve(response.resume().statusCode));
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(403);
  });

  test('and the window itself is answered', async () => {
    expect(await desk.page.evaluate(() => window.desk.call('session.get', {}))).toMatchObject({ ok: true });
  });

  test('the cookie cannot be read by scripts', async () => {
    expect(await desk.page.evaluate(() => document.cookie)).toBe('');
  });
});
