import type { Teacher, TeacherAbsence } from '../../../../shared/contract/resource-answers.ts';
import { type HalfDay, HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { sayDone } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { type Kept, keptText } from '../../../ui/form/kept.ts';
import { KeptField } from '../../../ui/form/KeptField.tsx';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

const DAY_CODES = ['teachers.wrong-order', 'teachers.absence-overlaps'];
const NO_DAY = '请填写日期，如 2026-11-23';

/** 登记不可用: days, whole or only one half of each, on which a teacher cannot come. */
export function AbsenceForm({
  teacher,
  absence,
  close,
}: {
  teacher: Teacher;
  /** Null: a new one. */
  absence: TeacherAbsence | null;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<{
    from: string;
    to: string;
    half: HalfDay | null;
    note: Kept<string>;
  }>({ from: absence?.from ?? '', to: absence?.to ?? '', half: absence?.half ?? null, note: { is: 'kept' } });
  const save = useAction('teachers.set-absence');
  const from = readDay(values.from);
  // A single day need not be typed twice.
  const to = values.to.trim() === '' ? from : readDay(values.to);

  const note = keptText(values.note, absence?.noted === true);

  const submit = async () => {
    setTried(true);
    if (from === null || to === null) return;
    const done = await save.run({
      teacher: teacher.id,
      ...(absence !== null && { absence: absence.id }),
      from,
      to,
      half: values.half,
      ...(note !== null && { note: note.value }),
    });
    if (done === undefined) return;
    const met = done.sessions.length;
    if (met === 0) saySaved(`已登记 ${teacher.name} 不可用`);
    else sayDone(`已登记 ${teacher.name} 不可用。这段时间有 ${met} 次课排给他，请在课表里换人或改时间。`);
    close();
  };

  return (
    <FormDialog
      title={absence === null ? '登记不可用' : '修改不可用'}
      about={`${teacher.name}，首尾两天都算在内`}
      action={withoutRefusalAt(save, ...DAY_CODES)}
      word="正在保存"
      save="登记"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <DayField
          label="开始日期"
          required
          value={values.from}
          onChange={set('from')}
          error={tried && from === null ? NO_DAY : undefined}
        />
        <DayField
          label="截止日期"
          value={values.to}
          onChange={set('to')}
          error={tried && from !== null && to === null ? NO_DAY : refusalAt(save.failure, ...DAY_CODES)}
          hint="只有一天的空着"
        />
      </div>
      <ChoiceField
        label="午别"
        value={values.half}
        onChange={set('half')}
        choices={HALF_DAYS}
        emptyTitle="全天"
      />
      <KeptField
        label="说明"
        saved={absence?.noted === true ? '有说明' : null}
        kept={values.note}
        onChange={set('note')}
        fresh=""
      >
        {(value, change) => (
          <TextField label="说明" value={value} onChange={change} max={500} hint="平时不显示，查看有记录" />
        )}
      </KeptField>
    </FormDialog>
  );
}
