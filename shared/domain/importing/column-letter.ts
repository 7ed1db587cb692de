/** The letter of a column as Excel and WPS show it: 1 → A, 28 → AB. */
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCodePoint(65 + rest);
  return column <= 26 ? letter : letterOf((column - 1 - rest) / 26) + letter;
}
