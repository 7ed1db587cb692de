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

test(`kill -9 at random points of long writes, ${ROUNDS} times: intact, each list whole or absent`, {
  timeout: 600_000,
}, async () => {
  const folder = await sampleFolder();
  const seed = Number(process.env['DESK_SEED'] ?? Date.now() % 100_000);
  const random = seededRandom(seed);
  let killedInside = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    killedInside += (await killDuringWrite(folder, random.int(1, 260))) ? 1 : 0;
    const connection = openReadOnly(databaseFile(folder));
    expect(connection.pragma('integrity_check', { simple: true }), `seed ${seed}`).toBe('ok');
    expect(connection.prepare('SELECT count(*) FROM change_context').pluck().get()).toBe(0);
    const lists = connection
      .prepare(
        `SELECT substr(name, 1, instr(name, '之')) AS list, count(*) AS n FROM organisation WHERE name LIKE '%轮%之第%' GROUP BY 1`,
      )
      .all() as { list: string; n: number }[];
    expect(
      lists.filter((list) => list.n !== 400),
      `seed ${seed}`,
    ).toEqual([]);
    const logged = connection.prepare(
      `SELECT count(*) FROM change_tx WHERE call = 'organisations.import' AND undoable = 1`,
    );
    expect(logged.pluck().get()).toBe(lists.length);
    connection.close();
  }
  expect(killedInside).toBeGreaterThan(0);
  const desk = openInProcess(folder);
  expect(await verifyLog(desk.data().reader, () => Promise.resolve())).toMatchObject({ broken: [] });
  desk.close();
});

/** True when the process was inside a transaction at its end: a write-ahead log without a commit at its tail. */
function killDuringWrite(folder: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['test/support/writes-until-killed.ts', folder], {
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
