import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLayout } from '../../../../shared/domain/importing/layout.ts';
import type { SheetData } from '../../../../shared/domain/importing/sheet.ts';
import { PERSON_IMPORT_FIELDS } from '../../../../shared/domain/people/import-fields.ts';

function sheetOf(rows: readonly (readonly string[])[], rest: Partial<SheetData> = {}): SheetData {
  return {
    name: 'Sheet1',
    hidden: false,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    formulas: 0,
    wide: null,
    ...rest,
  };
}
const layoutOf = (rows: readonly (readonly string[])[], rest: Partial<SheetData> = {}) =>
  findLayout(sheetOf(rows, rest), PERSON_IMPORT_FIELDS);
const classes = (rows: readonly (readonly string[])[], rest: Partial<SheetData> = {}) =>
  layoutOf(rows, rest).rows.map((row) => row.class);

describe('headers', () => {
  test('one title that is also a word of cells (其他) does not unmake a header', () => {
    const header = ['序号', '姓名', '性别', '出生年月', '民族', '身份证号', '手机', '职务', '其他'];
    const person = ['1', '周明', '男', '1980-01', '汉族', '', '', '', ''];
    expect(layoutOf([header, person]).headerRows).toEqual([1]);
    expect(classes([header, person])).toEqual(['header', 'data']);
  });

  test('parents and children are joined, with and without merging', () => {
    const rows = [
      ['姓名', '联系电话', '', '党内情况', '', ''],
      ['', '手机', '固话', '入党\n时间', '转正时间', '支部'],
    ];
    const expected = [
      '姓名',
      '联系电话/手机',
      '联系电话/固话',
      '党内情况/入党时间',
      '党内情况/转正时间',
      '党内情况/支部',
    ];
    expect(layoutOf(rows).columns.map(({ title }) => title)).toEqual(expected);
    const merges = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 6 },
    ];
    expect(layoutOf(rows, { merges }).columns.map(({ title }) => title)).toEqual(expected);
  });

  test('three rows of header', () => {
    const rows = [
      ['基本情况', '', '', ''],
      ['姓名', '联系电话', '', '备注'],
      ['', '手机', '固话', ''],
      ['欧斌', '19901234567', '', ''],
    ];
    const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    const layout = layoutOf(rows, { merges });
    expect(layout.headerRows).toEqual([1, 2, 3]);
    expect(layout.columns.map(({ title }) => title)).toEqual([
      '基本情况/姓名',
      '基本情况/联系电话/手机',
      '基本情况/联系电话/固话',
      '备注',
    ]);
  });

  test('the first person is not taken for a second row of header', () => {
    expect(
      classes([
        ['姓名', '', '备注'],
        ['欧斌', '', ''],
        ['谭英', '甲', ''],
      ]),
    ).toEqual(['header', 'data', 'data']);
    expect(
      classes([
        ['姓名', '职务', '', '备注'],
        ['', '书记', '', ''],
      ]),
    ).toEqual(['header', 'data']);
  });

  test('the first person is not taken for a third row of header', () => {
    const rows = [
      ['序号', '姓名', '入党情况', '', '职务'],
      ['', '', '入党时间', '', ''],
      ['1', '欧斌', '', '', '书记'],
    ];
    const merges = [1, 2, 5].map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
    const wide = { top: 2, left: 3, bottom: 2, right: 4 };
    const parent = { top: 1, left: 3, bottom: 1, right: 4 };
    expect(classes(rows, { merges: [...merges, wide, parent] })).toEqual(['header', 'header', 'data']);
    expect(
      classes([rows[0] ?? [], ['', '', '入党时间', '转正时间', ''], ['1', '欧斌', '', '', '书记']]),
    ).toEqual(['header', 'header', 'data']);
  });

  test('a line of notes with titles in it is no header', () => {
    const rows = [
      ['单位', '靖港镇党委', '联系电话', '19901234567'],
      ['序号', '姓名', '手机', '备注'],
      ['1', '欧斌', '19901234568', ''],
    ];
    expect(classes(rows)[1]).toBe('header');
    expect(layoutOf(rows).headerRows).toEqual([2]);
  });

  test('numbers of columns and a different header below are seen and said', () => {
    const rows = [
      ['姓名', '性别', '手机'],
      ['1', '2', '3'],
      ['欧斌', '男', '19901234567'],
      ['姓名', '手机', '支部', '备注'],
      ['谭英', '19901234568', '机关支部', ''],
    ];
    const layout = layoutOf(rows);
    expect(layout.rows.map((row) => row.class)).toEqual(['header', 'header', 'data', 'header', 'data']);
    expect(layout.remarks.join()).toContain('第 4 行是另一种表头');
  });

  test('two header-like rows with the same titles count once', () => {
    const layout = layoutOf([
      ['姓名', '性别'],
      ['姓名', '性别'],
      ['欧斌', '男'],
    ]);
    expect(layout.rows.map((row) => row.class)).toEqual(['header', 'header', 'data']);
    expect(layout.columns.map(({ title }) => title)).toEqual(['姓名', '性别']);
  });
});

