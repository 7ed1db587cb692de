import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { buildProgram } from './build.ts';
import { electronOnDisk } from './electron-runtime.ts';
import { inProject, ROOT, SAMPLE } from './paths.ts';

/** `npm start [-- --sample] [-- --data DIR]`: builds what changed and opens the program. */

const options = readOptions();
say('正在准备程序…');
await buildProgram();
const folder = options.sample ? makeSample() : options.data;
run(electronOnDisk(), folder === undefined ? [] : ['--data', folder]);

function readOptions(): { sample: boolean; data: string | undefined } {
  try {
    const { values } = parseArgs({ options: { sample: { type: 'boolean' }, data: { type: 'string' } } });
    return { sample: values.sample === true, data: values.data };
  } catch {
    return fail('用法：npm start [-- --sample] [-- --data 文件夹]');
  }
}

function makeSample(): string {
  if (existsSync(SAMPLE)) return SAMPLE;
  say('正在生成示例数据（望城区）…');
  // Made beside its place and moved there when whole: a making that breaks off must not be opened next time.
  const unfinished = `${SAMPLE}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = spawnSync(process.execPath, [inProject('test', 'support', 'sample', 'make.ts'), unfinished], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (made.status !== 0) return fail('示例数据没有生成。请查看上面的原因，然后重新运行同一条命令。');
  renameSync(unfinished, SAMPLE);
  return SAMPLE;
}

function run(electron: string | null, args: readonly string[]): void {
  if (electron !== null) {
    say('用 Electron 运行。');
    passOn(spawn(electron, [ROOT, ...args], { stdio: 'inherit' }));
    return;
  }
  say('本机没有 Electron 运行文件，改用浏览器运行（替身，功能相同）。要用 Electron：npx install-electron');
  const register = inProject('test', 'support', 'electron', 'register.ts');
  const program = inProject('dist', 'electron', 'main.js');
  passOn(spawn(process.execPath, ['--import', urlOf(register), program, ...args], { stdio: 'inherit' }));
}

/** Ends as the program ends, and takes it along when told to end. */
function passOn(program: ChildProcess): void {
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.kill(signal));
  // Ctrl+C reaches the program by itself; it closes in order, and this process waits for it.
  process.on('SIGINT', () => undefined);
  program.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}

/** On Windows a path such as C:\… is not an address that --import takes. */
function urlOf(path: string): string {
  return new URL(`file://${path.startsWith('/') ? '' : '/'}${path.replaceAll('\\', '/')}`).href;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
