import written from './strokes.json' with { type: 'json' };

/*
 * The strokes of 74,677 Chinese characters and their official order (GB13000.1 字符集汉字字序（笔画序）规范, GF 3003):
 * number of strokes, then kinds of strokes in writing order 横 < 竖 < 撇 < 点 < 折, then structure 左右 < 上下 < 整体.
 * 提 counts as 横, 捺 as 点, 竖钩 as 竖, every other stroke with a turn or hook as 折. The 8,105 characters of
 * 《通用规范汉字表》 stand as that table has them, which applies finer rules (主附笔形, 笔画组合) before structure.
 *
 * strokes.json is made by build/stroke-data.ts, where the sources are named in full. It is derived from
 * rime-stroke (github.com/rime/rime-stroke, by 四季的風, 雪齋, Kunki Chou and others; LGPL-3), corrected by
 * cnchar-order (MIT), Unihan's kTGH (Unicode licence) and hanzi's decomposition data. It may be replaced
 * by another file of the same form.
 *
 * Form: text n holds the characters of n strokes. A letter says how many strokes are taken over from the
 * sequence before (a = 0, b = 1 … A = 26 …), digits 1–5 are the strokes that follow, then come the characters.
 */

interface Strokes {
  /** Place of a character in the official order, from 1. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly sequences: readonly string[];
  /** The rank of the first character of each sequence. */
  readonly starts: readonly number[];
}

let read: Strokes | null = null;

/**
 * The strokes of a character as digits in writing order (1 横, 2 竖, 3 撇, 4 点, 5 折), such as “251” for 口;
 * null when the character is not known.
 */
export function strokesOf(character: string): string | null {
  const { ranks, sequences, starts } = strokes();
  const rank = ranks.get(character.normalize('NFC'));
  if (rank === undefined) return null;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= rank) low = middle;
    else high = middle;
  }
  return sequences[low] ?? null;
}

/** Place of a character in the official stroke order, from 1; null when the character is not known. */
export function strokeRank(character: string): number | null {
  return strokes().ranks.get(character) ?? null;
}

/** Read at the first use: not every run of the program sorts names. */
function strokes(): Strokes {
  read ??= readStrokes(written);
  return read;
}

function readStrokes(texts: readonly string[]): Strokes {
  const ranks = new Map<string, number>();
  const sequences: string[] = [];
  const starts: number[] = [];
  for (const text of texts) {
    let before = '';
    for (const [, letter = '', rest = '', characters = ''] of text.matchAll(
      /([a-zA-Z])([1-5]*)([^a-zA-Z]+)/gu,
    )) {
      before = before.slice(0, sharedLength(letter)) + rest;
      sequences.push(before);
      starts.push(ranks.size + 1);
      for (const character of characters) ranks.set(character, ranks.size + 1);
    }
  }
  return { ranks, sequences, starts };
}

function sharedLength(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 97 ? code - 97 : code - 65 + 26;
}
