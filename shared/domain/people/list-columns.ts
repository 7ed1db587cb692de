import type { PersonLine } from '../../contract/people-answers.ts';
import { CATEGORIES, STANDINGS } from './codes.ts';
import { personField, type PersonFieldKey } from './fields.ts';

/** Columns of lists beside the fields: what follows from them. */
const OTHER_COLUMNS = {
  number: '序号',
  age: '年龄',
  category: '学员类别',
  standing: '在册状态',
  exempt: '免学时',
} as const;

export type ListColumn = PersonFieldKey | keyof typeof OTHER_COLUMNS;

const isOther = (column: ListColumn): column is keyof typeof OTHER_COLUMNS =>
  Object.hasOwn(OTHER_COLUMNS, column);

export function columnTitle(column: ListColumn): string {
  return isOther(column) ? OTHER_COLUMNS[column] : personField(column).title;
}

/** What a line shows in a column: on the screen, on the clipboard, in a workbook, on paper. */
export function cellText(line: PersonLine, column: ListColumn, number: number): string {
  switch (column) {
    case 'number':
      return String(number);
    case 'age':
      return line.age === null ? '' : String(line.age);
    case 'category':
      return CATEGORIES[line.category];
    case 'standing':
      return STANDINGS[line.standing];
    case 'exempt':
      return line.exempt ? '免' : '';
    default:
      return fieldText(line, column);
  }
}

function fieldText(line: PersonLine, column: PersonFieldKey): string {
  const value = line[column];
  if (value === null) return '';
  if (typeof value === 'object') return value.name;
  const { kind, words } = personField(column);
  return kind === 'day' ? value.replaceAll('-', '.') : (words?.[value] ?? value);
}
