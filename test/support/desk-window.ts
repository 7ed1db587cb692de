import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { _electron, chromium, type Page } from 'playwright-core';
import { electronOnDisk } from '../../build/electron-runtime.ts';
import { inProject, ROOT } from '../../build/paths.ts';
import type { TestCommand } from './electron/host/test-commands.ts';
import { sampleFolder } from './sample/template.ts';
import { wholeSampleFolder } from './sample/whole.ts';

/** The running program with its window, the same on the stand-in and on real Electron. */
export interface DeskUnderTest {
  readonly runtime: 'stand-in' | 'electron';
  readonly page: Page;
  readonly folder: string;
  /** Answers the next dialog of the system with a path, or as cancelled. */
  readonly answerDialog: (path: string | null) => Promise<void>;
  readonly chooseFromMenu: (label: string) => Promise<void>;
  /** Quits the program in order; answers its exit code. The data folder stays to be looked at. */
  readonly quit: () => Promise<number | null>;
  /** Quits, and takes a folder away that was made for it. */
  readonly close: () => Promise<void>;
  /** What the program wrote on stderr. */
  readonly errors: () => string;
}

interface Options {
  /** A data folder; without one, a new empty one with spaces and Chinese in its path. */
  readonly folder?: string;
  /** The new folder holds the sample district with a few hundred people, or with all 34,000. */
  readonly sample?: boolean | 'whole';
  readonly env?: Readonly<Record<string, string>>;
}

type Running = Omit<DeskUnderTest, 'folder' | 'close'>;

/** Starts the built program and waits for its window. DESK_ELECTRON=1: on real Electron. */
export async function openDeskWindow({ folder, sample, env = {} }: Options = {}): Promise<DeskUnderTest> {
  const used = folder ?? (await mkdtemp(join(tmpdir(), '教务 数据-')));
  const takeAway = async () => {
    if (folder === undefined) await rm(used, { recursive: true, force: true, maxRetries: 3 });
  };
  const start = process.env['DESK_ELECTRON'] === '1' ? startElectron : startStandIn;
  try {
    if (sample !== undefined && sample !== false) {
      const made = await (sample === 'whole' ? wholeSampleFolder() : sampleFolder());
      await cp(made, used, { recursive: true });
      await rm(made, { recursive: true, force: true });
    }
    const running = await start(used, env);
    return {
      ...running,
      folder: used,
      async close() {
        await running.quit();
        await takeAway();
      },
    };
  } catch (error) {
    await takeAway();
    throw error;
  }
}

async function startStandIn(folder: string, env: Options['env']): Promise<Running> {
  const register = pathToFileURL(inProject('test', 'support', 'electron', 'register.ts')).href;
  const program = spawn(
    process.execPath,
    ['--import', register, inProject('dist', 'electron', 'main.js'), '--data', folder],
    { env: { ...process.env, DESK_STANDIN: 'headless', ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const errors: string[] = [];
  program.stderr.on('data', (data: Buffer) => errors.push(data.toString('utf8')));
  const exited = exitOf(program);
  const { debugging, origin } = await announced(program, errors);
  const browser = await chromium.connectOverCDP(debugging);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((candidate) => new URL(candidate.url()).origin === origin);
  if (page === undefined) throw new Error('The stand-in announced a window that its browser does not show');

  const tell = (command: TestCommand): Promise<void> =>
    new Promise((told) => program.stdin.write(`${JSON.stringify(command)}\n`, () => told()));
  return {
    runtime: 'stand-in',
    page,
    answerDialog: (dialog) => tell({ dialog }),
    chooseFromMenu: (menu) => tell({ menu }),
    async quit() {
      if (program.exitCode === null) await tell({ quit: true });
      const code = await exited;
      await browser.close();
      return code;
    },
    errors: () => errors.join(''),
  };
}

/** The line in which the stand-in says where its window can be reached. */
async function announced(
  program: ChildProcess,
  errors: readonly string[],
): Promise<{ debugging: string; origin: string }> {
  if (program.stdout === null) throw new Error('The program has no output');
  for await (const line of createInterface({ input: program.stdout })) {
    if (!line.startsWith('{"standIn"')) continue;
    return (JSON.parse(line) as { standIn: { debugging: string; origin: string } }).standIn;
  }
  throw new Error(`The program ended before its window was there.\n${errors.join('')}`);
}

async function startElectron(folder: string, env: Options['env']): Promise<Running> {
  const executablePath = electronOnDisk();
  if (executablePath === null) throw new Error('本机没有 Electron 运行文件，请先运行 npx install-electron。');
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const electron = await _electron.launch({
    executablePath,
    args: [ROOT, '--data', folder],
    env: { ...Object.fromEntries(inherited), ...env },
  });
  const errors: string[] = [];
  electron.process().stderr?.on('data', (data: Buffer) => errors.push(data.toString('utf8')));
  const exited = exitOf(electron.process());
  return {
    runtime: 'electron',
    page: await electron.firstWindow(),
    answerDialog: (path) =>
      electron.evaluate(({ dialog }, answer) => {
        const canceled = answer === null;
        dialog.showOpenDialog = async () => ({ canceled, filePaths: answer === null ? [] : [answer] });
        dialog.showSaveDialog = async () => ({ canceled, filePath: answer ?? '' });
      }, path),
    chooseFromMenu: (label) =>
      electron.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
        items.find((item) => item.label === wanted)?.click();
      }, label),
    async quit() {
      if (electron.process().exitCode === null) await electron.evaluate(({ app }) => app.quit());
      return exited;
    },
    errors: () => errors.join(''),
  };
}

function exitOf(program: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => program.once('exit', (code) => resolve(code)));
}
