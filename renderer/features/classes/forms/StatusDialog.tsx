import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { CLASS_STATUSES } from '../../../../shared/domain/classes/codes.ts';
import type { ClassStep } from '../../../../shared/domain/classes/status.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';
import { STEP_WORDS } from '../words.ts';

/** One step of a class: the day, the paper where there is one, the reason where one is needed. */
export function StatusDialog({ own, step, close }: { own: ClassPage; step: ClassStep; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ on: today(), paper: '', reason: '' });
  const save = useAction('classes.set-status');
  const isGrant = step.to === 'approved' || step.to === 'filed';
  const on = readDay(values.on);
  const reason = textOrNull(values.reason);
  const submit = async () => {
    setTried(true);
    if (on === null || (step.reason && reason === null)) return;
    const paper = isGrant ? textOrNull(values.paper) : null;
    if ((await save.run({ id: own.id, status: step.to, on, paper, reason })) === undefined) return;
    saySaved(`${own.name}：${CLASS_STATUSES[step.to]}`);
    close();
  };
  return (
    <FormDialog
      title={STEP_WORDS[step.to]}
      about={
        <>
          {own.name}：{CLASS_STATUSES[own.status]} → {CLASS_STATUSES[step.to]}
          {step.way === 'ahead' && own.paper === null && '。还没有批复（备案），可以先办，手续以后补。'}
        </>
      }
      action={save}
      word="正在保存"
      save={STEP_WORDS[step.to]}
      danger={step.to === 'cancelled'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <DayField
        label="日期"
        required
        value={values.on}
        onChange={set('on')}
        error={tried && on === null ? '请填写日期，如 2026-11-23' : undefined}
      />
      {isGrant && (
        <TextField
          label="文号"
          value={values.paper}
          onChange={set('paper')}
          max={60}
          hint="还没有就空着，记为“文号待补”"
        />
      )}
      {(step.reason || step.way === 'back') && (
        <TextField
          label="原因"
          required={step.reason}
          value={values.reason}
          onChange={set('reason')}
          max={300}
          error={tried && step.reason && reason === null ? '请写明原因' : undefined}
        />
      )}
    </FormDialog>
  );
}
