import type { Identified } from './column.ts';

const PAGE = 100;
const MOST_PAGES = 40;
/** How long a place must stay in sight before it is fetched, when the view jumped there. */
const REST_MS = 50;

/** A stretch of the rows and how many there are in all. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export type AskRows<Row> = (offset: number, limit: number) => Promise<RowPage<Row>>;

/** The rows that are in sight, and one more that is to be kept (the active one). Counted from 0, both included. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
  readonly keep: number;
}

/** Rows of a long list, read page by page as they come into sight. */
export interface RowStore<Row> {
  /** Goes up whenever there is something new to show. */
  readonly version: () => number;
  /** Goes up when another question was asked: the rows are others from the first one on. */
  readonly question: () => number;
  /** Undefined until the first answer. */
  readonly total: () => number | undefined;
  /** What was thrown at the last attempt; undefined when it went well. */
  readonly failure: () => unknown;
  readonly rowAt: (index: number) => Row | undefined;
  /** Where a row stands, as far as it is read; -1: not among the read ones. */
  readonly indexOf: (id: string) => number;
  readonly show: (sight: RowsInSight) => void;
  /** Asks anew; what was read stays until the answer is here. Done when it is shown, or was overtaken. */
  readonly again: () => Promise<void>;
  /**
   * Asks a question; `key` tells whether it is another one. The rows of the old one stay until the first answer.
   */
  readonly ask: (key: string, ask: AskRows<Row>) => void;
  /** Reads a stretch for copying, also what was never in sight; null: rows were changed meanwhile. */
  readonly read: (first: number, last: number) => Promise<readonly Row[] | null>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops a fetch that waits for the view to rest. */
  readonly stop: () => void;
}

/**
 * Makes a store of rows: at most 40 pages of 100 are kept, those used least lately go first. Only what is in
 * sight is asked for, and a page around it; answers to an earlier question or state are ignored.
 */
export function createRowStore<Row extends Identified>(): RowStore<Row> {
  let ask: AskRows<Row> = nothingYet;
  let key: string | undefined;
  let version = 0;
  let question = 0;
  /** Each reading of the list anew has a number; pages are told apart by it. */
  let reading = 0;
  let total: number | undefined;
  let failure: unknown;
  let sight: RowsInSight = { first: 0, last: 0, keep: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** In the order of their last use. */
  const pages = new Map<number, { readonly reading: number; readonly rows: readonly Row[] }>();
  const asked = new Set<number>();
  const failed = new Set<number>();
  const listeners = new Set<() => void>();

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const keepPage = (number: number, rows: readonly Row[]) => {
    pages.delete(number);
    pages.set(number, { reading, rows });
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES) break;
      pages.delete(oldest);
    }
  };
  const fetchPage = async (number: number) => {
    const own = reading;
    asked.add(number);
    try {
      const page = await ask(number * PAGE, PAGE);
      if (own !== reading) return;
      asked.delete(number);
      failure = undefined;
      keepPage(number, page.rows);
      const other = total !== undefined && page.total !== total;
      total = page.total;
      tell();
      // Rows came or went since the other pages were read: none of them can be trusted.
      if (other) await again();
    } catch (thrown) {
      if (own !== reading) return;
      asked.delete(number);
      failed.add(number);
      failure = thrown;
      tell();
    }
  };
  const fetchMissing = () => {
    timer = undefined;
    for (const number of pagesAround(sight, total)) {
      if (!pages.has(number) && !asked.has(number) && !failed.has(number)) void fetchPage(number);
    }
  };
  const again = async () => {
    reading += 1;
    const own = reading;
    clearTimeout(timer);
    asked.clear();
    failed.clear();
    const wanted = pagesAround(sight, total);
    try {
      const answers = await Promise.all(wanted.map((number) => ask(number * PAGE, PAGE)));
      if (own !== reading) return;
      for (const [number, page] of pages) if (page.reading !== own) pages.delete(number);
      for (const [place, number] of wanted.entries()) keepPage(number, answers[place]?.rows ?? []);
      total = answers.at(-1)?.total;
      failure = undefined;
    } catch (thrown) {
      if (own !== reading) return;
      failure = thrown;
    }
    tell();
  };

  return {
    version: () => version,
    question: () => question,
    total: () => total,
    failure: () => failure,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    indexOf: (id) => {
      for (const [number, { rows }] of pages) {
        const place = rows.findIndex((row) => row.id === id);
        if (place !== -1) return number * PAGE + place;
      }
      return -1;
    },
    show: (next) => {
      sight = next;
      if (total === undefined) return;
      const shown = pagesAround(next, total, 0);
      for (const number of [Math.floor(next.keep / PAGE), ...shown]) {
        const page = pages.get(number);
        if (page === undefined) continue;
        pages.delete(number);
        pages.set(number, page);
      }
      clearTimeout(timer);
      // Scrolling on from rows that are there needs no rest; a jump may be one of many while dragging.
      if (shown.some((number) => pages.has(number))) fetchMissing();
      else timer = setTimeout(fetchMissing, REST_MS);
    },
    again,
    ask: (nextKey, next) => {
      ask = next;
      if (key !== undefined && key !== nextKey) {
        question += 1;
        sight = { first: 0, last: Math.min(sight.last - sight.first, PAGE), keep: 0 };
      }
      key = nextKey;
      void again();
    },
    read: async (first, last) => {
      const own = reading;
      const found: Row[] = [];
      for (let number = Math.floor(first / PAGE); number <= Math.floor(last / PAGE); number += 1) {
        // One after the other: the data thread answers the screen in between.
        // oxlint-disable-next-line no-await-in-loop
        const rows = pages.get(number)?.rows ?? (await ask(number * PAGE, PAGE)).rows;
        if (own !== reading) return null;
        const from = Math.max(0, first - number * PAGE);
        found.push(...rows.slice(from, last - number * PAGE + 1));
      }
      return found.length === last - first + 1 ? found : null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => clearTimeout(timer),
  };
}

async function nothingYet(): Promise<RowPage<never>> {
  return { rows: [], total: 0 };
}

/** The numbers of the pages in sight (first) and `around` them, and that of the kept row. */
function pagesAround(sight: RowsInSight, total: number | undefined, around = 1): readonly number[] {
  if (total === undefined) return [0];
  const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1);
  const within = (number: number) => Math.max(0, Math.min(number, lastPage));
  const first = within(Math.floor(sight.first / PAGE));
  const last = within(Math.floor(sight.last / PAGE));
  const numbers = new Set<number>();
  for (let number = first; number <= last; number += 1) numbers.add(number);
  if (around === 0) return [...numbers];
  numbers.add(within(last + around)).add(within(first - around));
  numbers.add(within(Math.floor(sight.keep / PAGE)));
  return [...numbers];
}
