import { listed } from '../listed.ts';
import type { Random } from '../random.ts';

/** Draws one of the items, each as often as its weight (a whole number) says. */
export type Draw<T> = (random: Random) => T;

/** A draw from items with weights. */
export function weighted<T>(items: readonly (readonly [T, number])[]): Draw<T> {
  const ends: number[] = [];
  let total = 0;
  for (const [, weight] of items) {
    total += weight;
    ends.push(total);
  }
  return (random) => {
    const drawn = random.int(1, total);
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    if (item === undefined) throw new Error('Nothing to draw from.');
    return item[0];
  };
}

/** A draw from the keys of a record whose values are their weights. */
export function weightedBy<K extends string>(weights: Readonly<Partial<Record<K, number>>>): Draw<K> {
  // `Object.entries` forgets the type of keys; the records are literals, so they have no others.
  return weighted(Object.entries(weights) as [K, number][]);
}

/** Words with their weights from running text such as '刘860 李700'; without a number the weight is 1. */
export function weightedWords(text: string): [string, number][] {
  return listed(text).map((entry) => {
    const word = entry.replace(/\d+$/u, '');
    return [word, Number(entry.slice(word.length) || 1)];
  });
}

/** A seed of its own for everything that has a key, so that nobody depends on who was made before him. */
export function seedFor(seed: number, key: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
