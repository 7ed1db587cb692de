import Papa from 'papaparse';
import type { WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { emptyTally, newGrid } from './grid.ts';
import { LIMITS } from './limits.ts';
import { notesOf } from './notes.ts';
import type { Refusals } from './refusals.ts';
import { decodeText } from './text-encoding.ts';

/** In order of preference where two fit equally: a tab is never part of a name. */
const DELIMITERS = ['\t', ',', ';'] as const;
type Delimiter = (typeof DELIMITERS)[number];
const LOOKED_AT = 1 << 16;

/** Reads a .csv, .tsv or .txt: one sheet with the file's name. Every cell is text as it stands in the file. */
export function readText(bytes: Buffer, name: string, say: Refusals): WorkbookData {
  const text = decodeText(bytes, say);
  // Excel and WPS understand a first line that names the delimiter.
  const declared = /^sep=([,;\t])(?:\r\n|\r|\n|$)/iu.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter =
    DELIMITERS.find((each) => each === declared?.[1]) ?? detectDelimiter(body.slice(0, LOOKED_AT));
  const sheet = name.replace(/\.[^.]+$/u, '');
  const shift = declared === null ? 0 : 1;

  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: LIMITS.rows + 1 });
  const open = errors.find((each) => each.code === 'MissingQuotes');
  if (open !== undefined) throw say.openQuote(lineOf(data, open.row ?? 0) + shift);

  const tally = emptyTally();
  const grid = newGrid(sheet, false, tally, say);
  for (const [row, cells] of data.entries())
    for (const [column, cell] of cells.entries()) grid.put(row + 1, column + 1, unguarded(cell));
  const sheets = [grid.finish()];
  const notes = notesOf(sheets, tally, false);
  const strayQuotes = errors
    .filter((each) => each.code === 'InvalidQuotes')
    .map((each) => (each.row ?? 0) + 1);
  if (strayQuotes.length > 0)
    notes.push(`第 ${[...new Set(strayQuotes)].slice(0, 5).join('、')} 行的引号写法不规范，请核对这些行。`);
  return { format: 'csv', sheets, notes };
}

/** Line of the file on which a record starts: records before it may hold newlines. */
function lineOf(data: readonly (readonly string[])[], row: number): number {
  let line = 1;
  for (const cells of data.slice(0, row))
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
  return line;
}

/**
 * The delimiter that stands, outside quotes, on the most lines; of two on equally many the one that stands more often,
 * since a tab may guard a number in every line of commas. The full-width comma never is one.
 */
export function detectDelimiter(text: string): Delimiter {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, lines: 0, times: 0, here: false }));
  const endLine = () => {
    for (const each of found) {
      if (each.here) each.lines++;
      each.here = false;
    }
  };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') endLine();
    else
      for (const each of found)
        if (each.delimiter === character) {
          each.times++;
          each.here = true;
        }
  }
  endLine();
  const [best] = found.sort((a, b) => b.lines - a.lines || b.times - a.times);
  return best === undefined || best.times === 0 ? ',' : best.delimiter;
}

/**
 * Takes away what programs put around a value so that Excel shows it as text: `="0123"`, or tabs at its ends.
 */
export function unguarded(cell: string): string {
  const bare = cell.replace(/^\t+|\t+$/gu, '');
  const inner = /^="((?:[^"]|"")*)"$/u.exec(bare)?.[1];
  return inner === undefined ? bare : inner.replaceAll('""', '"');
}
