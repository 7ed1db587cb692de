import { EventEmitter } from 'node:events';
import type * as Electron from 'electron/main';
import { app, openWindows } from './app.ts';
import { createEvent } from './event.ts';
import { showPage } from './host/pages.ts';
import { startWindowServer } from './host/server.ts';
import { WebContents } from './web-contents.ts';

type WindowSurface = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'destroy'
>;

/** A window: a page that a server of its own serves, shown by a Chromium or by whoever opens its address. */
export class BrowserWindow extends EventEmitter implements WindowSurface {
  readonly webContents = new WebContents();
  readonly #options: Electron.BrowserWindowConstructorOptions;
  #shown: boolean;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.#options = options;
    this.#shown = options.show !== false;
    openWindows.add(this);
    app.emit('web-contents-created', createEvent({}), this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const contents = this.webContents;
    const server = await startWindowServer(contents, this.#options.webPreferences?.preload);
    if (this.#destroyed) return server.close();
    contents.server = server;
    const { width = 1366, height = 768 } = this.#options;
    // Who waits for ready-to-show is going to be shown; a print window never is.
    const visible = this.#shown || this.listenerCount('ready-to-show') > 0;
    const page = await showPage({ contents, server, address, visible, width, height }, () => this.destroy());
    if (this.#destroyed) return page?.close();
    contents.page = page;
    this.emit('ready-to-show');
  }

  show(): void {
    this.#shown = true;
  }

  focus(): void {
    void this.webContents.page?.bringToFront();
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  maximize(): void {}

  isMaximized(): boolean {
    return false;
  }

  /** The stand-in does not follow where its browser's window is moved to. */
  getNormalBounds(): Electron.Rectangle {
    const { x = 0, y = 0, width = 1366, height = 768 } = this.#options;
    return { x, y, width, height };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('close', createEvent({}));
    openWindows.delete(this);
    void this.webContents.page?.close();
    this.webContents.server?.close();
    this.emit('closed');
    app.windowClosed();
  }
}
