import { describe, expect, it } from 'vitest';
import { blockText, coveredBy, planBlock, tooHigh } from '../../../../renderer/ui/grid/block.ts';
import type { GridColumn } from '../../../../renderer/ui/grid/column.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly sex: string;
}
const columns: readonly GridColumn<Person>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 90,
    text: (p) => p.name,
    edit: { kind: 'text', start: (p) => p.name, max: 4 },
  },
  { key: 'branch', title: '所在支部', width: 90, text: (p) => p.branch },
  {
    key: 'sex',
    title: '性别',
    width: 90,
    text: (p) => (p.sex === '1' ? '男' : '女'),
    edit: {
      kind: 'choice',
      start: (p) => p.sex,
      choices: [
        { value: '1', label: '男' },
        { value: '2', label: '女' },
      ],
    },
  },
];
const rows: readonly Person[] = [
  { id: 'a', name: '张三', branch: '一支部', sex: '1' },
  { id: 'b', name: '李四', branch: '二支部', sex: '2' },
];
const at = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right });
const refusalOf = (answer: object) => ('refusal' in answer ? answer.refusal : undefined);
const SIZE = { rows: 10, columns: 3 };

describe('where a block lies', () => {
  it('begins at the first cell of the range and is as large as the block', () => {
    const block = [['a', 'b'], ['c'], ['d', 'e']];
    expect(coveredBy(block, at(2, 1, 9, 2), SIZE)).toEqual(at(2, 1, 4, 2));
  });

  it('is the whole range for a single value', () => {
    expect(coveredBy([['男']], at(2, 1, 7, 2), SIZE)).toEqual(at(2, 1, 7, 2));
  });

  it.each<[string, string[][], ReturnType<typeof at>, RegExp]>([
    ['rows', [['a'], ['b'], ['c']], at(8, 0), /要粘贴 3 行，从这一行起只有 2 行，没有粘贴/u],
    ['columns', [['a', 'b']], at(0, 2), /要粘贴 2 列，从这一列起只有 1 列，没有粘贴/u],
    ['nothing', [], at(0, 0), /没有可粘贴的/u],
  ])('is refused when there is no room for its %s', (_, block, range, sentence) => {
    expect(refusalOf(coveredBy(block, range, SIZE))).toMatch(sentence);
  });

  it('is refused when it is higher than what is done at a time', () => {
    expect(tooHigh(at(0, 0, 4999))).toBeNull();
    expect(tooHigh(at(0, 0, 5000))?.refusal).toContain('5001 行');
    expect(coveredBy([['x']], at(0, 0, 33_999), { rows: 34_000, columns: 3 })).toHaveProperty('refusal');
  });
});

describe('what a block would save', () => {
  const plan = (block: string[][], range: ReturnType<typeof at>) =>
    planBlock(columns, rows, range, blockText(block), 7);

  it('leaves out what is the same, so that a block copied here can be put back changed', () => {
    const block = [
      ['张三丰', '一支部', '男'],
      ['李四', '二支部', '男'],
    ];
    const planned = plan(block, at(4, 0, 5, 2));
    expect(planned).toMatchObject({
      cells: [
        { row: rows[0], column: 'name', typed: '张三丰', draft: { cell: { row: 4, column: 0 }, turn: 7 } },
        { row: rows[1], column: 'sex', typed: '1', draft: { typed: '男', cell: { row: 5, column: 2 } } },
      ],
      faults: [],
    });
    expect('cells' in planned && planned.cells).toHaveLength(2);
  });

  it('keeps the good cells when others are faulty', () => {
    const planned = plan(
      [
        ['一二三四五', '一支部', '女'],
        ['王五', '二支部', '外'],
      ],
      at(0, 0, 1, 2),
    );
    expect('cells' in planned && planned.cells.map(({ typed }) => typed)).toEqual(['2', '王五']);
    expect('faults' in planned && planned.faults.map(({ draft }) => [draft.rowId, draft.column])).toEqual([
      ['a', 'name'],
      ['b', 'sex'],
    ]);
  });

  it('is refused as a whole, by name, when a cell cannot be changed', () => {
    expect(refusalOf(plan([['x', '三支部']], at(0, 0, 0, 1)))).toMatch(
      /第 1 行的“所在支部”在这里不能改，没有改动任何一格/u,
    );
  });

  it('leaves cells alone that a short line does not reach, and clears those that are empty', () => {
    const planned = plan([['甲'], ['', '二支部', '女']], at(0, 0, 1, 2));
    expect('cells' in planned && planned.cells.map(({ column, typed }) => [column, typed])).toEqual([
      ['name', '甲'],
      ['name', ''],
    ]);
  });
});
