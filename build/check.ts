import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, ROOT } from './paths.ts';

/** `npm run check`: types, lint, format, unused code; one line each. `--format` writes the format instead. */

interface Check {
  readonly title: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const FORMAT = ['format', '--config-path=build'];
const PROJECTS = ['shared', 'electron', 'renderer', 'build', 'test'];

const CHECKS: readonly Check[] = [
  ...PROJECTS.map((project) => ({ title: `类型 ${project}`, tool: 'tsc', args: ['-p', project] })),
  { title: '类型 替身', tool: 'tsc', args: ['-p', 'test/support/electron'] },
  { title: '规范', tool: 'oxlint', args: ['--type-aware', '--quiet'] },
  { title: '格式', tool: 'biome', args: FORMAT },
  { title: '未用代码', tool: 'knip', args: ['--config', 'build/knip.json', '--no-progress'] },
];

/** Runs every check; true when all are fine. */
export function runChecks(checks: readonly Check[] = CHECKS): boolean {
  return checks.map(runCheck).every(Boolean);
}

function runCheck({ title, tool, args }: Check): boolean {
  const start = performance.now();
  const done = runTool(tool, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const fine = done.status === 0;
  process.stdout.write(`${fine ? '通过' : '未通过'}  ${title}（${seconds} 秒）\n`);
  if (!fine) process.stdout.write(`${done.stdout}${done.stderr}\n`);
  return fine;
}

function runTool(
  tool: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const windows = process.platform === 'win32';
  const path = inProject('node_modules', '.bin', windows ? `${tool}.cmd` : tool);
  if (!existsSync(path)) return { status: 1, stdout: '', stderr: `没有 ${tool}，请先运行 npm ci` };
  return spawnSync(path, args, { cwd: ROOT, encoding: 'utf8', shell: windows, env: ownNodeFirst() });
}

/** Tools started by their #! line must run on the project's Node, not on an older one of the machine. */
function ownNodeFirst(): NodeJS.ProcessEnv {
  const separator = process.platform === 'win32' ? ';' : ':';
  const bin = inProject('node_modules', 'node', 'bin');
  return { ...process.env, PATH: `${bin}${separator}${process.env['PATH'] ?? ''}` };
}

if (import.meta.main) {
  const fine = process.argv.includes('--format')
    ? runCheck({ title: '写格式', tool: 'biome', args: [...FORMAT, '--write'] })
    : runChecks();
  process.exitCode = fine ? 0 : 1;
}
