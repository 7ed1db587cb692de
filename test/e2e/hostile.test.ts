import type {} from '../../renderer/app/desk.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';

/** A page of ours in which hostile content has got a foothold tries to get out. */

let desk: DeskUnderTest;
let watched: WatchedPage;
let foreign: ForeignServer;
let home = '';

beforeAll(async () => {
  foreign = await startForeignServer();
  desk = await openDeskWindow();
  watched = await watchPage(desk.page);
  home = new URL('/index.html', desk.page.url()).href;
});

afterAll(async () => {
  await desk.close();
  foreign.close();
});

beforeEach(async () => {
  await desk.page.goto(home);
  watched.violations.length = 0;
  foreign.requests.length = 0;
});

/** Long enough for a navigation that is not stopped to get to the other server, which is on this machine. */
const SETTLED = 400;

async function expectToStay(): Promise<void> {
  await desk.page.waitForTimeout(SETTLED);
  expect(new URL(desk.page.url()).pathname).toBe(new URL(home).pathname);
  expect(new URL(desk.page.url()).origin).toBe(new URL(home).origin);
  expect(foreign.requests).toEqual([]);
  expect(await desk.page.evaluate(() => typeof window.desk.call)).toBe('function');
}

describe('navigation to the outside', () => {
  test('by a click on a link', async () => {
    await desk.page.evaluate((address) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = address;
      link.click();
    }, foreign.origin);
    await expectToStay();
  });

  test('by location', async () => {
    await desk.page.evaluate((address) => window.location.assign(address), foreign.origin);
    await expectToStay();
  });

  test('by location.replace to an address that looks like ours', async () => {
    await desk.page.evaluate((address) => window.location.replace(`${address}/?app://desk/`), foreign.origin);
    await expectToStay();
  });

  test('by a redirect of a foreign server back to ours', async () => {
    await desk.page.evaluate(
      ([address, to]) => window.location.assign(`${address}/redirect?to=${encodeURIComponent(to ?? '')}`),
      [foreign.origin, home],
    );
    await expectToStay();
  });

  test('by a form', async () => {
    await desk.page.evaluate((address) => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = address;
      form.method = 'post';
      form.submit();
    }, foreign.origin);
    await expectToStay();
    expect(watched.violations.join()).toContain('form-action');
  });

  test('by a page address that holds the page itself', async () => {
    await desk.page.evaluate(() => window.location.assign('data:text/html,<title>foreign</title>'));
    await expectToStay();
  });
});

describe('new windows', () => {
  const count = (): number => desk.page.context().pages().length;

  test('by a link with a target', async () => {
    const before = count();
    await desk.page.evaluate((address) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = address;
      link.target = '_blank';
      link.rel = 'opener';
      link.click();
    }, foreign.origin);
    await expectToStay();
    expect(count()).toBe(before);
  });

  test.each(['foreign', 'own'] as const)('by window.open of a %s page', async (kind) => {
    const before = count();
    const address = kind === 'own' ? home : foreign.origin;
    await desk.page.evaluate((url) => void window.open(url), address);
    await expectToStay();
    expect(count()).toBe(before);
  });
});

describe('the outside brought in', () => {
  test('as a frame', async () => {
    await desk.page.evaluate((address) => {
      document.body.appendChild(document.createElement('iframe')).src = address;
    }, foreign.origin);
    await expectToStay();
    expect(watched.violations.join()).toContain('frame-src');
  });

  test('as a picture', async () => {
    await desk.page.evaluate((address) => {
      document.body.appendChild(document.createElement('img')).src = `${address}/x.png`;
    }, foreign.origin);
    await expectToStay();
    expect(watched.violations.join()).toContain('img-src');
  });

  test('as a script', async () => {
    await desk.page.evaluate((address) => {
      document.body.appendChild(document.createElement('script')).src = `${address}/x.js`;
    }, foreign.origin);
    await expectToStay();
    expect(watched.violations.join()).toContain('script-src');
  });

  test.each(['fetch', 'beacon', 'socket', 'events'] as const)('by %s', async (way) => {
    await desk.page.evaluate(
      async ([address, kind]) => {
        const target = address ?? '';
        if (kind === 'fetch') await fetch(target).catch(() => undefined);
        if (kind === 'beacon') navigator.sendBeacon(target, 'x');
        if (kind === 'socket') Object.assign(window, { held: new WebSocket(target.replace('http', 'ws')) });
        if (kind === 'events') Object.assign(window, { held: new EventSource(target) });
      },
      [foreign.origin, way],
    );
    await expectToStay();
    expect(watched.violations.join()).toContain('connect-src');
  });
});

describe('code that was slipped in', () => {
  test('as an inline script does not run', async () => {
    await desk.page.evaluate(() => {
      document.body.appendChild(document.createElement('script')).textContent = 'document.title = "taken"';
    });
    expect(await desk.page.title()).toBe('党校教务');
    await expect.poll(() => watched.violations.join()).toContain('script-src');
  });

  test('as an attribute does not run', async () => {
    await desk.page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.title = "taken"');
      document.body.appendChild(button).click();
    });
    expect(await desk.page.title()).toBe('党校教务');
  });

  test('as text for eval does not run', async () => {
    // In the page's own script, because a debugger's evaluation may use eval.
    const thrown = await desk.page.evaluate(async () => {
      const failed = new Promise((resolve) => {
        window.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
      });
      window.setTimeout('document.title = "taken"' as unknown as () => void, 0);
      return failed;
    });
    expect(thrown).toBe('script-src');
    expect(await desk.page.title()).toBe('党校教务');
  });
});

describe('permissions', () => {
  test.each(['geolocation', 'notifications', 'camera', 'microphone'])('%s is denied', async (name) => {
    const state = await desk.page.evaluate(
      async (wanted) => (await navigator.permissions.query({ name: wanted as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  });
});

test('the window has nothing of Electron or Node', async () => {
  const found = await desk.page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    bridge: Object.keys(window.desk).toSorted(),
  }));
  expect(found).toEqual({ names: [], bridge: ['call', 'on'] });
});

test('nothing was answered from outside, in all of this', () => {
  expect(watched.outside).toEqual([]);
});
