import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../electron/compute/workbook/client.ts';
import { inPieces } from '../../../electron/compute/workbook/messages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { damagedZip, encryptedXlsx } from '../../support/workbooks/bad.ts';
import { readHere, refusalOf } from './told.ts';

test('what is written is read, over many pieces and several sheets', async () => {
  const path = join(await temporaryFolder(), '名册.xlsx');
  const rows = Array.from({ length: 2345 }, (_, row) => [`学员${row}`, String(row), '']);
  await writeWorkbook(path, [
    { name: '名册', header: ['姓名', '学时', '备注'], rows, numberColumns: [2] },
    { name: '空', header: ['姓名'], rows: [] },
  ]);
  const workbook = await readWorkbook(path);
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['名册', '空']);
  expect(workbook.sheets[0]?.rows).toEqual([['姓名', '学时', '备注'], ...rows.map((row) => row.slice(0, 2))]);
  expect(workbook).toEqual(await readHere(path));
  expect(await readdir(join(path, '..'))).toEqual(['名册.xlsx']);
});

test('others are served while a workbook is read', async () => {
  const path = join(await temporaryFolder(), 'a.csv');
  await writeFile(path, '甲,乙\n'.repeat(30_000));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { sheets } = await readWorkbook(path);
  clearInterval(timer);
  expect(sheets[0]?.rows.length).toBe(30_000);
  // One turn at least for each of the thirty pieces, which are asked for one by one.
  expect(turns).toBeGreaterThan(15);
});

test('a refusal comes through with its code, words and details', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, '名册.xlsx');
  await writeFile(path, encryptedXlsx());
  expect(await refusalOf(readWorkbook(path))).toMatchObject({
    code: 'workbook.encrypted',
    message: expect.stringContaining('“名册.xlsx”设有打开密码') as string,
    details: { file: '名册.xlsx' },
  });
  await writeFile(path, damagedZip());
  expect((await refusalOf(readWorkbook(path))).code).toBe('workbook.damaged');
  expect((await refusalOf(readWorkbook(join(folder, '没有.xlsx')))).code).toBe('workbook.missing');
  expect((await refusalOf(writeWorkbook(join(folder, '没有', 'a.xlsx'), []))).code).toBe(
    'workbook.not-writable',
  );
});

test('cancelled before or meanwhile: nothing is read or written', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.csv');
  await writeFile(path, '甲,乙\n'.repeat(30_000));
  expect((await refusalOf(readWorkbook(path, AbortSignal.abort()))).code).toBe('call.cancelled');
  const stop = new AbortController();
  const reading = refusalOf(readWorkbook(path, stop.signal));
  stop.abort();
  expect((await reading).message).toBe('已取消读取“a.csv”。');
  const stopWriting = new AbortController();
  const rows = Array.from({ length: 20_000 }, () => ['甲']);
  const target = join(folder, 'b.xlsx');
  await writeFile(target, 'old');
  const writing = refusalOf(
    writeWorkbook(target, [{ name: 'a', header: ['姓名'], rows }], stopWriting.signal),
  );
  setImmediate(() => stopWriting.abort());
  expect((await writing).code).toBe('call.cancelled');
  expect([await readdir(folder), await readFile(target, 'utf8')]).toEqual([['a.csv', 'b.xlsx'], 'old']);
});

test('a thread that runs out of memory is a refusal, and the caller lives on', async () => {
  const path = join(await temporaryFolder(), '大表.csv');
  await writeFile(path, '甲,乙\n');
  const refusal = await refusalOf(readWorkbook(path, undefined, { memory: 4 }));
  expect([refusal.code, refusal.message]).toEqual([
    'workbook.too-large',
    '“大表.csv”内容太多，内存不够。请删去用不着的工作表和列，或分成几个文件后再试。',
  ]);
  expect((await readWorkbook(path)).sheets[0]?.rows).toEqual([['甲', '乙']]);
});

test('rows go over in pieces of at most 1,000 rows and about 20,000 cells, none lost', () => {
  const narrow = Array.from({ length: 2500 }, (_, row) => [String(row)]);
  const wide = Array.from({ length: 250 }, (_, row) => Array.from({ length: 200 }, () => String(row)));
  expect([...inPieces(narrow)].map((piece) => piece.length)).toEqual([1000, 1000, 500]);
  expect([...inPieces(wide)].map((piece) => piece.length)).toEqual([100, 100, 50]);
  expect([...inPieces(narrow)].flat()).toEqual(narrow);
  expect([...inPieces([])]).toEqual([]);
});
