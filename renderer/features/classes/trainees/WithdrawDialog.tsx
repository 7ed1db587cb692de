import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';
import { LeavingFields, readLeaving } from './LeavingFields.tsx';

/** 退出: they stay on the list, marked, with the day; the reason is kept under lock. */
export function WithdrawDialog({
  ids,
  who,
  done,
  close,
}: {
  ids: readonly string[];
  who: string;
  done: () => void;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ leaving: { on: today(), reason: '' } });
  const withdraw = useAction('classes.withdraw');
  const submit = async () => {
    setTried(true);
    const leaving = readLeaving(values.leaving);
    if (leaving === undefined) return;
    if ((await withdraw.run({ enrolments: [...ids], ...leaving })) === undefined) return;
    saySaved(`已退出：${who}`);
    done();
    close();
  };
  return (
    <FormDialog
      title="退出班次"
      about={`${who}。名单上保留，标为退出；又来了可以改回。`}
      action={withdraw}
      word="正在保存"
      save="退出"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <LeavingFields leaving={values.leaving} change={set('leaving')} tried={tried} />
    </FormDialog>
  );
}
