import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A browser that can be driven, and what it must be started with. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Only for pages without a screen (the npm package's headless shell). */
  readonly headlessOnly: boolean;
  /** In words, for the person who starts the program. */
  readonly title: string;
}

/** Nothing that a browser starts by itself; the program's own pages need none of it. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
];

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The sentence for machines where `findChromium` finds nothing. */
export const NO_CHROMIUM =
  '本机没有可用的浏览器。请安装 Chrome、Chromium 或 Edge，或用环境变量 DESK_CHROMIUM 写出它的完整路径。';

/**
 * Finds a Chromium for the stand-in and the tests: the one that DESK_CHROMIUM names, an installed one, else
 * (Linux) the npm package @sparticuz/chromium. Null: there is none.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Chromium | null> {
  const named = env['DESK_CHROMIUM'];
  if (named === 'npm') return fromNpm();
  if (named) return existsSync(named) ? installed(named) : null;
  const found = installedPlaces(env).find((place) => existsSync(place));
  return found === undefined ? fromNpm() : installed(found);
}

function installedPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') return MACOS;
  if (process.platform !== 'win32') return LINUX;
  const programs = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].map((name) => env[name] ?? '');
  return programs.flatMap((folder) => [
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ]);
}

function installed(executablePath: string): Chromium {
  return {
    executablePath,
    args: [...QUIET, ...(isRootOnLinux() ? ['--no-sandbox', '--disable-gpu'] : [])],
    headlessOnly: false,
    title: executablePath,
  };
}

/** Chromium refuses its sandbox to root, as in containers. */
export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

async function fromNpm(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Read by the package while it is imported: without it, it does not unpack the libraries it brings.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  // Not the package's own `args`: they switch web security off.
  return {
    executablePath: await chromium.executablePath(),
    args: [...QUIET, '--no-sandbox', '--headless=shell', '--disable-gpu', '--no-zygote'],
    headlessOnly: true,
    title: '@sparticuz/chromium（npm）',
  };
}
