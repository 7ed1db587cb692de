import { quoted } from './clean/reading.ts';
import type { ColumnContent } from './columns.ts';
import { columnContents, shareOf } from './columns.ts';
import type { ImportField } from './field.ts';
import type { Layout, LayoutColumn } from './layout.ts';
import type { SheetData } from './sheet.ts';
import type { TitleIndex } from './titles.ts';
import { isSerialTitle, titleIndex } from './titles.ts';

/** What a column is taken for. */
export interface ColumnGuess<Key extends string = string> {
  /** From 1, A = 1. */
  readonly column: number;
  readonly title: string;
  /** null: not taken in. */
  readonly field: Key | null;
  /** 0 to 1; what a person said counts 1. */
  readonly confidence: number;
  /** Why, as a Chinese sentence. */
  readonly reason: string;
  /** `ignored`: nothing of use in it (empty, 废列, 序号); `unused`: has content that no field takes; `conflict`: another column has its field. */
  readonly state: 'used' | 'unused' | 'ignored' | 'conflict';
  /** Data rows in which something is written. */
  readonly written: number;
}

/** Beyond this many columns lists hold leftovers: a column without a title is not guessed from its content there. */
const LAST_REGULAR_COLUMN = 17;
const ENOUGH_ALIKE = 0.8;
/** Below this share of alike cells, a title that had to be interpreted is not believed. */
const CONTRADICTED = 0.3;
const LEAST_SAMPLES = 2;

/**
 * Guesses which column is which field: by its title, and by its content where the title says nothing. No field gets
 * two columns; every column is answered, with the reason.
 */
export function guessMapping<Key extends string>(
  layout: Layout,
  sheet: SheetData,
  fields: readonly ImportField<Key>[],
): ColumnGuess<Key>[] {
  const titles = titleIndex(fields);
  const contents = columnContents(layout, sheet);
  const candidates = layout.columns.map((column, index) =>
    candidateOf(column, contents[index] ?? { column: column.column, written: 0, samples: [] }, titles),
  );
  return byContent(withoutConflicts(candidates, fields), contents, fields);
}

function candidateOf<Key extends string>(
  column: LayoutColumn,
  content: ColumnContent,
  titles: TitleIndex<Key>,
): ColumnGuess<Key> {
  const { title, parts } = column;
  const base = { column: column.column, title, field: null, confidence: 0, written: content.written };
  const nothing = (reason: string): ColumnGuess<Key> => ({ ...base, state: 'ignored', reason });
  if (/废/u.test(title)) return nothing('标为废列，不导入');
  if (isSerialTitle(parts.at(-1) ?? '')) return nothing('序号，不导入');
  const match = titles.match(parts);
  if (content.written === 0 && (match === null || parts.length === 0)) return nothing('整列是空的，不导入');
  if (match === null) {
    const reason = parts.length === 0 ? '没有列名' : `没有与${quoted(title)}对应的项目，不导入`;
    return { ...base, state: 'unused', reason };
  }
  const { field, confidence, combined } = match;
  const test = field.contentTest;
  if (confidence < 0.9 && !combined && test !== undefined && content.samples.length >= LEAST_SAMPLES) {
    if (shareOf(content, test) < CONTRADICTED)
      return { ...base, state: 'unused', reason: `列名${quoted(title)}像“${field.title}”，内容不像，不导入` };
  }
  const reason = combined
    ? `列名${quoted(title)}是两项写在一格，全文放入“${field.title}”`
    : confidence >= 0.9
      ? `列名是${quoted(title)}`
      : `列名${quoted(title)}像“${field.title}”，请核对`;
  return { ...base, field: field.key, state: 'used', confidence, reason };
}

/** Where several columns claim a field, the surest has it; another takes the spare field if that is free. */
function withoutConflicts<Key extends string>(
  candidates: readonly ColumnGuess<Key>[],
  fields: readonly ImportField<Key>[],
): ColumnGuess<Key>[] {
  const guesses = [...candidates];
  for (const field of fields) {
    const claims = guesses
      .filter((guess) => guess.field === field.key)
      // An empty column gives way to one in which something is written.
      .toSorted(
        (a, b) =>
          Number(b.written > 0) - Number(a.written > 0) || b.confidence - a.confidence || a.column - b.column,
      );
    const [winner, ...losers] = claims;
    if (winner === undefined || losers.length === 0) continue;
    const spare = fields.find(({ key }) => key === field.spare);
    let spareIsFree = spare !== undefined && !guesses.some((guess) => guess.field === spare.key);
    const also = losers.map((guess) => `第 ${guess.column} 列${quoted(guess.title)}`).join('、');
    replace(guesses, {
      ...winner,
      confidence: winner.confidence * 0.9,
      reason: `${winner.reason}；${also}也像“${field.title}”，请核对`,
    });
    for (const loser of losers) {
      const twoPeople = field.required === true ? '；一行像有两个人（双栏表），请先改成单栏' : '';
      const rival = `第 ${winner.column} 列${quoted(winner.title)}已作为“${field.title}”`;
      if (spare !== undefined && spareIsFree && loser.written > 0) {
        replace(guesses, {
          ...loser,
          field: spare.key,
          confidence: 0.7,
          reason: `${rival}，这一列放入“${spare.title}”，请核对`,
        });
        spareIsFree = false;
      } else
        replace(guesses, {
          ...loser,
          field: null,
          confidence: 0,
          state: 'conflict',
          reason: `${rival}，这一列没有导入，请选定一列${twoPeople}`,
        });
    }
  }
  return guesses;
}

function replace<Key extends string>(guesses: ColumnGuess<Key>[], guess: ColumnGuess<Key>): void {
  const index = guesses.findIndex(({ column }) => column === guess.column);
  guesses[index] = guess;
}

/** Columns of which the title says nothing, by what stands in them; the most alike column has the field. */
function byContent<Key extends string>(
  guesses: ColumnGuess<Key>[],
  contents: readonly ColumnContent[],
  fields: readonly ImportField<Key>[],
): ColumnGuess<Key>[] {
  const taken = new Set(guesses.map(({ field }) => field));
  for (const field of fields) {
    const test = field.contentTest;
    if (test === undefined || taken.has(field.key)) continue;
    let best: { guess: ColumnGuess<Key>; share: number } | null = null;
    for (const guess of guesses) {
      const content = contents[guess.column - 1];
      if (guess.state !== 'unused' || content === undefined) continue;
      const untitled = guess.reason === '没有列名';
      if (untitled ? guess.column > LAST_REGULAR_COLUMN : field.unmistakable !== true) continue;
      const share = shareOf(content, test);
      if (share >= ENOUGH_ALIKE && share > (best?.share ?? 0)) best = { guess, share };
    }
    if (best === null) continue;
    taken.add(field.key);
    replace(guesses, {
      ...best.guess,
      field: field.key,
      state: 'used',
      confidence: Math.round(best.share * (field.unmistakable === true ? 80 : 60)) / 100,
      reason: `${best.guess.reason === '没有列名' ? '没有列名' : `列名${quoted(best.guess.title)}没有说明`}，内容像“${field.title}”，请核对`,
    });
  }
  return guesses.map((guess) =>
    guess.state === 'unused' && guess.reason === '没有列名'
      ? { ...guess, reason: '没有列名，内容也认不出，不导入' }
      : guess,
  );
}
