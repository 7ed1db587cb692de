import { quoted } from './clean/reading.ts';
import type { ColumnGuess } from './mapping.ts';
import { tidyTitle } from './titles.ts';

/** What a person decided about the columns of a form, kept for the next list of the same form. */
export interface RememberedMapping {
  /** `headerSignature` of the list it was decided on. */
  readonly signature: string;
  /** Title as in the signature, and the key of its field; null: not taken in. */
  readonly fields: readonly { readonly title: string; readonly field: string | null }[];
}

/**
 * A text by which the next list of the same form is known: the titles without spaces, brackets and years, sorted, so
 * that a column more to the left changes nothing. Columns without a title do not count.
 */
export function headerSignature(headers: readonly string[]): string {
  return numbered(headers)
    .filter((title) => title !== '')
    .sort()
    .join('|');
}

/** The decisions to be kept of a mapping that a person has confirmed. */
export function rememberMapping(guesses: readonly ColumnGuess[]): RememberedMapping {
  const titles = guesses.map(({ title }) => title);
  const names = numbered(titles);
  const fields = guesses.map(({ field }, index) => ({ title: names[index] ?? '', field }));
  return { signature: headerSignature(titles), fields: fields.filter(({ title }) => title !== '') };
}

/**
 * The guesses with what was decided before on a list of the same form; unchanged for another form. A field that was
 * decided for one column is taken from any other.
 */
export function applyRemembered<Key extends string>(
  guesses: readonly ColumnGuess<Key>[],
  remembered: RememberedMapping,
  keys: readonly Key[],
): ColumnGuess<Key>[] {
  const titles = guesses.map(({ title }) => title);
  if (headerSignature(titles) !== remembered.signature) return [...guesses];
  const names = numbered(titles);
  const decided = new Map(remembered.fields.map(({ title, field }) => [title, field]));
  const known = new Map<string, Key>(keys.map((key) => [key, key]));
  const given = new Set(remembered.fields.map(({ field }) => field));
  return guesses.map((guess, index): ColumnGuess<Key> => {
    const name = names[index] ?? '';
    const field = decided.get(name);
    if (field === undefined) {
      if (guess.field === null || !given.has(guess.field)) return guess;
      return {
        ...guess,
        field: null,
        confidence: 0,
        state: 'conflict',
        reason: '上次由别的列作为这一项，这一列没有导入',
      };
    }
    const key = field === null ? null : known.get(field);
    // A field that a newer version no longer has.
    if (key === undefined) return guess;
    if (key === null)
      return {
        ...guess,
        field: null,
        confidence: 1,
        state: guess.state === 'ignored' ? 'ignored' : 'unused',
        reason: `上次没有导入${quoted(guess.title)}`,
      };
    return { ...guess, field: key, confidence: 1, state: 'used', reason: '上次这样对应' };
  });
}

/** Titles in compared form; a second column of the same title is told apart by its number, 第 3 列 counts as none. */
function numbered(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    if (/^第 \d+ 列$/u.test(header)) return '';
    const title = header
      .split('/')
      .map(tidyTitle)
      .join('/')
      .replace(/(?:19|20)\d{2}(?:年度?)?/gu, '年');
    if (title === '') return '';
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count === 1 ? title : `${title}#${count}`;
  });
}
