import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import { mayBeRequested, mayHave } from '../session.ts';
import type { WebContents } from '../web-contents.ts';
import type { WindowServer } from './server.ts';

/** A driven page and the window it shows. */
export interface Driven {
  readonly page: Page;
  readonly contents: WebContents;
  readonly server: WindowServer;
}

const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  midi: 'midi',
} as const;

/** Puts a page's requests, navigations, new windows and permissions to what the program registered for them. */
export async function guardPage(driven: Driven): Promise<void> {
  const { page, contents } = driven;
  await page.route('**/*', (route) => decide(route, driven));
  page.on('popup', (popup) => {
    if (!contents.mayOpen(popup.url())) void popup.close().catch(() => undefined);
  });
  await settlePermissions(page.context(), page, driven.server.origin);
}

/** A window that a page opened belongs to nobody until the program says so: nothing is loaded in it. */
export async function guardPopups(context: BrowserContext, known: (page: Page) => boolean): Promise<void> {
  await context.route('**/*', (route) => {
    const page = pageOf(route.request());
    return page !== null && known(page) ? route.fallback() : route.abort('aborted');
  });
}

async function decide(route: Route, { page, contents, server }: Driven): Promise<void> {
  const request = route.request();
  const address = appAddress(request.url(), server.origin);
  // 'aborted' leaves the page where it was; other reasons would show Chromium's error page.
  if (!isEntrance(request) && !mayGo(request, page, contents, address)) return route.abort('aborted');
  if (!(await mayBeRequested(address))) return route.abort('blockedbyclient');
  return route.continue();
}

function mayGo(request: Request, page: Page, contents: WebContents, address: string): boolean {
  if (!request.isNavigationRequest()) return true;
  const isMain = request.frame() === page.mainFrame();
  if (!contents.mayGo('will-frame-navigate', address)) return false;
  return !isMain || contents.mayGo('will-navigate', address);
}

/** The program's own `loadURL`: Electron does not ask about it. */
const isEntrance = (request: Request): boolean => new URL(request.url()).searchParams.has('token');

/** The window server's address as the program knows it; every other address as it is. */
function appAddress(address: string, origin: string): string {
  const url = new URL(address);
  return url.origin === origin ? `app://desk${url.pathname}${url.search}` : address;
}

function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    // Playwright's word for a page that is only just being opened.
    return null;
  }
}

async function settlePermissions(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  for (const [name, electronName] of Object.entries(PERMISSIONS)) {
    const setting = mayHave(electronName, 'app://desk') ? 'granted' : 'denied';
    await devtools.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
}
