import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDataThread, type DataThread } from '../../electron/data/client.ts';
import type { Envelope, Progress } from '../../shared/contract/envelope.ts';
import { callNamed, type CallName } from '../../shared/contract/index.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { manyLines } from '../support/import-lines.ts';
import { SAMPLE_TRANSACTIONS } from '../support/sample/fill.ts';
import { sampleFolder } from '../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../support/sample/viewer.ts';

const JINGGANG = sampleOrganisation('靖港镇');
const TONGGUAN = sampleOrganisation('铜官街道');

let thread: DataThread;
let folder: string;
let stopped: Error[];

beforeEach(async () => {
  folder = await sampleFolder();
  stopped = [];
  thread = open();
});
afterEach(() => thread.close(false));

function open(): DataThread {
  return startDataThread({
    folder,
    version: 'test',
    ports: { print: () => Promise.reject(new Error('no-browser')), keepPrepared: () => null },
    onChanged: () => undefined,
    onStopped: (error) => stopped.push(error),
  });
}

let last = 0;
function call(
  name: CallName,
  input: object,
  id = `call-${++last}`,
  progress: (p: Progress) => void = () => undefined,
) {
  const parsed = callNamed(name)?.input.parse(input);
  return thread.call({ id, name, input: parsed, viewer: SAMPLE_ADMINISTRATOR, files: {} }, progress);
}

const value = (envelope: Envelope<unknown>) =>
  (envelope.ok ? envelope.value : envelope.error) as Record<string, unknown>;
const branchesBelow = async (id: string) =>
  (value(await call('organisations.get', { id }))['below'] as { branch: number }).branch;

test('while a long write is under way, reads see the state before it and other writes wait', async () => {
  const before = await branchesBelow(JINGGANG);
  const order: string[] = [];
  const started = Promise.withResolvers<void>();
  const long = call('organisations.import', { under: JINGGANG, lines: manyLines(5000) }, 'long', () =>
    started.resolve(),
  );
  void long.then(() => order.push('import'));
  await started.promise;
  const write = call('organisations.edit', { id: TONGGUAN, note: '排队' });
  void write.then(() => order.push('write'));
  const seen = await branchesBelow(JINGGANG);
  order.push('read');
  expect(seen).toBe(before);
  expect(value(await long)).toMatchObject({ created: 5000 });
  expect(await write).toMatchObject({ ok: true });
  expect(order).toEqual(['read', 'import', 'write']);
  expect(await branchesBelow(JINGGANG)).toBe(before + 5000);
  const { transactions } = value(await call('changes.list', { limit: 2 })) as {
    transactions: { label: string }[];
  };
  expect(transactions.map((each) => each.label)).toEqual(['修改资料 铜官街道党工委', '导入 5000 个组织']);
});

test('a cancelled write leaves nothing, and what waited behind it goes on', async () => {
  const before = await branchesBelow(JINGGANG);
  const long = call(
    'organisations.import',
    { under: JINGGANG, lines: manyLines(5000) },
    'long',
    ({ done }) => {
      if (done >= 1000) thread.cancel('long');
    },
  );
  const write = call('organisations.edit', { id: TONGGUAN, note: '排队' });
  expect(await long).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
  expect(await write).toMatchObject({ ok: true });
  expect(await branchesBelow(JINGGANG)).toBe(before);
  expect(value(await call('changes.verify', {}))).toMatchObject({ broken: [] });
});

test('a write that is cancelled while it waits for its turn is not saved', async () => {
  const long = call('organisations.import', { under: JINGGANG, lines: manyLines(3000) }, 'long');
  const waiting = call('organisations.edit', { id: TONGGUAN, note: '不要了' }, 'waiting');
  expect(thread.cancel('waiting')).toBe(true);
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
  expect(await long).toMatchObject({ ok: true });
  expect(value(await call('organisations.get', { id: TONGGUAN }))).toMatchObject({ note: null });
});

test('closing in the midst of a write stops it, takes the backup and leaves nothing half-done', async () => {
  const before = await branchesBelow(JINGGANG);
  const started = Promise.withResolvers<void>();
  const long = call('organisations.import', { under: JINGGANG, lines: manyLines(5000) }, 'long', () =>
    started.resolve(),
  );
  await started.promise;
  await thread.close();
  expect(await long).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
  thread = open();
  expect(await branchesBelow(JINGGANG)).toBe(before);
  expect(value(await call('backups.list', {}))).toMatchObject({
    backups: [{ reason: 'closing', transactions: SAMPLE_TRANSACTIONS }],
  });
  expect(stopped).toEqual([]);
});

test('a second holder of the folder is refused with a clear word', async () => {
  expect(await call('organisations.get', { id: JINGGANG })).toMatchObject({ ok: true });
  const second = open();
  const envelope = await second.call(
    { id: 'x', name: 'organisations.get', input: { id: JINGGANG }, viewer: SAMPLE_ADMINISTRATOR, files: {} },
    () => undefined,
  );
  expect(envelope).toMatchObject({ ok: false, error: { code: 'data.in-use' } });
  await second.close(false);
});
