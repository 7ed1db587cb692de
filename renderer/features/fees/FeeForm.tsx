import { Checkbox } from 'antd';
import type { FeeLine } from '../../../shared/contract/fee-answers.ts';
import { FEE_CLASSES } from '../../../shared/domain/resources/codes.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { numberFault, numberOrNull } from '../../ui/form/number.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';
import { halfInWords } from './words.ts';

const HOURS = { min: 0, max: 12, step: 0.5 } as const;
const RATE = { min: 0, max: 10_000, step: 0.01 } as const;

/** 登记讲课费: what differs from timetable and rules, with its reason, and when it was signed for. */
export function FeeForm({ line, close }: { line: FeeLine; close: () => void }) {
  const { teacher, planned, taught, rule, rate } = line;
  const { values, dirty, set, tried, setTried } = useDraft({
    hours: taught === planned ? '' : String(taught),
    rate: rate === rule || rate === null ? '' : String(rate),
    waived: line.waived,
    signedOn: line.signedOn ?? '',
    note: line.note ?? '',
  });
  const action = useAction('fees.set');
  const hoursFault = numberFault(values.hours, HOURS);
  const rateFault = numberFault(values.rate, RATE);
  const signed = values.signedOn.trim() === '' ? null : readDay(values.signedOn);
  const dayFault =
    values.signedOn.trim() !== '' && signed === null ? '不是日期，请写成 2026-11-23' : undefined;
  const differs = values.hours.trim() !== '' || values.rate.trim() !== '' || values.waived;
  const note = textOrNull(values.note);
  const noteFault = differs && note === null ? '请写明原因' : undefined;
  const submit = async () => {
    setTried(true);
    if ([hoursFault, rateFault, dayFault, noteFault].some((fault) => fault !== undefined)) return;
    const done = await action.run({
      session: line.session,
      teacher: teacher.id,
      hours: numberOrNull(values.hours, HOURS),
      rate: numberOrNull(values.rate, RATE),
      waived: values.waived,
      signedOn: signed,
      note,
    });
    if (done === undefined) return;
    saySaved(`已登记讲课费：${teacher.name} ${done.amount} 元`);
    close();
  };
  return (
    <FormDialog
      title={`${teacher.name}：${line.title}`}
      about={`${halfInWords(line.day, line.half)}，课表 ${planned} 学时；${FEE_CLASSES[teacher.grade]}${
        rule === null ? '' : `，规则每学时 ${rule} 元（税后）`
      }。档次取自师资库的“课酬档次”。`}
      action={action}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <NumberField
          label="实授学时"
          value={values.hours}
          onChange={set('hours')}
          unit="学时"
          hint={`不填即课表的 ${planned} 学时`}
          error={tried ? hoursFault : undefined}
        />
        <NumberField
          label="每学时金额（税后）"
          value={values.rate}
          onChange={set('rate')}
          unit="元"
          hint={rule === null ? '不填即不计课酬' : `不填即按规则 ${rule} 元`}
          error={tried ? rateFault : undefined}
        />
      </div>
      <Checkbox checked={values.waived} onChange={(event) => set('waived')(event.target.checked)}>
        不发放
      </Checkbox>
      <TextField
        label="说明"
        required={differs}
        value={values.note}
        onChange={set('note')}
        max={200}
        placeholder="如 提前下课、教师自愿、经校务会研究"
        error={tried ? noteFault : undefined}
      />
      <DayField
        label="签收日期"
        value={values.signedOn}
        onChange={set('signedOn')}
        hint="签字交回后填；清空即取消签收"
        error={dayFault}
      />
    </FormDialog>
  );
}
