import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '../../../../renderer/ui/grid/tsv.ts';

describe('what Excel and WPS put on the clipboard', () => {
  it.each<[string, string, string[][]]>([
    [
      'two rows, CRLF and one at the end',
      '张三\t男\r\n李四\t女\r\n',
      [
        ['张三', '男'],
        ['李四', '女'],
      ],
    ],
    ['one cell, as Excel ends it', '张三\r\n', [['张三']]],
    [
      'LF only, as from WPS on Linux',
      '张三\t男\n李四\t女',
      [
        ['张三', '男'],
        ['李四', '女'],
      ],
    ],
    ['CR only', '甲\r乙\r', [['甲'], ['乙']]],
    ['a line break within a cell', '"一楼\n二楼"\t乙\r\n', [['一楼\n二楼', '乙']]],
    ['a CRLF within a cell', '"一楼\r\n二楼"\r\n丙\r\n', [['一楼\n二楼'], ['丙']]],
    ['doubled quotes', '"他说""好""\n走了"\t丁\r\n', [['他说"好"\n走了', '丁']]],
    ['a tab within a cell', '"a\tb"\tc\r\n', [['a\tb', 'c']]],
    ['quotes inside a cell without need', '“初心”班 "A" 组\tx\r\n', [['“初心”班 "A" 组', 'x']]],
    ['a quote at the beginning that is text', '"A" 组\t乙\r\n', [['"A" 组', '乙']]],
    ['a quote that never closes', '"甲\t乙\r\n丙', [['"甲', '乙'], ['丙']]],
    ['empty cells at both ends', '\t中\t\r\n', [['', '中', '']]],
    ['an empty row in between', '甲\r\n\r\n乙\r\n', [['甲'], [''], ['乙']]],
    ['one empty cell', '\r\n', [['']]],
    ['an empty quoted cell', '""\t乙\r\n', [['', '乙']]],
    ['nothing', '', []],
  ])('%s', (_, text, cells) => {
    expect(readTsv(text)).toEqual(cells);
  });
});

describe('writing', () => {
  it('quotes only what needs it and ends each row with CRLF', () => {
    expect(
      writeTsv([
        ['张三', 'a\tb'],
        ['一\n二', '说"好"'],
      ]),
    ).toBe('张三\t"a\tb"\r\n"一\n二"\t"说""好"""\r\n');
  });

  it('is read back as written, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'b', '"', '\t', '\n', ' ', "'", '=') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('is one line of as many cells for every text without tabs, quotes and line ends', () => {
    const plain = fc.string().filter((text) => !/[\t\r\n"]/u.test(text));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1 }), (cells) => {
        expect(writeTsv([cells])).toBe(`${cells.join('\t')}\r\n`);
      }),
    );
  });
});
