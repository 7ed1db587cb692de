import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskRows, createRowStore } from '../../../../renderer/ui/grid/row-store.ts';

interface Person {
  readonly id: string;
}

/** A list that answers when it is told to, and remembers what it was asked. */
function list(total: number, prefix = 'p') {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const state = { total, prefix, held: false, broken: false };
  const ask: AskRows<Person> = async (offset, limit) => {
    asked.push(offset);
    const { total: all, prefix: name } = state;
    if (state.held) await new Promise<void>((resolve) => waiting.push(resolve));
    if (state.broken) throw new Error('broken');
    const rows = Array.from({ length: Math.max(0, Math.min(limit, all - offset)) }, (_, place) => ({
      id: `${name}${offset + place}`,
    }));
    return { rows, total: all };
  };
  const answer = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await settle();
  };
  return { ask, asked, state, answer };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- lets promises go on, one after the other
    await Promise.resolve();
  }
}

const see = (first: number, keep = 0) => ({ first, last: first + 25, keep });

describe('rows read as they come into sight', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function opened(total = 34_000) {
    const source = list(total);
    const store = createRowStore<Person>();
    store.ask('all', source.ask);
    await settle();
    return { source, store };
  }

  it('asks for the first page, then for the one after it', async () => {
    const { source, store } = await opened();
    expect([store.total(), store.rowAt(99)?.id, store.rowAt(100)]).toEqual([34_000, 'p99', undefined]);
    store.show(see(0));
    await settle();
    expect(source.asked).toEqual([0, 100]);
    expect(store.rowAt(199)?.id).toBe('p199');
  });

  it('asks on at once while scrolling, each page once', async () => {
    const { source, store } = await opened();
    for (let first = 0; first < 600; first += 20) {
      store.show(see(first));
      // oxlint-disable-next-line no-await-in-loop -- as frames come, one after the other
      await settle();
    }
    expect(source.asked).toEqual([0, 100, 200, 300, 400, 500, 600, 700]);
  });

  it('asks only for the place where a drag of the scroll bar rests', async () => {
    const { source, store } = await opened();
    for (const first of [3000, 9000, 15_000, 21_050]) {
      store.show(see(first));
      vi.advanceTimersByTime(30);
    }
    expect(source.asked).toEqual([0]);
    vi.advanceTimersByTime(60);
    await settle();
    expect(source.asked).toEqual([0, 21_000, 21_100, 20_900]);
    expect(store.rowAt(21_060)?.id).toBe('p21060');
  });

  it('keeps forty pages at most, and among them what is in sight and the active row', async () => {
    const { source, store } = await opened();
    for (let first = 0; first < 9000; first += 50) {
      store.show(see(first));
      // oxlint-disable-next-line no-await-in-loop -- as frames come, one after the other
      await settle();
    }
    const pages = Array.from({ length: 340 }, (_, page) => page).filter(
      (page) => store.rowAt(page * 100) !== undefined,
    );
    expect(pages).toHaveLength(40);
    expect(pages).toContain(89);
    expect([store.rowAt(0)?.id, store.rowAt(300)]).toEqual(['p0', undefined]);
    expect(source.asked.filter((offset) => offset === 0)).toHaveLength(1);
  });

  it('keeps what was read while it is read anew, with the page of the active row', async () => {
    const { source, store } = await opened();
    store.show(see(0));
    await settle();
    store.show(see(5000, 20));
    vi.advanceTimersByTime(60);
    await settle();
    source.asked.length = 0;
    source.state.held = true;
    source.state.prefix = 'n';
    source.state.total = 34_001;
    void store.again();
    expect(store.rowAt(5000)?.id).toBe('p5000');
    await source.answer();
    expect(source.asked.toSorted((one, two) => one - two)).toEqual([0, 4900, 5000, 5100]);
    expect([store.rowAt(5000)?.id, store.rowAt(20)?.id, store.total()]).toEqual(['n5000', 'n20', 34_001]);
    // Pages out of sight are of the old state: they are gone.
    expect(store.rowAt(150)).toBeUndefined();
    expect([store.indexOf('n5010'), store.indexOf('p5010')]).toEqual([5010, -1]);
  });

  it('ignores an answer that was overtaken', async () => {
    const { source, store } = await opened();
    source.state.held = true;
    void store.again();
    source.state.prefix = 'new';
    void store.again();
    const before = store.version();
    await source.answer();
    expect(store.rowAt(0)?.id).toBe('new0');
    expect(store.version()).toBe(before + 1);
  });

  it('reads all anew when a page tells of another number of rows', async () => {
    const { source, store } = await opened();
    source.state.total = 33_000;
    store.show(see(0));
    await settle();
    expect(store.total()).toBe(33_000);
    expect(source.asked).toEqual([0, 100, 0, 100]);
  });

  it('shows the old rows until another question is answered, which begins at the top', async () => {
    const { store } = await opened();
    store.show(see(5000));
    vi.advanceTimersByTime(60);
    await settle();
    const women = list(12, 'w');
    women.state.held = true;
    store.ask('women', women.ask);
    expect([store.rowAt(5000)?.id, store.question()]).toEqual(['p5000', 1]);
    await women.answer();
    expect([store.rowAt(0)?.id, store.rowAt(5000), store.total()]).toEqual(['w0', undefined, 12]);
  });

  it('says why nothing could be read, does not ask on and on, and tries again when asked', async () => {
    const { source, store } = await opened();
    source.state.broken = true;
    store.show(see(0));
    await settle();
    expect(store.failure()).toBeInstanceOf(Error);
    store.show(see(1));
    await settle();
    expect(source.asked).toEqual([0, 100]);
    source.state.broken = false;
    await store.again();
    expect([store.failure(), store.rowAt(150)?.id]).toEqual([undefined, 'p150']);
  });

  it('reads a stretch for copying without a hole and without losing what is in sight', async () => {
    const { store } = await opened();
    const rows = await store.read(50, 4949);
    expect(rows?.map(({ id }) => id)).toEqual(Array.from({ length: 4900 }, (_, place) => `p${50 + place}`));
    expect(store.rowAt(50)?.id).toBe('p50');
  });

  it('gives no stretch at all when rows were changed while it was read', async () => {
    const { source, store } = await opened();
    source.state.held = true;
    const reading = store.read(0, 250);
    await settle();
    void store.again();
    await source.answer();
    await source.answer();
    expect(await reading).toBeNull();
    source.state.held = false;
    expect(await store.read(33_990, 34_050)).toBeNull();
  });
});
