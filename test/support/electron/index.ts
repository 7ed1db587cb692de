/**
 * A stand-in for the `electron` module: what electron/main.ts and electron/app use, and nothing else. Each part
 * is checked against Electron's own declarations, and electron/main.ts is compiled against the stand-in as
 * well (tsconfig.json here): drift on either side is a compile error. The windows are pages of a real Chromium;
 * how they get there stands in host/.
 */
export type { FileFilter, IpcMainInvokeEvent, MenuItemConstructorOptions } from 'electron/main';
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';

import { listenToTest } from './host/test-commands.ts';

listenToTest();
