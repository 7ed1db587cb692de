import { describe, expect, it } from 'vitest';
import { useDrafts, withAnswers } from '../../../renderer/features/organisations/import/drafts.ts';
import {
  readCells,
  readPasted,
  unusedColumns,
} from '../../../renderer/features/organisations/import/paste.ts';
import {
  countRows,
  type ImportRow,
  readRows,
  withResults,
} from '../../../renderer/features/organisations/import/rows.ts';

const cells = (name: string, kind: string, parent = '') => ({
  parent,
  name,
  shortName: '',
  kind,
  statisticsKind: '',
});
const row = (key: number, name: string, kind: string, parent = ''): ImportRow => ({
  key,
  cells: cells(name, kind, parent),
  state: { kind: 'unchecked' },
});

describe('reading what was pasted', () => {
  it('takes five columns without a header', () => {
    expect(readPasted('芦江\t甲党支部\t甲支部\t党支部\t社区\r\n')).toEqual([
      { parent: '芦江', name: '甲党支部', shortName: '甲支部', kind: '党支部', statisticsKind: '社区' },
    ]);
  });

  it('recognises a header in any order and skips blank lines', () => {
    expect(readPasted('类别\t组织名称\t备注\n党支部\t甲党支部\t无\n\t\t\n党小组\t一组\t\n')).toEqual([
      cells('甲党支部', '党支部'),
      cells('一组', '党小组'),
    ]);
  });

  it('names the columns that it has no use for', () => {
    expect(unusedColumns('序号\t组织名称\t类别\t备注\n1\t甲党支部\t党支部\t无')).toEqual(['序号', '备注']);
    expect(unusedColumns('芦江\t甲党支部\t甲支部\t党支部\t社区')).toEqual([]);
  });

  it('understands quoted cells with tabs, line breaks and quotes', () => {
    expect(readPasted('\t"甲\n党""支部"\t\t党支部\t')[0]?.name).toBe('甲 党"支部');
  });

  it('keeps a lone column as parents, not as names: nothing is guessed', () => {
    expect(readPasted('甲党支部')[0]).toMatchObject({ parent: '甲党支部', name: '' });
  });
});

describe('making a line of the cells', () => {
  it('accepts titles and usual short words', () => {
    expect(readCells(cells('甲', '支部'))).toMatchObject({ line: { kind: 'branch', parent: null } });
    expect(readCells(cells('甲', '党总支'))).toMatchObject({ line: { kind: 'general-branch' } });
  });

  it.each([
    ['', '党支部', 'name'],
    ['甲', '', 'kind'],
    ['甲', '公司', 'kind'],
    ['甲'.repeat(101), '党支部', 'name'],
  ])('refuses name %j of kind %j at the column %s', (name, kind, column) => {
    expect(readCells(cells(name, kind))).toMatchObject({ fault: { column } });
  });
});

describe('the answers of the check', () => {
  it('reach their rows although faulty ones were not sent, with the numbers of the screen', () => {
    const { sent, rows } = readRows([
      row(0, '', '党支部'),
      row(1, '甲党支部', '党支部'),
      row(2, '甲党支部', '党支部'),
    ]);
    const answered = withResults(rows, sent, [
      { line: 1, state: 'new', parent: { id: 'x' } },
      { line: 2, state: 'faulty', value: '甲', reason: '与第 1 行重复', suggestion: '请删去其中一行' },
    ]);
    expect(answered[2]?.state).toMatchObject({ kind: 'faulty', column: 'name', reason: '与第 2 行重复' });
    expect(countRows(answered)).toEqual({ unchecked: 0, new: 1, known: 0, faulty: 2 });
  });

  it('do not fall upon what was corrected or taken away while the check ran', () => {
    const { sent, rows } = readRows([row(0, '甲党支部', '党支部'), row(1, '乙党支部', '党支部')]);
    const now = [
      { ...rows[0], key: 0, cells: cells('丙党支部', '党支部'), state: { kind: 'unchecked' } } as const,
    ];
    const results = [0, 1].map((index) => ({ line: index + 1, state: 'new', parent: { id: 'x' } }) as const);
    expect(withAnswers(now, rows, sent, results)).toEqual(now);
    expect(withAnswers(rows, rows, sent, results).map(({ state }) => state.kind)).toEqual(['new', 'new']);
  });
});

describe('the draft of a list', () => {
  it('stays with its organisation until it is discarded', () => {
    const { change, discard } = useDrafts.getState();
    change('town', () => ({ rows: [row(0, '甲党支部', '党支部')] }));
    change('other', () => ({ importing: true }));
    expect(useDrafts.getState().of['town']).toMatchObject({ rows: [{ key: 0 }], importing: false });
    discard('town');
    expect(Object.keys(useDrafts.getState().of)).toEqual(['other']);
    discard('other');
  });
});
