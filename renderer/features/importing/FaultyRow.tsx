import { Button } from 'antd';
import type { ImportRow } from '../../../shared/contract/importing.ts';
import { personField } from '../../../shared/domain/people/fields.ts';
import { Cell } from './Cell.tsx';
import { withCorrection, withSkip } from './plan.ts';
import { cellsOf } from './rows.ts';
import { Candidates, Remarks, RowHead } from './RowHead.tsx';
import { useImportPlan } from './store.ts';

/** A row with faults: every cell of it to be corrected in place, the faults at their cells. */
export function FaultyRow({ row, files }: { row: ImportRow; files: readonly string[] }) {
  const change = useImportPlan((work) => work.change);
  const loose = row.faults.filter(({ field }) => field === null);
  return (
    <li className="wizard-row" data-state="faulty">
      <RowHead row={row} files={files}>
        <Button
          size="small"
          aria-label={`第 ${row.row} 行不导入`}
          onClick={() => change((plan) => withSkip(plan, row, true))}
        >
          不导入这一行
        </Button>
      </RowHead>
      {loose.map((fault) => (
        <p key={fault.reason} className="wizard-fault">
          {fault.reason}。{fault.suggestion}。
        </p>
      ))}
      <div className="wizard-cells">
        {cellsOf(row).map(({ field, written, faults }) => (
          <Cell
            key={field}
            title={personField(field).title}
            label={`第 ${row.row} 行 ${personField(field).title}`}
            written={written}
            faults={faults}
            wide={personField(field).kind === 'unit'}
            correct={(value) => change((plan) => withCorrection(plan, row, field, value))}
          />
        ))}
      </div>
      <Candidates row={row} />
      <Remarks row={row} />
    </li>
  );
}
