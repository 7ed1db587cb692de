import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter, unguarded } from '../../../electron/compute/workbook/csv.ts';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { gbkBytes } from '../../support/workbooks/gbk.ts';
import { writeGrid } from '../../support/workbooks/grid.ts';
import { onlySheet, readHere, refusalOf } from './told.ts';

const rowsOf = async (bytes: Buffer) => onlySheet(await readBytes(bytes, '名册.csv')).rows;

test('the encoder of the tests writes real GBK', () => {
  expect(gbkBytes('党校A。').toString('hex')).toBe('b5b3d0a341a1a3');
});

describe.each(['csv-utf8', 'csv-bom', 'csv-gbk'] as const)('%s', (as) => {
  test.each([',', '\t', ';'])('cells between %j, with quotes and newlines', async (delimiter) => {
    const path = join(await temporaryFolder(), '花名册.csv');
    writeGrid(
      path,
      [
        ['姓名', '备注', '电话'],
        ['张三', `他说"好"${delimiter}\n第二行`, '013800138000'],
        ['李四', '', '全角，逗号'],
      ],
      { as, delimiter },
    );
    expect(onlySheet(await readHere(path))).toMatchObject({
      name: '花名册',
      rows: [
        ['姓名', '备注', '电话'],
        ['张三', `他说"好"${delimiter}\n第二行`, '013800138000'],
        ['李四', '', '全角，逗号'],
      ],
    });
  });
});

test('UTF-16 of either order, as WPS saves “Unicode 文本”', async () => {
  const little = Buffer.from('\ufeff姓名\t单位\r\n张三\t党校', 'utf16le');
  const expected = [
    ['姓名', '单位'],
    ['张三', '党校'],
  ];
  expect(await rowsOf(little)).toEqual(expected);
  expect(await rowsOf(Buffer.from(little).swap16())).toEqual(expected);
});

test('characters of GB18030 that GBK does not have', async () => {
  // U+3447 (㑇) as four bytes, from the standard's table.
  const bytes = Buffer.concat([gbkBytes('姓名,单位\n张'), Buffer.from('8230933', 'hex'), gbkBytes(',党校')]);
  expect(bytes.length).toBeGreaterThan(10);
  const four = Buffer.from([0x82, 0x30, 0xf1, 0x35]);
  const text = new TextDecoder('gb18030').decode(four);
  expect(await rowsOf(Buffer.concat([gbkBytes('张'), four]))).toEqual([[`张${text}`]]);
});

describe('the delimiter', () => {
  test.each([
    ['a,b\n"c;d;e;f",g', ','],
    ['a;b;1,5\nc;d;2', ';'],
    ['望城区委党校花名册\n姓名\t单位，职务\n甲\t乙,丙', '\t'],
    ['"多行\n,,,\n单元格";乙\n甲;乙', ';'],
    ['姓名\n张三', ','],
    ['甲，乙，丙', ','],
  ])('of %j', (text, expected) => {
    expect(detectDelimiter(text)).toBe(expected);
  });

  test('named in the first line as Excel writes it', async () => {
    expect(await rowsOf(Buffer.from('sep=;\r\na,b;c,d\r\n'))).toEqual([['a,b', 'c,d']]);
  });
});

test('what programs put around a value to keep it text is taken away', async () => {
  expect(await rowsOf(Buffer.from('"=""0123""",="456",\t430122197803010011\t,=1+1,"="'))).toEqual([
    ['0123', '456', '430122197803010011', '=1+1', '='],
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unguarded(`="${text.replaceAll('"', '""')}"`)).toBe(text);
    }),
  );
});

describe('what cannot be trusted is refused', () => {
  const utf8 = Buffer.from('姓名,单位\n张三,望城区委党校\n李四,靖港镇芦江社区党总支\n');

  test('a broken byte in UTF-8 does not turn the file into other characters', async () => {
    const bytes = Buffer.concat([utf8, Buffer.from([0xe5, 0x41]), Buffer.from(',丁\n王五,党校')]);
    const refusal = await refusalOf(readBytes(bytes, '名册.csv'));
    expect([refusal.code, refusal.message]).toEqual([
      'workbook.damaged',
      '“名册.csv”第 4 行有认不出的字符，文字可能已经损坏。请用 WPS 或 Excel 打开原表，重新另存为 .xlsx 后再试。',
    ]);
  });

  test('a garbage byte in GBK, or after a byte order mark', async () => {
    const gbk = Buffer.concat([
      gbkBytes(`${'姓名,单位\n'.repeat(40)}张三`),
      Buffer.from([0xff]),
      gbkBytes(',党校'),
    ]);
    expect((await refusalOf(readBytes(gbk, 'a.csv'))).message).toContain('第 41 行有认不出的字符');
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('甲\n'),
      Buffer.from([0xb5, 0xb3]),
    ]);
    expect((await refusalOf(readBytes(marked, 'a.csv'))).message).toContain('第 2 行有认不出的字符');
  });

  test('bytes that never were text', async () => {
    const noise = Buffer.from(Array.from({ length: 3000 }, (_, index) => 1 + ((index * index * 31) % 255)));
    for (const bytes of [noise, Buffer.from('PACK\0\0\0\x01'), Buffer.from('\x02\x03\x04'.repeat(40))])
      expect((await refusalOf(readBytes(bytes, 'a.csv'))).code).toBe('workbook.not-a-workbook');
  });

  test('a quote that is never closed would swallow the rows below', async () => {
    const bytes = Buffer.from('甲,"一\n二"\n乙,"丙\n丁,戊\n己,庚\n');
    const refusal = await refusalOf(readBytes(bytes, 'a.csv'));
    expect([refusal.code, refusal.message.slice(0, 20)]).toEqual([
      'workbook.damaged',
      '“a.csv”从第 3 行起引号没有配对，'.slice(0, 20),
    ]);
  });
});
