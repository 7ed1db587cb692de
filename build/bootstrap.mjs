// Plain JavaScript for any Node from 20 on: it stands before everything else and brings the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: Node 20.0 does not have it yet.
const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

/** @returns {never} */
function stop(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    stop(
      `本机的 Node.js 是 ${process.versions.node}，需要 20 或更新的版本。请从 https://nodejs.org 安装后再试。`,
    );
  }
}

/** Installs what the lock file names when something else, or nothing, is installed. */
function installWhenNeeded() {
  if (isInstalled() && existsSync(projectNode())) return;
  process.stderr.write('正在安装所需的软件包（只在第一次或依赖变化时）…\n');
  // Its output goes to stderr: on stdout stands nothing but the answer of the command.
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop('安装没有成功。请检查网络或 npm 镜像设置，然后重新运行同一条命令。');
}

/**
 * Compares the lock file with the list that npm leaves in node_modules at the end of every install, so that
 * an install by hand counts and one that broke off does not. Optional packages are for other systems.
 */
function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(/** @type {string} */ lock) {
  const { packages } = /** @type {{ packages: ReturnType<typeof packagesOf> }} */ (
    JSON.parse(readFileSync(lock, 'utf8'))
  );
  return packages;
}

function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs build/<command>.ts on the project's Node and ends as it ends. */
function run() {
  const script = join(root, 'build', `${command}.ts`);
  if (!/^[a-z-]+$/u.test(command) || !existsSync(script)) stop(`没有这个命令：${command}`);
  const child = spawn(projectNode(), [script, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; this process only must not end before it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(/** @type {NodeJS.Signals} */ (signal));
    });
  }
  child.on('error', (error) =>
    stop(`启动不了项目自带的 Node：${error.message}。请删除 node_modules 后重试。`),
  );
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}

checkNode();
installWhenNeeded();
run();
