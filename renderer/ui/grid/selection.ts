/** The rows that are ticked: named ones, or all of the present question except named ones. */
export type Selection =
  | { readonly all: true; readonly except: ReadonlySet<string> }
  | { readonly all: false; readonly ids: ReadonlySet<string> };

export const NOTHING_SELECTED: Selection = { all: false, ids: new Set() };

/** All rows of the present question, also those that were never read. */
export const ALL_SELECTED: Selection = { all: true, except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.all ? !selection.except.has(id) : selection.ids.has(id);
}

/** The selection with these rows ticked or not. */
export function withSelected(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  if (selection.all) {
    return {
      all: true,
      except: selected ? without(selection.except, ids) : withAdded(selection.except, ids),
    };
  }
  return { all: false, ids: selected ? withAdded(selection.ids, ids) : without(selection.ids, ids) };
}

/** How many of `total` rows are ticked. */
export function countSelected(selection: Selection, total: number): number {
  return selection.all ? Math.max(0, total - selection.except.size) : selection.ids.size;
}

/** What the box in the head shows. */
export function headState(selection: Selection, total: number): 'none' | 'some' | 'all' {
  const count = countSelected(selection, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}

function withAdded(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...set, ...ids]);
}

function without(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const left = new Set(set);
  for (const id of ids) left.delete(id);
  return left;
}
