import { describe, expect, it } from 'vitest';
import { neighbourAfterMove } from '../../../renderer/features/organisations/page/arrange.ts';
import { treeMove, visibleRows } from '../../../renderer/features/organisations/tree/rows.ts';
import { whatOf } from '../../../renderer/features/organisations/figures/what.ts';
import type { OrganisationLine } from '../../../shared/contract/organisations.ts';

const node = (id: string, children = 0): OrganisationLine => ({
  id,
  parentId: null,
  name: id,
  shortName: null,
  kind: 'branch',
  statisticsKind: 'village',
  closedOn: null,
  children,
});
const children = new Map([
  ['top', [node('a', 2), node('b')]],
  ['a', [node('a1'), node('a2')]],
]);
const closed = visibleRows(children, new Set());
const open = visibleRows(children, new Set(['a']));

describe('the visible lines', () => {
  it('hold what is open, with level and place among siblings', () => {
    expect(closed.map((row) => row.node.id)).toEqual(['a', 'b']);
    expect(open.map((row) => [row.node.id, row.level, row.place, row.siblings])).toEqual([
      ['a', 1, 1, 2],
      ['a1', 2, 1, 2],
      ['a2', 2, 2, 2],
      ['b', 1, 2, 2],
    ]);
  });
});

describe('keys on the tree', () => {
  it('move up and down and stop at the ends', () => {
    expect(treeMove('ArrowDown', open, 0)).toEqual({ kind: 'to', index: 1 });
    expect(treeMove('ArrowUp', open, 0)).toEqual({ kind: 'to', index: 0 });
    expect(treeMove('End', open, 0)).toEqual({ kind: 'to', index: 3 });
  });

  it('open and close, and go to child and parent', () => {
    expect(treeMove('ArrowRight', closed, 0)).toEqual({ kind: 'open' });
    expect(treeMove('ArrowRight', open, 0)).toEqual({ kind: 'to', index: 1 });
    expect(treeMove('ArrowRight', open, 3)).toBeNull();
    expect(treeMove('ArrowLeft', open, 0)).toEqual({ kind: 'close' });
    expect(treeMove('ArrowLeft', open, 2)).toEqual({ kind: 'to', index: 0 });
  });

  it('choose with Enter and leave letters to the search box', () => {
    expect(treeMove('Enter', open, 1)).toEqual({ kind: 'choose' });
    expect(treeMove('j', open, 1)).toBeNull();
  });
});

describe('moving one place', () => {
  const siblings = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it.each([
    ['b', 'up', 'a'],
    ['a', 'up', undefined],
    ['a', 'down', 'c'],
    ['b', 'down', null],
    ['c', 'down', undefined],
    ['x', 'up', undefined],
  ] as const)('%s %s stands before %s', (id, direction, before) =>
    expect(neighbourAfterMove(siblings, id, direction)).toBe(before),
  );
});

describe('what a list holds', () => {
  it('is read off its address', () => {
    expect(whatOf('committee')).toEqual({ title: '党委', filter: { kinds: ['committee'] } });
    expect(whatOf('statistics-village').title).toBe('建制村党支部');
    expect(whatOf('all').filter).toEqual({});
    expect(whatOf('constructor').title).toBe('下级组织');
  });

  it('leaves the temporary branches of classes out, as the figures do', () => {
    const branches = ['branch', 'joint-branch', 'mobile-branch'];
    expect(whatOf('branches').filter.kinds).toEqual(branches);
    expect(whatOf('statistics-none').filter).toEqual({ kinds: branches, statisticsKind: 'none' });
  });
});
