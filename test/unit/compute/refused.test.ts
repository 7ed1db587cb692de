import { mkdir, readdir, readFile as readBack, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile, replaceFile } from '../../../electron/compute/workbook/files.ts';
import { LIMITS } from '../../../electron/compute/workbook/limits.ts';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { refusalOfSystemFault, refusalsFor } from '../../../electron/compute/workbook/refusals.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import * as bad from '../../support/workbooks/bad.ts';
import { biffBytes, oleBytes } from '../../support/workbooks/biff.ts';
import { zipBytes } from '../../support/workbooks/zip.ts';
import { refusalOf } from './told.ts';

const NAME = '名册.xlsx';

describe('files that are refused, each with its name, the reason and a next step', () => {
  const cases: [string, () => Buffer, string, string][] = [
    ['a file of no bytes', () => Buffer.alloc(0), 'empty', '空文件'],
    ['an .xlsx with a password', bad.encryptedXlsx, 'encrypted', '打开密码'],
    ['an .xls with a password', bad.encryptedXls, 'encrypted', '打开密码'],
    ['a photograph', bad.photograph, 'not-a-workbook', '内容是图片'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-a-workbook', '内容是PDF 文件'],
    ['a Word document of old', bad.wordDocument, 'not-a-workbook', '内容是Word 文档'],
    [
      'a Word document',
      () => zipBytes([{ name: 'word/document.xml', content: '<a/>' }]),
      'not-a-workbook',
      'Word 文档',
    ],
    [
      'a zip of other things',
      () => zipBytes([{ name: '照片/1.jpg', content: 'x' }]),
      'not-a-workbook',
      '压缩包',
    ],
    [
      'an OLE file of nobody',
      () => oleBytes({ '/Contents': Buffer.alloc(5000) }),
      'not-a-workbook',
      '不是表格文件',
    ],
    ['a page called .xls', () => Buffer.from('<html><body><table><tr><td>甲'), 'not-a-workbook', '网页'],
    [
      'a page after a byte order mark',
      () => Buffer.from('\ufeff\r\n<table border="1"><tr><td>甲'),
      'not-a-workbook',
      '另存为 .xlsx',
    ],
    [
      'XML of Excel 2003',
      () =>
        Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'not-a-workbook',
      'XML 格式的表格',
    ],
    ['Excel 95', bad.excel95, 'not-a-workbook', '很旧的 Excel 文件'],
    ['an .xls cut off', bad.truncatedXls, 'damaged', '不完整'],
    ['a zip cut off', () => bad.truncatedZip(bad.withMacros()), 'damaged', '末尾缺失'],
    ['a zip with bytes turned over', bad.damagedZip, 'damaged', '已损坏'],
    [
      'a zip without workbook',
      () => zipBytes([{ name: '[Content_Types].xml', content: '<a/>' }]),
      'damaged',
      '找不到工作簿',
    ],
    ['a bomb that says so', bad.declaredBomb, 'bomb', '大小不正常'],
    ['a bomb of one part', bad.denseBomb, 'bomb', '大小不正常'],
    ['a bomb that lies', bad.lyingBomb, 'bomb', '大小不正常'],
    ['a bomb of overlapping parts', bad.overlappingBomb, 'bomb', '大小不正常'],
    ['200,000 rows', bad.tooManyRows, 'too-many-rows', '“名册”一直写到第 100001 行，超过 100000 行'],
    ['sheets without anything', () => biffBytes([{ name: '空', rows: [] }]), 'no-rows', '没有任何内容'],
    ['only blanks', () => Buffer.from('\n\n\n'), 'no-rows', '没有任何内容'],
  ];
  test.each(cases)('%s', async (_, make, code, words) => {
    const refusal = await refusalOf(readBytes(make(), NAME));
    expect(refusal.code).toBe(`workbook.${code}`);
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain(`“${NAME}”`);
    expect(refusal.message).toMatch(/请.*。$/u);
  });

  test('a workbook cut off or turned over at any place is read whole or refused, never half', async () => {
    const whole = bad.damagedZip();
    const xls = biffBytes([
      { name: '名册', rows: Array.from({ length: 300 }, (_, row) => [`学员${row}`, row]) },
    ]);
    for (const bytes of [whole, xls])
      for (let cut = 1; cut < 24; cut++) {
        const refusal = await refusalOf(readBytes(bytes.subarray(0, (bytes.length * cut) / 24), NAME));
        expect(refusal.code).toMatch(/^workbook\.(damaged|not-a-workbook)$/u);
      }
  });
});

test('more than 50 MB is not even read; a folder and a missing file are said', async () => {
  const folder = await temporaryFolder();
  const say = refusalsFor(NAME);
  const large = join(folder, 'large.xlsx');
  await writeFile(large, Buffer.alloc(LIMITS.file + 1));
  await mkdir(join(folder, '夹.xlsx'));
  expect(() => readFile(large, say)).toThrow('有 50 MB，超过 50 MB');
  expect(() => readFile(join(folder, '夹.xlsx'), say)).toThrow('是文件夹');
  expect(() => readFile(join(folder, '没有.xlsx'), say)).toThrow('找不到文件');
});

test('what the system says becomes what the person can do', () => {
  const say = refusalsFor(NAME);
  const meaning = (code: string, doing: 'read' | 'write' | 'replace') =>
    refusalOfSystemFault(Object.assign(new Error(code), { code }), doing, say)?.code ?? null;
  for (const code of ['EBUSY', 'EPERM', 'EACCES'])
    expect([code, meaning(code, 'read'), meaning(code, 'replace'), meaning(code, 'write')]).toEqual([
      code,
      'workbook.locked',
      'workbook.locked',
      'workbook.not-writable',
    ]);
  expect(meaning('ENOENT', 'read')).toBe('workbook.missing');
  expect(meaning('ENOENT', 'write')).toBe('workbook.not-writable');
  expect(meaning('ENOSPC', 'write')).toBe('workbook.disk-full');
  expect(meaning('ENOSUCH', 'read')).toBeNull();
  expect(say.locked().message).toBe('“名册.xlsx”正在 WPS 或 Excel 里打开，请关闭后再试。');
});

test('a file open in Excel is left as it was, and nothing else is left', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, '名册.xlsx');
  await writeFile(path, 'old');
  const busy = () => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  expect(() => replaceFile(path, [Buffer.from('new')], refusalsFor(NAME), busy)).toThrow('请关闭后再试');
  expect([await readdir(folder), await readBack(path, 'utf8')]).toEqual([['名册.xlsx'], 'old']);
  replaceFile(path, [Buffer.from('new'), Buffer.alloc(0), Buffer.from('er')], refusalsFor(NAME));
  expect([await readdir(folder), await readBack(path, 'utf8')]).toEqual([['名册.xlsx'], 'newer']);
});
