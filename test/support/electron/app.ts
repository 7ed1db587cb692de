import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron/main';
import { createEvent } from './event.ts';
import { closeBrowsers } from './host/browsers.ts';
import { claimInstance } from './single-instance.ts';

type AppSurface = Pick<
  Electron.App,
  'getPath' | 'setPath' | 'getVersion' | 'quit' | 'whenReady' | 'requestSingleInstanceLock'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };

interface Manifest {
  readonly productName: string;
  readonly version: string;
}

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
) as Manifest;

/** Windows that quitting has to close; kept here because a window needs the app and not the other way round. */
export const openWindows = new Set<{ destroy(): void }>();

class StandInApp extends EventEmitter implements AppSurface {
  readonly #paths = new Map<string, string>();
  #quitting = false;

  /** The stand-in's own Chromium is started with its own switches; these are for the real one. */
  readonly commandLine = { appendSwitch: (_name: string, _value?: string): void => {} };

  getPath(name: string): string {
    return this.#paths.get(name) ?? join(userFolder(), manifest.productName);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getVersion(): string {
    return manifest.version;
  }

  requestSingleInstanceLock(): boolean {
    return claimInstance(this.getPath('userData'), () => this.emit('second-instance', createEvent({}), []));
  }

  whenReady(): Promise<void> {
    // Electron is never ready before the main script has run to its end.
    return new Promise((ready) => setImmediate(ready));
  }

  quit(): void {
    if (this.#quitting) return;
    const event = createEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    for (const window of openWindows) window.destroy();
    this.emit('will-quit', createEvent({}));
    void closeBrowsers().finally(() => process.exit(0));
  }

  /** Told by a window that it was closed; the last one asks the program what to do. */
  windowClosed(): void {
    if (openWindows.size === 0 && !this.#quitting) this.emit('window-all-closed');
  }
}

function userFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

export const app = new StandInApp();

process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
