import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ImportColumn, ImportFile } from '../../../shared/contract/importing.ts';
import { findLayout, type Layout } from '../../../shared/domain/importing/layout.ts';
import { guessMapping, type ColumnGuess } from '../../../shared/domain/importing/mapping.ts';
import { cellsAsRead, readRecords, type SourceRow } from '../../../shared/domain/importing/record.ts';
import {
  applyRemembered,
  headerSignature,
  type RememberedMapping,
} from '../../../shared/domain/importing/remembered.ts';
import type { SheetData, WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { PERSON_IMPORT_FIELDS } from '../../../shared/domain/people/import-fields.ts';
import { personField, type PersonImportKey } from '../../../shared/domain/people/fields.ts';
import type { ReadFile } from './workbooks.ts';

/** What was decided about one file. */
export interface ListDecisions {
  readonly sheet: string | null;
  readonly fields: readonly (PersonImportKey | null)[] | null;
  /** The version of the file for which the rest was decided; null: any. */
  readonly version: string | null;
  readonly hidden: boolean;
  readonly corrections: readonly {
    readonly row: number;
    readonly field: PersonImportKey;
    readonly value: string;
  }[];
  /** Rows that are people although they look like something else. */
  readonly take: ReadonlySet<number>;
  readonly remembered: (signature: string) => RememberedMapping | undefined;
  readonly today: string;
}

/** A row that is no person, and why. */
export interface PassedRow {
  readonly row: number;
  readonly text: string;
  readonly why: string;
}

/** One file as a list of people. */
export interface PeopleList {
  readonly report: ImportFile;
  readonly mapping: readonly ColumnGuess<PersonImportKey>[];
  /** The columns with those added by corrections, and the cells of a row under them, with what merged cells say. */
  readonly columns: readonly Pick<ColumnGuess<PersonImportKey>, 'title' | 'field'>[];
  readonly cellsAsRead: (row: number) => readonly string[];
  /** What stands above the people: titles and notes, as far as they are no header. */
  readonly headings: readonly string[];
  readonly rows: readonly SourceRow<PersonImportKey>[];
  readonly passed: readonly PassedRow[];
  /** The cell of a row for a field, as it stands in the list after corrections. */
  readonly cell: (row: number, field: PersonImportKey) => string | undefined;
}

/** Rows that are named among those left out; titles, notes and empty rows are nobody's loss. */
const PASSED: readonly string[] = ['example', 'total', 'footer'];
/** What was decided about its rows may be meant for others now. */
const CHANGED = new Refusal(
  'import.file-changed',
  '这份名单在检查以后改过，先前看到的和按行更正的可能对不上。请重新核对；没有读入的，点“重新选择”再选它一次。',
);
const HIDDEN = '在表里是隐藏的行';

/** Reads a file as a list of people. A file that cannot be read is a list without rows that says why. */
export function readList(path: string, file: ReadFile, decisions: ListDecisions): PeopleList {
  const name = basename(path);
  const empty = emptyReport(name, file.version);
  if ('fault' in file) return unread(empty, file.fault);
  if (decisions.version !== null && decisions.version !== file.version) return unread(empty, CHANGED);
  const chosen = chooseSheet(file.workbook, decisions.sheet);
  if (chosen === null) {
    const report = { ...empty, sheets: sheetsOf(file.workbook) };
    const { sheet } = decisions;
    if (sheet === null || file.workbook.sheets.some((each) => each.name === sheet)) return nothing(report);
    return nothing({ ...report, notes: [`没有“${sheet}”这个工作表，请在上面重新选择`] });
  }
  return listOf(empty, file.workbook, chosen, decisions);
}

function listOf(
  empty: ImportFile,
  workbook: WorkbookData,
  { sheet, layout }: { sheet: SheetData; layout: Layout },
  decisions: ListDecisions,
): PeopleList {
  const mapping = mappingOf(sheet, layout, decisions);
  const corrected = withCorrections(sheet, mapping, decisions.corrections);
  const taken = takenRows(layout, decisions);
  const rows = readRecords(corrected.sheet, taken, corrected.mapping, PERSON_IMPORT_FIELDS, decisions.today);
  const columnOf = new Map(
    corrected.mapping.flatMap((guess) =>
      guess.field === null ? [] : [[guess.field, guess.column] as const],
    ),
  );
  const hidden = decisions.hidden
    ? 0
    : layout.rows.filter((row) => row.class === 'data' && row.hidden && !decisions.take.has(row.row)).length;
  return {
    report: {
      ...empty,
      sheet: sheet.name,
      sheets: sheetsOf(workbook),
      headerRows: layout.headerRows,
      columns: mapping.map((guess) => columnReport(guess, sheet, layout)),
      hiddenRows: hidden,
      notes: [...workbook.notes, ...layout.remarks, ...otherSheets(workbook, sheet)],
    },
    mapping,
    columns: corrected.mapping.map(({ title, field }) => ({
      title: title === '' && field !== null ? personField(field).title : title,
      field,
    })),
    cellsAsRead: cellsAsRead(corrected.sheet, layout, corrected.mapping),
    headings: layout.rows
      .filter((row) => row.class === 'title' || row.class === 'note')
      .map(({ row }) => beginningOf(sheet, row)),
    rows,
    passed: taken.rows
      .filter((row) => PASSED.includes(row.class) || row.reason === HIDDEN)
      .map((row) => ({ row: row.row, text: beginningOf(sheet, row.row), why: row.reason ?? '' })),
    cell: (row, field) => {
      const column = columnOf.get(field);
      return column === undefined ? undefined : (corrected.sheet.rows[row - 1]?.[column - 1] ?? '');
    },
  };
}

/** The asked sheet, or the visible one with the most people; null where there are none. */
function chooseSheet(
  workbook: WorkbookData,
  asked: string | null,
): { sheet: SheetData; layout: Layout } | null {
  const candidates = workbook.sheets.filter((sheet) =>
    asked === null ? !sheet.hidden : sheet.name === asked,
  );
  const laidOut = candidates.map((sheet) => {
    const layout = findLayout(sheet, PERSON_IMPORT_FIELDS);
    return { sheet, layout, people: layout.rows.filter((row) => row.class === 'data').length };
  });
  const best = laidOut.toSorted((a, b) => b.people - a.people)[0];
  return best === undefined || (best.people === 0 && asked === null && best.layout.headerRows.length === 0)
    ? null
    : best;
}

function mappingOf(
  sheet: SheetData,
  layout: Layout,
  decisions: ListDecisions,
): ColumnGuess<PersonImportKey>[] {
  const guesses = guessMapping(layout, sheet, PERSON_IMPORT_FIELDS);
  const { fields } = decisions;
  if (fields !== null) {
    const taken = new Set<PersonImportKey>();
    return guesses.map((guess) => {
      const field = fields[guess.column - 1] ?? null;
      if (field !== null && taken.has(field))
        return { ...guess, field: null, state: 'conflict', confidence: 1, reason: '前面已有一列选了同一项' };
      if (field === null)
        return {
          ...guess,
          field: null,
          state: guess.state === 'ignored' ? 'ignored' : 'unused',
          confidence: 1,
          reason: '选定不导入',
        };
      taken.add(field);
      return { ...guess, field, state: 'used', confidence: 1, reason: '选定' };
    });
  }
  const remembered = decisions.remembered(headerSignature(guesses.map(({ title }) => title)));
  const keys = PERSON_IMPORT_FIELDS.map(({ key }) => key);
  return remembered === undefined ? guesses : applyRemembered(guesses, remembered, keys);
}

/** The sheet with corrected cells; a correction of a field without a column gets a column behind the last. */
function withCorrections(
  sheet: SheetData,
  mapping: readonly ColumnGuess<PersonImportKey>[],
  corrections: ListDecisions['corrections'],
): { sheet: SheetData; mapping: readonly ColumnGuess<PersonImportKey>[] } {
  if (corrections.length === 0) return { sheet, mapping };
  const columns = [...mapping];
  const rows = [...sheet.rows];
  for (const { row, field, value } of corrections) {
    // The list may have become shorter since.
    if (row > sheet.rows.length) continue;
    let column = columns.find((guess) => guess.field === field)?.column;
    if (column === undefined) {
      column = Math.max(...columns.map((guess) => guess.column), ...rows.map((each) => each.length), 0) + 1;
      columns.push({
        column,
        title: '',
        field,
        confidence: 1,
        reason: '在界面上补填',
        state: 'used',
        written: 1,
      });
    }
    const cells = [...(rows[row - 1] ?? [])];
    while (cells.length < column) cells.push('');
    cells[column - 1] = value;
    rows[row - 1] = cells;
  }
  return { sheet: { ...sheet, rows }, mapping: columns };
}

/** Rows that were said to be people count as data, hidden ones only where they were asked for. */
function takenRows(layout: Layout, decisions: ListDecisions): Layout {
  const isPerson = (row: Layout['rows'][number]) =>
    decisions.take.has(row.row) || (row.class === 'data' && (decisions.hidden || !row.hidden));
  return {
    ...layout,
    rows: layout.rows.map((row) => {
      if (isPerson(row)) return { ...row, class: 'data' };
      return row.class === 'data' ? { ...row, class: 'note', reason: HIDDEN } : row;
    }),
  };
}

function columnReport(guess: ColumnGuess<PersonImportKey>, sheet: SheetData, layout: Layout): ImportColumn {
  const sample = layout.rows.find(
    (row) => row.class === 'data' && (sheet.rows[row.row - 1]?.[guess.column - 1] ?? '') !== '',
  );
  return {
    column: guess.column,
    title: guess.title,
    field: guess.field,
    reason: guess.reason,
    state: guess.state,
    sample: sample === undefined ? '' : (sheet.rows[sample.row - 1]?.[guess.column - 1] ?? ''),
  };
}

function otherSheets(workbook: WorkbookData, chosen: SheetData): string[] {
  return workbook.sheets
    .filter((sheet) => sheet !== chosen && sheet.rows.length > 1)
    .map(
      (sheet) =>
        `${sheet.hidden ? '隐藏的' : '另有'}工作表“${sheet.name}”（${sheet.rows.length} 行）没有读入，需要时请在上面选它`,
    );
}

function sheetsOf(workbook: WorkbookData): ImportFile['sheets'] {
  return workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }));
}

function emptyReport(name: string, version: string): ImportFile {
  return {
    name,
    version,
    fault: null,
    sheet: null,
    sheets: [],
    headerRows: [],
    columns: [],
    hiddenRows: 0,
    notes: ['没有找到人员：没有“姓名”一列，也没有一行像人名'],
  };
}

function unread(report: ImportFile, { code, message }: Pick<Refusal, 'code' | 'message'>): PeopleList {
  return nothing({ ...report, notes: [], fault: { code, message } });
}

function nothing(report: ImportFile): PeopleList {
  return {
    report,
    mapping: [],
    columns: [],
    cellsAsRead: () => [],
    headings: [],
    rows: [],
    passed: [],
    cell: () => undefined,
  };
}

function beginningOf(sheet: SheetData, row: number): string {
  return (sheet.rows[row - 1] ?? [])
    .filter((cell) => cell !== '')
    .slice(0, 4)
    .join(' ');
}
