import { seededRandom } from '../sample/random.ts';
import { dates, names, namesakes, numbers, oldUnits, rareCharacters, wideDigits } from './cells.ts';
import { examples, gaps, headless, mergedUnits, surrounded, twoLevelHeader } from './headers.ts';
import { inventor } from './invented.ts';
import type { Roster } from './roster.ts';

export type { Roster } from './roster.ts';
export { ROSTER_DAY } from './roster.ts';

/**
 * The twelve dirty rosters of clerks (peer-lessons §3) and two more, with what must come of every row. All people are
 * invented; the same seed gives the same rosters.
 */
export function dirtyRosters(seed = 20261124): Roster[] {
  const invent = inventor(seededRandom(seed));
  return [
    twoLevelHeader(invent, true),
    twoLevelHeader(invent, false),
    gaps(invent),
    wideDigits(invent),
    dates(),
    numbers(),
    names(),
    surrounded(invent),
    examples(invent),
    rareCharacters(),
    namesakes(),
    oldUnits(invent),
    headless(invent),
    mergedUnits(invent),
  ];
}
