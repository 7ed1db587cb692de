import { pinyin } from 'pinyin-pro';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import { nameForms } from '../people/derived.ts';

/** Every form under which a text is found: as written, in pinyin, by initials. Lists are asked again and again. */
const formsOf = new Map<string, readonly string[]>();
const MOST = 5000;

function forms(text: string): readonly string[] {
  const known = formsOf.get(text);
  if (known !== undefined) return known;
  const plain = comparableName(text);
  const made = [
    plain,
    pinyin(plain, { toneType: 'none', type: 'array' }).join(''),
    pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
  ];
  if (formsOf.size >= MOST) formsOf.clear();
  formsOf.set(text, made);
  return made;
}

/** Compares by pinyin, so that a list can be leafed through. */
export function byPinyin(one: string, other: string): number {
  const [a = '', b = ''] = [forms(one)[1], forms(other)[1]];
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Searched {
  /** Names of things; the first one is what the row is called. */
  readonly names: readonly (string | null)[];
  /** The name of a person, which is read as names are. */
  readonly person?: string;
}

/** Whether all words of a search fit one of the names: a part of it, of its pinyin, or of its initials. */
export function isCalledBy(text: string | undefined, { names, person }: Searched): boolean {
  if (text === undefined) return true;
  const words = text.split(/\s+/u).map(comparableName).filter(Boolean);
  const all = [
    ...names.flatMap((name) => (name === null ? [] : [...forms(name)])),
    ...(person === undefined ? [] : nameForms(person, null)),
  ];
  return words.every((word) => all.some((form) => form.includes(word)));
}

/** The part of a list that is shown, and how long the whole is. */
export function pageOf<Row>(
  all: readonly Row[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { found: Row[]; total: number } {
  return { found: all.slice(offset, offset + limit), total: all.length };
}

/** Whether a row in or out of use belongs on a list: without a wish only those in use. */
export function isListed(outSince: string | null, wanted: 'with' | 'only' | undefined): boolean {
  if (wanted === 'with') return true;
  return wanted === 'only' ? outSince !== null : outSince === null;
}
