import { Select } from 'antd';
import type { LeaveLine, SheetLine } from '../../../../shared/contract/attendance.ts';
import { LEAVE_KINDS, type LeaveKind } from '../../../../shared/domain/attendance/codes.ts';
import { placeOf } from '../../../../shared/domain/attendance/half-line.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { KeptField } from '../../../ui/form/KeptField.tsx';
import { type Kept, keptText } from '../../../ui/form/kept.ts';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';
import { leaveInWords } from '../words.ts';
import { beginnings, chosenHalf, returns } from './half-choices.ts';
import { HalfField } from './HalfField.tsx';

interface Draft {
  readonly enrolment: string | null;
  readonly kind: LeaveKind | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: Kept<string>;
  readonly destination: Kept<string>;
  readonly requestedOn: string;
  readonly note: string;
}

const TIMES = ['leave.wrong-order', 'leave.outside-class', 'leave.nothing-missed', 'leave.overlaps'];
const KEPT: Kept<string> = { is: 'kept' };

/** 登记请假, or 修改 of one that nobody has decided on. Reason and destination never stand in the fields once saved. */
export function LeaveDialog({
  classId,
  sheets,
  saved,
  close,
}: {
  classId: string;
  sheets: readonly SheetLine[];
  /** Null: a new one. */
  saved: LeaveLine | null;
  close: () => void;
}) {
  const trainees = useCall('classes.trainees', saved === null ? { class: classId } : null);
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    enrolment: saved?.enrolment ?? null,
    kind: saved?.kind ?? 'personal',
    from: saved === null ? null : String(placeOf(saved.from)),
    to: saved === null ? null : String(placeOf(saved.to)),
    reason: KEPT,
    destination: KEPT,
    requestedOn: saved?.requestedOn ?? today(),
    note: saved?.note ?? '',
  });
  const request = useAction('leave.request');
  const edit = useAction('leave.edit');
  const action = saved === null ? request : edit;
  const submit = async () => {
    setTried(true);
    const { enrolment, kind } = values;
    const [from, to] = [chosenHalf(values.from), chosenHalf(values.to)];
    const requestedOn = readDay(values.requestedOn);
    if (enrolment === null || kind === null || from === null || to === null || requestedOn === null) return;
    const reason = keptText(values.reason, saved?.hasReason === true);
    const destination = keptText(values.destination, saved?.hasDestination === true);
    const given = {
      kind,
      from,
      to,
      requestedOn,
      note: textOrNull(values.note),
      ...(reason !== null && { reason: reason.value }),
      ...(destination !== null && { destination: destination.value }),
    };
    const done = await (saved === null
      ? request.run({ enrolment, ...given })
      : edit.run({ leave: saved.id, ...given }));
    if (done === undefined) return;
    saySaved(`${saved === null ? '已登记请假' : '请假已修改'}：${leaveInWords(done)}`);
    close();
  };
  const hidden = '有，未显示';
  return (
    <FormDialog
      title={saved === null ? '登记请假' : `修改请假：${saved.name}`}
      action={withoutRefusalAt(action, ...TIMES)}
      word="正在保存"
      save={saved === null ? '登记' : '保存'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      {saved === null && (
        <Field
          label="学员"
          required
          error={tried && values.enrolment === null ? '请选择学员' : undefined}
          hint="输入姓名或单位查找"
        >
          {(field) => (
            <Select<string | null, { value: string; label: string }>
              {...field}
              className="wide"
              showSearch={{ optionFilterProp: 'label' }}
              loading={trainees.loading}
              value={values.enrolment}
              placeholder="请选择学员"
              onChange={set('enrolment')}
              options={(trainees.data?.trainees ?? [])
                .filter(({ status }) => status !== 'withdrawn' && status !== 'absent')
                .map(({ id, person, unit }) => ({
                  value: id,
                  label: [person.name, unit?.name].filter(Boolean).join('　'),
                }))}
            />
          )}
        </Field>
      )}
      <ChoiceField label="假别" required value={values.kind} onChange={set('kind')} choices={LEAVE_KINDS} />
      <div className="field-pair">
        <HalfField
          label="从哪个半天起"
          value={values.from}
          onChange={set('from')}
          choices={beginnings(sheets)}
          error={tried && values.from === null ? '请选择开始的半天' : refusalAt(action.failure, ...TIMES)}
        />
        <HalfField
          label="哪个半天返回"
          value={values.to}
          onChange={set('to')}
          choices={returns(sheets, values.from)}
          hint="返回的那个半天要上课，不算请假"
          error={tried && values.to === null ? '请选择返回的半天' : undefined}
        />
      </div>
      <KeptField
        label="事由"
        saved={saved?.hasReason === true ? hidden : null}
        kept={values.reason}
        onChange={set('reason')}
        fresh=""
      >
        {(value, change) => (
          <TextField
            label="事由"
            value={value}
            onChange={change}
            max={300}
            hint="只有有权限的人才看得到，每次查看都有记录"
          />
        )}
      </KeptField>
      <KeptField
        label="去向"
        saved={saved?.hasDestination === true ? hidden : null}
        kept={values.destination}
        onChange={set('destination')}
        fresh=""
      >
        {(value, change) => <TextField label="去向" value={value} onChange={change} max={100} />}
      </KeptField>
      <div className="field-pair">
        <DayField
          label="申请日期"
          required
          value={values.requestedOn}
          onChange={set('requestedOn')}
          error={tried && readDay(values.requestedOn) === null ? '请填写日期，如 2026-11-23' : undefined}
        />
        <TextField label="备注" value={values.note} onChange={set('note')} max={200} />
      </div>
    </FormDialog>
  );
}
