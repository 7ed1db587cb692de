import { join } from 'node:path';
import { app } from 'electron';
import { startDataThread } from './data/client.ts';
import { ADMINISTRATOR } from './app/administrator.ts';
import { answerCalls } from './app/calls.ts';
import { closeInOrder } from './app/closing.ts';
import { createDialogs } from './app/dialogs.ts';
import { sayThreadStopped } from './app/emergency.ts';
import { createFileTokens } from './app/files.ts';
import { guardSession, guardWindows, keepChromiumQuiet } from './app/guards.ts';
import { isOnlyInstance } from './app/instance.ts';
import { openLog } from './app/log.ts';
import { showMenu } from './app/menu.ts';
import { settleDataFolder } from './app/place.ts';
import { createPrepared } from './app/prepared.ts';
import { createPrintRoom } from './app/print.ts';
import { declareAppScheme, serveApp } from './app/protocol.ts';
import { createRouter } from './app/router.ts';
import { createDeskWindow } from './app/window.ts';

/** The main process: which parts there are and in which order they come. What they do stands in their files. */

const folder = settleDataFolder();
const built = import.meta.dirname;
const window = createDeskWindow({ folder, preload: join(built, 'preload.cjs') });

keepChromiumQuiet();
declareAppScheme();
if (isOnlyInstance(window.bringToFront)) void app.whenReady().then(start);

function start(): void {
  const log = openLog(folder);
  const files = createFileTokens();
  const prepared = createPrepared();
  const printRoom = createPrintRoom(prepared);

  guardSession();
  guardWindows();
  serveApp(join(built, '..', 'renderer'), prepared);

  const thread = startDataThread({
    folder,
    version: app.getVersion(),
    ports: printRoom,
    onChanged: (change) => window.send('changed', change),
    onStopped: (error) => sayThreadStopped(error, log),
  });
  const router = createRouter({
    thread,
    files,
    main: { ...createDialogs(files, window.current), 'documents.print': printRoom.toPrinter },
    viewer: () => ADMINISTRATOR,
    log: log.call,
  });

  answerCalls(router, window);
  showMenu((command) => window.send('command', { command }));
  closeInOrder(() => thread.close(), log);
  window.open();
}
