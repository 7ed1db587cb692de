import type * as Electron from 'electron/main';
import type { BrowserContext, Page } from 'playwright-core';
import { standInMode } from '../mode.ts';
import type { WebContents } from '../web-contents.ts';
import { hiddenBrowser, visibleBrowser } from './browsers.ts';
import { guardPage, guardPopups } from './guards.ts';
import { printToPDF } from './pdf.ts';
import type { WindowServer } from './server.ts';

/** A page that shows a window and can be driven. */
export interface ShownPage {
  readonly evaluate: (code: string) => Promise<unknown>;
  readonly printToPDF: (options: Electron.PrintToPDFOptions) => Promise<Buffer>;
  readonly bringToFront: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Window {
  readonly contents: WebContents;
  readonly server: WindowServer;
  readonly address: string;
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
}

const known = new WeakSet<Page>();
const guarded = new WeakSet<BrowserContext>();

/**
 * Brings a window to the screen. Undefined: nothing here drives it, it waits for a browser at the address
 * that is printed.
 */
export async function showPage(window: Window, onClosed: () => void): Promise<ShownPage | undefined> {
  const mode = standInMode();
  const newEntrance = () => window.server.entrance(window.address);
  if (window.visible && mode !== 'headless')
    say(
      `${mode === 'window' ? '程序的窗口正在打开，也可以用浏览器打开' : '请用浏览器打开'}：\n  ${newEntrance()}`,
    );
  if (window.visible && mode === 'serve') return undefined;
  const browser = await (window.visible ? visibleBrowser(window) : hiddenBrowser()).catch(
    (error: unknown) => {
      if (mode !== 'window' || !window.visible) throw error;
      say('这里打不开窗口，请用上面的地址。');
    },
  );
  if (browser === undefined) return undefined;
  const { context, debugging } = browser;
  const page = await takePage(context, window);
  page.on('close', onClosed);
  // Playwright answers prompts by itself unless somebody listens; here a person does.
  if (mode === 'window' && window.visible) page.on('dialog', () => undefined);
  await guardPage({ page, contents: window.contents, server: window.server });
  await page.goto(newEntrance());
  if (window.visible && debugging !== null) {
    say(JSON.stringify({ standIn: { debugging, origin: window.server.origin } }));
  }
  return shown(page);
}

/** The page that a browser starts with, or a new one. */
async function takePage(context: BrowserContext, window: Window): Promise<Page> {
  if (!guarded.has(context)) {
    guarded.add(context);
    await guardPopups(context, (page) => known.has(page));
  }
  const free = context.pages().find((page) => !known.has(page));
  const page = free ?? (await context.newPage());
  known.add(page);
  if (standInMode() === 'headless')
    await page.setViewportSize({ width: window.width, height: window.height });
  return page;
}

function shown(page: Page): ShownPage {
  return {
    async evaluate(expression) {
      // Not page.evaluate: it goes through eval, which the content security policy forbids.
      const devtools = await page.context().newCDPSession(page);
      const answer = await devtools.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
      return answer.result.value as unknown;
    },
    printToPDF: (options) => printToPDF(page, options),
    bringToFront: () => page.bringToFront(),
    close: () => page.close().catch(() => undefined),
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
