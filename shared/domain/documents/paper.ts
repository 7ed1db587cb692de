/**
 * A document as it lies on paper, before anybody asks whether that is HTML, Word or Excel. Each document turns its data
 * into this with a pure function; preview, PDF, .docx and .xlsx are made from it alone, so that they cannot differ.
 */
export interface Paper {
  readonly title: string;
  readonly page: PaperPage;
  readonly parts: readonly Part[];
}

export interface PaperPage {
  /**
   * official: a paper by GB/T 9704. working: a table that is filled in, signed or pinned to a wall. certificate: nothing
   * stands in its margins.
   */
  readonly preset: 'official' | 'working' | 'certificate';
  /** Printed across (横向). */
  readonly across: boolean;
  /** At the foot of every page of a working table: the order of names, the version of a voucher. */
  readonly foot: string | null;
  /** Over every page after the first, where the title does not stand. */
  readonly head: string | null;
  /** Written across every page of what must not be taken for final: 未定版. */
  readonly mark: string | null;
}

export type Part =
  | { readonly is: 'title'; readonly text: string }
  /** One line with something at its beginning and something at its end. */
  | { readonly is: 'ends'; readonly left: string; readonly right: string }
  | ({ readonly is: 'text' } & TextBlock)
  /** The end of a text with what stands under it: no page break falls inside. */
  | { readonly is: 'together'; readonly texts: readonly TextBlock[] }
  | { readonly is: 'table'; readonly table: PaperTable }
  /** Totals, notes and the seal: never alone on a page. */
  | { readonly is: 'closing'; readonly lines: readonly string[]; readonly seal: readonly string[] }
  | { readonly is: 'certificate'; readonly face: CertificateFace }
  | { readonly is: 'new-page' };

/** 证书: a page of its own across, or half a page upright, two to a page. */
export interface CertificateFace {
  readonly half: boolean;
  readonly title: string;
  readonly number: string;
  readonly name: string;
  /** In points: long names are set smaller before they take a second line. */
  readonly nameSize: number;
  /** Behind the name: 同志 */
  readonly address: string;
  readonly text: string;
  readonly seal: readonly string[];
  readonly code: PaperCode;
}

/** A two-dimensional code: rows of modules, 1 for dark; printed with the margin that scanners need. */
export interface PaperCode {
  readonly rows: readonly string[];
  /** With its margin, in millimetres. */
  readonly side: number;
  readonly caption: string;
}

/** Modules of white around a code (ISO/IEC 18004). */
export const CODE_MARGIN = 4;

/** Paragraphs of one style, a line of text each. */
export interface TextBlock {
  readonly text: string;
  readonly as: TextStyle;
}

/** Paragraphs of official papers (GB/T 9704): 发文字号, 主送机关, 正文, 一、, 附件, and what stands at the right. */
export type TextStyle = 'number' | 'addressee' | 'body' | 'level-1' | 'attachment' | 'signature';

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  /** Repeated on every page. */
  readonly header: readonly PaperRow[];
  /** Rows of a group stay on one page; a merged cell never leaves its group. */
  readonly groups: readonly (readonly PaperRow[])[];
  /** The least height of a row, in millimetres. */
  readonly rowHeight: number;
  /** The size of the letters, in points. */
  readonly size: number;
}

export type PaperRow = readonly Cell[];

export interface PaperColumn {
  /** In millimetres. */
  readonly width: number;
  readonly align: 'start' | 'centre';
  /** Whole or decimal numbers, which a workbook may add up; everything else is text there. */
  readonly numbers?: boolean;
}

/** A cell: its text, or with what makes it different from its column. Cells under a merged one are left out. */
export type Cell = string | RichCell;

export interface RichCell {
  readonly text: string;
  /** Merged over so many columns. */
  readonly columns?: number;
  /** Merged over so many rows. */
  readonly rows?: number;
  readonly align?: 'start' | 'centre';
  /** In widths of a character. */
  readonly indent?: number;
  /** The size of the letters in points, where the text would not fit in the size of the table. */
  readonly size?: number;
}

/** A cell with everything about it said. */
export const richCell = (cell: Cell): RichCell => (typeof cell === 'string' ? { text: cell } : cell);

/** One group a row: rows that may stand on any page. */
export const freeRows = (rows: readonly PaperRow[]): PaperRow[][] => rows.map((row) => [row]);

export const HEIGHT_A4 = 297;
export const WIDTH_A4 = 210;

/**
 * Margins in millimetres. Official: GB/T 9704-2012, 天头 37, 订口 28, 版心 156 × 225; on even pages the binding is on the
 * right. Working tables: DESIGN §7, 15–20 mm.
 */
export const MARGINS = {
  official: { top: 37, right: 26, bottom: 35, left: 28 },
  working: { top: 18, right: 15, bottom: 17, left: 15 },
  certificate: { top: 12, right: 18, bottom: 12, left: 18 },
} as const;

/** The outer lines of a table are drawn half outside of it: they need room on the paper, in millimetres. */
const OUTER_LINES = 0.6;

/** How wide a table on a page may be, in millimetres. */
export function printedWidth({ preset, across }: Pick<PaperPage, 'preset' | 'across'>): number {
  const { left, right } = MARGINS[preset];
  return (across ? HEIGHT_A4 : WIDTH_A4) - left - right - OUTER_LINES;
}
