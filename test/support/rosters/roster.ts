import type { RowClass } from '../../../shared/domain/importing/layout.ts';
import type { Merge, SheetData } from '../../../shared/domain/importing/sheet.ts';
import type { PersonImportKey } from '../../../shared/domain/people/fields.ts';

/** What must come of one row of a roster. */
export interface ExpectedRow {
  /** From 1. */
  readonly row: number;
  readonly class: RowClass;
  /** Unit of the group line; for data rows, that of the nearest one above. */
  readonly group: string | null;
  /** Of data rows: every field for which the list has a column or a value follows. */
  readonly values: Readonly<Partial<Record<PersonImportKey, string | null>>>;
  readonly doubts: readonly PersonImportKey[];
  readonly notes: readonly PersonImportKey[];
  readonly faults: readonly PersonImportKey[];
}

export interface Roster {
  readonly key: string;
  readonly title: string;
  readonly sheet: SheetData;
  readonly expected: readonly ExpectedRow[];
  /** Whether tests of file formats write it as a text file or as .xls, too; merges are lost in a text file. */
  readonly asCsv: boolean;
  readonly asXls: boolean;
}

/** The day on which the rosters are read. */
export const ROSTER_DAY = '2026-11-24';

type Rest = Partial<Pick<ExpectedRow, 'doubts' | 'notes' | 'faults' | 'group'>>;

/** Writes a roster and its expectations side by side. */
export interface RosterWriter {
  readonly line: (
    rowClass: Exclude<RowClass, 'data'>,
    cells: readonly string[],
    group?: string | null,
  ) => void;
  readonly person: (cells: readonly string[], values: ExpectedRow['values'], rest?: Rest) => void;
  /** Merges cells: first row, first column, last row, last column, from 1. */
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  readonly hide: (row: number) => void;
  readonly done: (roster: Pick<Roster, 'key' | 'title'> & Partial<Pick<Roster, 'asCsv' | 'asXls'>>) => Roster;
}

export function rosterWriter(): RosterWriter {
  const rows: string[][] = [];
  const expected: ExpectedRow[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const add = (cells: readonly string[], what: Omit<ExpectedRow, 'row'>) => {
    rows.push([...cells]);
    expected.push({ row: rows.length, ...what });
  };
  const bare = { values: {}, doubts: [], notes: [], faults: [], group: null };
  return {
    line: (rowClass, cells, group = null) => add(cells, { ...bare, class: rowClass, group }),
    person: (cells, values, rest = {}) => add(cells, { ...bare, class: 'data', values, ...rest }),
    merge: (top, left, bottom, right) => merges.push({ top, left, bottom, right }),
    hide: (row) => hiddenRows.push(row),
    done: ({ key, title, asCsv = merges.length === 0, asXls = true }) => ({
      key,
      title,
      sheet: {
        name: 'Sheet1',
        hidden: false,
        rows,
        hiddenRows,
        hiddenColumns: [],
        merges,
        formulas: 0,
        wide: null,
      },
      expected,
      asCsv,
      asXls,
    }),
  };
}
