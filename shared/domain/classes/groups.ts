export const DIVISIONS = { evenly: '平均分组，各单位打散', unit: '按单位分组' } as const;
export type Division = keyof typeof DIVISIONS;

/**
 * Divides people into groups 1…n. `units`: the unit of each, in the order of the list; the answer has a group for each.
 * evenly: the sizes of groups differ by at most one, and so do the shares of any unit. unit: those of a unit stay
 * together, the largest unit first into the smallest group; with fewer units than groups some groups stay empty.
 */
export function divide(units: readonly string[], groups: number, how: Division): number[] {
  const members = new Map<string, number[]>();
  for (const [at, unit] of units.entries()) members.set(unit, [...(members.get(unit) ?? []), at]);
  const found = Array.from({ length: units.length }, () => 1);
  if (how === 'evenly') {
    let dealt = 0;
    // Unit by unit around the table: whoever is dealt in a row goes to different groups.
    for (const places of members.values())
      for (const at of places) {
        found[at] = (dealt % groups) + 1;
        dealt += 1;
      }
    return found;
  }
  const sizes = Array.from({ length: groups }, () => 0);
  const largestFirst = [...members.values()].sort((a, b) => b.length - a.length);
  for (const places of largestFirst) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest] = (sizes[smallest] ?? 0) + places.length;
    for (const at of places) found[at] = smallest + 1;
  }
  return found;
}
