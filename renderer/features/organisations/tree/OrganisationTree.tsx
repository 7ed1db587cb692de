import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ORGANISATION_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { ROW_HEIGHT } from '../../../app/theme.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { type TreeRow, treeMove, visibleRows } from './rows.ts';
import { useTree } from './store.ts';

/**
 * The tree of organisations: only the lines on the screen exist. Arrows move, right and left open and
 * close, Enter shows the organisation; a letter goes to the search box (`type`).
 */
export function OrganisationTree({ chosen, type }: { chosen: string | null; type: () => void }) {
  const { children, open, toggle } = useTree();
  const rows = useMemo(() => visibleRows(children, open), [children, open]);
  const [active, setActive] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const revealed = useRef<string>(null);
  const height = ROW_HEIGHT[usePreferences((preferences) => preferences.density)];
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const chosenIndex = rows.findIndex((row) => row.node.id === chosen);
  const activeIndex = Math.max(
    rows.findIndex((row) => row.node.id === (active ?? chosen)),
    0,
  );
  // Brings the chosen organisation into view when it was opened from elsewhere; once, so that opening and
  // closing others does not jump back to it.
  useEffect(() => {
    if (chosenIndex === -1 || revealed.current === chosen) return;
    revealed.current = chosen;
    setActive(chosen);
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    const inView = chosenIndex > startIndex && chosenIndex < endIndex;
    if (!inView) virtual.scrollToIndex(chosenIndex, { align: 'center' });
  }, [chosen, chosenIndex, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, rows, activeIndex);
    const row = rows[activeIndex];
    if (move === null) {
      if (event.key.length === 1 || event.key === 'Process') type();
      return;
    }
    event.preventDefault();
    if (move.kind === 'to') {
      setActive(rows[move.index]?.node.id ?? null);
      virtual.scrollToIndex(move.index);
    } else if (row !== undefined) {
      if (move.kind === 'choose') navigate(`/organisations/${row.node.id}`);
      else toggle(row.node.id, move.kind === 'open');
    }
  };

  return (
    <div
      ref={box}
      className="tree"
      role="tree"
      aria-label="组织树"
      tabIndex={0}
      aria-activedescendant={rows[activeIndex] && `tree-${rows[activeIndex].node.id}`}
      onKeyDown={onKeyDown}
    >
      <div className="tree-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <TreeLine
              key={row.node.id}
              row={row}
              top={item.start}
              height={height}
              active={item.index === activeIndex}
              chosen={row.node.id === chosen}
              toggle={() => toggle(row.node.id, !row.open)}
              choose={() => {
                setActive(row.node.id);
                navigate(`/organisations/${row.node.id}`);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

function TreeLine(props: {
  row: TreeRow;
  top: number;
  height: number;
  active: boolean;
  chosen: boolean;
  toggle: () => void;
  choose: () => void;
}) {
  const { row, top, height, active, chosen, toggle, choose } = props;
  const { node } = row;
  return (
    <div
      id={`tree-${node.id}`}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.place}
      aria-selected={chosen}
      aria-expanded={row.expandable ? row.open : undefined}
      className="tree-line"
      data-active={active}
      title={node.name}
      style={{ top, height, paddingLeft: (row.level - 1) * 16 + 4 }}
      onClick={choose}
    >
      <span
        className="tree-toggle"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (row.expandable) toggle();
        }}
      >
        {row.expandable && (row.open ? <CaretDownOutlined /> : <CaretRightOutlined />)}
      </span>
      <span className="tree-name">{node.shortName ?? node.name}</span>
      {node.closedOn !== null && <Mark tone="plain">已撤销</Mark>}
      <span className="tree-kind">{ORGANISATION_KINDS[node.kind]}</span>
    </div>
  );
}
