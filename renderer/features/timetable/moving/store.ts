import { create } from 'zustand';
import type { SessionCard, Target } from '../../../../shared/contract/timetable-answers.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

/** The list of sessions that wait, as a place to drop on. */
export const WAITING = 'waiting';

export const cellKey = (day: string, half: HalfDay) => `${day}/${half}`;

/** A session that is picked up, and where it would be put down. */
interface Moving {
  readonly session: SessionCard | null;
  readonly how: 'pointer' | 'keyboard';
  /** The row of the board in which it may move; a class. */
  readonly row: string;
  /** Key of a cell, or `WAITING`; null: over nothing. */
  readonly over: string | null;
  /** What each half-day says; empty until the answer is there. */
  readonly targets: ReadonlyMap<string, Target>;
  /** The session to which the focus goes once it stands at its new place. */
  readonly focus: string | null;
  readonly pickUp: (session: SessionCard, how: Moving['how'], row: string, over: string | null) => void;
  readonly tell: (session: string, targets: readonly Target[]) => void;
  readonly hover: (over: string | null) => void;
  readonly putDown: () => void;
  readonly focused: () => void;
}

const NONE: ReadonlyMap<string, Target> = new Map();

/** Kept outside of React's tree, so that a cell is drawn anew only when something about it changes. */
export const useMoving = create<Moving>()((set) => ({
  session: null,
  how: 'pointer',
  row: '',
  over: null,
  targets: NONE,
  focus: null,
  pickUp: (session, how, row, over) => set({ session, how, row, over, targets: NONE }),
  tell: (session, targets) =>
    set((before) =>
      before.session?.id === session
        ? { targets: new Map(targets.map((each) => [cellKey(each.day, each.half), each])) }
        : before,
    ),
  hover: (over) => set((before) => (before.over === over ? before : { over })),
  putDown: () =>
    set((before) => ({
      session: null,
      over: null,
      targets: NONE,
      focus: before.how === 'keyboard' ? (before.session?.id ?? null) : null,
    })),
  focused: () => set({ focus: null }),
}));

/** What a cell shows while something is moved: nothing, or whether it can be put down here. */
export function useTarget(
  row: string,
  key: string,
): { readonly target: Target | null; readonly over: boolean } {
  const target = useMoving((moving) =>
    moving.session !== null && moving.row === row ? (moving.targets.get(key) ?? null) : null,
  );
  const over = useMoving((moving) => moving.session !== null && moving.row === row && moving.over === key);
  return { target, over };
}
