import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalsFor } from '../../../electron/compute/workbook/refusals.ts';
import { readXlsx } from '../../../electron/compute/workbook/xlsx.ts';
import { openZip } from '../../../electron/compute/workbook/zip.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeGrid, type TestGrid } from '../../support/workbooks/grid.ts';
import { onlySheet, readHere } from './told.ts';

const FORMATS = ['xlsx', 'xls'] as const;

describe.each(FORMATS)('%s', (as) => {
  test('every kind of cell has the text that the person sees', async () => {
    const path = join(await temporaryFolder(), `花名册.${as}`);
    const grid: TestGrid = [
      ['姓名', '公民身份号码', '', '出生年月', '入党时间'],
      ['张 三', '43012219780301001X', null, { v: 1978.1, format: '0.00' }, { v: 28550, format: 'yyyy/m/d' }],
      [true, false, { error: '#N/A' }, { error: '#REF!' }, 110105194912310000],
      [],
      [{ v: 42, formula: 'A1' }, { v: '甲', formula: 'A1' }, { v: 0.5, format: '0%' }, -1.25, 12345678901],
      ['第一行\n第二行', ' 前后有空格 ', '=1+1', '𬭎㛃', 'a & b <c> "d"'],
    ];
    writeGrid(path, grid, { as });
    const workbook = await readHere(path);
    expect(workbook.format).toBe(as);
    expect(onlySheet(workbook)).toEqual({
      name: 'Sheet1',
      hidden: false,
      rows: [
        ['姓名', '公民身份号码', '', '出生年月', '入党时间'],
        ['张 三', '43012219780301001X', '', '1978.10', '1978-03-01'],
        ['TRUE', 'FALSE', '#N/A', '#REF!', '1.1010519491231E+17'],
        [],
        ['42', '甲', '50%', '-1.25', '12345678901'],
        ['第一行\n第二行', ' 前后有空格 ', '=1+1', '𬭎㛃', 'a & b <c> "d"'],
      ],
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      formulas: 2,
      wide: null,
    });
    expect(workbook.notes).toEqual(['有 2 个单元格是公式，按上次计算的结果读入，请核对。']);
  });

  test('hidden sheets, rows and columns, merges, several sheets in their order', async () => {
    const path = join(await temporaryFolder(), `a.${as}`);
    const rows = [['标题'], ['姓名', '单位', '电话'], ['甲', '乙', '丙'], ['丁', '戊', '己']];
    writeGrid(
      path,
      [
        { name: '说明', rows: [['先看这里']], hidden: true },
        { name: '名册 (二)', rows, merges: ['A1:C1', 'A2:A3'], hiddenRows: [3], hiddenColumns: [2] },
        { name: '空表', rows: [] },
      ],
      { as },
    );
    const { sheets } = await readHere(path);
    expect(sheets.map(({ name, hidden, rows: { length } }) => ({ name, hidden, length }))).toEqual([
      { name: '说明', hidden: true, length: 1 },
      { name: '名册 (二)', hidden: false, length: 4 },
      { name: '空表', hidden: false, length: 0 },
    ]);
    expect(sheets[1]).toMatchObject({
      hiddenRows: [3],
      hiddenColumns: [2],
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 2, left: 1, bottom: 3, right: 1 },
      ],
    });
  });

  test('the date system of 1904', async () => {
    const path = join(await temporaryFolder(), `mac.${as}`);
    writeGrid(path, [[{ v: 28550 - 1462, format: 'yyyy/m/d' }]], { as, date1904: true });
    expect(onlySheet(await readHere(path)).rows).toEqual([['1978-03-01']]);
  });

  test('long texts, and control characters told in the notes', async () => {
    const path = join(await temporaryFolder(), `b.${as}`);
    const long = '党员教育培训'.repeat(170);
    writeGrid(path, [[long, '张\u0002三'], ...Array.from({ length: 60 }, (_, i) => [`${i}${long}`])], { as });
    const workbook = await readHere(path);
    const { rows } = onlySheet(workbook);
    expect(rows[0]).toEqual([long, '张三']);
    expect(rows[60]).toEqual([`59${long}`]);
    expect(workbook.notes).toEqual(['有 1 个单元格含看不见的控制字符，已经去掉。']);
  });

  test('any texts come back as they were, in their places', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, `c.${as}`);
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('张三 0123=+-@"\'&<>_x;,\n。，（）Ａ𬭎')) }),
      fc.constantFrom('&lt;', '007', '1E5', '', 'TRUE'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (grid) => {
          writeGrid(path, [['表头'], ...grid], { as });
          const { rows } = onlySheet(await readHere(path));
          for (const [row, cells] of grid.entries())
            for (const [column, cell] of cells.entries()) expect(rows[row + 1]?.[column] ?? '').toBe(cell);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('300 columns: the first 200 are read, the rest is said', async () => {
  const path = join(await temporaryFolder(), '宽表.xlsx');
  writeGrid(path, [Array.from({ length: 300 }, (_, index) => `列${index + 1}`), ['甲']], { as: 'xlsx' });
  const workbook = await readHere(path);
  const sheet = onlySheet(workbook);
  expect([sheet.rows[0]?.length, sheet.rows[0]?.[199], sheet.wide]).toEqual([200, '列200', 100]);
  expect(workbook.notes.join('')).toContain('“Sheet1”超过 200 列，后面的 100 列没有读入');
});

test('the format is told from the content, whatever the name says', async () => {
  const folder = await temporaryFolder();
  writeGrid(join(folder, 'a.xlsx'), [['甲']], { as: 'xls' });
  writeGrid(join(folder, 'b.xls'), [['甲']], { as: 'xlsx' });
  writeGrid(join(folder, 'c.et'), [['甲', '乙']], { as: 'csv-gbk', delimiter: '\t' });
  expect((await readHere(join(folder, 'a.xlsx'))).format).toBe('xls');
  expect((await readHere(join(folder, 'b.xls'))).format).toBe('xlsx');
  expect(onlySheet(await readHere(join(folder, 'c.et'))).rows).toEqual([['甲', '乙']]);
});

test('bytes before the file or a comment after it do not matter to a zip', async () => {
  const path = join(await temporaryFolder(), 'a.xlsx');
  writeGrid(path, [['甲']], { as: 'xlsx' });
  const say = refusalsFor('a.xlsx');
  const bytes = Buffer.concat([Buffer.from('before'), await readFile(path), Buffer.from('comment')]);
  expect(onlySheet(await readXlsx(openZip(bytes, say), say)).rows).toEqual([['甲']]);
});
