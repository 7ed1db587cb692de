import { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { PrintJob } from '../data/ports.ts';
import { APP_ORIGIN } from './decisions.ts';
import type { Prepared } from './prepared.ts';

/** How long a document may take before something must be wrong, in milliseconds. */
const LIMIT = 60_000;

/** What the print page says once the template stands and its fonts are loaded. */
const ready = z.object({
  missingGlyphs: z.array(z.string()),
  fonts: z.array(z.string()),
});
export type PageReady = z.output<typeof ready>;

/**
 * Renders a job on a hidden page and hands that page to `use`; the page is gone afterwards, whatever happened.
 * Cancelling closes it at once. Rejects with the signal's reason, or with an error after 60 seconds.
 */
export async function withPrintPage<Result>(
  job: PrintJob,
  jobs: Prepared['jobs'],
  signal: AbortSignal,
  use: (window: BrowserWindow, said: PageReady) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const id = jobs.keep(job);
  const window = makePrintWindow();
  try {
    const said = await orAborted(load(window, id), AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]));
    return await orAborted(use(window, said), signal);
  } finally {
    jobs.drop(id);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function load(window: BrowserWindow, id: string): Promise<PageReady> {
  await window.loadURL(`${APP_ORIGIN}/print.html?job=${id}`);
  return ready.parse(await window.webContents.executeJavaScript('window.printReady'));
}

/** No preload: the page shows data that it fetches, and can call nothing. */
function makePrintWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
}

/** The result, or the signal's reason as soon as it is aborted. */
async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
