import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { BridgeEvents } from '../../shared/contract/bridge.ts';
import { APP_ORIGIN } from './decisions.ts';
import { readRemembered, remember, SMALLEST, sensibleState, type WindowState } from './window-state.ts';

/** The program's window, which may be closed: everything on it then does nothing. */
export interface DeskWindow {
  readonly open: () => void;
  readonly bringToFront: () => void;
  /** Tells the screens of the window about something. */
  readonly send: <Name extends keyof BridgeEvents>(event: Name, payload: BridgeEvents[Name]) => void;
  /** For dialogs that belong to the window; undefined when it is closed. */
  readonly current: () => BrowserWindow | undefined;
}

interface WindowOptions {
  readonly folder: string;
  readonly preload: string;
}

/** Prepares the program's window; `open` opens it. Its place and size are remembered in the data folder. */
export function createDeskWindow({ folder, preload }: WindowOptions): DeskWindow {
  const file = join(folder, 'window.json');
  let window: BrowserWindow | undefined;

  function open(): void {
    const displays = screen.getAllDisplays().map((display) => display.workArea);
    const state = sensibleState(readRemembered(file), displays);
    const opened = makeWindow(state, preload);
    window = opened;
    opened.once('ready-to-show', () => {
      if (state.maximized) opened.maximize();
      opened.show();
    });
    opened.on('close', () => void remember(file, stateOf(opened)));
    opened.on('closed', () => {
      window = undefined;
    });
    void opened.loadURL(`${APP_ORIGIN}/index.html`);
  }

  return {
    open,
    bringToFront() {
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    send: (event, payload) => window?.webContents.send('desk:event', event, payload),
    current: () => window,
  };
}

function makeWindow(state: WindowState, preload: string): BrowserWindow {
  return new BrowserWindow({
    ...state.place,
    width: state.width,
    height: state.height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: '党校教务',
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Looking up a dictionary would be a request to the outside.
      spellcheck: false,
      devTools: process.env['DESK_DEVTOOLS'] === '1',
    },
  });
}

function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { place: { x, y }, width, height, maximized: window.isMaximized() };
}
