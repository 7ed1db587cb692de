import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented } from 'antd';
import { useRef, useState } from 'react';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { ImportLineRow, STATE_TITLES } from './ImportLineRow.tsx';
import { COLUMN_TITLES, COLUMNS } from './paste.ts';
import type { RowState } from './rows.ts';
import type { useImport } from './use-import.ts';
import { keysOf } from '../../../ui/keys-of.ts';

type Work = ReturnType<typeof useImport>;
type Shown = 'all' | RowState['kind'];

/** The list with what the check said; every cell can be corrected in place. */
export function ImportTable({ work }: { work: Work }) {
  const { rows, counts } = work;
  const [shown, setShown] = useState<Shown>('all');
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }));
  const visible = shown === 'all' ? numbered : numbered.filter(({ row }) => row.state.kind === shown);
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React compiler
  const virtual = useVirtualizer({
    count: visible.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (visible[index]?.row.state.kind === 'faulty' ? 62 : 36),
    getItemKey: (index) => visible[index]?.row.key ?? index,
    overscan: 10,
  });
  return (
    <div className="import">
      <Segmented<Shown>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: `全部 ${rows.length}` },
          ...keysOf(STATE_TITLES)
            .filter((kind) => counts[kind] > 0)
            .map((kind) => ({ value: kind, label: `${STATE_TITLES[kind]} ${counts[kind]}` })),
        ]}
      />
      <datalist id="import-kinds">
        {Object.values(ORGANISATION_KINDS).map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <datalist id="import-statistics">
        {Object.values(STATISTICS_KINDS).map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <div
        className="import-rows"
        ref={box}
        role="table"
        aria-label="组织清单"
        aria-rowcount={visible.length}
      >
        <div className="import-row import-head" role="row">
          <span role="columnheader">行</span>
          {COLUMNS.map((column) => (
            <span role="columnheader" key={column}>
              {COLUMN_TITLES[column]}
            </span>
          ))}
          <span role="columnheader">结果</span>
        </div>
        <div role="rowgroup" className="import-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = visible[item.index];
            return line === undefined ? null : (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="import-place"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ImportLineRow row={line.row} number={line.number} work={work} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
