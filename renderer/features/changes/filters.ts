import { create } from 'zustand';
import type { CallInput } from '../../../shared/contract/index.ts';
import { readDay } from '../../ui/day/entry.ts';

/** Lines on one page of the list. */
export const PAGE = 100;

/** What the list is narrowed to, as typed. Outlives the screen: coming back from a transaction finds it so. */
export interface Filters {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly table: string;
  readonly offset: number;
}

interface FilterState extends Filters {
  readonly narrow: (change: Partial<Filters>) => void;
}

export const useFilters = create<FilterState>()((set) => ({
  from: '',
  to: '',
  text: '',
  table: '',
  offset: 0,
  narrow: (change) => set({ offset: 0, ...change }),
}));

/** The question to the log; a date not yet readable does not narrow anything. */
export function questionOf({ from, to, text, table, offset }: Filters): CallInput<'changes.list'> {
  const [first, last, wanted] = [readDay(from), readDay(to), text.trim()];
  return {
    offset,
    limit: PAGE,
    ...(first !== null && { from: first }),
    ...(last !== null && { to: last }),
    ...(wanted !== '' && { text: wanted }),
    ...(table !== '' && { table }),
  };
}
