import type { PersonLine } from '../../../../shared/contract/people.ts';
import { REASONS } from '../../../../shared/domain/people/duplicates.ts';
import { PERSON_FIELD_KEYS, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { factText } from '../person/facts.ts';

export type Side = 'one' | 'other';

/** Two entries and, where the program found them itself, why they may be one person's. */
export interface ComparedPair {
  readonly one: PersonLine;
  readonly other: PersonLine;
  /** Null: chosen by hand. Then nothing is known but what is shown. */
  readonly reasons: readonly string[] | null;
}

/** How a field compares. `unclear`: the masks are alike, what is under them cannot be told. */
export type Likeness = 'empty' | 'same' | 'different' | 'only-one' | 'only-other' | 'unclear';

export interface ComparedField {
  readonly key: PersonFieldKey;
  readonly one: string | null;
  readonly other: string | null;
  readonly likeness: Likeness;
  /** What to say of it where that is more than 相同 or 不同. */
  readonly word: string | null;
}

/** Every field of two entries side by side, but for those that are empty in both. */
export function comparedFields(pair: ComparedPair): ComparedField[] {
  return PERSON_FIELD_KEYS.map((key) => compared(pair, key)).filter(({ likeness }) => likeness !== 'empty');
}

function compared(pair: ComparedPair, key: PersonFieldKey): ComparedField {
  const one = factText(pair.one, key);
  const other = factText(pair.other, key);
  const field = (likeness: Likeness, word: string | null = null) => ({ key, one, other, likeness, word });
  if (one === null && other === null) return field('empty');
  if (other === null) return field('only-one');
  if (one === null) return field('only-other');
  switch (key) {
    case 'idNumber':
      return field(...likenessOfIdNumbers(one, other, pair.reasons));
    case 'phone':
    case 'otherPhone':
      if (one !== other || pair.reasons?.includes(REASONS.phone) === true) return field(alike(one, other));
      return field(pair.reasons === null ? 'unclear' : 'different');
    case 'address':
      // Masks of addresses are as long as the address and say nothing else.
      return one === other ? field('unclear') : field('different');
    case 'branch':
    case 'employer':
      return field(pair.one[key]?.id === pair.other[key]?.id ? 'same' : 'different');
    default:
      return field(alike(one, other));
  }
}

function likenessOfIdNumbers(
  one: string,
  other: string,
  reasons: readonly string[] | null,
): [Likeness, (string | null)?] {
  if (reasons?.includes(REASONS.number) === true) return ['same'];
  if (reasons?.includes(REASONS.oldNumber) === true) return ['different', '同一号码，15 位和 18 位'];
  if (reasons?.includes(REASONS.slip) === true) return ['different', '只差一位'];
  // The program compared the whole numbers: without a word of it they differ, however alike the masks.
  if (reasons !== null) return ['different'];
  return [one === other ? 'unclear' : 'different'];
}

const alike = (one: string, other: string): Likeness => (one === other ? 'same' : 'different');

/** The word for a likeness. */
export function likenessWord({ likeness, word }: Pick<ComparedField, 'likeness' | 'word'>): string {
  return word ?? LIKENESS_WORDS[likeness];
}

const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  empty: '相同',
  same: '相同',
  different: '不同',
  'only-one': '只有一条填了',
  'only-other': '只有一条填了',
  unclear: '打码后相同，点“显示”核对',
};

/** How sure it is, in words. */
export function scoreWord(score: number): '很可能' | '可能' {
  return score >= 80 ? '很可能' : '可能';
}

/** The entry to keep unless somebody decides otherwise: the one on the register, then the one with more filled in. */
export function fullerOf({ one, other }: Pick<ComparedPair, 'one' | 'other'>): Side {
  const present = Number(other.standing === 'present') - Number(one.standing === 'present');
  if (present !== 0) return present > 0 ? 'other' : 'one';
  return filled(other) > filled(one) ? 'other' : 'one';
}

function filled(person: PersonLine): number {
  return PERSON_FIELD_KEYS.filter((key) => factText(person, key) !== null).length;
}

/** Whether somebody may choose whose value stays. */
export function isOpen({ likeness }: ComparedField): boolean {
  return likeness !== 'same' && likeness !== 'empty';
}

/**
 * Whose value of a field stays: as chosen, else that of the kept entry, or of the other where the kept one has none.
 * Of an ID number of 15 and one of 18 digits the longer one stays.
 */
export function sideOf(
  field: ComparedField,
  keep: Side,
  chosen: Readonly<Partial<Record<PersonFieldKey, Side>>>,
): Side {
  const own = chosen[field.key];
  if (own !== undefined) return own;
  if (field.likeness === 'only-one') return 'one';
  if (field.likeness === 'only-other') return 'other';
  if (field.key === 'idNumber' && field.one !== null && field.other !== null) {
    const [long, short] = [field.one.length, field.other.length];
    if (long !== short && Math.max(long, short) === 18) return long === 18 ? 'one' : 'other';
  }
  return keep;
}

/** What the merge takes from the entry that is given up. */
export function takenFields(
  fields: readonly ComparedField[],
  keep: Side,
  chosen: Readonly<Partial<Record<PersonFieldKey, Side>>>,
): PersonFieldKey[] {
  return fields
    .filter((field) => isOpen(field) && sideOf(field, keep, chosen) !== keep)
    .map(({ key }) => key);
}

/** A pair whichever way round it comes. */
export function keyOfPair({
  one,
  other,
}: {
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
}): string {
  return [one.id, other.id].toSorted().join(' ');
}

/** Which pair to show next: the one that was chosen, or — once it is gone — the one in its place. */
export function pairToShow<Pair extends Pick<ComparedPair, 'one' | 'other'>>(
  pairs: readonly Pair[],
  chosen: { readonly key: string; readonly index: number } | null,
): { readonly pair: Pair; readonly index: number } | null {
  const found = pairs.findIndex((pair) => keyOfPair(pair) === chosen?.key);
  const index = found === -1 ? Math.min(chosen?.index ?? 0, pairs.length - 1) : found;
  const pair = pairs[index];
  return pair === undefined ? null : { pair, index };
}
