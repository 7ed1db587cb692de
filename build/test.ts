/** `npm test [-- FILTER…]`: every check and every test. `--long`: the long runs; `--electron`: e2e on the real runtime. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.ts';
import { electronOnDisk } from './electron-runtime.ts';
import { inProject, ROOT } from './paths.ts';

interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const given = process.argv.slice(2);
const long = given.includes('--long');
const electron = given.includes('--electron');
const filters = given.filter((each) => !each.startsWith('--'));

if (electron && electronOnDisk() === null) {
  process.stdout.write(
    '本机没有 Electron 运行文件，这一组测试没有运行。先运行 npx install-electron，再试 npm run test:electron。\n',
  );
  process.exit(3);
}

const checked = long || electron || filters.length > 0 || runChecks();
const folder = mkdtempSync(join(tmpdir(), 'desk-test-'));
const report = join(folder, 'report.json');
const projects = electron ? ['--project', 'e2e'] : [];
const run = spawnSync(
  process.execPath,
  [
    inProject('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    inProject('test', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...projects,
    ...filters,
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    // Whatever tests leave in the temporary folder goes with it.
    env: {
      ...process.env,
      TMPDIR: folder,
      TEMP: folder,
      ...(long ? { DESK_LONG: '1' } : {}),
      ...(electron ? { DESK_ELECTRON: '1' } : {}),
    },
  },
);
const totals = readTotals();
rmSync(folder, { recursive: true, force: true });

const unread = totals === null ? 1 : 0;
const passed = totals?.numPassedTests ?? 0;
const skipped = totals?.numPendingTests ?? 0;
// A file that could not even be loaded counts as one failure; so does a failed check.
const failedSuites = run.status !== 0 && (totals?.numFailedTests ?? 0) === 0 ? 1 : 0;
const failed = (totals?.numFailedTests ?? 0) + failedSuites + unread + (checked ? 0 : 1);
process.stdout.write(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
process.exitCode = failed === 0 ? 0 : 1;

function readTotals(): Totals | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Totals;
  } catch {
    return null;
  }
}
