import { create } from 'zustand';

/** A short word at the foot of the window after something was done. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'failed';
  /** What to do next, as a button. */
  readonly next?: { readonly title: string; readonly run: () => void };
}

interface Notices {
  readonly notice: Notice | null;
  readonly say: (notice: Omit<Notice, 'id'>) => void;
  readonly hush: () => void;
}

let last = 0;

/** Holds the newest notice; an older one gives way to it. */
export const useNotices = create<Notices>()((set) => ({
  notice: null,
  say: (notice) => {
    last += 1;
    set({ notice: { ...notice, id: last } });
  },
  hush: () => set({ notice: null }),
}));

/** Says that something was done. */
export function sayDone(text: string, next?: Notice['next']): void {
  useNotices.getState().say({ text, tone: 'done', ...(next === undefined ? {} : { next }) });
}

const WAITING = 'desk-notice';

/** Keeps a good word for the window as it opens next, because the page is about to be loaded afresh. */
export function sayDoneAfterReload(text: string): void {
  sessionStorage.setItem(WAITING, text);
}

/** Says what was kept for this opening of the window, once. */
export function sayWaiting(): void {
  const text = sessionStorage.getItem(WAITING);
  sessionStorage.removeItem(WAITING);
  if (text !== null) sayDone(text);
}

/** Says that something was refused, where there is no form to say it at. */
export function sayFailed(text: string): void {
  useNotices.getState().say({ text, tone: 'failed' });
}
