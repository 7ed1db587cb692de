import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { withMacros } from '../../support/workbooks/bad.ts';
import { xmlWorkbook, type XmlWorkbook } from '../../support/workbooks/xml-workbook.ts';
import { biffBytes } from '../../support/workbooks/biff.ts';
import { onlySheet, refusalOf } from './told.ts';

const read = async (workbook: XmlWorkbook) => onlySheet(await readBytes(xmlWorkbook(workbook), '名册.xlsx'));

describe('what other programs write', () => {
  test('rows and cells without numbers, a namespace prefix, gaps', async () => {
    const sheet = await read({
      sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="C4" t="str"><x:v>甲</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(sheet.rows).toEqual([['1', '2'], [], [], ['', '', '甲', '乙'], ['5']]);
  });

  test('rich text is joined, phonetic guides are left out, escapes resolved', async () => {
    const sheet = await read({
      sheet:
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>丙</t></r><r><t xml:space="preserve"> 丁</t></r><rPh><t>ding</t></rPh></is></c><c t="s"><v>2</v></c></row>',
      strings:
        '<si><r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si><si/><si><t>甲_x000D_&#10;乙_x005F_x0041_</t></si>',
    });
    expect(sheet.rows).toEqual([['张三', '', '丙 丁', '甲\n乙_x0041_']]);
  });

  test('dates in formats that have only a number; a date as text; text declared a number', async () => {
    const sheet = await read({
      sheet:
        '<row><c s="0"><v>28550</v></c><c s="1"><v>28550</v></c><c s="2"><v>28550</v></c><c t="d"><v>1978-03-01T00:00:00</v></c><c><v>无</v></c><c s="1"/><c><f>A1</f></c></row>',
      styles:
        '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="200"/></cellXfs>',
    });
    expect(sheet.rows).toEqual([['1978-03-01', '1978-03', '1978-03', '1978-03-01', '无']]);
    expect(sheet.formulas).toBe(1);
  });

  test('formatted empty cells far below and far right do not make rows or columns', async () => {
    const sheet = await read({
      sheet:
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="1048576"><c r="A1048576" s="1"/></row>',
      after: '<mergeCells><mergeCell ref="A1:B1048576"/><mergeCell ref="D7:E8"/></mergeCells>',
    });
    expect([sheet.rows, sheet.wide]).toEqual([[['1']], null]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  test('columns hidden to the end of the sheet are those that it has', async () => {
    const sheet = await read({
      sheet:
        '<?xml version="1.0"?><worksheet><cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row hidden="true"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData></worksheet>',
    });
    expect([sheet.hiddenColumns, sheet.hiddenRows]).toEqual([[2, 3], [1]]);
  });

  test('pictures that WPS keeps in cells are told, not read as text', async () => {
    const workbook = await readBytes(
      xmlWorkbook({
        sheet:
          '<row><c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c t="str"><v>张三</v></c></row>',
      }),
      'a.xlsx',
    );
    expect(onlySheet(workbook).rows).toEqual([['', '张三']]);
    expect(workbook.notes).toContain('有 1 个单元格里是图片，没有读入。');
  });
});

test('macros are noted and never run, in both formats', async () => {
  const note = '文件含宏，程序不运行宏，只读取数值。';
  expect((await readBytes(withMacros(), 'a.xlsm')).notes).toEqual([note]);
  expect(
    (await readBytes(biffBytes([{ name: 'a', rows: [['甲']] }], { macros: true }), 'a.xls')).notes,
  ).toEqual([note]);
});

test('an .xls whose dates have formats that only a Chinese program knows', async () => {
  const read97 = async (builtInFormat: number) =>
    onlySheet(await readBytes(biffBytes([{ name: 'a', rows: [[28550]] }], { builtInFormat }), 'a.xls'))
      .rows[0]?.[0];
  expect([await read97(31), await read97(57), await read97(58), await read97(0)]).toEqual([
    '1978-03-01',
    '1978-03',
    '1978-03-01',
    '28550',
  ]);
});

describe('damage inside a sheet names the sheet', () => {
  test.each<[string, XmlWorkbook]>([
    ['一段文字没有', { sheet: '<row><c t="s"><v>9</v></c></row>', strings: '<si><t>a</t></si>' }],
    ['位置写错', { sheet: '<row><c r="12"><v>9</v></c></row>' }],
    ['行号写错', { sheet: '<row r="-1"><c><v>9</v></c></row>' }],
    ['断在半路', { sheet: '<?xml version="1.0"?><worksheet><sheetData><row><c><v>1</v>' }],
  ])('%s', async (_, workbook) => {
    const refusal = await refusalOf(readBytes(xmlWorkbook(workbook), '名册.xlsx'));
    expect(refusal.code).toBe('workbook.damaged');
    expect(refusal.message).toContain('“名册.xlsx”的工作表“名册”');
  });
});
