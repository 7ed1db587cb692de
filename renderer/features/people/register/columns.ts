import type { PersonLine } from '../../../../shared/contract/people.ts';
import { personField, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { cellText, columnTitle, type ListColumn } from '../../../../shared/domain/people/list-columns.ts';
import type { CellEdit, GridColumn } from '../../../ui/grid/column.ts';
import { keysOf } from '../../../ui/keys-of.ts';

/** Widths of the columns that follow from others. */
const OTHER_WIDTHS: Readonly<Partial<Record<ListColumn, number>>> = {
  number: 60,
  age: 60,
  category: 160,
  standing: 90,
  exempt: 70,
};

const FOLLOWING: readonly ListColumn[] = ['number', 'age', 'category', 'standing', 'exempt'];
const CENTRED: readonly ListColumn[] = ['sex', 'age', 'number', 'exempt'];
/**
 * Where people belong is changed on a day and a paper, not by typing over it. A name is corrected in the form: here
 * Enter and a double click on it open the person.
 */
const NOT_TYPED_OVER: readonly ListColumn[] = ['name', 'branch', 'employer'];

/** The sort that a click on the head of a column means. */
export const SORT_OF_COLUMN = {
  name: 'pinyin',
  branch: 'unit',
  birth: 'birth',
  joinedOn: 'joinedOn',
} as const;

export const isField = (column: ListColumn): column is PersonFieldKey => !FOLLOWING.includes(column);

/** A column of the register for the grid; `editable`: whoever may change entries. */
export function gridColumn(column: ListColumn, editable: boolean): GridColumn<PersonLine> {
  const edit = editable && isField(column) ? editOf(column) : undefined;
  return {
    key: column,
    title: columnTitle(column),
    width: isField(column) ? personField(column).width : (OTHER_WIDTHS[column] ?? 100),
    sortable: Object.hasOwn(SORT_OF_COLUMN, column),
    align: CENTRED.includes(column) ? 'center' : 'start',
    text: (line) => cellText(line, column, 0),
    ...(edit !== undefined && { edit }),
  };
}

function editOf(column: PersonFieldKey): CellEdit<PersonLine> | undefined {
  if (NOT_TYPED_OVER.includes(column)) return undefined;
  const field = personField(column);
  if (field.words !== null) {
    const { words } = field;
    return {
      kind: 'choice',
      start: (line) => stored(line, column) ?? '',
      choices: keysOf(words).map((value) => ({ value, label: words[value] ?? value })),
    };
  }
  return {
    kind: 'text',
    max: field.max,
    // A masked value is never edited in place: what stands there is not the value.
    start: (line) => (field.sensitive && stored(line, column) !== null ? null : cellText(line, column, 0)),
  };
}

function stored(line: PersonLine, column: PersonFieldKey): string | null {
  const value = line[column];
  return typeof value === 'object' && value !== null ? value.name : value;
}
