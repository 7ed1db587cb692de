import { TRAINEE_SORTS, type TraineeSort } from './codes.ts';

/** What a list says at its foot about its order (rules-and-forms §3.3): 按姓氏笔画排序. */
export const orderInWords = (order: TraineeSort): string => `按${TRAINEE_SORTS[order]}排序`;

/** What a trainee is put in order by. */
export interface OrderKeys {
  /** Where he stands on the roster as it is kept. */
  readonly kept: number;
  /** Null: in no group yet; those stand last. */
  readonly group: number | null;
  readonly pinyin: string;
  readonly surnameStrokes: string;
  readonly nameStrokes: string;
  /** Where the unit that sent him and then his own stand in the maintained order of units. */
  readonly units: readonly [sentBy: number, own: number];
}

/** Puts trainees in an order, on the screen as on paper; whoever is equal in it stays in the order of the roster. */
export function inOrder<T extends { readonly keys: OrderKeys }>(all: readonly T[], order: TraineeSort): T[] {
  const compare = COMPARISONS[order];
  return all.toSorted((a, b) => compare(a.keys, b.keys) || a.keys.kept - b.keys.kept);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const LAST = Number.MAX_SAFE_INTEGER;

const COMPARISONS: Readonly<Record<TraineeSort, (a: OrderKeys, b: OrderKeys) => number>> = {
  kept: () => 0,
  pinyin: (a, b) => byText(a.pinyin, b.pinyin),
  'surname-strokes': (a, b) => byText(a.surnameStrokes, b.surnameStrokes),
  'name-strokes': (a, b) => byText(a.nameStrokes, b.nameStrokes),
  unit: (a, b) => a.units[0] - b.units[0] || a.units[1] - b.units[1],
  group: (a, b) => (a.group ?? LAST) - (b.group ?? LAST),
};
