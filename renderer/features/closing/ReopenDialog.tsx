import { sayDone } from '../../app/notices.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

/** Opening a closed class again: its hours count no more until it is closed. */
export function ReopenDialog({ own, close }: { own: { id: string; name: string }; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ on: today(), reason: '' });
  const save = useAction('closing.reopen');
  const on = readDay(values.on);
  const reason = textOrNull(values.reason);
  const submit = async () => {
    setTried(true);
    if (on === null || reason === null) return;
    const done = await save.run({ class: own.id, on, reason });
    if (done === undefined) return;
    if (done.certificates.length > 0) sayDone(done.line);
    else saySaved(`已重新开班：${done.line}`);
    close();
  };
  return (
    <FormDialog
      title="重新开班"
      about={`${own.name}：全班学时退出台账，重新结班后再计；已发的证书仍然有效，有变动的请另行作废或换发。这一步留在班次经过里。`}
      action={save}
      word="正在保存"
      save="重新开班"
      danger
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <DayField
        label="日期"
        required
        value={values.on}
        onChange={set('on')}
        error={tried && on === null ? '请填写日期，如 2026-11-27' : undefined}
      />
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
