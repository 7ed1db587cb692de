import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { COLUMN_TITLES, COLUMNS } from './paste.ts';
import type { ImportRow, RowState } from './rows.ts';
import type { useImport } from './use-import.ts';
import { keysOf } from '../../../ui/keys-of.ts';

type Work = ReturnType<typeof useImport>;
type Shown = 'all' | RowState['kind'];

const STATE_TITLES: Record<RowState['kind'], string> = {
  unchecked: '待检查',
  new: '新增',
  known: '已有',
  faulty: '有问题',
};

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
                <Row row={line.row} number={line.number} work={work} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Row({ row, number, work }: { row: ImportRow; number: number; work: Work }) {
  const { state } = row;
  return (
    <div role="row" data-state={state.kind}>
      <div className="import-row">
        <span role="cell" className="import-number">
          {number}
        </span>
        {COLUMNS.map((column) => (
          <span role="cell" key={column}>
            <input
              aria-label={`第 ${number} 行 ${COLUMN_TITLES[column]}`}
              value={row.cells[column]}
              title={row.cells[column]}
              {...(column === 'kind' && { list: 'import-kinds' })}
              {...(column === 'statisticsKind' && { list: 'import-statistics' })}
              onChange={(event) => work.correct(row.key, column, event.target.value)}
            />
          </span>
        ))}
        <span role="cell" className="import-state">
          <Mark tone={state.kind === 'faulty' ? 'warning' : state.kind === 'new' ? 'good' : 'plain'}>
            {STATE_TITLES[state.kind]}
          </Mark>
          {state.kind === 'known' && <Link href={`/organisations/${state.id}`}>查看</Link>}
          {state.kind !== 'known' && (
            <Button
              size="small"
              type="text"
              onClick={() => work.remove(row.key)}
              aria-label={`删去第 ${number} 行`}
            >
              删去
            </Button>
          )}
        </span>
      </div>
      {state.kind === 'faulty' && (
        <p className="import-fault">
          {state.reason}。{state.suggestion}。
        </p>
      )}
    </div>
  );
}
