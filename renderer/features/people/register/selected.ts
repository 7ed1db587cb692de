import type { Selection } from '../../../ui/grid/selection.ts';
import type { Conditions } from './view.ts';

/** The most people that one operation takes. */
export const MOST_AT_ONCE = 500;

/** The conditions that mean exactly the picked people; all of the list where nobody is picked. */
export function selectedFilter(conditions: Conditions, selection: Selection): Conditions {
  if (selection.all) {
    return selection.except.size === 0 ? conditions : { ...conditions, except: [...selection.except] };
  }
  return selection.ids.size === 0 ? conditions : { standings: ALL_STANDINGS, ids: [...selection.ids] };
}

/** Whoever was picked one by one is meant whatever else the list asks for. */
const ALL_STANDINGS: NonNullable<Conditions['standings']> = [
  'present',
  'transferred',
  'suspended',
  'left',
  'deceased',
];
