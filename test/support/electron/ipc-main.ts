import type * as Electron from 'electron/main';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>;

/** What the stand-in knows of the page that called; the rest of Electron's event has no meaning here. */
export interface CallingPage {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly origin: string; readonly url: string; readonly parent: null };
}

/** Does what `ipcRenderer.invoke` in a page asks for. */
export async function invoke(page: CallingPage, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  // The one place where the stand-in's smaller event passes for Electron's.
  return handler(page as unknown as Electron.IpcMainInvokeEvent, ...args);
}
