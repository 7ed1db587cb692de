import type { LeaveLine } from '../../../../shared/contract/attendance.ts';
import {
  LEAVE_APPROVERS,
  LEAVE_DECISIONS,
  LEAVE_KINDS,
  type LeaveApprover,
  type LeaveDecision,
} from '../../../../shared/domain/attendance/codes.ts';
import { halfInWords } from '../../../../shared/domain/attendance/half-line.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';
import { leaveInWords } from '../words.ts';

interface Draft {
  readonly decision: LeaveDecision | null;
  readonly on: string;
  readonly by: string;
  readonly opinion: string;
  readonly reason: string;
}

/** What the one whose turn it is said about a leave, as it stands on the slip. */
export function DecideDialog({
  line,
  approver,
  close,
}: {
  line: LeaveLine;
  approver: LeaveApprover;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    decision: 'approved',
    on: today(),
    by: '',
    opinion: '',
    reason: '',
  });
  const decide = useAction('leave.decide');
  const asksReason = decide.failure?.code === 'attendance.reason-needed' || values.reason !== '';
  const submit = async () => {
    setTried(true);
    const on = readDay(values.on);
    if (on === null || values.decision === null) return;
    const reason = textOrNull(values.reason);
    const done = await decide.run({
      leave: line.id,
      approver,
      decision: values.decision,
      on,
      by: textOrNull(values.by),
      opinion: textOrNull(values.opinion),
      ...(reason !== null && { reason }),
    });
    if (done === undefined) return;
    saySaved(`${line.name}的请假：${leaveInWords(done)}`);
    close();
  };
  return (
    <FormDialog
      title={`${LEAVE_APPROVERS[approver]}意见`}
      about={`${line.name}，${LEAVE_KINDS[line.kind]}，${halfInWords(line.from)}起，${halfInWords(line.to)}返回，共 ${line.halfDays} 个半天。依次要${line.needed.map((each) => LEAVE_APPROVERS[each]).join('、')}同意。`}
      action={decide}
      word="正在保存"
      save="登记意见"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <ChoiceField
          label="意见"
          required
          value={values.decision}
          onChange={set('decision')}
          choices={LEAVE_DECISIONS}
        />
        <DayField
          label="日期"
          required
          value={values.on}
          onChange={set('on')}
          error={tried && readDay(values.on) === null ? '请填写日期，如 2026-11-23' : undefined}
        />
      </div>
      <TextField label="签字" value={values.by} onChange={set('by')} max={60} hint="假条上签字的人" />
      <TextField
        label="说明"
        value={values.opinion}
        onChange={set('opinion')}
        max={200}
        hint="只有有权限的人才看得到，每次查看都有记录"
      />
      {asksReason && (
        <TextField
          label="更正原因"
          required
          value={values.reason}
          onChange={set('reason')}
          max={300}
          hint="请假的半天里有已核定的考勤"
        />
      )}
    </FormDialog>
  );
}
