import { Button } from 'antd';
import type { CalendarDay } from '../../../../shared/contract/resource-answers.ts';
import { DAY_KINDS, type DayKind } from '../../../../shared/domain/resources/codes.ts';
import { type HalfDay, HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { call } from '../../../app/desk.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ClassPicker } from '../../../ui/ClassPicker.tsx';
import type { Chosen } from '../../../ui/ListPicker.tsx';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayInWords } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';

/** One day of the calendar: what is marked on it for the whole school, and a mark set for the school or one class. */
export function DayDialog({
  day,
  marks,
  close,
}: {
  day: string;
  marks: readonly CalendarDay[];
  close: () => void;
}) {
  const whole = marks.find(({ half }) => half === null);
  const { values, dirty, set, tried, setTried } = useDraft<{
    kind: DayKind | null;
    name: string;
    half: HalfDay | null;
    source: string;
    class: Chosen<'classes.list'> | null;
  }>({
    kind: whole?.kind ?? 'rest',
    name: whole?.name ?? '',
    half: null,
    source: whole?.source ?? '',
    class: null,
  });
  const save = useAction('calendar.set-day');
  const name = textOrNull(values.name);

  const submit = async () => {
    setTried(true);
    if (values.kind === null || name === null) return;
    const { kind, half } = values;
    const source = textOrNull(values.source);
    if ((await save.run({ day, kind, name, half, class: values.class?.id ?? null, source })) === undefined)
      return;
    const whose = values.class === null ? '' : `（${values.class.name}）`;
    saySaved(
      `${dayInWords(day)}${half === null ? '' : HALF_DAYS[half]}：${name}，${DAY_KINDS[kind]}${whose}`,
    );
    close();
  };
  const remove = async (mark: CalendarDay) => {
    const done = await doAtOnce(
      () => call('calendar.remove-day', { id: mark.id }),
      `${dayInWords(day)}：已删除“${mark.name}”，按星期算`,
    );
    if (done) close();
  };

  return (
    <FormDialog
      title={dayInWords(day)}
      about={
        marks.length === 0 ? (
          '没有标记，按星期算。'
        ) : (
          <ul>
            {marks.map((mark) => (
              <li key={mark.id}>
                {mark.half === null ? '全天' : HALF_DAYS[mark.half]}　{mark.name}（{DAY_KINDS[mark.kind]}）
                {mark.source !== null && <small className="quiet">　{mark.source}</small>}
                <Button size="small" type="link" onClick={() => void remove(mark)}>
                  删除
                </Button>
              </li>
            ))}
          </ul>
        )
      }
      action={save}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <ChoiceField label="类型" required value={values.kind} onChange={set('kind')} choices={DAY_KINDS} />
        <ChoiceField
          label="午别"
          value={values.half}
          onChange={set('half')}
          choices={HALF_DAYS}
          emptyTitle="全天"
        />
      </div>
      <TextField
        label="名称"
        required
        value={values.name}
        onChange={set('name')}
        max={40}
        placeholder="如 国庆节、校庆、全校大扫除"
        error={tried && name === null ? '请填写名称' : undefined}
      />
      <Field label="只用于一个班" hint="空着就是全校">
        {(field) => <ClassPicker field={field} value={values.class} onChange={set('class')} />}
      </Field>
      <TextField
        label="依据"
        value={values.source}
        onChange={set('source')}
        max={200}
        placeholder="如 校务会、通知名称"
      />
    </FormDialog>
  );
}
