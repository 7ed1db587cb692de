import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../../shared/contract/importing.ts';
import { letterOf } from '../../../../shared/domain/importing/column-letter.ts';
import { EMPTY_PLAN, withSkip } from '../../../../renderer/features/importing/plan.ts';
import { cellsOf, wayBack } from '../../../../renderer/features/importing/rows.ts';
import { doneTitle, importTitle } from '../../../../renderer/features/importing/words.ts';

const NONE = { new: 0, changed: 0, same: 0, faulty: 0, skipped: 0 };
const fault = (field: 'branch' | 'birth') => ({ field, title: '', reason: field, suggestion: '' });

describe('the words on the button', () => {
  it('name what will be done, and only that', () => {
    expect(
      importTitle({ counts: { ...NONE, new: 1, changed: 3, same: 38, faulty: 1 }, enrolling: null }),
    ).toBe('导入 1 人新增、3 人更新');
    expect(importTitle({ counts: { ...NONE, changed: 3 }, enrolling: null })).toBe('导入 3 人更新');
    expect(importTitle({ counts: { ...NONE, same: 3 }, enrolling: null })).toBe('没有要导入的');
    expect(doneTitle({ ...NONE, new: 1, changed: 3 })).toBe('新增 1 人、更新 3 人');
    const enrolling = {
      class: { id: '1', name: '班', number: null, startsOn: null, endsOn: null },
      enrol: 42,
      left: [],
      line: '',
      remarks: [],
    };
    expect(importTitle({ counts: { ...NONE, new: 1, same: 41 }, enrolling })).toBe('报入 42 人（1 人新增）');
    expect(importTitle({ counts: { ...NONE, same: 42 }, enrolling })).toBe('报入 42 人');
    expect(importTitle({ counts: { ...NONE, same: 42 }, enrolling: { ...enrolling, enrol: 0 } })).toBe(
      '没有要导入的',
    );
  });
});

describe('cells of a faulty row', () => {
  it('stand in the order of the register; a fault without a column gets a cell', () => {
    const cells = cellsOf({ cells: { branch: '', name: '张三', birth: '78' }, faults: [fault('birth')] });
    expect(cells.map(({ field }) => field)).toEqual(['name', 'birth', 'branch']);
    expect(cells[1]?.faults).toHaveLength(1);
    expect(cellsOf({ cells: { name: '张三' }, faults: [fault('branch')] })).toEqual([
      { field: 'name', written: '张三', faults: [] },
      { field: 'branch', written: '', faults: [fault('branch')] },
    ]);
  });
});

describe('the way back of a row that is left out', () => {
  const row = (skipped: string): ImportRow => ({
    file: 0,
    row: 3,
    state: 'skipped',
    name: '合计',
    cells: {},
    person: null,
    candidates: [],
    changes: [],
    faults: [],
    remarks: [],
    skipped,
  });

  it('depends on who left it out', () => {
    expect(wayBack(withSkip(EMPTY_PLAN, row(''), true), row('选定不导入'))).toBe('unskip');
    expect(wayBack(EMPTY_PLAN, row('合计行'))).toBe('take');
    expect(wayBack({ ...EMPTY_PLAN, mode: 'add' }, row('已在库，这次只新增'))).toBeNull();
    expect(wayBack({ ...EMPTY_PLAN, mode: 'add' }, row('合计行'))).toBe('take');
  });
});

describe('letters of columns', () => {
  it('are those of the spreadsheet', () => {
    const wanted: readonly (readonly [number, string])[] = [
      [1, 'A'],
      [26, 'Z'],
      [27, 'AA'],
      [52, 'AZ'],
      [53, 'BA'],
      [702, 'ZZ'],
      [703, 'AAA'],
    ];
    for (const [number, letters] of wanted) expect(letterOf(number)).toBe(letters);
  });
});
