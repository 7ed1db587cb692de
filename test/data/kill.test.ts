import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { openReadOnly } from '../../electron/data/connection.ts';
import { databaseFile } from '../../electron/data/folder.ts';
import { verifyLog } from '../../electron/data/log/verify.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { seededRandom } from '../support/sample/random.ts';
import { sampleFolder } from '../support/sample/template.ts';

/** `npm run test:long` kills a hundred times. */
const ROUNDS = process.env['DESK_LONG'] === '1' ? 100 : 10;

/** What is written when the process is killed, and how its lists are told apart afterwards. */
const WRITES = [
  {
    what: 'organisations',
    lists: `SELECT substr(name, 1, instr(name, '之')) AS list, count(*) AS n FROM organisation
      WHERE name LIKE '%轮%之第%' GROUP BY 1`,
    transactions: `SELECT count(*) FROM change_tx WHERE call = 'organisations.import' AND undoable = 1`,
    longest: 260,
  },
  {
    what: 'people',
    lists: `SELECT substr(note, 1, instr(note, '之')) AS list, count(*) AS n FROM person
      WHERE note LIKE '%轮%之第%' GROUP BY 1`,
    transactions: `SELECT count(*) FROM change_tx WHERE call = 'people.import' AND undoable = 1`,
    longest: 700,
  },
] as const;

test.each(WRITES)(
  `kill -9 at random points of imports of $what, ${ROUNDS} times: intact, each list whole or absent`,
  {
    timeout: 900_000,
  },
  async ({ what, lists: listsOf, transactions, longest }) => {
    const folder = await sampleFolder();
    const seed = Number(process.env['DESK_SEED'] ?? Date.now() % 100_000);
    const random = seededRandom(seed);
    let killedInside = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      killedInside += (await killDuringWrite(folder, what, random.int(1, longest))) ? 1 : 0;
      const connection = openReadOnly(databaseFile(folder));
      expect(connection.pragma('integrity_check', { simple: true }), `seed ${seed}`).toBe('ok');
      expect(connection.prepare('SELECT count(*) FROM change_context').pluck().get()).toBe(0);
      const lists = connection.prepare(listsOf).all() as { list: string; n: number }[];
      expect(
        lists.filter((list) => list.n !== 400),
        `seed ${seed}`,
      ).toEqual([]);
      expect(connection.prepare(transactions).pluck().get()).toBe(lists.length);
      connection.close();
    }
    expect(killedInside).toBeGreaterThan(0);
    const desk = openInProcess(folder);
    expect(await verifyLog(desk.data().reader, () => Promise.resolve())).toMatchObject({ broken: [] });
    desk.close();
  },
);

/** True when the process was inside a transaction at its end: a write-ahead log without a commit at its tail. */
function killDuringWrite(folder: string, what: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['test/support/writes-until-killed.ts', folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let begun = false;
    child.stdout.on('data', () => {
      if (begun) return;
      begun = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(begun);
      else reject(new Error(`the writer ended by itself with ${code}`));
    });
  });
}
