import type { ReactNode } from 'react';
import type { Action } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** Asks for the reason of something that changes what was settled; `required` false: it may be left empty. */
export function ReasonDialog({
  title,
  about,
  save,
  required,
  action,
  submit,
  close,
}: {
  title: string;
  about: ReactNode;
  save: string;
  required: boolean;
  action: Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;
  /** False: it was refused. */
  submit: (reason: string) => Promise<boolean>;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ reason: '' });
  const given = textOrNull(values.reason);
  const needed = required || action.failure?.code === 'attendance.reason-needed';
  const send = async () => {
    setTried(true);
    if (needed && given === null) return;
    if (await submit(given ?? '')) close();
  };
  return (
    <FormDialog
      title={title}
      about={about}
      action={action}
      word="正在保存"
      save={save}
      dirty={dirty}
      submit={() => void send()}
      close={close}
    >
      <TextField
        label="原因"
        required={needed}
        value={values.reason}
        onChange={set('reason')}
        max={300}
        error={tried && needed && given === null ? '请写明原因' : undefined}
      />
    </FormDialog>
  );
}
