import type { Cell, PaperColumn } from './paper.ts';

/** Millimetres in a point. */
const POINT = 25.4 / 72;

/** What the lines of a cell and its padding take from its width, in millimetres. */
const PADDING = { start: 3.4, centre: 2 } as const;

/** Letters smaller than this (六号) are not read any more: what does not fit then takes more lines. */
const SMALLEST = 7.5;
/** 小五: down to this a text is rather set smaller than broken into two lines. */
const SMALL = 9;

const STEP = 0.5;

/** The width of a text in widths of a Chinese character. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return width;
}

/**
 * A cell whose text takes one line, if need be in letters down to 小五; else at most `lines` lines of the size of the table
 * or smaller ones. Never fewer characters: what does not even fit then makes its row higher.
 */
export function fittingCell(
  text: string,
  column: PaperColumn | undefined,
  size: number,
  lines: number,
): Cell {
  if (column === undefined) return text;
  const inLines = (most: number, smallest: number): number | null => {
    for (let fitting = size; fitting >= smallest; fitting -= STEP)
      if (linesAt(text, column, fitting) <= most) return fitting;
    return null;
  };
  const fitting = inLines(1, lines === 1 ? SMALLEST : SMALL) ?? inLines(lines, SMALLEST) ?? SMALLEST;
  return fitting === size ? text : { text, size: fitting };
}

/** How many lines a text takes in a column; a line may end a little before the edge. */
export function linesAt(
  text: string,
  { width, align }: Pick<PaperColumn, 'width' | 'align'>,
  size: number,
): number {
  const perLine = Math.max((width - PADDING[align]) / (size * POINT), 1);
  return text.split('\n').reduce((sum, line) => {
    const wide = widthOf(line);
    return sum + (wide <= perLine ? 1 : Math.ceil(wide / Math.max(perLine - 0.5, 1)));
  }, 0);
}

/** How wide a column wants to be, and how much of what is left over it takes. */
export interface WantedColumn extends Omit<PaperColumn, 'width'> {
  /** The width that it must have, in millimetres. */
  readonly least: number;
  /** The width beyond which it has no use for more; null: it takes what there is. */
  readonly most?: number | null;
}

/**
 * Widths in millimetres that together fill `available`. What is over the least widths first goes to the columns that know
 * how much more they want, in proportion when it is not enough; the rest to those that take what there is, or to all
 * alike. Where not even the least widths fit, all become narrower alike.
 */
export function fitColumns(wanted: readonly WantedColumn[], available: number): PaperColumn[] {
  const least = wanted.reduce((sum, column) => sum + column.least, 0);
  const spare = Math.max(available - least, 0);
  const narrower = Math.min(available / least, 1);
  const wants = wanted.map(({ least: width, most = width }) =>
    most === null ? 0 : Math.max(most - width, 0),
  );
  const total = wants.reduce((sum, want) => sum + want, 0);
  const given = Math.min(spare, total);
  const takers = wanted.some(({ most }) => most === null)
    ? wanted.filter(({ most }) => most === null)
    : wanted;
  const rest = (spare - given) / takers.length;
  return wanted.map((each, index) => {
    const { least: width, most: _, ...column } = each;
    const share = total === 0 ? 0 : (given * (wants[index] ?? 0)) / total;
    return { ...column, width: round(width * narrower + share + (takers.includes(each) ? rest : 0)) };
  });
}

/** The width in millimetres that holds nearly all of these texts in one line, between two bounds. */
export function widthFor(
  texts: Iterable<string>,
  size: number,
  {
    least,
    most,
    align,
  }: { readonly least: number; readonly most: number; readonly align: PaperColumn['align'] },
): number {
  const widths = [...texts].map(widthOf).toSorted((a, b) => a - b);
  const nearlyAll = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  return Math.min(most, Math.max(least, nearlyAll * size * POINT + PADDING[align]));
}

/** The width of a column of names: nearly all in one line, and the longest in four of the smallest letters. */
export function nameWidth(names: readonly string[], size: number, least: number): number {
  const longest = Math.max(0, ...names.map(widthOf));
  const forLongest = (longest / 4 + 0.6) * SMALLEST * POINT + PADDING.centre;
  return Math.max(widthFor(names, size, { least, most: 34, align: 'centre' }), Math.min(forLongest, 45));
}

const round = (millimetres: number): number => Math.round(millimetres * 100) / 100;
