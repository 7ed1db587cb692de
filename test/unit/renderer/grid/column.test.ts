import { describe, expect, it } from 'vitest';
import {
  type CellEdit,
  fittingChoices,
  type GridColumn,
  nextSort,
  readTyped,
  startText,
} from '../../../../renderer/ui/grid/column.ts';

interface Person {
  readonly id: string;
  readonly sex: string;
  readonly closed: boolean;
}
const SEX: CellEdit<Person> = {
  kind: 'choice',
  start: (person) => (person.closed ? null : person.sex),
  choices: [
    { value: '1', label: '男' },
    { value: '2', label: '女' },
    { value: '9', label: '未说明的性别' },
  ],
};
const TEXT: CellEdit<Person> = { kind: 'text', start: ({ id }) => id, max: 3 };
const column: GridColumn<Person> = {
  key: 'sex',
  title: '性别',
  width: 80,
  text: ({ sex }) => sex,
  edit: SEX,
};

describe('reading what was typed', () => {
  it.each<[string, object]>([
    ['男', { value: '1' }],
    [' 女 ', { value: '2' }],
    ['9', { value: '9' }],
    ['', { value: '' }],
    ['外', { reason: '没有“外”这一项，请从列表里选。' }],
  ])('of a choice: “%s”', (typed, read) => {
    expect(readTyped(SEX, typed)).toEqual(read);
  });

  it('counts characters, not halves of rare ones', () => {
    expect(readTyped(TEXT, '𬭎𬬭㛃')).toEqual({ value: '𬭎𬬭㛃' });
    expect(readTyped(TEXT, '一二三四')).toEqual({ reason: '最多 3 个字，现在有 4 个，请写短一些。' });
  });
});

it('an editor begins with the label of a choice, and not at all where nothing can be changed', () => {
  const person = { id: 'a', sex: '2', closed: false };
  expect(startText(column, person)).toBe('女');
  expect(startText(column, { ...person, sex: '7' })).toBe('7');
  expect(startText(column, { ...person, closed: true })).toBeNull();
  expect(startText({ ...column, key: 'x', edit: TEXT }, person)).toBe('a');
  expect(startText(undefined, person)).toBeNull();
});

it('choices that fit are those with the part; all of them once a whole label stands there', () => {
  const labels = (typed: string) => fittingChoices(SEX, typed).map(({ label }) => label);
  expect(labels('')).toHaveLength(3);
  expect(labels('性别')).toEqual(['未说明的性别']);
  expect(labels('男')).toHaveLength(3);
  expect(labels('无')).toEqual([]);
  expect(fittingChoices(TEXT, '')).toEqual([]);
});

it('a head that is clicked again and again sorts up, down, not', () => {
  const up = nextSort(null, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name')]).toEqual([
    { key: 'name', direction: 'asc' },
    { key: 'name', direction: 'desc' },
    null,
  ]);
  expect(nextSort(down, 'birth')).toEqual({ key: 'birth', direction: 'asc' });
});
