import { create } from 'zustand';
import type { OrganisationLine } from '../../../../shared/contract/organisations.ts';
import { asFailure, call, type CallFailure } from '../../../app/desk.ts';

/** Under which key the children of a node are kept; the top has no parent. */
export const TOP = 'top';

/** What of the tree is loaded and open. Outlives the screen, so that coming back finds it as it was left. */
export interface TreeState {
  readonly children: ReadonlyMap<string, readonly OrganisationLine[]>;
  readonly open: ReadonlySet<string>;
  readonly showClosed: boolean;
  readonly failure: CallFailure | undefined;
  readonly load: (parent: string) => Promise<void>;
  readonly toggle: (id: string, open: boolean) => void;
  /** Opens everything on the way to a node. */
  readonly reveal: (path: readonly string[]) => void;
  readonly reload: () => Promise<void>;
  readonly setShowClosed: (show: boolean) => void;
}

export const useTree = create<TreeState>()((set, get) => ({
  children: new Map(),
  open: new Set(),
  showClosed: false,
  failure: undefined,
  load: async (parent) => {
    const { showClosed } = get();
    try {
      const { nodes } = await call('organisations.children', {
        parent: parent === TOP ? null : parent,
        closed: showClosed,
      });
      if (get().showClosed !== showClosed) return;
      set((state) => ({ children: new Map(state.children).set(parent, nodes), failure: undefined }));
      const only = nodes.length === 1 ? nodes[0] : undefined;
      if (parent === TOP && only !== undefined && !get().open.has(only.id)) get().toggle(only.id, true);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'organisations.not-found') set((state) => without(state, parent));
      else set({ failure });
    }
  },
  toggle: (id, open) => {
    const next = new Set(get().open);
    if (open) next.add(id);
    else next.delete(id);
    set({ open: next });
    if (open && !get().children.has(id)) void get().load(id);
  },
  reveal: (path) => {
    const missing = path.filter((id) => !get().open.has(id));
    if (missing.length === 0) return;
    set((state) => ({ open: new Set([...state.open, ...missing]) }));
    for (const id of missing) if (!get().children.has(id)) void get().load(id);
  },
  reload: async () => {
    const loaded = [TOP, ...[...get().children.keys()].filter((key) => key !== TOP && get().open.has(key))];
    set((state) => ({
      children: new Map([...state.children].filter(([key]) => loaded.includes(key))),
    }));
    await Promise.all(loaded.map((parent) => get().load(parent)));
  },
  setShowClosed: (showClosed) => {
    set({ showClosed });
    void get().reload();
  },
}));

function without(state: TreeState, parent: string): Pick<TreeState, 'children' | 'open'> {
  return {
    children: new Map([...state.children].filter(([key]) => key !== parent)),
    open: new Set([...state.open].filter((key) => key !== parent)),
  };
}
