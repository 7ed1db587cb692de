/** Between two places nearer than this none is put: the numbers of a computer would run out. */
const NARROWEST = 1e-6;

/**
 * Places for so many between two others of a list, rising; undefined: there is none on that side. Null: there is no room
 * left between the two.
 */
export function positionsBetween(
  before: number | undefined,
  after: number | undefined,
  count: number,
): number[] | null {
  const low = before ?? (after ?? 1) - count - 1;
  const high = after ?? low + count + 1;
  const step = (high - low) / (count + 1);
  if (step < NARROWEST) return null;
  return Array.from({ length: count }, (_, index) => low + step * (index + 1));
}
