import { create } from 'zustand';
import type { Category } from '../../../shared/domain/people/codes.ts';
import { today } from '../../ui/words.ts';

/** What the list of those who lack hours is narrowed to. */
export interface ShortfallConditions {
  /** Null: everybody within the viewer's reach. */
  readonly organisation: string | null;
  readonly categories: readonly Category[];
  /** Hours; null: whoever lacks any. */
  readonly leastMissing: number | null;
  /** Only those who will lack hours at the year's end, too. */
  readonly forecast: boolean;
}

const EVERYBODY: ShortfallConditions = {
  organisation: null,
  categories: [],
  leastMissing: null,
  forecast: false,
};

interface View {
  readonly year: number;
  readonly conditions: ShortfallConditions;
  readonly setYear: (year: number) => void;
  readonly setConditions: (change: Partial<ShortfallConditions>) => void;
  readonly clear: () => void;
}

/** The current year, and as many before it as a certificate of participation covers. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** The years that can be looked at, the latest first. */
export const offeredYears = (): number[] => Array.from({ length: 6 }, (_, back) => thisYear() - back);

/** What is looked at in 学时. It outlives the page: whoever opens a person comes back to the same list. */
export const useHoursView = create<View>()((set) => ({
  year: thisYear(),
  conditions: EVERYBODY,
  setYear: (year) => set({ year }),
  setConditions: (change) => set(({ conditions }) => ({ conditions: { ...conditions, ...change } })),
  clear: () => set({ conditions: EVERYBODY }),
}));
