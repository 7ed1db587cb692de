import { Button } from 'antd';
import { useState } from 'react';
import type { PeopleSort } from '../../../../shared/domain/people/name-orders.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { countSelected, type Selection } from '../../../ui/grid/selection.ts';
import { EmployerForm } from '../forms/EmployerForm.tsx';
import { LeaveForm } from '../forms/LeaveForm.tsx';
import { MoveForm } from '../forms/MoveForm.tsx';
import { MOST_AT_ONCE, selectedFilter, tooMany } from './selected.ts';
import type { Conditions } from './view.ts';

const FORMS = { move: MoveForm, employer: EmployerForm, leave: LeaveForm } as const;
const TITLES = { move: '转接组织关系…', employer: '变更工作单位…', leave: '转出或离册…' } as const;

interface Picked {
  readonly id: string;
  readonly name: string;
}

/** What can be done with the picked people; shown once somebody is picked. */
export function SelectedActions({
  selection,
  total,
  conditions,
  sort,
  clear,
}: {
  selection: Selection;
  total: number;
  conditions: Conditions;
  sort: PeopleSort;
  clear: () => void;
}) {
  const mayEdit = useRight('people.edit');
  const [open, setOpen] = useState<{ form: keyof typeof FORMS; people: readonly Picked[] }>();
  const count = countSelected(selection, total);
  if (count === 0 && open === undefined) return null;

  const start = async (form: keyof typeof FORMS) => {
    if (count > MOST_AT_ONCE) {
      sayFailed(tooMany(count));
      return;
    }
    try {
      const { people } = await call('people.list', {
        filter: selectedFilter(conditions, selection),
        sort,
        limit: MOST_AT_ONCE,
      });
      setOpen({ form, people: people.map(({ id, name }) => ({ id, name })) });
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    }
  };
  const Form = open === undefined ? undefined : FORMS[open.form];
  return (
    <>
      <div className="people-selected" role="region" aria-label="对所选的人">
        <strong>已选 {count.toLocaleString('zh-CN')} 人</strong>
        {mayEdit &&
          (['move', 'employer', 'leave'] as const).map((form) => (
            <Button key={form} size="small" onClick={() => void start(form)}>
              {TITLES[form]}
            </Button>
          ))}
        <span className="quiet">导出名单也只导出所选的人</span>
        <Button size="small" type="text" onClick={clear}>
          取消选择
        </Button>
      </div>
      {Form !== undefined && open !== undefined && (
        <Form
          people={open.people}
          // Who was moved is not moved once more by the next one.
          done={clear}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
