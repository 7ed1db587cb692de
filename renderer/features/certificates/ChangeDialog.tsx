import type { CertificateLine } from '../../../shared/contract/certificate-answers.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

const WORDS = {
  void: {
    title: '作废证书',
    save: '作废',
    about: '扫码核验时会显示已作废；编号不再给别人用。收回的纸质证书请一并存档。',
  },
  reissue: {
    title: '换发证书',
    save: '换发',
    about: '旧的同时作废，新的用原编号，姓名、学时按现在的登记，防伪码是新的。',
  },
} as const;

/** Voiding a certificate, or issuing it again under its number: the day and the reason. */
export function ChangeDialog({
  kind,
  certificate,
  close,
}: {
  kind: 'void' | 'reissue';
  certificate: CertificateLine;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ on: today(), reason: '' });
  const change = useAction(kind === 'void' ? 'certificates.void' : 'certificates.reissue');
  const on = readDay(values.on);
  const reason = textOrNull(values.reason);
  const { title, save, about } = WORDS[kind];
  const submit = async () => {
    setTried(true);
    if (on === null || reason === null) return;
    if ((await change.run({ certificate: certificate.id, on, reason })) === undefined) return;
    saySaved(`已${save}：${certificate.number}`);
    close();
  };
  return (
    <FormDialog
      title={title}
      about={`${certificate.number}，${certificate.name}。${about}`}
      action={change}
      word="正在保存"
      save={save}
      danger={kind === 'void'}
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
        error={tried && reason === null ? '请写明原因，如 姓名打印有误、本人遗失' : undefined}
      />
    </FormDialog>
  );
}
