/** A list of organisations long enough to be under way for a while. */
export function manyLines(count: number, mark = '批') {
  return Array.from({ length: count }, (_, index) => ({
    parent: null,
    name: `${mark}第${index + 1}党支部`,
    shortName: `${mark}${index + 1}支部`,
    kind: 'branch' as const,
    statisticsKind: 'other' as const,
  }));
}
