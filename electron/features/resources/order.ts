/** A row of a list in its maintained order. */
interface Placed {
  readonly id: string;
  readonly position: number;
}

/** A place before one of the rows, or behind all; the row itself is not counted. */
export function positionBefore(all: readonly Placed[], before: string | null, self: string | null): number {
  const others = all.filter(({ id }) => id !== self).toSorted((a, b) => a.position - b.position);
  const at = others.findIndex(({ id }) => id === before);
  if (at < 0) return Math.floor(others.at(-1)?.position ?? 0) + 1;
  const next = others[at]?.position ?? 1;
  return ((others[at - 1]?.position ?? next - 2) + next) / 2;
}

/** What is given of the fields of a row; what is left out stays. */
export function givenOnly<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
