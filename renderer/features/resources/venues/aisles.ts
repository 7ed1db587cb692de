/** Reads the columns behind which aisles run, as typed: 3、9 or “3 9” or 3,9. Null: something else is written. */
export function readAisles(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、;；]+/u)
    .filter(Boolean);
  if (!parts.every((part) => /^\d{1,2}$/u.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}
