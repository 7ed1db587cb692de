import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { sayDone } from '../../app/notices.ts';
import { useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';

/** How many backups are kept before the oldest gives way. */
export function KeepCount({ keep, saved }: { keep: number; saved: () => void }) {
  const [count, setCount] = useState<number | null>(keep);
  const action = useAction('backups.keep');
  const id = useId();
  const submit = async () => {
    if (count === null) return;
    const done = await action.run({ keep: count });
    if (done === undefined) return;
    sayDone(`以后保留 ${done.keep} 份备份`);
    saved();
  };
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label htmlFor={id}>最多保留</label>
        <InputNumber id={id} min={3} max={200} precision={0} value={count} onChange={setCount} />
        <span>份，满了以后自动删去最早的</span>
        {count !== keep && (
          <Button htmlType="submit" loading={action.busy} disabled={count === null}>
            保存
          </Button>
        )}
      </form>
      <ActionState action={action} word="正在保存" />
    </>
  );
}
