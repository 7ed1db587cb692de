import { CFB, read, type CellObject } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { refusalsFor } from '../../../electron/compute/workbook/refusals.ts';
import { xlsxBytes } from '../../../electron/compute/workbook/write-xlsx.ts';
import { sheetNames } from '../../../electron/compute/workbook/xlsx-package.ts';
import type { SheetToWrite } from '../../../shared/domain/importing/sheet.ts';

const bytesOf = async (sheets: readonly SheetToWrite[]) =>
  Buffer.concat(await xlsxBytes(sheets, refusalsFor('名册.xlsx')));

/** Another program's view of what was written. */
async function seenBySheetJs(sheet: SheetToWrite) {
  const book = read(await bytesOf([sheet]), { type: 'buffer', dense: true, cellNF: true, cellFormula: true });
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] =
    book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
  return Array.from(data, (row) =>
    (row ?? []).map((cell) => (cell === undefined ? null : { t: cell.t, v: cell.v, z: cell.z, f: cell.f })),
  );
}

/** A part of the written zip, by the reader of another library. */
function partOf(bytes: Buffer, name: string): string {
  const zip = CFB as {
    read(bytes: Buffer, options: object): object;
    find(zip: object, name: string): { content: Uint8Array } | null;
  };
  const found = zip.find(zip.read(bytes, { type: 'buffer' }), `/${name}`);
  return Buffer.from(found?.content ?? []).toString('utf8');
}

const text = (v: string) => ({ t: 's', v, z: '@', f: undefined });

describe('cells', () => {
  test('are text, whatever they look like', async () => {
    const values = [
      '=1+1',
      '+86',
      '-',
      '@甲',
      '430122197803010011',
      '007',
      '1978-03-01',
      'TRUE',
      '1E5',
      ' a\n b ',
    ];
    const seen = await seenBySheetJs({ name: '名册', header: values, rows: [values] });
    expect(seen).toEqual([values.map(text), values.map(text)]);
  });

  test('of number columns are numbers where the number comes back the same', async () => {
    const column = ['3', '-2.50', '0', '007', '+5', '1e3', '', '1234567890123456', '无', '=1'];
    const seen = await seenBySheetJs({
      name: '学时',
      header: ['12', '学时'],
      rows: column.map((cell) => [cell, cell]),
      numberColumns: [2],
    });
    expect(seen[0]?.[0]).toEqual(text('12'));
    const types = seen
      .slice(1)
      .map((row) => `${row[0]?.t ?? '-'}${row[1]?.t ?? '-'} ${String(row[1]?.v ?? '')}`);
    expect(types).toEqual([
      'sn 3',
      'sn -2.5',
      'sn 0',
      'ss 007',
      'ss +5',
      'ss 1e3',
      '-- ',
      'ss 1234567890123456',
      'ss 无',
      'ss =1',
    ]);
  });

  test('of any text come back the same through the own reader', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('张三 0123=+-@"\'&<>_x;,\n\t。𬭎')) }),
      fc.constantFrom('_x0041_', '_x005F_', '&lt;', ' ', '=DISP', '0'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const { sheets } = await readBytes(
          await bytesOf([{ name: 'a', header: ['甲', '乙', '丙'], rows }]),
          'a',
        );
        for (const [row, cells] of rows.entries())
          for (const [column, value] of cells.entries())
            expect(sheets[0]?.rows[row + 1]?.[column] ?? '').toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  test('hold control characters the way Excel does', async () => {
    const bytes = await bytesOf([{ name: 'a', header: ['甲\u0007乙\ud800'], rows: [] }]);
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('>甲_x0007_乙_xD800_</t>');
  });

  test('too long for Excel are refused with their place, not cut', async () => {
    const rows = [['甲'], ['乙', '文'.repeat(32_768)]];
    await expect(bytesOf([{ name: '名册', header: ['姓名'], rows }])).rejects.toMatchObject({
      code: 'workbook.cell-too-long',
      message: expect.stringContaining('工作表“名册”第 3 行第 2 列') as string,
    });
  });
});

test('the header is bold, frozen and repeated on every page; widths follow the content', async () => {
  const bytes = await bytesOf([
    {
      name: "甲's",
      header: ['姓名', '工作单位', '备注'],
      rows: [['欧阳某', '望城区靖港镇芦江社区', '一'.repeat(99)]],
    },
    { name: '乙', header: ['x'], rows: [] },
  ]);
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"\/>/u);
  expect(partOf(bytes, 'xl/workbook.xml')).toContain(`localSheetId="0">'甲''s'!$1:$1</definedName>`);
  expect([...sheet.matchAll(/ width="(\d+)"/gu)].map(([, width]) => Number(width))).toEqual([8, 22, 50]);
  const style = Number(/<c r="A1" s="(\d+)"/u.exec(sheet)?.[1]);
  const styles = partOf(bytes, 'xl/styles.xml');
  const formats = [
    ...(/<cellXfs.*<\/cellXfs>/u.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*fontId="(\d)"/gu),
  ];
  const fonts = [...styles.matchAll(/<font>.*?<\/font>/gu)].map(([font]) => font);
  expect(fonts[Number(formats[style]?.[1])]).toContain('<b/>');
});

test('the same content gives the same bytes', async () => {
  const sheet = { name: '名册', header: ['姓名'], rows: [['张三'], ['李四']] };
  expect((await bytesOf([sheet])).equals(await bytesOf([sheet]))).toBe(true);
});

test('names of sheets are made such that Excel takes them', () => {
  expect(
    sheetNames(['名册', '名册', 'a/b:c', '', "'引'", '长'.repeat(40), '长'.repeat(40), 'ABC', 'abc']),
  ).toEqual([
    '名册',
    '名册(2)',
    'a_b_c',
    'Sheet4',
    '引',
    '长'.repeat(31),
    `${'长'.repeat(28)}(2)`,
    'ABC',
    'abc(2)',
  ]);
});
