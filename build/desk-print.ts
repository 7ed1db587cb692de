import { join } from 'node:path';
import { registerHooks } from 'node:module';
import type { DataPorts } from '../electron/data/ports.ts';
import { DIST } from './paths.ts';

/** The print port of the command line, and how to end what it started. */
export interface Printer {
  readonly print: DataPorts['print'];
  readonly close: () => Promise<void>;
}

/**
 * Prints without a program window: the same pages, protocol and guards as in the program, on the stand-in for
 * Electron. Loads it and starts a browser at the first document only.
 */
export function createPrinter(): Printer {
  let room: ReturnType<typeof openPrintRoom> | undefined;
  return {
    async print(job, signal) {
      room ??= openPrintRoom();
      return (await room).print(job, signal);
    },
    async close() {
      await (await room)?.close();
    },
  };
}

async function openPrintRoom(): Promise<Printer> {
  const standIn = new URL('../test/support/electron/index.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  });
  const { createPrepared } = await import('../electron/app/prepared.ts');
  const { createPrintRoom } = await import('../electron/app/print.ts');
  const { declareAppScheme, serveApp } = await import('../electron/app/protocol.ts');
  const { guardSession, guardWindows } = await import('../electron/app/guards.ts');
  const { closeBrowsers } = await import('../test/support/electron/host/browsers.ts');
  // Loaded late: the build tools are heavy, and most calls print nothing.
  const { buildProgram } = await import('./build.ts');
  await buildProgram('silent');
  const prepared = createPrepared();
  declareAppScheme();
  guardSession();
  guardWindows();
  serveApp(join(DIST, 'renderer'), prepared);
  return { print: createPrintRoom(prepared).print, close: closeBrowsers };
}
