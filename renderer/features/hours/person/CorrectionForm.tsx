import { COUNTS_AS } from '../../../../shared/domain/hours/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { dayFault } from '../../../ui/form/decision.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { readHours } from './hours-entry.ts';

const { none: _, ...COUNTING } = COUNTS_AS;
const COLLECTIVE: keyof typeof COUNTING | null = 'collective';

/** 更正学时: more or fewer hours of a person on a day, with the reason and the paper that it rests on. */
export function CorrectionForm({
  person,
  close,
}: {
  person: { readonly id: string; readonly name: string };
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({
    on: '',
    hours: '',
    countsAs: COLLECTIVE,
    reason: '',
    paper: '',
  });
  const correct = useAction('hours.correct');
  const read = readHours(values.hours);
  const on = readDay(values.on);
  const reason = textOrNull(values.reason);
  const submit = async () => {
    setTried(true);
    if (dayFault(values.on, true) !== undefined || on === null) return;
    if ('fault' in read || reason === null || values.countsAs === null) return;
    const done = await correct.run({
      person: person.id,
      on,
      hours: read.hours,
      countsAs: values.countsAs,
      reason,
      paper: textOrNull(values.paper),
    });
    if (done === undefined) return;
    saySaved('已更正学时');
    close();
  };
  return (
    <FormDialog
      title={`更正学时：${person.name}`}
      about="原来的记录不动，另记一笔更正；加学时填正数，减学时填负数。"
      action={withoutRefusalAt<typeof correct>(correct, 'hours.wrong-day', 'hours.no-hours')}
      word="正在保存"
      save="更正"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <DayField
          label="所属日期"
          required
          value={values.on}
          onChange={set('on')}
          error={
            tried ? (dayFault(values.on, true) ?? refusalAt(correct.failure, 'hours.wrong-day')) : undefined
          }
          hint="算在这一天所在的年度"
        />
        <NumberField
          label="加减学时"
          required
          unit="学时"
          value={values.hours}
          onChange={set('hours')}
          error={tried && 'fault' in read ? read.fault : refusalAt(correct.failure, 'hours.no-hours')}
          hint="如 4，或 -2.5"
        />
      </div>
      <ChoiceField
        label="计入"
        required
        value={values.countsAs}
        onChange={set('countsAs')}
        choices={COUNTING}
      />
      <TextField
        label="原因"
        required
        value={values.reason}
        onChange={set('reason')}
        max={200}
        placeholder="如 2月冬训签到表漏登，补记"
        error={tried && reason === null ? '请写明原因' : undefined}
      />
      <TextField
        label="文号"
        value={values.paper}
        onChange={set('paper')}
        max={60}
        hint="还没有就空着，记为“文号待补”"
      />
    </FormDialog>
  );
}
