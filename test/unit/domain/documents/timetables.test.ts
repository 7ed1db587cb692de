import { describe, expect, test } from 'vitest';
import type { TimetableLine } from '../../../../shared/domain/documents/timetable-line.ts';
import { type Paper, richCell } from '../../../../shared/domain/documents/paper.ts';
import { columnPlaces } from '../../../../shared/domain/documents/table-places.ts';
import { classTimetablePaper, timetableListPaper } from '../../../../shared/domain/documents/timetables.ts';
import { HEADING, inventedTimetable } from '../../../support/papers.ts';

/** A table as a person reads it: every row with what is merged over it from above. */
function readRows(paper: Paper): string[][] {
  const table = paper.parts.flatMap((part) => (part.is === 'table' ? [part.table] : []))[0];
  return (table?.groups ?? []).flatMap((group) => {
    const places = columnPlaces(group, table?.columns.length ?? 0);
    const grid: string[][] = group.map(() => []);
    for (const [at, row] of group.entries())
      for (const [index, cell] of row.entries()) {
        const { text, rows = 1 } = richCell(cell);
        for (let down = at; down < at + rows; down += 1) (grid[down] ?? [])[places[at]?.[index] ?? 0] = text;
      }
    return grid;
  });
}

const ofClass = (lines: readonly TimetableLine[]) =>
  classTimetablePaper({ heading: HEADING, lines, waiting: ['支部工作方法'], state: '草稿', across: true });

describe('课程表', () => {
  test('prints every session, the second of a half-day too, in the order of time', () => {
    const lines = inventedTimetable(40);
    const rows = readRows(ofClass([...lines.slice(20), ...lines.slice(0, 20)]));
    expect(rows).toHaveLength(40);
    expect(rows.slice(0, 4).map((row) => row.slice(0, 6))).toEqual([
      ['11月23日', '星期一', '上午', '8:30', '11:30', lines[0]?.title],
      ['11月23日', '星期一', '下午', '14:30', '17:30', lines[1]?.title],
      ['11月23日', '星期一', '下午', '14:30', '17:30', `${lines[2]?.title}＊`],
      ['11月23日', '星期一', '晚上', '19:30', '21:30', lines[3]?.title],
    ]);
  });

  test('has the columns of the field; joint lectures and meant clashes stand in the note', () => {
    const [first, second] = inventedTimetable(2);
    const paper = ofClass([
      { ...(first as TimetableLine), jointWith: ['2026年第13期发展对象培训班'], note: '带笔记本' },
      { ...(second as TimetableLine), exceptions: ['合用教室'] },
    ]);
    const table = paper.parts.find((part) => part.is === 'table');
    expect(table?.table.header).toEqual([
      ['日期', '星期', '午别', '上课时间', '下课时间', '教学内容', '授课人', '地点', '辅教人', '备注'],
    ]);
    expect(readRows(paper).map((row) => row[9])).toEqual([
      '与2026年第13期发展对象培训班合班；带笔记本',
      '＊合用教室',
    ]);
  });

  test('names what has no place yet', () => {
    const closing = ofClass([]).parts.find((part) => part.is === 'closing');
    expect(closing?.lines[0]).toBe('待排 1 项：支部工作方法。');
  });
});

test('全校周课表 keeps every session of every class, the date said again on each run of rows', () => {
  const lines = ['甲班', '乙班', '丙班', '丁班', '戊班'].flatMap((name) =>
    inventedTimetable(7).map((line) => ({ ...line, classes: [name] })),
  );
  const list = { title: '全校周课表', from: '2026-11-23', until: '2026-11-29', remarks: [] };
  const rows = readRows(timetableListPaper({ ...list, of: 'school', lines }));
  expect(rows).toHaveLength(35);
  expect(new Set(rows.map(([day]) => day))).toEqual(new Set(['11月23日\n星期一', '11月24日\n星期二']));
  expect(rows.filter((row) => row[3] === '丙班')).toHaveLength(7);

  const ofTeacher = readRows(timetableListPaper({ ...list, of: 'teacher', lines }));
  expect(ofTeacher).toHaveLength(35);
  expect(ofTeacher[0]?.slice(1, 4)).toEqual(['上午', '8:30–11:30', '甲班']);
});
