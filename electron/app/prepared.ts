import { randomUUID } from 'node:crypto';

/** A bounded store: the oldest entry goes when there are too many. */
export interface Shelf<Item> {
  /** Keeps an item and answers the id it can be fetched by. */
  readonly keep: (item: Item) => string;
  readonly get: (id: string) => Item | undefined;
  readonly drop: (id: string) => void;
}

/** Makes a store for at most `limit` items, by ids that cannot be guessed. */
export function createShelf<Item>(limit: number): Shelf<Item> {
  const items = new Map<string, Item>();
  return {
    keep(item) {
      const id = randomUUID();
      items.set(id, item);
      for (const oldest of items.keys()) {
        if (items.size <= limit) break;
        items.delete(oldest);
      }
      return id;
    },
    get: (id) => items.get(id),
    drop: (id) => void items.delete(id),
  };
}

/** What the window may fetch from memory. */
export interface Prepared {
  /** Finished PDFs, for looking at and printing. Kept in memory only: nothing of a document is left on disk. */
  readonly documents: Shelf<Uint8Array>;
  /** The data of documents being rendered, for the print page. */
  readonly jobs: Shelf<unknown>;
}

/** Room for the last 20 documents and for the jobs that are being rendered. */
export function createPrepared(): Prepared {
  return { documents: createShelf(20), jobs: createShelf(20) };
}

const ADDRESS = /^\/?(prepared|print-job)\/([\w-]{1,60})\.(pdf|json)$/u;

/** What kind of prepared thing an address inside the program names; null: none. */
export function readPreparedAddress(path: string): { kind: 'document' | 'job'; id: string } | null {
  const match = ADDRESS.exec(path);
  const [, folder, id, ending] = match ?? [];
  if (id === undefined) return null;
  if (folder === 'prepared' && ending === 'pdf') return { kind: 'document', id };
  if (folder === 'print-job' && ending === 'json') return { kind: 'job', id };
  return null;
}
