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
  await build({ ...electronConfig, logLevel });
  await build({ ...preloadConfig, logLevel });
  await build({ ...rendererConfig, logLevel });
  writeFileSync(STATE, state);
  return true;
}

if (import.meta.main) {
  const built = await buildProgram();
  process.stdout.write(built ? '程序已构建到 dist。\n' : '源文件没有变化，dist 已是最新。\n');
}
