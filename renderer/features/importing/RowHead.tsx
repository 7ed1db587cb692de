import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ImportRow } from '../../../shared/contract/importing.ts';
import { isAmong, withSame } from './plan.ts';
import { useImportPlan } from './store.ts';

/** Where a row stands and whose it is, with what can be done about it at the right. */
export function RowHead({
  row,
  files,
  children,
}: {
  row: ImportRow;
  files: readonly string[];
  children?: ReactNode;
}) {
  const decided = useImportPlan((work) => isAmong(work.plan.same, row));
  const change = useImportPlan((work) => work.change);
  return (
    <div className="wizard-row-head">
      <span className="wizard-row-number">第 {row.row} 行</span>
      <strong>{row.name ?? '（没有姓名）'}</strong>
      {row.person !== null && (
        <span className="secondary">
          在库：<Link href={`/people/${row.person.id}`}>{row.person.name}</Link>
          {row.person.unit !== '' && `，${row.person.unit}`}
        </span>
      )}
      {files.length > 1 && <span className="secondary">{files[row.file]}</span>}
      <span className="row-actions wizard-row-actions">
        {decided && (
          <Button
            size="small"
            type="text"
            aria-label={`第 ${row.row} 行重新认人`}
            onClick={() => change((plan) => withSame(plan, row, undefined))}
          >
            重新认人
          </Button>
        )}
        {children}
      </span>
    </div>
  );
}

/** Whom on the register a row may be: one click says it. */
export function Candidates({ row }: { row: ImportRow }) {
  const change = useImportPlan((work) => work.change);
  const said = useImportPlan((work) => work.plan.same).find(
    (each) => each.file === row.file && each.row === row.row,
  );
  const offered = row.candidates.filter(({ id }) => id !== said?.person);
  if (offered.length === 0) return null;
  return (
    <div className="wizard-candidates">
      <span>{offered.length === 1 ? '是不是这个人？' : '是不是其中一个？'}</span>
      {offered.map((each) => (
        <Button key={each.id} size="small" onClick={() => change((plan) => withSame(plan, row, each.id))}>
          是 {each.name}
          {each.unit !== '' && <small className="wizard-candidate-unit">{each.unit}</small>}
        </Button>
      ))}
      {said?.person !== null && (
        <Button size="small" onClick={() => change((plan) => withSame(plan, row, null))}>
          都不是，按新人登记
        </Button>
      )}
    </div>
  );
}

/** What a person should look at; it stops nothing. */
export function Remarks({ row }: { row: ImportRow }) {
  if (row.remarks.length === 0) return null;
  return (
    <ul className="wizard-remarks" aria-label="请核对">
      {row.remarks.map(({ field, sentence }) => (
        <li key={`${field} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