describe('rows', () => {
  test('a person of the name of an example is one further down', () => {
    const rows = [
      ['姓名', '手机'],
      ['欧斌', ''],
      ['张三', '19901234567'],
    ];
    expect(classes(rows)).toEqual(['header', 'data', 'data']);
  });

  test('groups give their unit to the people below, and a lone name is a person', () => {
    const layout = layoutOf([
      ['姓名', '职务'],
      ['（一）芦江社区（2人）', ''],
      ['欧斌', ''],
      ['谭英', '书记'],
      ['靖港社区党支部', ''],
      ['易强', ''],
    ]);
    expect(layout.rows.map(({ class: kind, group }) => [kind, group])).toEqual([
      ['header', null],
      ['group', '芦江社区'],
      ['data', '芦江社区'],
      ['data', '芦江社区'],
      ['group', '靖港社区党支部'],
      ['data', '靖港社区党支部'],
    ]);
  });

  test('a name merged over two rows is not given to the second; a unit is, and both are said', () => {
    const rows = [
      ['单位', '姓名', '职务'],
      ['镇政府', '欧斌', '书记'],
      ['', '', '委员'],
    ];
    const merges = [
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ];
    const layout = layoutOf([...rows, ['乡政府', '谭英', '']], { merges });
    expect(layout.filled).toEqual([{ column: 1, from: 2, to: 3, value: '镇政府' }]);
    expect(layout.remarks).toEqual([
      '第 2 至 3 行的“单位”合并成一格，“镇政府”算作这几行每一行的',
      '第 2 至 3 行的“姓名”合并成一格，只算第 2 行的，请核对下面几行',
    ]);
  });

  test('hidden rows are people and are marked', () => {
    const layout = layoutOf([['姓名'], ['欧斌'], ['谭英']], { hiddenRows: [3] });
    expect(layout.rows.map((row) => row.hidden)).toEqual([false, false, true]);
    expect(layout.remarks).toEqual(['有 1 个隐藏的行也是人员，请确定要不要导入']);
  });

  test('every row of any sheet has exactly one class, in order, and every other than data its reason', () => {
    const cell = fc.constantFrom(
      '',
      '',
      '',
      ' ',
      '姓名',
      '性别',
      '手机',
      '序号',
      '单位',
      '1',
      '2',
      '欧斌',
      '谭英',
      '张三',
      '例',
      '男',
      '19901234567',

      '合计',
      '制表人：某',
      '一、靖港镇（3人）',
      '靖港社区党支部',
      '花名册',
      '填表说明：甲',
      '备注',
      '1978.03',
      '#REF!',
    );
    const merge = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), fc.nat(3), fc.nat(3))
      .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 2 }),
        (rows, merges) => {
          const layout = layoutOf(rows, { merges });
          expect(layout.rows.map((row) => row.row)).toEqual(rows.map((_, index) => index + 1));
          for (const row of layout.rows) expect(row.reason === null).toBe(row.class === 'data');
        },
      ),
      { numRuns: 300 },
    );
  });
});
