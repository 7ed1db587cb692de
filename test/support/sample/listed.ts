/** The names in a text, separated by any white space: long lists of names stay readable as running text. */
export function listed(text: string): string[] {
  return text.split(/\s+/u).filter((name) => name !== '');
}
