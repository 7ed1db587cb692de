import { Button } from 'antd';
import type { BellTime } from '../../../../shared/contract/resource-answers.ts';
import { clockTime, minutesOf, SEASONAL_AFTERNOONS } from '../../../../shared/domain/resources/bells.ts';
import { type HalfDay, HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ClassPicker } from '../../../ui/ClassPicker.tsx';
import type { Chosen } from '../../../ui/ListPicker.tsx';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';

const TIME_CODES = ['bells.reversed', 'bells.overlap'];
const NO_TIME = '请写成 8:30';

type Season = (typeof SEASONAL_AFTERNOONS)[number];

/** 添加作息 and 修改作息, with the usual seasons to begin from. */
export function BellDialog({ bell, close }: { bell: BellTime | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<{
    half: HalfDay | null;
    starts: string;
    ends: string;
    from: string;
    to: string;
    source: string;
    class: Chosen<'classes.list'> | null;
  }>({
    half: bell?.half ?? 'afternoon',
    starts: bell === null ? '' : clockTime(bell.startsAt),
    ends: bell === null ? '' : clockTime(bell.endsAt),
    from: bell?.from ?? today(),
    to: bell?.to ?? '',
    source: bell?.source ?? '',
    class: bell?.class ?? null,
  });
  const save = useAction('bells.set');
  const startsAt = minutesOf(values.starts);
  const endsAt = minutesOf(values.ends);
  const from = readDay(values.from);
  const to = readDay(values.to);
  const endless = values.to.trim() === '';

  const submit = async () => {
    setTried(true);
    if (values.half === null || startsAt === null || endsAt === null || from === null) return;
    if (!endless && to === null) return;
    const done = await save.run({
      ...(bell !== null && { id: bell.id }),
      half: values.half,
      class: values.class?.id ?? null,
      startsAt,
      endsAt,
      from,
      to: endless ? null : to,
      source: textOrNull(values.source),
    });
    if (done === undefined) return;
    saySaved(`作息时间：${HALF_DAYS[values.half]} ${clockTime(startsAt)}–${clockTime(endsAt)}`);
    close();
  };
  const begin = ({ startsAt: start, endsAt: end, fromDay, toDay }: Season) => {
    const year = Number(today().slice(0, 4));
    set('half')('afternoon');
    set('starts')(clockTime(start));
    set('ends')(clockTime(end));
    set('from')(`${year}-${fromDay}`);
    set('to')(`${fromDay < toDay ? year : year + 1}-${toDay}`);
  };

  return (
    <FormDialog
      title={bell === null ? '添加作息' : '修改作息'}
      {...(bell === null && { about: <Seasons begin={begin} /> })}
      action={withoutRefusalAt(save, ...TIME_CODES, 'bells.twice', 'classes.not-found')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-three">
        <ChoiceField label="午别" required value={values.half} onChange={set('half')} choices={HALF_DAYS} />
        <TextField
          label="开始"
          required
          value={values.starts}
          onChange={set('starts')}
          max={8}
          placeholder="如 14:30"
          error={tried && startsAt === null ? NO_TIME : undefined}
        />
        <TextField
          label="结束"
          required
          value={values.ends}
          onChange={set('ends')}
          max={8}
          placeholder="如 17:00"
          error={tried && endsAt === null ? NO_TIME : refusalAt(save.failure, ...TIME_CODES)}
        />
      </div>
      <div className="field-pair">
        <DayField
          label="开始日期"
          required
          value={values.from}
          onChange={set('from')}
          error={tried && from === null ? '请填写日期，如 2026-05-01' : undefined}
        />
        <DayField
          label="截止日期"
          value={values.to}
          onChange={set('to')}
          error={tried && !endless && to === null ? '看不懂这个日期' : refusalAt(save.failure, 'bells.twice')}
          hint="平时的作息空着；季节的填最后一天"
        />
      </div>
      <Field label="只用于一个班" hint="空着就是全校" error={refusalAt(save.failure, 'classes.not-found')}>
        {(field) => <ClassPicker field={field} value={values.class} onChange={set('class')} />}
      </Field>
      <TextField
        label="依据"
        value={values.source}
        onChange={set('source')}
        max={200}
        placeholder="如 校办通知"
      />
    </FormDialog>
  );
}

/** The usual seasons, to begin from. */
function Seasons({ begin }: { begin: (season: Season) => void }) {
  return (
    <>
      常用的季节作息，请按本校的核对：
      {SEASONAL_AFTERNOONS.map((season) => (
        <Button key={season.title} size="small" className="season" onClick={() => begin(season)}>
          {season.title} {clockTime(season.startsAt)}–{clockTime(season.endsAt)}
        </Button>
      ))}
    </>
  );
}
