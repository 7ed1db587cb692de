import { strokeRank } from './strokes.ts';

/** A key to sort by and the characters of the name that have no stroke data. */
export interface StrokeKey {
  readonly key: string;
  readonly missing: readonly string[];
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A place without a character: before every character. */
const EMPTY = '000';

/** First letters of the places that come after all characters with stroke data, whose own stay far before y. */
const LATIN = 'y';
const UNKNOWN = 'z';

/** Nothing to be normalised and nothing to be left out. */
const PLAIN_HAN = /^[\u4E00-\u9FFF]*$/u;

/** Left out of the order: blanks, marks that choose a variant, and punctuation such as the dot of 阿卜杜·热西提. */
const LEFT_OUT = /[\s\p{P}\p{Cf}\p{M}∙⋅]/gu;

/**
 * The key by which names sort in one of the two official stroke orders, by plain binary comparison of ASCII text.
 *
 * - `surname`, 姓氏笔画 (政协, 党代会): a name of two characters counts as having an empty second place, so
 *   田富 stands before 田大利.
 * - `full`, 姓名笔画 (人大): the second character is compared at once, so 田大利 stands before 田富.
 *
 * In both the first character decides first, also in compound surnames and in names with an interpunct.
 * Interpuncts, other punctuation and blanks are left out. Latin letters and digits sort after every Chinese character, without
 * regard to case and width. A character without stroke data sorts after all others, by code point, and is
 * named in `missing`: nothing is guessed. The key has three letters for each character (five for the others).
 */
export function strokeKey(name: string, rule: 'surname' | 'full'): StrokeKey {
  const characters = Array.from(PLAIN_HAN.test(name) ? name : name.normalize('NFKC').replace(LEFT_OUT, ''));
  const missing: string[] = [];
  let key = '';
  for (const [index, character] of characters.entries()) {
    if (index === 1 && characters.length === 2 && rule === 'surname') key += EMPTY;
    const place = placeOf(character);
    key += place;
    if (place.startsWith(UNKNOWN)) missing.push(character);
  }
  return { key, missing: missing.length === 0 ? missing : [...new Set(missing)] };
}

const places = new Map<string, string>();

/** The letters of one character in a key; kept, since an import asks for the same few thousand a hundred times each. */
function placeOf(character: string): string {
  const known = places.get(character);
  if (known !== undefined) return known;
  const rank = strokeRank(character);
  const code = character.toLowerCase().codePointAt(0) ?? 0;
  const isLatin = /[\p{Script=Latin}\p{Nd}]/u.test(character);
  const place = rank !== null ? inDigits(rank, 3) : `${isLatin ? LATIN : UNKNOWN}${inDigits(code, 4)}`;
  places.set(character, place);
  return place;
}

/** A number in base 62, which sorts as text in the order of the numbers. */
function inDigits(number: number, width: number): string {
  let text = '';
  for (let rest = number; text.length < width; rest = Math.floor(rest / DIGITS.length))
    text = `${DIGITS[rest % DIGITS.length]}${text}`;
  return text;
}
