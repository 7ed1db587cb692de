/** The keys of a table of titles, in its order and with their type. */
export function keysOf<Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(table).filter((key): key is Key => isKeyOf(table, key));
}

/** Whether a text is one of the keys of a table. */
export function isKeyOf<Key extends string>(
  table: Readonly<Partial<Record<Key, unknown>>>,
  text: string,
): text is Key {
  return Object.hasOwn(table, text);
}
