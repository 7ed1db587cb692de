import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** 撤回更正: a correction that was wrong itself goes, with the reason on record. */
export function RemoveCorrection({ id, close }: { id: string; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ reason: '' });
  const remove = useAction('hours.remove-correction');
  const reason = textOrNull(values.reason);
  const submit = async () => {
    setTried(true);
    if (reason === null) return;
    if ((await remove.run({ id, reason })) === undefined) return;
    saySaved('已撤回学时更正');
    close();
  };
  return (
    <FormDialog
      title="撤回学时更正"
      about="撤回以后学时恢复到更正以前；原因记在修改记录里。"
      action={remove}
      word="正在撤回"
      save="撤回"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="原因"
        required
        value={values.reason}
        onChange={set('reason')}
        max={300}
        error={tried && reason === null ? '请写明原因' : undefined}
      />
    </FormDialog>
  );
}
