/**
 * Before which sibling an organisation must stand to move one place up or down; null: at the end.
 * Undefined: it is already first or last.
 */
export function neighbourAfterMove(
  siblings: readonly { readonly id: string }[],
  id: string,
  direction: 'up' | 'down',
): string | null | undefined {
  const index = siblings.findIndex((sibling) => sibling.id === id);
  if (index === -1) return undefined;
  if (direction === 'up') return index === 0 ? undefined : siblings[index - 1]?.id;
  if (index === siblings.length - 1) return undefined;
  return siblings[index + 2]?.id ?? null;
}
