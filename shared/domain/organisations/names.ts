/**
 * The form of a name under which two spellings count as the same: full width made half width, spaces and
 * brackets' width evened out, and “中共”, “中国共产党” at the head left out, because rosters write both.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(中国共产党|中共)/u, '')
    .toLowerCase();
}
