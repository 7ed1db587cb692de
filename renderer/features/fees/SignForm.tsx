import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';
import { yuan } from './words.ts';

/** 签收: the signed sheet came back, for all that was taught until that day. */
export function SignForm({ classId, open, close }: { classId: string; open: number; close: () => void }) {
  const { values, dirty, set } = useDraft({ on: today() });
  const action = useAction('fees.sign');
  const on = readDay(values.on);
  const submit = async () => {
    if (on === null) return;
    const done = await action.run({ class: classId, on });
    if (done === undefined) return;
    saySaved(`已签收 ${done.signed} 项，${yuan(done.amount)} 元`);
    close();
  };
  return (
    <FormDialog
      title="签收单已签回"
      about={`把已上课、还没有签收的 ${yuan(open)} 元一次记为签收。个别没有签的，请在那一行单独登记。`}
      action={action}
      word="正在保存"
      save="记为签收"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <DayField
        label="签收日期"
        required
        value={values.on}
        onChange={set('on')}
        error={on === null ? '不是日期，请写成 2026-11-23' : undefined}
      />
    </FormDialog>
  );
}
