import { tidyTitle, titleIndex, isSerialTitle } from './titles.ts';
import type { ImportField } from './field.ts';
import type { FilledArea } from './filling.ts';
import { filledAreas } from './filling.ts';
import { gridOf } from './grid.ts';
import { findHeader } from './header.ts';
import { classifyRows } from './rows.ts';
import type { SheetData } from './sheet.ts';

/** What a row of a list is. Every row of a sheet is exactly one of these. */
export type RowClass =
  | 'title'
  | 'note'
  | 'header'
  | 'data'
  | 'example'
  | 'total'
  | 'footer'
  | 'empty'
  | 'group';

export interface LayoutRow {
  /** From 1, as in the sheet. */
  readonly row: number;
  readonly class: RowClass;
  /** Hidden in the sheet: still data, but the person is asked. */
  readonly hidden: boolean;
  /** Why it is not taken as a person, in Chinese; null for data. */
  readonly reason: string | null;
  /** For a group row its unit, for data the unit of the nearest group row above; null: none. */
  readonly group: string | null;
}

export interface LayoutColumn {
  /** From 1, A = 1. */
  readonly column: number;
  /** Titles from the upper header row to the lowest; none where the column has no title. */
  readonly parts: readonly string[];
  /** The parts joined (联系电话/手机), or 第 3 列. */
  readonly title: string;
  readonly hidden: boolean;
}

/** Which row of a sheet is what, and what its columns are called. */
export interface Layout {
  /** None: the sheet has no header, columns are told from their content. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
  /** Values of merged cells that stand for the rows below, too. */
  readonly filled: readonly FilledArea[];
  /** What a person should know before going on, as Chinese sentences. */
  readonly remarks: readonly string[];
}

/** Finds titles, notes, header, people, totals and footers of a sheet of any clerk. No row is left out. */
export function findLayout<Key extends string>(
  sheet: SheetData,
  fields: readonly ImportField<Key>[],
): Layout {
  const grid = gridOf(sheet);
  const titles = titleIndex(fields);
  const header = findHeader(grid, fields, titles);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const columns = Array.from({ length: grid.width }, (_, index): LayoutColumn => {
    const parts = header?.parts[index] ?? [];
    const title = parts.length === 0 ? `第 ${index + 1} 列` : parts.join('/');
    return { column: index + 1, parts, title, hidden: hiddenColumns.has(index + 1) };
  });
  const nameField = fields.find((field) => field.required === true);
  const classified = classifyRows({
    grid,
    fields,
    titles,
    header,
    hiddenRows: new Set(sheet.hiddenRows),
    serialColumn: columns.find(({ parts }) => isSerialTitle(parts.at(-1) ?? ''))?.column ?? null,
    nameColumn: columns.find(({ parts }) => titles.match(parts)?.field === nameField)?.column ?? null,
    looksLikeName: nameField?.contentTest ?? (() => false),
    headerTitles: (header?.parts ?? []).map((parts) => parts.map(tidyTitle)),
  });
  const filling = filledAreas(grid, classified.rows, columns, titles);
  const hidden = classified.rows.filter((row) => row.hidden && row.class === 'data').length;
  return {
    headerRows: header?.rows ?? [],
    columns,
    rows: classified.rows,
    filled: filling.areas,
    remarks: [
      ...(grid.height === 0 ? ['这张表是空的'] : []),
      ...(header === null && grid.height > 0 ? ['这张表没有表头，各列按内容猜测，请逐列核对'] : []),
      ...classified.remarks,
      ...filling.remarks,
      ...(hidden > 0 ? [`有 ${hidden} 个隐藏的行也是人员，请确定要不要导入`] : []),
      ...(columns.some((column) => column.hidden) ? ['有隐藏的列，也读入了，请核对'] : []),
    ],
  };
}
