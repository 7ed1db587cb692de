import { monthDigits } from './clean/day.ts';
import type { Reading } from './clean/reading.ts';
import { isFault, NOTHING } from './clean/reading.ts';
import type { ImportField, ReadContext, Values } from './field.ts';
import { gridOf, isBlank } from './grid.ts';
import type { Layout } from './layout.ts';
import type { ColumnGuess } from './mapping.ts';
import type { SheetData } from './sheet.ts';

/** What is to be said about one field of a row. */
export interface Remark<Key extends string> {
  readonly field: Key;
  readonly sentence: string;
}

export interface RowFault<Key extends string> {
  readonly field: Key;
  /** From 1; null where the list has no column for the field. */
  readonly column: number | null;
  /** Title of the column, else of the field. */
  readonly title: string;
  readonly reason: string;
  readonly suggestion: string;
}

/** One data row as a record. The row is never left out: what is wrong with it stands in `faults`. */
export interface SourceRow<Key extends string = string> {
  /** From 1, as in the sheet. */
  readonly row: number;
  readonly hidden: boolean;
  /** The unit of the group line above, offered to the fields for units. */
  readonly group: string | null;
  /** A field is absent where the list has no column for it or its cell is faulty, null where the cell says nothing. */
  readonly values: Values<Key>;
  /** What a person should look at; the values are kept. */
  readonly doubts: readonly Remark<Key>[];
  /** What the program filled in. */
  readonly notes: readonly Remark<Key>[];
  readonly faults: readonly RowFault<Key>[];
}

/** Different texts of a column that are remembered with their reading; numbers differ in every row. */
const MOST_CACHED = 20_000;

const cellKey = (row: number, column: number) => `${row}/${column}`;

/** The values that merged cells give to the blank cells below them. */
function filledCells(layout: Layout): ReadonlyMap<string, string> {
  return new Map(
    layout.filled.flatMap(({ column, from, to, value }) =>
      Array.from({ length: to - from }, (_, index) => [cellKey(from + 1 + index, column), value] as const),
    ),
  );
}

/** The cells of a row as they are read, column by column of the mapping: what stands in merged cells is in each row. */
export function cellsAsRead(
  sheet: SheetData,
  layout: Layout,
  mapping: readonly Pick<ColumnGuess, 'column'>[],
): (row: number) => string[] {
  const filledAt = filledCells(layout);
  return (row) =>
    mapping.map(({ column }) => {
      const cell = sheet.rows[row - 1]?.[column - 1];
      return isBlank(cell) ? (filledAt.get(cellKey(row, column)) ?? '') : (cell ?? '');
    });
}

/** Reads the data rows of a sheet. `today` is the ISO day on which the list is read. */
export function readRecords<Key extends string>(
  sheet: SheetData,
  layout: Layout,
  mapping: readonly ColumnGuess<Key>[],
  fields: readonly ImportField<Key>[],
  today: string,
): SourceRow<Key>[] {
  const grid = gridOf(sheet);
  const people = layout.rows.filter((row) => row.class === 'data');
  const filledAt = filledCells(layout);
  const columns = fields.flatMap((field) => {
    const guess = mapping.find((each) => each.field === field.key);
    if (guess === undefined) return [];
    const texts = () => people.map(({ row }) => grid.cell(row, guess.column));
    return [
      {
        field,
        guess,
        read: cachedReader(field, { today, twoDigitMonths: once(() => writesTwoDigits(texts())) }),
      },
    ];
  });
  const checks = fields.filter((field) => field.cross !== undefined);
  const required = fields.filter((field) => field.required === true);

  return people.map(({ row, hidden, group }) => {
    const cells = grid.row(row);
    const values: { [K in Key]?: string | null } = {};
    const doubts: Remark<Key>[] = [];
    const notes: Remark<Key>[] = [];
    const faults: RowFault<Key>[] = [];
    const spares: { key: Key; value: string }[] = [];
    for (const { field, guess, read } of columns) {
      let cell = cells[guess.column - 1];
      if (isBlank(cell) && filledAt.size > 0) cell = filledAt.get(cellKey(row, guess.column));
      const reading = cell === undefined || isBlank(cell) ? NOTHING : read(cell);
      if (isFault(reading)) {
        faults.push({
          field: field.key,
          column: guess.column,
          title: guess.title,
          reason: reading.fault,
          suggestion: reading.suggestion,
        });
        continue;
      }
      values[field.key] = reading.value;
      if (reading.doubt !== undefined) doubts.push({ field: field.key, sentence: reading.doubt });
      if (reading.other !== undefined && field.spare !== undefined)
        spares.push({ key: field.spare, value: reading.other });
    }
    for (const { key, value } of spares) {
      const title = fields.find((field) => field.key === key)?.title ?? '';
      if (values[key] == null) {
        values[key] = value;
        notes.push({ field: key, sentence: `一格里有两个号码，第二个放入“${title}”` });
      } else if (values[key] !== value)
        doubts.push({ field: key, sentence: `“${title}”已有号码，另一格里的第二个号码没有地方放，请核对` });
    }
    for (const field of required) {
      if (typeof values[field.key] === 'string' || faults.some((fault) => fault.field === field.key))
        continue;
      const guess = columns.find((column) => column.field === field)?.guess;
      faults.push({
        field: field.key,
        column: guess?.column ?? null,
        title: guess?.title ?? field.title,
        reason: `没有${field.title}`,
        suggestion: `请补上${field.title}；不是人员就把这一行标为不导入`,
      });
    }
    for (const field of checks) {
      if (faults.some((fault) => fault.field === field.key)) continue;
      const finding = field.cross?.(values, today) ?? null;
      if (finding === null) continue;
      if (finding.value !== undefined && values[field.key] == null) values[field.key] = finding.value;
      if (finding.doubt !== undefined) doubts.push({ field: field.key, sentence: finding.doubt });
      if (finding.note !== undefined) notes.push({ field: field.key, sentence: finding.note });
    }
    return { row, hidden, group, values, doubts, notes, faults };
  });
}

/** Reads each different text of a column once. */
function cachedReader<Key extends string>(
  field: ImportField<Key>,
  context: ReadContext,
): (cell: string) => Reading {
  // Numbers and names differ in every row; remembering them costs more than reading.
  if (field.single === true) return (cell) => field.read(cell, context);
  const known = new Map<string, Reading>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const reading = field.read(cell, context);
    if (known.size < MOST_CACHED) known.set(cell, reading);
    return reading;
  };
}

/**
 * Whether 1978.1 in these cells may be 1978.10 cut short: others write 1978.03, or 1978.11 and never 1978.10. Who
 * writes 1978.3 and 1978.10 means January by 1978.1.
 */
function writesTwoDigits(cells: readonly string[]): boolean {
  const forms = new Set(cells.map(monthDigits));
  if (forms.has('leading-zero')) return true;
  return (forms.has('later') || forms.has('ten')) && !(forms.has('ten') && forms.has('single'));
}

function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: compute() }).value;
}
