import { EventEmitter } from 'node:events';
import type * as Electron from 'electron/main';
import { createEvent } from './event.ts';
import type { WindowServer } from './host/server.ts';
import type { ShownPage } from './host/pages.ts';

type ContentsSurface = Pick<
  Electron.WebContents,
  'id' | 'send' | 'executeJavaScript' | 'printToPDF' | 'print' | 'setWindowOpenHandler'
>;
type OpenHandler = Parameters<ContentsSurface['setWindowOpenHandler']>[0];
export type NavigationEvent = 'will-navigate' | 'will-redirect' | 'will-frame-navigate';

let count = 0;

/** A window's contents. Where a page shows them, they reach it through the server or through DevTools. */
export class WebContents extends EventEmitter implements ContentsSurface {
  readonly id: number;
  server: WindowServer | undefined;
  page: ShownPage | undefined;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor() {
    super();
    count += 1;
    this.id = count;
  }

  send(channel: string, ...args: unknown[]): void {
    this.server?.push({ kind: 'message', channel, args });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return this.#shown().evaluate(code);
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.#shown().printToPDF(options);
  }

  print(
    _options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, failureReason: string) => void,
  ): void {
    done?.(false, 'the stand-in has no printer');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Whether the program lets this page open a window. */
  mayOpen(url: string): boolean {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' };
    return this.#openHandler(details as Electron.HandlerDetails).action === 'allow';
  }

  /** Tells the program of a navigation; false when it prevents it. */
  mayGo(kind: NavigationEvent, url: string): boolean {
    const event = createEvent({ url, isMainFrame: kind !== 'will-frame-navigate', isSameDocument: false });
    this.emit(kind, event);
    return !event.defaultPrevented;
  }

  /** Asks the person at the page for a line of text. */
  ask(question: string, suggestion: string): Promise<string | null> {
    return this.server?.ask(question, suggestion) ?? Promise.resolve(null);
  }

  #shown(): ShownPage {
    if (this.page === undefined) throw new Error('The window shows no page');
    return this.page;
  }
}
