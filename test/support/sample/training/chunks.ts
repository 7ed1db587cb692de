const CHUNK = 100;

/** Puts many rows in, some at a time: SQLite takes only so many values in a statement. */
export async function inChunks<T>(all: readonly T[], put: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += CHUNK) await put(all.slice(start, start + CHUNK));
}
