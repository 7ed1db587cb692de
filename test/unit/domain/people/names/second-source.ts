import { createRequire } from 'node:module';

interface Dictionary {
  readonly orders: Readonly<Record<string, string>>;
  readonly strokeTable: Readonly<Record<string, { readonly name: string }>>;
}

/** cnchar-order is a browser bundle whose types name no data: what is read of it is declared above. */
const { dict } = createRequire(import.meta.url)('cnchar-order') as { readonly dict: Dictionary };

/** By the names of strokes in 《现代汉语通用字笔顺规范》; every stroke that is not named here turns: 折. */
const KINDS: Readonly<Record<string, string>> = {
  横: '1',
  提: '1',
  竖: '2',
  竖钩: '2',
  撇: '3',
  点: '4',
  点2: '4',
  捺: '4',
};

/** The strokes of a character by cnchar-order, a source that our data were not made from; null: not in it. */
export function strokesBySecondSource(character: string): string | null {
  const letters = dict.orders[character];
  if (letters === undefined) return null;
  return Array.from(letters, (letter) => KINDS[dict.strokeTable[letter]?.name ?? ''] ?? '5').join('');
}
