import type { OrganisationLine } from '../../../../shared/contract/organisations.ts';
import { TOP } from './store.ts';

/** One visible line of the tree. */
export interface TreeRow {
  readonly node: OrganisationLine;
  /** 1 for the top. */
  readonly level: number;
  readonly open: boolean;
  readonly expandable: boolean;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
}

/** The visible lines from top to bottom. */
export function visibleRows(
  children: ReadonlyMap<string, readonly OrganisationLine[]>,
  open: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (parent: string, level: number) => {
    const nodes = children.get(parent) ?? [];
    nodes.forEach((node, index) => {
      const loaded = children.get(node.id);
      const expandable = node.children > 0 || (loaded?.length ?? 0) > 0;
      const isOpen = expandable && open.has(node.id);
      rows.push({ node, level, open: isOpen, expandable, place: index + 1, siblings: nodes.length });
      if (isOpen) add(node.id, level + 1);
    });
  };
  add(TOP, 1);
  return rows;
}

/** What a key does on the tree: move to a line, open or close the current one, choose it; or nothing. */
export type TreeMove =
  | { readonly kind: 'to'; readonly index: number }
  | { readonly kind: 'open' | 'close' | 'choose' };

/** How many lines PageUp and PageDown go. */
const LEAP = 15;

/** The answer of the tree to a key, after the usual keys of trees. */
export function treeMove(key: string, rows: readonly TreeRow[], index: number): TreeMove | null {
  const last = rows.length - 1;
  const row = rows[index];
  const to = (target: number): TreeMove => ({ kind: 'to', index: Math.max(0, Math.min(last, target)) });
  if (row === undefined) return key === 'ArrowDown' || key === 'Home' ? to(0) : null;
  switch (key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'PageDown':
      return to(index + LEAP);
    case 'PageUp':
      return to(index - LEAP);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'ArrowRight':
      if (!row.expandable) return null;
      return row.open ? to(index + 1) : { kind: 'open' };
    case 'ArrowLeft':
      return row.open ? { kind: 'close' } : to(parentIndex(rows, index));
    case 'Enter':
    case ' ':
      return { kind: 'choose' };
    default:
      return null;
  }
}

function parentIndex(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  const above = rows.slice(0, index).findLastIndex((row) => row.level < level);
  return above === -1 ? index : above;
}
