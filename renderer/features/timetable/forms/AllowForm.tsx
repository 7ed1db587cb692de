import type { ConflictLine, SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** 允许冲突: keeps a clash that is meant, with its reason; it is marked wherever the session is shown or printed. */
export function AllowForm({
  session,
  conflict,
  close,
}: {
  session: Pick<SessionCard, 'id' | 'title'>;
  conflict: ConflictLine;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ reason: '' });
  const action = useAction('timetable.allow');
  const reason = textOrNull(values.reason);
  const submit = async () => {
    setTried(true);
    if (reason === null) return;
    const { kind, other } = conflict;
    if ((await action.run({ one: session.id, other, kind, reason })) === undefined) return;
    saySaved(`已允许冲突：${session.title}`);
    close();
  };
  return (
    <FormDialog
      title="允许这个冲突"
      about={
        <>
          “{session.title}”：{conflict.text}
          <br />
          几个班一起听的一场课，请用“合班”，那样不算冲突，课酬也只计一次。
        </>
      }
      action={action}
      word="正在保存"
      save="允许"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="原因"
        required
        value={values.reason}
        onChange={set('reason')}
        max={200}
        placeholder="如 同一场报告，两班合听"
        error={tried && reason === null ? '请写明原因' : undefined}
      />
    </FormDialog>
  );
}
