import { describe, expect, test } from 'vitest';
import type { SheetData } from '../../../../../shared/domain/importing/sheet.ts';
import { readTimetableSheet } from '../../../../../shared/domain/timetable/importing/rows.ts';

function sheetOf(rows: readonly (readonly string[])[], merges: SheetData['merges'] = []): SheetData {
  return {
    name: '课表',
    hidden: false,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    merges,
    formulas: 0,
    wide: null,
  };
}
const HEAD = ['日期', '午别', '时间', '教学内容', '授课人', '地点'];
const told = (sheet: SheetData) =>
  readTimetableSheet(sheet)?.rows.map(({ row, cells }) => [
    row,
    cells.day,
    cells.half,
    cells.title,
    cells.place,
  ]);

describe('a table of lessons', () => {
  test('days that are left out, not merged, go on with their half-day until others are written', () => {
    expect(
      told(
        sheetOf([
          HEAD,
          ['11月24日', '上午', '', '甲', '', '一'],
          ['', '', '', '乙', '', '二'],
          ['', '下午', '', '丙', '', ''],
          ['11月25日', '', '9:00-10:00', '丁', '', ''],
        ]),
      ),
    ).toEqual([
      [2, '11月24日', '上午', '甲', '一'],
      [3, '11月24日', '上午', '乙', '二'],
      [4, '11月24日', '下午', '丙', ''],
      [5, '11月25日', '', '丁', ''],
    ]);
  });

  test('a row over the whole width with a day heads the rows below it; others are told as passed over', () => {
    const sheet = sheetOf(
      [['课程表'], HEAD, ['第一天 11月24日'], ['', '上午', '', '甲', '', ''], ['注：请提前到场']],
      [
        { top: 3, left: 1, bottom: 3, right: 6 },
        { top: 5, left: 1, bottom: 5, right: 6 },
      ],
    );
    expect(told(sheet)).toEqual([[4, '第一天 11月24日', '上午', '甲', '']]);
    expect(readTimetableSheet(sheet)?.passed.map(({ row, text }) => [row, text])).toEqual([
      [3, '第一天 11月24日'],
      [5, '注：请提前到场'],
    ]);
  });

  test('a text over content, teacher and place is the content; over two rows it is that of both', () => {
    expect(
      told(
        sheetOf(
          [
            HEAD,
            ['11月24日', '上午', '', '学员报到', '', ''],
            ['', '下午', '', '参观', '', '馆'],
            ['', '晚上', '', '', '', ''],
          ],
          [
            { top: 2, left: 1, bottom: 4, right: 1 },
            { top: 2, left: 4, bottom: 2, right: 6 },
            { top: 3, left: 4, bottom: 4, right: 4 },
          ],
        ),
      ),
    ).toEqual([
      [2, '11月24日', '上午', '学员报到', ''],
      [3, '11月24日', '下午', '参观', '馆'],
      [4, '11月24日', '晚上', '参观', ''],
    ]);
  });

  test('without a column for what is taught it is no timetable', () => {
    expect(
      readTimetableSheet(
        sheetOf([
          ['序号', '姓名'],
          ['1', '某人'],
        ]),
      ),
    ).toBeNull();
    expect(readTimetableSheet(sheetOf([]))).toBeNull();
  });
});
