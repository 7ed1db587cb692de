import type { LeaveLine, SheetLine } from '../../../../shared/contract/attendance.ts';
import { halfInWords, placeOf } from '../../../../shared/domain/attendance/half-line.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { chosenHalf, returns } from './half-choices.ts';
import { HalfField } from './HalfField.tsx';

const TIMES = ['leave.wrong-return', 'leave.overlaps'];

/** 销假: on which half-day somebody was really back; early gives the rest back, late counts as 旷课. */
export function ReturnDialog({
  line,
  sheets,
  close,
}: {
  line: LeaveLine;
  sheets: readonly SheetLine[];
  close: () => void;
}) {
  const { values, dirty, set } = useDraft({
    at: String(placeOf(line.back ?? line.to)),
    by: line.backNotedBy ?? '',
    reason: '',
  });
  const back = useAction('leave.return');
  const asksReason = back.failure?.code === 'attendance.reason-needed' || values.reason !== '';
  const submit = async () => {
    const at = chosenHalf(values.at);
    if (at === null) return;
    const reason = textOrNull(values.reason);
    const done = await back.run({
      leave: line.id,
      at,
      by: textOrNull(values.by),
      ...(reason !== null && { reason }),
    });
    if (done === undefined) return;
    const difference =
      done.late > 0
        ? `，晚 ${done.late} 个半天，按旷课算；确有原因的在考勤里改`
        : done.early > 0
          ? `，早 ${done.early} 个半天，按出勤算`
          : '';
    saySaved(`${line.name}已销假${difference}`);
    close();
  };
  return (
    <FormDialog
      title={`销假：${line.name}`}
      about={`请假从${halfInWords(line.from)}起，应在${halfInWords(line.to)}返回。早回来的，多出的半天按出勤算；晚回来的，超过的半天按旷课算。`}
      action={withoutRefusalAt(back, ...TIMES)}
      word="正在保存"
      save="销假"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <HalfField
        label="哪个半天返回"
        value={values.at}
        onChange={set('at')}
        choices={returns(sheets, String(placeOf(line.from)))}
        error={refusalAt(back.failure, ...TIMES)}
      />
      <TextField label="经办人" value={values.by} onChange={set('by')} max={60} />
      {asksReason && (
        <TextField
          label="更正原因"
          required
          value={values.reason}
          onChange={set('reason')}
          max={300}
          hint="涉及的半天里有已核定的考勤"
        />
      )}
    </FormDialog>
  );
}
