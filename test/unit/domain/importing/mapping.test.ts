import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLayout } from '../../../../shared/domain/importing/layout.ts';
import { guessMapping } from '../../../../shared/domain/importing/mapping.ts';
import { readRecords } from '../../../../shared/domain/importing/record.ts';
import {
  applyRemembered,
  headerSignature,
  rememberMapping,
} from '../../../../shared/domain/importing/remembered.ts';
import type { SheetData } from '../../../../shared/domain/importing/sheet.ts';
import type { PersonImportKey } from '../../../../shared/domain/people/fields.ts';
import { PERSON_IMPORT_FIELDS } from '../../../../shared/domain/people/import-fields.ts';
import { dirtyRosters, ROSTER_DAY } from '../../../support/rosters/index.ts';

function sheetOf(rows: readonly (readonly string[])[]): SheetData {
  return {
    name: 'S',
    hidden: false,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    formulas: 0,
    wide: null,
  };
}
function guess(rows: readonly (readonly string[])[]) {
  const sheet = sheetOf(rows);
  const layout = findLayout(sheet, PERSON_IMPORT_FIELDS);
  return guessMapping(layout, sheet, PERSON_IMPORT_FIELDS);
}
const fieldsOf = (rows: readonly (readonly string[])[]) => guess(rows).map(({ field }) => field);

describe('titles', () => {
  const person = '欧斌';
  test.each<[string, PersonImportKey | null]>([
    ['公民身份证号码', 'idNumber'],
    ['证件号码*', 'idNumber'],
    ['组织关系所在党支部', 'branch'],
    ['加入中国共产党时间', 'joinedOn'],
    ['出生年月（岁）', 'birth'],
    ['参训人员手机号码', 'phone'],
    ['办公电话', 'otherPhone'],
    ['文化程度', 'education'],
    ['单位及职务', 'duty'],
    ['入党介绍人', null],
    ['紧急联系人电话', null],
    ['手机型号', null],
    ['单位性质', null],
    ['年龄', null],
  ])('%s → %s', (title, field) => {
    expect(
      fieldsOf([
        ['姓名', '性别', title],
        [person, '男', 'x'],
      ])[2],
    ).toBe(field);
  });

  test('two columns for one field: the surest has it, the other is said', () => {
    const guesses = guess([
      ['姓名', '单位', '工作单位'],
      ['欧斌', '甲公司', '乙公司'],
    ]);
    expect(guesses.map(({ field, state }) => [field, state])).toEqual([
      ['name', 'used'],
      [null, 'conflict'],
      ['employer', 'used'],
    ]);
    expect(guesses[1]?.reason).toContain('第 3 列“工作单位”已作为“工作单位”');
    expect(guesses[2]?.reason).toContain('第 2 列“单位”也像“工作单位”');
  });

  test('two people in one row are said', () => {
    const guesses = guess([
      ['姓名', '单位', '姓名', '单位'],
      ['欧斌', '甲村', '谭英', '乙村'],
    ]);
    expect(guesses[2]?.reason).toContain('双栏表');
  });

  test('a second telephone goes to the other telephone', () => {
    expect(
      fieldsOf([
        ['姓名', '联系电话', '手机'],
        ['欧斌', '88061234', '19901234567'],
      ]),
    ).toEqual(['name', 'otherPhone', 'phone']);
  });

  test('what a field of two things holds is said', () => {
    expect(
      guess([
        ['姓名', '单位及职务'],
        ['欧斌', '镇政府主任'],
      ])[1]?.reason,
    ).toBe('列名“单位及职务”是两项写在一格，全文放入“职务”');
  });

  test('no field is given twice, whatever the titles', () => {
    const titles = PERSON_IMPORT_FIELDS.flatMap(({ synonyms }) => synonyms);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...titles), { minLength: 2, maxLength: 20 }), (header) => {
        const guesses = guess([header, header.map(() => '甲')]);
        const used = guesses.flatMap(({ field }) => (field === null ? [] : [field]));
        expect(new Set(used).size).toBe(used.length);
        expect(guesses.every(({ reason }) => reason !== '')).toBe(true);
      }),
    );
  });

  test('every synonym leads to its own field', () => {
    for (const field of PERSON_IMPORT_FIELDS)
      for (const title of [...field.synonyms, ...(field.combined ?? [])]) {
        const header = field.key === 'name' ? [title, '性别'] : ['姓名', title];
        const at = field.key === 'name' ? 0 : 1;
        expect([title, fieldsOf([header, ['甲', '乙']])[at]]).toEqual([title, field.key]);
      }
  });
});

describe('content', () => {
  test('columns without titles are told by what stands in them, beyond the 17th not', () => {
    const rows = ['甲', '乙', '丙'].map((last, index) => [
      `欧建${last}`,
      '土家族',
      `199012345${index}7`,
      ...Array.from({ length: 14 }, () => ''),
      '430199197803050137',
    ]);
    const guesses = guess([['姓名', '', '号码'], ...rows]);
    expect(guesses.map(({ field }) => field).slice(0, 4)).toEqual(['name', 'nationality', 'phone', null]);
    expect(guesses[17]).toMatchObject({ field: null, state: 'unused', written: 3 });
    expect(guesses[4]).toMatchObject({ field: null, state: 'ignored' });
  });

  test('columns marked as waste are listed and left', () => {
    const guesses = guess([
      ['姓名', '废'],
      ['欧斌', '19901234567'],
    ]);
    expect(guesses[1]).toMatchObject({ field: null, state: 'ignored', written: 1 });
  });
});

