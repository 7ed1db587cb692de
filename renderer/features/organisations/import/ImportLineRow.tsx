import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { Mark } from '../../../ui/Mark.tsx';
import { type Column, COLUMN_TITLES, COLUMNS } from './paste.ts';
import type { ImportRow, RowState } from './rows.ts';

export const STATE_TITLES: Record<RowState['kind'], string> = {
  unchecked: '待检查',
  new: '新增',
  known: '已有',
  faulty: '有问题',
};

/** What can be done with a line: correct a cell, take the line away, check again (Enter). */
export interface RowWork {
  readonly correct: (key: number, column: Column, value: string) => void;
  readonly remove: (key: number) => void;
  readonly checkAgain: () => void;
}

/** One line of the pasted list, what the check said of it, and its fault at the cell that has it. */
export function ImportLineRow({ row, number, work }: { row: ImportRow; number: number; work: RowWork }) {
  const { state } = row;
  return (
    <div role="row" data-state={state.kind}>
      <div className="import-row">
        <span role="cell" className="import-number">
          {number}
        </span>
        {COLUMNS.map((column) => (
          <span role="cell" key={column}>
            <Cell
              column={column}
              label={`第 ${number} 行 ${COLUMN_TITLES[column]}`}
              value={row.cells[column]}
              faulty={state.kind === 'faulty' && state.column === column}
              correct={(value) => work.correct(row.key, column, value)}
              check={work.checkAgain}
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

/** A cell to be corrected in place. Names grow over several lines, so that none is cut off. */
function Cell({
  column,
  label,
  value,
  faulty,
  correct,
  check,
}: {
  column: Column;
  label: string;
  value: string;
  faulty: boolean;
  correct: (value: string) => void;
  check: () => void;
}) {
  const common = {
    'aria-label': label,
    'aria-invalid': faulty,
    value,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      check();
    },
  };
  if (column === 'kind' || column === 'statisticsKind') {
    const list = column === 'kind' ? 'import-kinds' : 'import-statistics';
    return <input {...common} list={list} onChange={(event) => correct(event.target.value)} />;
  }
  return (
    <textarea
      {...common}
      rows={1}
      {...(column === 'parent' && { placeholder: '（所选组织）' })}
      onChange={(event) => correct(event.target.value.replace(/\s+/gu, ' '))}
    />
  );
}
