/** `node open-as-nobody.ts <folder>`: opens a data folder as a user without rights to it and prints the session. */
import Database from 'better-sqlite3';
import { openInProcess } from './desk-in-process.ts';

// The native module is loaded while the files of the project can still be read.
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgid?.(65534);
  process.setuid?.(65534);
}
const desk = openInProcess(process.argv[2] ?? '');
process.stdout.write(JSON.stringify(await desk.ask('session.get', {})));
desk.close();