describe('remembered mappings', () => {
  const rows = [
    ['姓名', '代号', '2025年度单位'],
    ['欧斌', 'x', '甲公司'],
  ];
  const moved = [
    ['2026年度单位', '代 号', '姓名（必填）'],
    ['乙公司', 'y', '谭英'],
  ];

  test('the same form is known by its titles, wherever they stand and in the next year', () => {
    expect(headerSignature(['姓 名', '单位(全称)', '', '2025年学时'])).toBe(
      headerSignature(['2026年学时', '姓名', '单位']),
    );
    expect(headerSignature(['姓名', '单位'])).not.toBe(headerSignature(['姓名', '职务']));
    expect(headerSignature(['备注', '备注'])).not.toBe(headerSignature(['备注']));
  });

  test('what was decided is applied to the next list, and only to that form', () => {
    const decided = guess(rows).map((each) =>
      each.title === '代号' ? { ...each, field: 'note' as const } : each,
    );
    const remembered = rememberMapping(decided);
    const keys = PERSON_IMPORT_FIELDS.map(({ key }) => key);
    expect(applyRemembered(guess(moved), remembered, keys).map(({ field }) => field)).toEqual([
      'employer',
      'note',
      'name',
    ]);
    const other = guess([
      ['姓名', '职务'],
      ['欧斌', '书记'],
    ]);
    expect(applyRemembered(other, remembered, keys)).toEqual(other);
  });
});

describe('records', () => {
  // A header of two rows lives on its neighbours, and so do columns without titles.
  const BOUND_TO_ORDER = ['1-merged-header', '1-unmerged-header', '13-headless', '14-merged-units'];
  const free = dirtyRosters().filter(({ key }) => !BOUND_TO_ORDER.includes(key));

  test.each(free.map((roster) => [roster.title, roster.sheet] as const))(
    '%s: another order of columns gives the same records',
    (_, sheet) => {
      const headerAt = sheet.rows.findIndex((row) => row.some((cell) => /^(?:党员)?姓\s*名/u.test(cell)));
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const records = (order: readonly number[]) => {
        const rows = sheet.rows.slice(headerAt).map((row) => order.map((from) => row[from] ?? ''));
        const given = sheetOf(rows);
        const layout = findLayout(given, PERSON_IMPORT_FIELDS);
        const mapping = guessMapping(layout, given, PERSON_IMPORT_FIELDS);
        return readRecords(given, layout, mapping, PERSON_IMPORT_FIELDS, ROSTER_DAY)
          .filter(({ values }) => typeof values.name === 'string')
          .map(({ row, values, doubts, notes, faults }) => ({
            row,
            values,
            doubts,
            notes,
            faults: faults.map(({ reason }) => reason),
          }));
      };
      const straight = Array.from({ length: width }, (__, index) => index);
      const expected = records(straight);
      fc.assert(
        fc.property(fc.shuffledSubarray(straight, { minLength: width }), (order) => {
          expect(records(order)).toEqual(expected);
        }),
        { numRuns: 20 },
      );
    },
  );

  test('a row without a name is kept and faulty; a field without a column is absent', () => {
    const sheet = sheetOf([
      ['姓名', '手机', '职务'],
      ['', '19901234567', '书记'],
      ['欧斌', '', ''],
    ]);
    const layout = findLayout(sheet, PERSON_IMPORT_FIELDS);
    const mapping = guessMapping(layout, sheet, PERSON_IMPORT_FIELDS);
    const [first, second] = readRecords(sheet, layout, mapping, PERSON_IMPORT_FIELDS, ROSTER_DAY);
    expect(first?.faults).toEqual([
      {
        field: 'name',
        column: 1,
        title: '姓名',
        reason: '没有姓名',
        suggestion: '请补上姓名；不是人员就把这一行标为不导入',
      },
    ]);
    expect(second?.values).toEqual({ name: '欧斌', phone: null, duty: null });
  });

  test('too long and formula errors are refused, not cut', () => {
    const sheet = sheetOf([
      ['姓名', '职务', '备注'],
      ['欧斌', '长'.repeat(101), '#REF!'],
    ]);
    const layout = findLayout(sheet, PERSON_IMPORT_FIELDS);
    const mapping = guessMapping(layout, sheet, PERSON_IMPORT_FIELDS);
    const [record] = readRecords(sheet, layout, mapping, PERSON_IMPORT_FIELDS, ROSTER_DAY);
    expect(record?.faults.map(({ reason }) => reason)).toEqual([
      '职务有 101 个字，最多 100 个',
      '单元格里是公式的错误值“#REF!”',
    ]);
    expect(record?.values).toEqual({ name: '欧斌' });
  });
});
