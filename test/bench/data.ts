import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createFileTokens } from '../../electron/app/files.ts';
import { createRouter, type MainHandlers } from '../../electron/app/router.ts';
import { startDataThread } from '../../electron/data/client.ts';
import { openReadWrite } from '../../electron/data/connection.ts';
import { databaseFile } from '../../electron/data/folder.ts';
import { write } from '../../electron/data/log/write.ts';
import { newId } from '../../electron/data/row-id.ts';
import { TABLES } from '../../electron/data/tables/index.ts';
import { triggerNames } from '../../electron/data/triggers.ts';
import { sampleId, sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { manyLines } from '../support/import-lines.ts';
import { sampleFolder } from '../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../support/sample/viewer.ts';
import { median, p95, repeated, timed, type Measured } from './measure.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');

/** The program as the window sees it: router in this thread, database in the data thread. */
export async function openThreaded(folder?: string) {
  const files = createFileTokens();
  const thread = startDataThread({
    folder: folder ?? (await sampleFolder()),
    version: 'bench',
    ports: { print: () => Promise.reject(new Error('no-browser')), keepPrepared: () => null },
    onChanged: () => undefined,
    onStopped: (error) => {
      throw error;
    },
  });
  const router = createRouter({
    thread,
    main: {} as MainHandlers,
    files,
    viewer: () => SAMPLE_ADMINISTRATOR,
    log: () => undefined,
  });
  const ask = async (name: string, input: object) => {
    const envelope = await router.call(name, input, {});
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
    return envelope.value;
  };
  return { ask, files, close: () => thread.close(false) };
}

export async function measureOpening(): Promise<Measured[]> {
  const folder = await sampleFolder();
  const times = await repeated(9, () => openInProcess(folder).close());
  return [{ what: '打开示例数据库（含检查结构与规则）', value: median(times), goal: 150, unit: 'ms' }];
}

export async function measureCalls(): Promise<Measured[]> {
  const desk = await openThreaded();
  await repeated(50, () => desk.ask('organisations.get', { id: LUJIANG }));
  const reads = await repeated(400, () => desk.ask('organisations.get', { id: LUJIANG }));
  const searches = await repeated(60, () => desk.ask('organisations.search', { text: 'jgz' }));
  await desk.close();
  return [
    { what: '一次调用往返（主线程→数据线程→主线程），p95', value: p95(reads), goal: 5, unit: 'ms' },
    { what: '按拼音首字母查找 2,446 个组织，p95', value: p95(searches), goal: 30, unit: 'ms' },
  ];
}

export async function measureSaving(): Promise<Measured[]> {
  const desk = await openThreaded();
  // The same row in the same table, without triggers and log.
  const bare = openReadWrite(databaseFile(await sampleFolder()));
  for (const trigger of triggerNames(TABLES.organisation)) bare.exec(`DROP TRIGGER ${trigger}`);
  const update = bare.prepare('UPDATE organisation SET note = ? WHERE id = ?');
  await repeated(100, (round) => desk.ask('organisations.edit', { id: LUJIANG, note: `预热 ${round}` }));
  const saves: number[] = [];
  const commits: number[] = [];
  // Turn and turn about, so that both meet the same disk.
  for (let round = 0; round < 300; round += 1) {
    saves.push(await timed(() => desk.ask('organisations.edit', { id: LUJIANG, note: `第 ${round} 次` })));
    commits.push(await timed(() => update.run(`第 ${round} 次`, LUJIANG)));
  }
  bare.close();
  await desk.close();
  return [
    { what: '保存一处修改（校验、写入、记录、落盘），p95', value: p95(saves), goal: 50, unit: 'ms' },
    {
      what: '同上，对同一行裸 FULL 提交之比（中位数）',
      value: median(saves) / median(commits),
      goal: 3,
      unit: '×',
    },
  ];
}

export async function measureMainLoop(): Promise<Measured[]> {
  const desk = await openThreaded();
  const parents = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      desk.ask('organisations.create', {
        parent: sampleOrganisation('靖港镇'),
        name: `测试第${index}党委`,
        kind: 'committee',
      }),
    ),
  );
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const reads: number[] = [];
  const going = new AbortController();
  const lists = parents.map((_, index) => manyLines(5000, `量${index}`));
  delay.enable();
  const reading = (async () => {
    while (!going.signal.aborted) {
      reads.push(await timed(() => desk.ask('organisations.get', { id: LUJIANG })));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const total = await timed(async () => {
    for (const [index, parent] of parents.entries()) {
      await desk.ask('organisations.import', {
        under: (parent as { id: string }).id,
        lines: lists[index] ?? [],
      });
    }
  });
  going.abort();
  await reading;
  delay.disable();
  await desk.close();
  return [
    { what: '写入 100,000 行期间主线程最长停顿', value: delay.max / 1e6, goal: 50, unit: 'ms' },
    { what: '同时读取的 p95', value: p95(reads), goal: 100, unit: 'ms' },
    { what: '写入 100,000 行（20 次导入）', value: total, goal: 60_000, unit: 'ms' },
  ];
}

export async function measureUndo(): Promise<Measured[]> {
  const desk = openInProcess(await sampleFolder());
  const parent = sampleId('organisation', '靖港镇');
  const about = {
    call: 'organisations.import',
    label: '导入 34000 个组织',
    viewer: SAMPLE_ADMINISTRATOR,
    undoable: true,
  };
  await write(desk.data(), about, async ({ db, scope, breathe }) => {
    for (let start = 0; start < 34_000; start += 100) {
      const some = Array.from({ length: 100 }, (_, index) => ({
        id: newId(),
        parent_id: parent,
        name: `第${start + index}党支部`,
        short_name: null,
        kind: 'branch' as const,
        statistics_kind: null,
        position: start + index,
        founded_on: null,
        closed_on: null,
        merged_into_id: null,
        note: null,
      }));
      await db.insertInto('organisation').values(some).execute();
      await breathe();
    }
    scope(parent);
  });
  const time = await timed(() => desk.ask('changes.undo', {}));
  const again = await timed(() => desk.ask('changes.redo', {}));
  desk.close();
  return [
    { what: '撤销 34,000 行的一次操作', value: time, goal: 5000, unit: 'ms' },
    { what: '恢复同一次操作', value: again, goal: 5000, unit: 'ms' },
  ];
}
