/** `npm run -s desk -- <call> ['<json>' | -] [--data DIR] [--office KIND]`, `--list`: the calls from the command line. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFileTokens } from '../electron/app/files.ts';
import { createRouter } from '../electron/app/router.ts';
import { startDataThread } from '../electron/data/client.ts';
import type { Envelope } from '../shared/contract/envelope.ts';
import { callNamed, contract } from '../shared/contract/index.ts';
import { fileFields, inputSchema } from '../shared/contract/input-schema.ts';
import { OFFICE_KINDS, type OfficeKind } from '../shared/contract/offices.ts';
import { Refusal } from '../shared/contract/refusal.ts';
import { ALL_RIGHTS } from '../shared/contract/rights.ts';
import type { Viewer } from '../shared/contract/viewer.ts';
import { inProject } from './paths.ts';
import { createPrinter } from './desk-print.ts';
import packageFile from '../package.json' with { type: 'json' };

const USAGE = `用法：
  npm run -s desk -- <调用名> ['<JSON>' | -] [--data 文件夹] [--office school|town|organisation-department|body]
  npm run -s desk -- --list`;

const COMMAND_LINE: Viewer = {
  user: 'command-line',
  name: '命令行',
  roots: 'all',
  classes: 'all',
  rights: ALL_RIGHTS,
};

/** What stands at the top of the tree until somebody gives it its name. */
const TOPS: Readonly<Record<OfficeKind, string>> = {
  school: '区委',
  'organisation-department': '区委',
  town: '街镇党（工）委',
  body: '党委',
};

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return usage(USAGE);
  if (options.list) {
    printJson(Object.values(contract).map((call) => listed(call.name)));
    return 0;
  }
  const call = callNamed(options.call);
  const text = options.json === '-' ? readInput() : options.json;
  if (text === null) return usage(`标准输入不是 UTF-8 编码的文字。请另存为 UTF-8 再试。\n${USAGE}`);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return usage(`输入不是 JSON。\n${USAGE}`);
  }
  const files = createFileTokens();
  if (call !== undefined) {
    // An empty path would be the current folder; as it stands, the schema refuses it.
    for (const field of fileFields(inputSchema(call), input))
      if (field.value !== '') field.replace(files.issue(resolve(field.value), field.use));
  }
  const printer = createPrinter();
  const thread = startDataThread({
    folder: options.data,
    version: packageFile.version,
    ports: { print: printer.print, keepPrepared: () => null },
    onChanged: () => undefined,
    onStopped: (error) => process.stderr.write(`数据线程意外停止：${error.message}\n`),
  });
  const noWindow = () => Promise.reject(new Refusal('window.none', '命令行没有窗口。文件请直接写路径。'));
  const router = createRouter({
    thread,
    main: {
      'window.choose-file': noWindow,
      'window.choose-workbooks': noWindow,
      'window.choose-place': noWindow,
      'window.choose-folder': noWindow,
      'documents.print': () =>
        Promise.reject(new Refusal('documents.gone', '命令行不能打开打印对话框。请先存为 PDF，再打印文件。')),
    },
    files,
    viewer: () => COMMAND_LINE,
    log: () => undefined,
  });
  try {
    const founded = await foundWhenNew(router, options);
    const envelope = founded ?? (await router.call(options.call, input, {}));
    printJson(envelope);
    return envelope.ok ? 0 : 1;
  } finally {
    await thread.close(false);
    await printer.close();
  }
}

interface Options {
  readonly list: boolean;
  readonly call: string;
  readonly json: string;
  readonly data: string;
  readonly office: OfficeKind;
}

function readOptions(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { list: { type: 'boolean' }, data: { type: 'string' }, office: { type: 'string' } },
    });
    const office = values.office ?? 'school';
    const [call, json = '{}', ...more] = positionals;
    const list = values.list === true;
    if (values.data === '') return null;
    if (more.length > 0 || (call === undefined && !list) || !Object.hasOwn(OFFICE_KINDS, office)) return null;
    const data = resolve(values.data ?? inProject('.data', 'desk'));
    return { list, call: call ?? '', json, data, office: office as OfficeKind };
  } catch {
    return null;
  }
}

/** Standard input as text, or null: read as UTF-8, another encoding would quietly become other names. */
function readInput(): string | null {
  const bytes = readFileSync(0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * An empty data folder becomes an office of the wanted kind first, unless the call itself deals with that. It is
 * said, because a mistyped folder is empty as well.
 */
async function foundWhenNew(
  router: ReturnType<typeof createRouter>,
  { office: kind, call, data }: Options,
): Promise<Envelope<unknown> | null> {
  const declared = callNamed(call);
  if (declared === undefined || (declared.withoutOffice && call !== 'session.get')) return null;
  const session = await router.call('session.get', {}, {});
  const isNew = session.ok && (session.value as { state: string }).state === 'new';
  if (!isNew) return null;
  const founded = await router.call('office.found', { kind, name: OFFICE_KINDS[kind], top: TOPS[kind] }, {});
  if (!founded.ok) return founded;
  process.stderr.write(`已新建数据文件夹 ${data}，单位类型：${OFFICE_KINDS[kind]}。\n`);
  return null;
}

function listed(name: string) {
  const call = callNamed(name);
  if (call === undefined) throw new Error(name);
  return {
    name,
    title: call.title,
    right: call.right,
    writes: call.effect === 'write',
    undoable: call.undoable,
    refusals: call.codes,
    input: inputSchema(call),
  };
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function usage(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
