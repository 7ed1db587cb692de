import { closedUp } from './clean/text.ts';
import type { ImportField } from './field.ts';
import type { Grid } from './grid.ts';
import { writtenColumns } from './grid.ts';
import type { Header } from './header.ts';
import { knownTitles } from './header.ts';
import type { LayoutRow, RowClass } from './layout.ts';
import {
  isExampleName,
  isExampleSerial,
  isFooterText,
  isNoteText,
  isTotalText,
  unitOfGroup,
} from './row-kinds.ts';
import type { TitleIndex } from './titles.ts';
import { tidyTitle } from './titles.ts';

export interface RowsToClassify<Key extends string> {
  readonly grid: Grid;
  readonly fields: readonly ImportField<Key>[];
  readonly titles: TitleIndex<Key>;
  readonly header: Header | null;
  /** The header's titles, compared form, by column from 0. */
  readonly headerTitles: readonly (readonly string[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly serialColumn: number | null;
  /** Column of the required field, if the header names it. */
  readonly nameColumn: number | null;
  readonly looksLikeName: (cell: string) => boolean;
}

interface Found {
  readonly class: RowClass;
  readonly reason: string | null;
  readonly unit?: string;
  /** A lone cell: what it is depends on what follows. */
  readonly lone?: boolean;
}

const DATA: Found = { class: 'data', reason: null };
/** Examples stand only in the first rows of people. */
const EXAMPLE_ROWS = 3;

/** Gives every row of the grid its class. */
export function classifyRows<Key extends string>(
  given: RowsToClassify<Key>,
): { rows: LayoutRow[]; remarks: string[] } {
  const { grid, header, hiddenRows } = given;
  const remarks: string[] = [];
  const found: Found[] = [];
  const headerRows = new Set(header?.rows ?? []);
  const bottom = header?.rows.at(-1) ?? 0;
  let people = 0;
  let examples = 0;
  for (let row = 1; row <= grid.height; row += 1) {
    const written = writtenColumns(grid.row(row));
    if (headerRows.has(row)) found.push({ class: 'header', reason: '表头' });
    else if (written.length === 0) found.push({ class: 'empty', reason: '空行' });
    else if (row < bottom || (header === null && people === 0 && !isPersonRow(given, row, written)))
      found.push(aboveHeader(given, row, written));
    else
      found.push(
        belowHeader(given, row, written, found.at(-1), people === examples && people < EXAMPLE_ROWS),
      );
    const last = found.at(-1);
    if (last?.class === 'data' || last?.class === 'example') people += 1;
    if (last?.class === 'example') examples += 1;
    if (last?.reason === OTHER_HEADER)
      remarks.push(`第 ${row} 行是另一种表头；它下面的行仍按第一个表头读，请核对，或分成两张表`);
    if (last?.class === 'data' && row < bottom)
      remarks.push(`第 ${row} 行在表头上面，看起来是一个人，按同样的列读入，请核对`);
  }
  return { rows: withGroups(found, hiddenRows), remarks };
}

const OTHER_HEADER = '另一种表头';

/** A title, a note, or — rarely — a person before the header. */
function aboveHeader<Key extends string>(
  given: RowsToClassify<Key>,
  row: number,
  written: readonly number[],
): Found {
  const texts = written.map((column) => given.grid.cell(row, column));
  if (isPersonRow(given, row, written)) return DATA;
  const group = given.header === null ? groupOf(given, row, written) : null;
  if (group !== null) return group;
  if (texts.some(isNoteText)) return { class: 'note', reason: '说明或填报单位' };
  return texts.length === 1
    ? { class: 'title', reason: '标题' }
    : { class: 'note', reason: '表头上面的文字' };
}

/** At least three cells, one an unmistakable value of a person; in a sheet without header one cell is enough. */
function isPersonRow<Key extends string>(
  { grid, fields, header, looksLikeName }: RowsToClassify<Key>,
  row: number,
  written: readonly number[],
): boolean {
  const texts = written.map((column) => grid.cell(row, column));
  const hasValue = texts.some((text) =>
    fields.some((field) => field.unmistakable === true && field.contentTest?.(text) === true),
  );
  if (header !== null) return texts.length >= 3 && hasValue;
  return hasValue || texts.some(looksLikeName);
}

function belowHeader<Key extends string>(
  given: RowsToClassify<Key>,
  row: number,
  written: readonly number[],
  previous: Found | undefined,
  first: boolean,
): Found {
  const { grid, serialColumn, nameColumn } = given;
  const text = (column: number | undefined) => (column === undefined ? '' : grid.cell(row, column));
  const name = nameColumn === null ? '' : text(nameColumn);
  const [lead] = written;
  if (written.length === 1 && lead === (serialColumn ?? 1) && /^\s*\d+(\.0)?\s*$/u.test(text(lead)))
    return { class: 'empty', reason: '只有序号' };
  const header = headerAgain(given, row, written, previous);
  if (header !== null) return header;
  const words = written.map(text).filter((cell) => !/^\s*\d+\s*$/u.test(cell));
  if (isTotalText(name) || (words.length <= 3 ? words.some(isTotalText) : isTotalText(words[0] ?? '')))
    return { class: 'total', reason: '合计行' };
  if (isFooterText(words[0] ?? '')) return { class: 'footer', reason: '制表人、审核人或备注' };
  if (first && (isExampleName(name) || isExampleSerial(text(serialColumn ?? 1))))
    return { class: 'example', reason: '填写示例' };
  const group = groupOf(given, row, written);
  if (group !== null) return group;
  if (written.length === 1 && lead !== nameColumn && !given.looksLikeName(text(lead)))
    return isNoteText(text(lead)) || lead === 1
      ? { class: 'note', reason: '人员中间的文字', lone: true }
      : { ...DATA, lone: true };
  return DATA;
}

/** A header printed again on the next page, the numbers of columns below it, or the header of another list. */
function headerAgain<Key extends string>(
  { grid, header, headerTitles, titles, fields, nameColumn }: RowsToClassify<Key>,
  row: number,
  written: readonly number[],
  previous: Found | undefined,
): Found | null {
  const cells = written.map((column) => grid.cell(row, column));
  if (
    previous?.class === 'header' &&
    cells.length >= 3 &&
    cells.every((cell, index) => Number(cell) === index + 1)
  )
    return { class: 'header', reason: '栏次' };
  if (header === null) return null;
  const isSame = (column: number) =>
    headerTitles[column - 1]?.includes(tidyTitle(grid.cell(row, column))) === true;
  if (previous?.class === 'header' && previous.reason !== '表头' && written.every(isSame))
    return { class: 'header', reason: '重复的表头' };
  // Two cells tell cheaply whether the whole row need be looked at.
  const lookedAt = [written[0], written[1], nameColumn ?? undefined];
  if (!lookedAt.some((column) => column !== undefined && titles.isTitle(grid.cell(row, column)))) return null;
  const same = written.filter(isSame).length;
  if (same > 0 && same >= written.length * 0.6 && (same > 1 || written.length === 1))
    return { class: 'header', reason: '重复的表头' };
  const known = knownTitles(grid.row(row), fields, titles);
  return known >= 3 && known >= written.length * 0.6 ? { class: 'header', reason: OTHER_HEADER } : null;
}

/** A line that names the unit of the people below it: one text, or an ordinal and one text. */
function groupOf<Key extends string>(
  { grid, nameColumn, looksLikeName }: RowsToClassify<Key>,
  row: number,
  written: readonly number[],
): Found | null {
  const texts = written.map((column) => closedUp(grid.cell(row, column)));
  const ordinal = /^(?:[一二三四五六七八九十]{1,3}、?|[(（][一二三四五六七八九十\d]{1,3}[)）])$/u.test(
    texts[0] ?? '',
  );
  const [first, second] = texts;
  const text = texts.length === 1 ? first : texts.length === 2 && ordinal ? second : undefined;
  const column = written.at(-1) ?? 1;
  if (text === undefined) return null;
  const isMerged = (grid.mergeAt(row, column)?.right ?? column) > column;
  if (!isMerged && column > Math.max(nameColumn ?? 2, 2)) return null;
  const unit = unitOfGroup(text);
  if (
    unit === null ||
    (unit === text && !ordinal && column === (nameColumn ?? column) && looksLikeName(text))
  )
    return null;
  return { class: 'group', reason: `以下人员的单位：${unit}`, unit };
}

/** Settles lone cells and groups by what follows, and tells the people their unit. */
function withGroups(found: readonly Found[], hiddenRows: ReadonlySet<number>): LayoutRow[] {
  const lastPerson = found.findLastIndex(
    (row) => (row.class === 'data' || row.class === 'example') && row.lone !== true,
  );
  let unit: string | null = null;
  return found.map((given, index): LayoutRow => {
    const trails = index > lastPerson && lastPerson >= 0;
    const row: Found =
      trails && (given.lone === true || given.class === 'group' || given.class === 'note')
        ? { class: 'footer', reason: '人员后面的文字' }
        : given;
    if (row.class === 'group') unit = row.unit ?? null;
    const group = row.class === 'group' || row.class === 'data' ? unit : null;
    return { row: index + 1, class: row.class, hidden: hiddenRows.has(index + 1), reason: row.reason, group };
  });
}
