/**
 * Writes cells as Excel and WPS put them on the clipboard: tabs between cells, CRLF after each row; a cell
 * with a tab, a line break or a quote stands in quotes, its own quotes doubled.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads what Excel or WPS put on the clipboard. A quote opens a quoted cell only at its beginning and only
 * if it is closed before the next tab or line end: “"甲" 班” stays as written. Line breaks within a cell
 * become \n. One line end at the very end belongs to the form, not to the content; rows keep their own number
 * of cells.
 */
export function readTsv(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = cellFrom(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) return rows;
    at = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

/** The cell that begins at a place, and where it ends: at a tab, a line end or the end of the text. */
function cellFrom(text: string, from: number): { readonly cell: string; readonly end: number } {
  if (text[from] === '"') {
    const inQuotes = quotedFrom(text, from);
    if (inQuotes !== null) return inQuotes;
  }
  let end = from;
  while (end < text.length && !isEdge(text[end])) end += 1;
  return { cell: text.slice(from, end), end };
}

function quotedFrom(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let close = from;
  for (;;) {
    close = text.indexOf('"', close + 1);
    if (close === -1) return null;
    if (text[close + 1] !== '"') break;
    close += 1;
  }
  if (close + 1 < text.length && !isEdge(text[close + 1])) return null;
  const cell = text
    .slice(from + 1, close)
    .replaceAll('""', '"')
    .replaceAll(/\r\n?/gu, '\n');
  return { cell, end: close + 1 };
}

function isEdge(character: string | undefined): boolean {
  return character === '\t' || character === '\n' || character === '\r';
}
