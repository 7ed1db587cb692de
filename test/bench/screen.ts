import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildProgram } from '../../build/build.ts';
import { DIST } from '../../build/paths.ts';
import { openDeskWindow } from '../support/desk-window.ts';
import { median, type Measured } from './measure.ts';

/** The script that the first screen needs: what index.html names and what those files import at once. */
export async function measureScript(): Promise<Measured[]> {
  await buildProgram();
  const root = join(DIST, 'renderer');
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/gu)].map(([, file = '']) => file);
  const { scripts } = await firstRoute();
  const needed = new Set([...waiting, ...scripts]);
  const bytes = [...needed].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(root, file))).byteLength,
    0,
  );
  return [{ what: '“今天”首屏脚本（gzip）', value: bytes / 1024, goal: 350, unit: 'KB' }];
}

export async function measureFirstPaint(): Promise<Measured[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push((await firstRoute()).paintedAfter);
  return [{ what: '打开窗口到“今天”画出', value: median(times), goal: 1500, unit: 'ms' }];
}

/** Opens the sample district; what was loaded and how long it took until “今天” stood there. */
async function firstRoute(): Promise<{ scripts: string[]; paintedAfter: number }> {
  const window = await openDeskWindow({ sample: true });
  try {
    const { page } = window;
    await page.getByRole('heading', { name: '今天' }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '今天' }).first().waitFor();
    const facts = await page.evaluate(() => ({
      painted: performance.getEntriesByName('desk:today-shown')[0]?.startTime ?? performance.now(),
      scripts: performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => path.endsWith('.js') && path.includes('/assets/')),
    }));
    return { scripts: facts.scripts.map((path) => path.replace(/^\//u, '')), paintedAfter: facts.painted };
  } finally {
    await window.close();
  }
}
