import { EVENT_SHEET_WORDS } from '../documents/event-sheet.ts';
import { letterOf } from '../importing/column-letter.ts';
import type { SheetData } from '../importing/sheet.ts';

/** A cell of a sheet that came back: where it is and what stands in it. */
export interface SheetCell {
  /** As Excel and WPS show it: D7. */
  readonly cell: string;
  readonly text: string;
}

/** What stands in the column of one event. */
export interface EventColumn {
  /** The letter of the column. */
  readonly column: string;
  readonly day: SheetCell;
  readonly half: SheetCell;
  readonly activity: SheetCell;
  readonly title: SheetCell;
  readonly minutes: SheetCell;
  /** Members and what is marked for them; those without a mark, too. */
  readonly marks: readonly NamedMark[];
  readonly guests: readonly NamedMark[];
}

export interface NamedMark extends SheetCell {
  readonly name: string;
  /** Where the name stands. */
  readonly nameCell: string;
}

/** A sheet as it was handed in. */
export interface ReturnedSheet {
  /** Null: the line of the code is gone or was changed. */
  readonly code: { readonly branch: string; readonly month: string } | null;
  readonly codeCell: string;
  /** Columns in which something stands. */
  readonly events: readonly EventColumn[];
}

type Fact = 'day' | 'half' | 'activity' | 'title' | 'minutes';
const FACTS: readonly Fact[] = ['day', 'half', 'activity', 'title', 'minutes'];

const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replaceAll(/\s/gu, '');

/** Reads a sheet by its labels, wherever they stand; null: it is no such sheet. */
export function readEventSheet({ rows }: Pick<SheetData, 'rows'>): ReturnedSheet | null {
  const { number, name, event, guests: guestWords, members: memberWords } = EVENT_SHEET_WORDS;
  const head = rows.findIndex(
    (row) =>
      plain(row[0]) === number && plain(row[1]) === name && row.some((cell) => plain(cell).startsWith(event)),
  );
  if (head < 0) return null;
  const { code, codeCell } = codeOf(rows);
  const beginning = (words: string) => plain(words).slice(0, 6);
  const body = rows.map((row, at) => ({ row, at })).slice(head + 1);
  const labelled = (words: string) => body.find(({ row }) => plain(row[0]).startsWith(beginning(words)))?.at;
  const facts = new Map(
    FACTS.map((fact) => [fact, body.find(({ row }) => plain(row[0]) === plain(EVENT_SHEET_WORDS[fact]))?.at]),
  );
  const guestsFrom = labelled(guestWords) ?? rows.length;
  const membersFrom = Math.max(labelled(memberWords) ?? head, ...[...facts.values()].map((at) => at ?? head));
  const named = body.filter(({ row, at }) => at > membersFrom && at !== guestsFrom && plain(row[1]) !== '');
  const columns = (rows[head] ?? []).flatMap((cell, at) => (plain(cell).startsWith(event) ? [at] : []));
  const events = columns.map((at): EventColumn => {
    const cellAt = (row: number | undefined): SheetCell => ({
      cell: `${letterOf(at + 1)}${(row ?? head) + 1}`,
      text: row === undefined ? '' : (rows[row]?.[at] ?? '').trim(),
    });
    const marks = (wanted: (row: number) => boolean): NamedMark[] =>
      named
        .filter((each) => wanted(each.at))
        .map(({ row, at: place }) => ({
          ...cellAt(place),
          name: (row[1] ?? '').trim(),
          nameCell: `B${place + 1}`,
        }));
    return {
      column: letterOf(at + 1),
      day: cellAt(facts.get('day')),
      half: cellAt(facts.get('half')),
      activity: cellAt(facts.get('activity')),
      title: cellAt(facts.get('title')),
      minutes: cellAt(facts.get('minutes')),
      marks: marks((row) => row < guestsFrom),
      guests: marks((row) => row > guestsFrom),
    };
  });
  return { code, codeCell, events: events.filter(isWritten) };
}

function isWritten(column: EventColumn): boolean {
  const marked = [...column.marks, ...column.guests].some(({ text }) => text !== '');
  return marked || FACTS.some((fact) => column[fact].text !== '');
}

function codeOf(rows: readonly (readonly string[])[]): Pick<ReturnedSheet, 'code' | 'codeCell'> {
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const found = new RegExp(
        `${EVENT_SHEET_WORDS.code}\\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+(\\d{4}-(?:0[1-9]|1[0-2]))`,
        'u',
      ).exec(cell.normalize('NFKC'));
      const [, branch, month] = found ?? [];
      if (branch !== undefined && month !== undefined)
        return { code: { branch, month }, codeCell: `${letterOf(column + 1)}${at + 1}` };
    }
  return { code: null, codeCell: 'A1' };
}
