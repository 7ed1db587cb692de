import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium, isRootOnLinux, NO_CHROMIUM } from '../../../../build/chromium.ts';
import { standInMode } from '../mode.ts';

/** A Chromium that the stand-in drives, with a profile of its own that ends with it. */
export interface Browser {
  readonly context: BrowserContext;
  /** Where a test can attach to the same pages; null unless headless. */
  readonly debugging: string | null;
}

/** A window without tabs, in Chinese, and without the bar that complains about root's missing sandbox. */
const WINDOW = ['--app=data:text/html,', '--lang=zh-CN', '--test-type'];

let visible: Promise<Browser> | undefined;
let hidden: Promise<Browser> | undefined;
const profiles: string[] = [];

/** The browser for windows that are looked at, started at the first need. */
export function visibleBrowser(size: { width: number; height: number }): Promise<Browser> {
  const headless = standInMode() === 'headless';
  visible ??= launch(headless, [
    `--window-size=${size.width},${size.height}`,
    ...(headless ? ['--remote-debugging-port=0'] : WINDOW),
  ]);
  return visible;
}

/** The browser for hidden windows (printing), started at the first need. */
export function hiddenBrowser(): Promise<Browser> {
  if (standInMode() === 'headless' && visible !== undefined) return visible;
  hidden ??= launch(true, []);
  return hidden;
}

async function launch(headless: boolean, extra: readonly string[]): Promise<Browser> {
  const found = await findChromium();
  // The data thread knows this word and turns it into the refusal documents.no-printer.
  if (found === null) throw new Error(`no-browser: ${NO_CHROMIUM}`);
  if (!headless && found.headlessOnly) throw new Error(`no-browser: ${NO_CHROMIUM}`);
  const profile = await mkdtemp(join(tmpdir(), 'desk-browser-'));
  profiles.push(profile);
  const start = (chromiumSandbox: boolean): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      executablePath: found.executablePath,
      args: [...found.args, ...extra],
      ignoreDefaultArgs: ['--enable-automation'],
      headless,
      viewport: null,
      locale: 'zh-CN',
      // Where Chromium looks for its own language on Linux.
      env: { ...process.env, LANGUAGE: 'zh_CN' },
      chromiumSandbox,
      // The program ends in order by itself; Playwright would kill its browser before.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  // Some containers have no user namespaces; the pages shown are the program's own in any case.
  const context = isRootOnLinux() ? await start(false) : await start(true).catch(() => start(false));
  return { context, debugging: extra.includes('--remote-debugging-port=0') ? await portOf(profile) : null };
}

async function portOf(profile: string): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}

/** Ends every browser and takes its profile away. */
export async function closeBrowsers(): Promise<void> {
  const started = await Promise.allSettled([visible, hidden]);
  for (const browser of started) {
    if (browser.status === 'fulfilled') await browser.value?.context.close().catch(() => undefined);
  }
  for (const profile of profiles) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
