/**
 * A spreadsheet as the importing sees it: text only, in the places where the person sees it.
 *
 * How a cell becomes text (the same for .xlsx, .xls and .et; a text file holds text already):
 * - Text as it stands; control characters other than tab and newline are removed and counted in the notes;
 *   a newline inside a cell stays, as `\n`. Rich text is joined, phonetic guides are left out.
 * - A date is ISO `YYYY-MM-DD`, whatever its format and whichever date system (1900 or 1904) the file uses.
 *   A format that shows no day gives `YYYY-MM` (someone typed 1978-3: the program adds no day that nobody
 *   wrote); a time of day is added as ` HH:MM[:SS]` where the format shows it; a format of time alone gives `HH:MM[:SS]`.
 * - Another whole number is plain digits, without separators; a format of zeros alone (`00000`) pads it as on the screen.
 *   From 1e15 on it has exponent form, `1.1010519491231E+17`: Excel keeps 15 digits, the others are lost already.
 * - A number with a fraction, and every percentage, is as displayed: 1978.1 with the format 0.00 is `1978.10`.
 * - `TRUE`/`FALSE`; errors as `#N/A`, `#REF!` …; a formula is the value that Excel or WPS calculated last.
 */
export interface SheetData {
  readonly name: string;
  /** Hidden by the person, or by a macro (“very hidden”). */
  readonly hidden: boolean;
  /** Row 1 first, column A first, '' for an empty cell; empty cells at the end of a row and empty rows at the end are cut. */
  readonly rows: readonly (readonly string[])[];
  /** Numbers of hidden rows, counted from 1 as in Excel; a filter hides rows too. */
  readonly hiddenRows: readonly number[];
  /** Numbers of hidden columns, A = 1. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** How many cells hold a formula. */
  readonly formulas: number;
  /** How many columns with content were cut off at the limit of 200; null: none. */
  readonly wide: number | null;
}

/** Merged cells, all four counted from 1 and included; only the first cell holds the text. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WorkbookData {
  /**
   * Told from the content, not from the file's name; .et is `xls`, .xlsm is `xlsx`, .txt and .tsv are `csv`. Each table of
   * a `docx` is a sheet.
   */
  readonly format: 'xlsx' | 'xls' | 'csv' | 'docx';
  readonly sheets: readonly SheetData[];
  /** Chinese sentences worth telling: macros, formulas, columns cut off, characters removed. */
  readonly notes: readonly string[];
}

/** A sheet to be written: every cell is text, unless its column is declared one of numbers. */
export interface SheetToWrite {
  readonly name: string;
  /** Row 1: bold, frozen, and repeated on every printed page. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Numbers of the columns (A = 1) whose whole or decimal numbers are written as numbers; what is none stays text. */
  readonly numberColumns?: readonly number[];
}
