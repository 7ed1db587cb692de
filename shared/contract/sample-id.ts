/**
 * The id of a row of the sample district, so that examples can name rows without looking them up.
 * Deterministic: a 128-bit mix of the key in the shape of a UUIDv7 of 2026-01-01. Made for test data only,
 * never for real rows.
 */
export function sampleId(kind: string, key: string): string {
  const text = `${kind}\u0000${key}`;
  const words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344].map((start) => mix(text, start));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  return `019b7544-7000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** The id of an organisation of the sample district, by its path such as 靖港镇/芦江社区. */
export const sampleOrganisation = (key: string): string => sampleId('organisation', key);

function mix(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
