import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { builtState, STATE, sourceState } from './source-state.ts';
import { electronConfig, preloadConfig } from './vite/electron.ts';
import { rendererConfig } from './vite/renderer.ts';

/**
 * Builds the program into dist/, unless what is there was built from the same sources. True: something was built.
 * 'silent' keeps stdout free for the answer of a command.
 */
export async function buildProgram(logLevel: 'warn' | 'silent' = 'warn'): Promise<boolean> {
  const state = sourceState();
  if (builtState() === state) return false;
  // A build that stops half-way must not pass for a whole one.
  rmSync(STATE, { force: true });
  // Test runners set NODE_ENV=test, and React and antd would build their test code in.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ ...electronConfig, logLevel });
    await build({ ...preloadConfig, logLevel });
    await build({ ...rendererConfig, logLevel });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  writeFileSync(STATE, state);
  return true;
}

if (import.meta.main) {
  const built = await buildProgram();
  process.stdout.write(built ? '程序已构建到 dist。\n' : '源文件没有变化，dist 已是最新。\n');
}
