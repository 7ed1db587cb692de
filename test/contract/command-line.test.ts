import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const JINGGANG = sampleOrganisation('靖港镇');

function desk(args: readonly string[], input: string | Buffer = '') {
  const done = spawnSync(process.execPath, ['build/desk.ts', ...args], { encoding: 'utf8', input });
  return { exit: done.status, answer: parsed(done.stdout), stderr: done.stderr };
}

function parsed(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}

test('--list prints every call with right, writing and the schema of its input', () => {
  const { exit, answer } = desk(['--list']);
  expect(exit).toBe(0);
  const calls = answer as { name: string; right: string; writes: boolean; input: object }[];
  expect(calls.map((call) => call.name).sort()).toEqual(Object.keys(contract).sort());
  expect(calls.find((call) => call.name === 'organisations.rename')).toMatchObject({
    right: 'organisations.edit',
    writes: true,
    input: { type: 'object', additionalProperties: false, required: ['id', 'name', 'on'] },
  });
});

test('an empty folder becomes an office of the wanted kind', () => {
  const folder = join(emptyFolder(), '新的 数据');
  const { exit, answer } = desk(['session.get', '--data', folder, '--office', 'town']);
  expect(exit).toBe(0);
  expect(answer).toMatchObject({
    ok: true,
    value: { state: 'ready', office: { kind: 'town' }, viewer: { name: '命令行' } },
  });
  const mistyped = join(emptyFolder(), '打错的名字');
  const { answer: today, stderr } = desk(['today.get', '{}', '--data', mistyped]);
  expect(today).toMatchObject({ ok: true });
  expect(stderr).toBe(`已新建数据文件夹 ${mistyped}，单位类型：区委党校。\n`);
  expect(desk(['today.get', '{}', '--data', mistyped]).stderr).toBe('');
});

test('a call is written down under the user of the command line; input may come on stdin', async () => {
  const folder = await sampleFolder();
  const { exit } = desk(
    ['organisations.edit', '-', '--data', folder],
    JSON.stringify({ id: JINGGANG, note: '从命令行' }),
  );
  expect(exit).toBe(0);
  const { answer } = desk(['changes.list', '{"limit":1}', '--data', folder]);
  expect(answer).toMatchObject({
    value: { transactions: [{ actor: '命令行', label: '修改资料 靖港镇党委' }] },
  });
});

test('stdin is UTF-8, with or without a mark; another encoding is bad usage', async () => {
  const folder = await sampleFolder();
  const input = JSON.stringify({ id: JINGGANG, note: '有标记' });
  const args = ['organisations.edit', '-', '--data', folder];
  expect(desk(args, `\ufeff${input}`)).toMatchObject({ exit: 0, answer: { ok: true } });
  // 备注 in GBK.
  const gbk = Buffer.concat([
    Buffer.from(`{"id":"${JINGGANG}","note":"`),
    Buffer.from([0xb1, 0xb8, 0xd7, 0xa2]),
    Buffer.from('"}'),
  ]);
  const refused = desk(args, gbk);
  expect(refused).toMatchObject({ exit: 2, answer: null });
  expect(refused.stderr).toContain('UTF-8');
  const { answer } = desk(['organisations.get', JSON.stringify({ id: JINGGANG }), '--data', folder]);
  expect(answer).toMatchObject({ value: { note: '有标记' } });
});

test('an empty path is refused, not taken for the current folder', async () => {
  const folder = await sampleFolder();
  expect(desk(['backups.create', '{"folder":""}', '--data', folder])).toMatchObject({
    exit: 1,
    answer: { ok: false, error: { code: 'input.invalid' } },
  });
});

test('files are passed as paths', async () => {
  const folder = await sampleFolder();
  const stick = join(emptyFolder(), 'U 盘');
  mkdirSync(stick);
  const { exit, answer } = desk(['backups.create', JSON.stringify({ folder: stick }), '--data', folder]);
  expect(exit).toBe(0);
  const { file } = (answer as { value: { file: string } }).value;
  expect(existsSync(join(stick, file))).toBe(true);
  const look = desk([
    'backups.look',
    JSON.stringify({ backup: { elsewhere: join(stick, file) } }),
    '--data',
    folder,
  ]);
  expect(look.answer).toMatchObject({ ok: true, value: { lostTotal: 0 } });
});

test('a refused call exits with 1 and the envelope', async () => {
  const folder = await sampleFolder();
  const gone = desk(['organisations.get', `{"id":"019b7544-7000-7fff-8fff-ffffffffffff"}`, '--data', folder]);
  expect(gone).toMatchObject({ exit: 1, answer: { ok: false, error: { code: 'organisations.not-found' } } });
  expect(desk(['no.such.call', '{}', '--data', folder])).toMatchObject({
    exit: 1,
    answer: { error: { code: 'call.unknown' } },
  });
  expect(desk(['window.choose-file', '{"purpose":"paper"}', '--data', folder])).toMatchObject({
    exit: 1,
    answer: { error: { code: 'window.none' } },
  });
});

test('a folder that the program has open is refused with a clear word, and stays untouched', async () => {
  const folder = await sampleFolder();
  const program = openInProcess(folder);
  const { exit, answer } = desk([
    'organisations.edit',
    JSON.stringify({ id: JINGGANG, note: 'x' }),
    '--data',
    folder,
  ]);
  expect(exit).toBe(1);
  expect(answer).toMatchObject({ ok: false, error: { code: 'data.in-use' } });
  expect(await program.ask('organisations.get', { id: JINGGANG })).toMatchObject({ note: null });
  program.close();
});

test.each([
  ['no call', []],
  ['an unknown option', ['today.get', '--colour']],
  ['an unknown kind of office', ['today.get', '--office', 'circus']],
  ['too many arguments', ['today.get', '{}', '{}']],
  ['something that is no JSON', ['today.get', '{nope']],
  ['a data folder without a name', ['today.get', '--data=']],
])('bad usage exits with 2 and says how: %s', (_, args) => {
  const { exit, answer, stderr } = desk(args);
  expect({ exit, answer }).toEqual({ exit: 2, answer: null });
  expect(stderr).toContain('用法');
});

test('a data folder that is a file is a refusal, not a crash', () => {
  const file = join(emptyFolder(), '文件');
  writeFileSync(file, '原样');
  const { exit, answer } = desk(['today.get', '{}', '--data', file]);
  expect(exit).toBe(1);
  expect(answer).toMatchObject({ ok: false, error: { code: 'data.unreachable' } });
  expect(readFileSync(file, 'utf8')).toBe('原样');
});
