import { Button } from 'antd';
import { useState } from 'react';
import type { ClassPage, Trainee } from '../../../../shared/contract/classes.ts';
import type { TraineeSort } from '../../../../shared/domain/classes/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What can be done with the chosen trainees; shown once somebody is chosen. */
export function SelectedTrainees({
  own,
  chosen,
  sort,
  all,
  clear,
}: {
  own: ClassPage;
  chosen: readonly Trainee[];
  sort: TraineeSort;
  /** The list as it is shown. */
  all: readonly Trainee[];
  clear: () => void;
}) {
  const [open, setOpen] = useState<'change' | 'withdraw' | 'replace'>();
  const edit = useAction('classes.edit-enrolments');
  const order = useAction('classes.order');
  const remove = useAction('classes.remove-enrolments');
  const [only] = chosen;
  if (only === undefined) return null;
  const ids = chosen.map(({ id }) => id);
  const who = chosen.length === 1 ? only.person.name : `${chosen.length} 人`;
  const report = async () => {
    const changed = await edit.run({ enrolments: ids, status: 'reported' });
    if (changed !== undefined) saySaved([`已报到：${who}`, ...changed.remarks].join('。'));
  };
  const takeOut = async () => {
    if ((await remove.run({ enrolments: ids })) === undefined) return;
    saySaved(`已从名单删除：${who}`);
    clear();
  };
  const first = all.findIndex(({ id }) => id === only.id);
  const last = all.findIndex(({ id }) => id === chosen.at(-1)?.id);
  const move = async (before: string | null) => {
    await order.run({ class: own.id, enrolments: ids, before });
  };
  const close = () => setOpen(undefined);
  return (
    <>
      <div className="class-selected" role="region" aria-label="对所选的学员">
        <strong>已选 {chosen.length} 人</strong>
        <Button size="small" onClick={() => void report()}>
          报到
        </Button>
        <Button size="small" onClick={() => setOpen('change')}>
          分组、职务、状态…
        </Button>
        <Button size="small" onClick={() => setOpen('withdraw')}>
          退出…
        </Button>
        {chosen.length === 1 && (
          <Button size="small" onClick={() => setOpen('replace')}>
            换人…
          </Button>
        )}
        {sort === 'kept' && (
          <>
            <Button size="small" disabled={first <= 0} onClick={() => void move(all[first - 1]?.id ?? null)}>
              上移
            </Button>
            <Button
              size="small"
              disabled={last >= all.length - 1}
              onClick={() => void move(all[last + 2]?.id ?? null)}
            >
              下移
            </Button>
          </>
        )}
        <Button
          size="small"
          type="text"
          title="报错的才删；来不了的请用“退出”"
          onClick={() => void takeOut()}
        >
          从名单删除
        </Button>
        <Button size="small" type="text" onClick={clear}>
          取消选择
        </Button>
      </div>
      {[edit, order, remove].map(
        (action, index) =>
          action.failure !== undefined && (
            // The three stand in a fixed order.
            <ActionState key={['edit', 'order', 'remove'][index]} action={action} word="正在保存" />
          ),
      )}
      {open === 'change' && <ChangeDialog chosen={chosen} who={who} done={clear} close={close} />}
      {open === 'withdraw' && <WithdrawDialog ids={ids} who={who} done={clear} close={close} />}
      {open === 'replace' && <ReplaceDialog trainee={only} done={clear} close={close} />}
    </>
  );
}
