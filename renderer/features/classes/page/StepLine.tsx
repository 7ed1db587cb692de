import { CheckOutlined } from '@ant-design/icons';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { CLASS_STATUSES, type ClassStatus } from '../../../../shared/domain/classes/codes.ts';
import { grantOf } from '../../../../shared/domain/classes/status.ts';

/** Where the class stands on the usual way; what lies behind it has a tick and a word for those who see no colour. */
export function StepLine({ own }: { own: Pick<ClassPage, 'kind' | 'status'> }) {
  const grant = own.status === 'approved' || own.status === 'filed' ? own.status : grantOf(own.kind);
  const way: readonly ClassStatus[] = ['planned', grant, 'enrolling', 'running', 'finished', 'archived'];
  const at = way.indexOf(own.status);
  return (
    <ol className="step-line" aria-label="班次状态">
      {way.map((status, index) => {
        const state = index === at ? 'here' : index < at ? 'done' : 'ahead';
        return (
          <li key={status} data-state={state} {...(state === 'here' && { 'aria-current': 'step' as const })}>
            {state === 'done' && <CheckOutlined aria-label="已过" />}
            {CLASS_STATUSES[status]}
          </li>
        );
      })}
      {at < 0 && (
        <li data-state="aside" aria-current="step">
          {CLASS_STATUSES[own.status]}
        </li>
      )}
    </ol>
  );
}
