import type { Selection } from '../../../ui/grid/selection.ts';
import type { Conditions } from './view.ts';

/** The most people that one operation takes. */
export const MOST_AT_ONCE = 500;

export const tooMany = (count: number): string =>
  `一次最多 ${MOST_AT_ONCE} 人，现在选了 ${count} 人。请用条件缩小范围，分几次做。`;

/** How many were named one by one; a call takes at most MOST_AT_ONCE of them. */
export function namedOneByOne(selection: Selection): number {
  return selection.all ? selection.except.size : selection.ids.size;
}

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
