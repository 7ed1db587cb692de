import { Button } from 'antd';
import type { ImportChange, ImportRow } from '../../../shared/contract/importing.ts';
import { orDash, today } from '../../ui/words.ts';
import { withSkip, withTake } from './plan.ts';
import { wayBack } from './rows.ts';
import { Candidates, Remarks, RowHead } from './RowHead.tsx';
import { useImportPlan } from './store.ts';
import { understoodCells } from './understood.ts';

interface Shown {
  readonly row: ImportRow;
  readonly files: readonly string[];
}

/** Somebody new: the values as understood; what was written differently stands beside. */
export function NewRow({ row, files }: Shown) {
  return (
    <li className="wizard-row" data-state="new">
      <RowHead row={row} files={files}>
        <LeaveOut row={row} />
      </RowHead>
      <dl className="wizard-values">
        {understoodCells(row.cells, today()).map(({ field, title, written, value }) =>
          field === 'name' || (value === null && written.trim() === '') ? null : (
            <div key={field}>
              <dt>{title}</dt>
              <dd>
                {orDash(value)}
                {(value ?? '') !== written.trim() && <small>（写的是“{written.trim()}”）</small>}
              </dd>
            </div>
          ),
        )}
      </dl>
      <Candidates row={row} />
      <Remarks row={row} />
    </li>
  );
}

/** Somebody on the register: what becomes what, and what is kept as it is. */
export function KnownRow({ row, files }: Shown) {
  return (
    <li className="wizard-row" data-state={row.state}>
      <RowHead row={row} files={files}>
        {row.state === 'changed' && <LeaveOut row={row} />}
      </RowHead>
      {row.changes.length > 0 && (
        <ul className="wizard-changes">
          {row.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </ul>
      )}
      <Remarks row={row} />
    </li>
  );
}

function Change({ change: { title, before, after, kept } }: { change: ImportChange }) {
  return (
    <li data-kept={kept !== null}>
      <span className="wizard-change-title">{title}</span>
      <span>
        {before === null ? '（空）' : before} → <strong>{orDash(after)}</strong>
      </span>
      {kept !== null && <span className="wizard-kept">{kept}</span>}
    </li>
  );
}

/** A row that is left out: why, and the way back in. */
export function SkippedRow({ row, files }: Shown) {
  const change = useImportPlan((work) => work.change);
  const back = useImportPlan((work) => wayBack(work.plan, row));
  return (
    <li className="wizard-row" data-state="skipped">
      <RowHead row={row} files={files}>
        {back === 'unskip' && (
          <Button size="small" onClick={() => change((plan) => withSkip(plan, row, false))}>
            还是要导入
          </Button>
        )}
        {back === 'take' && (
          <Button size="small" onClick={() => change((plan) => withTake(plan, row, true))}>
            这一行是人，要导入
          </Button>
        )}
      </RowHead>
      {row.skipped !== null && <p className="secondary">{row.skipped}。</p>}
    </li>
  );
}

function LeaveOut({ row }: { row: ImportRow }) {
  const change = useImportPlan((work) => work.change);
  return (
    <Button
      size="small"
      type="text"
      aria-label={`第 ${row.row} 行不导入`}
      onClick={() => change((plan) => withSkip(plan, row, true))}
    >
      不导入这一行
    </Button>
  );
}
