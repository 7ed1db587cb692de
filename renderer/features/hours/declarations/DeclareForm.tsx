import { Button } from 'antd';
import { useState } from 'react';
import type { DeclarationLine, DeclarationOverlap } from '../../../../shared/contract/hours-declarations.ts';
import type { Named } from '../../../../shared/contract/named.ts';
import type { FoundPerson } from '../../../../shared/contract/people.ts';
import type { ChosenFile } from '../../../../shared/contract/window.ts';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import {
  ACTIVITIES,
  DECLARED_ACTIVITIES,
  type DeclaredActivity,
} from '../../../../shared/domain/hours/codes.ts';
import { HALF_DAYS, type HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';

const CHOICES = Object.fromEntries(DECLARED_ACTIVITIES.map((each) => [each, ACTIVITIES[each]])) as Readonly<
  Record<DeclaredActivity, string>
>;
const DAY_CODES = ['declarations.wrong-day', 'declarations.wrong-time', 'declarations.too-long'];

interface Values {
  readonly activity: DeclaredActivity | null;
  readonly title: string;
  readonly organiser: string;
  readonly from: string;
  readonly to: string;
  readonly fromHalf: HalfDay | null;
  readonly toHalf: HalfDay | null;
  readonly minutes: string;
  readonly proof: string;
}

/** 申报学时 and the putting right of a declaration. */
export function DeclareForm({
  person: given,
  declaration,
  close,
}: {
  /** Whose hours; null: chosen in the form. */
  person: Named | null;
  /** Null: a new one. */
  declaration: DeclarationLine | null;
  close: () => void;
}) {
  const [found, setFound] = useState<FoundPerson | null>(null);
  const [file, setFile] = useState<ChosenFile>();
  const person = given ?? found;
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    activity: declaration?.activity ?? 'outside',
    title: declaration?.title ?? '',
    organiser: declaration?.organiser ?? '',
    from: declaration?.from ?? '',
    to: declaration?.to ?? '',
    fromHalf: declaration === null ? 'morning' : declaration.fromHalf,
    toHalf: declaration === null ? 'afternoon' : declaration.toHalf,
    minutes: declaration?.minutes == null ? '' : String(declaration.minutes),
    proof: declaration?.proof ?? '',
  });
  const add = useAction('declarations.declare');
  const edit = useAction('declarations.edit');
  const choose = useAction('window.choose-file');
  const action = declaration === null ? add : edit;
  const [from, to] = [readDay(values.from), readDay(values.to === '' ? values.from : values.to)];
  const online = values.activity === 'online';
  const halves = online
    ? { fromHalf: null, toHalf: null }
    : { fromHalf: values.fromHalf, toHalf: values.toHalf };
  const minutes = online ? Number(values.minutes) : null;
  const wrongMinutes = minutes !== null && !(Number.isInteger(minutes) && minutes > 0);
  const ordered = from !== null && to !== null && from <= to;
  const overlaps = useCall(
    'declarations.overlaps',
    person === null || !ordered
      ? null
      : { person: person.id, from, to, ...halves, except: declaration?.id ?? null },
  );

  const submit = async () => {
    setTried(true);
    const { activity, title } = values;
    if (person === null || activity === null || title.trim() === '' || from === null || to === null) return;
    if (wrongMinutes) return;
    const line = {
      activity,
      title: title.trim(),
      organiser: textOrNull(values.organiser),
      from,
      to,
      ...halves,
      minutes,
      proof: textOrNull(values.proof),
      ...(file !== undefined && { file: file.token }),
    };
    const done =
      declaration === null
        ? await add.run({ person: person.id, ...line })
        : await edit.run({ id: declaration.id, ...line });
    if (done === undefined) return;
    saySaved(`已${declaration === null ? '申报' : '修改'} ${person.name} 的学时，待审核`);
    close();
  };
  const pick = async () => {
    const chosen = await choose.run({ purpose: 'paper' });
    if (chosen?.file != null) setFile(chosen.file);
  };
  return (
    <FormDialog
      title={declaration === null ? '申报学时' : '修改学时申报'}
      about={
        person === null
          ? '外出培训、网络学习等，附证明，审核后计入学时。'
          : `${person.name}。审核后计入学时。`
      }
      action={withoutRefusalAt<typeof action>(action, ...DAY_CODES)}
      word="正在保存"
      save={declaration === null ? '申报' : '保存'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      {given === null && (
        <Field label="人员" required error={tried && person === null ? '请选人员' : undefined}>
          {(field) => (
            <PersonPicker
              field={field}
              value={found}
              onChange={setFound}
              allowed={({ standing }) => standing !== 'merged'}
            />
          )}
        </Field>
      )}
      <div className="field-pair">
        <ChoiceField
          label="类别"
          required
          value={values.activity}
          onChange={set('activity')}
          choices={CHOICES}
        />
        <TextField label="举办单位" value={values.organiser} onChange={set('organiser')} max={100} />
      </div>
      <TextField
        label="内容"
        required
        value={values.title}
        onChange={set('title')}
        max={100}
        error={tried && values.title.trim() === '' ? '请写内容' : undefined}
      />
      <div className="field-pair">
        <DayField
          label="开始日期"
          required
          value={values.from}
          onChange={set('from')}
          error={tried && from === null ? '请填日期' : refusalAt(action.failure, ...DAY_CODES)}
        />
        <DayField label="结束日期" value={values.to} onChange={set('to')} hint="同一天的空着" />
        {online ? (
          <NumberField
            label="时长"
            required
            unit="分钟"
            value={values.minutes}
            onChange={set('minutes')}
            error={tried && wrongMinutes ? '请填分钟数' : undefined}
          />
        ) : (
          <>
            <ChoiceField
              label="开始午别"
              value={values.fromHalf}
              onChange={set('fromHalf')}
              choices={HALF_DAYS}
            />
            <ChoiceField
              label="结束午别"
              value={values.toHalf}
              onChange={set('toHalf')}
              choices={HALF_DAYS}
            />
          </>
        )}
      </div>
      <TextField label="证明材料" value={values.proof} onChange={set('proof')} max={200} />
      <div className="branch-event-chosen">
        <Button onClick={() => void pick()}>附扫描件…</Button>
        <span>{file?.name ?? declaration?.attachment?.name ?? '没有附件'}</span>
      </div>
      <Overlaps overlaps={overlaps.data?.overlaps ?? []} />
    </FormDialog>
  );
}

/** Half-days that something else takes, too. */
export function Overlaps({ overlaps }: { overlaps: readonly DeclarationOverlap[] }) {
  if (overlaps.length === 0) return null;
  return (
    <p className="branch-event-remark" data-kind="warning">
      {overlaps
        .slice(0, 4)
        .map(({ day, half, title }) => `${shortDay(day)}${HALF_DAYS[half]}已有“${title}”`)
        .join('；')}
      {overlaps.length > 4 && ` 等 ${overlaps.length} 个半天`}。同一个半天只计一次。
    </p>
  );
}
