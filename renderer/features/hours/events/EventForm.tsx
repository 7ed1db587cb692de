import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { EventPage } from '../../../../shared/contract/branch-event-answers.ts';
import type { Named } from '../../../../shared/contract/named.ts';
import {
  ACTIVITIES,
  BRANCH_ACTIVITIES,
  EVENT_TAKES,
  type BranchActivity,
  type EventTakes,
} from '../../../../shared/domain/hours/codes.ts';
import { USUAL_EVENTS } from '../../../../shared/domain/hours/event-defaults.ts';
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
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';

const CHOICES = Object.fromEntries(BRANCH_ACTIVITIES.map((each) => [each, ACTIVITIES[each]])) as Readonly<
  Record<BranchActivity, string>
>;

interface Values {
  readonly activity: BranchActivity | null;
  readonly title: string;
  readonly day: string;
  readonly half: HalfDay | null;
  readonly minutes: string;
  readonly takes: EventTakes;
  readonly absent: readonly Named[];
  readonly present: readonly Named[];
  readonly guests: readonly Named[];
  readonly joint: readonly Named[];
  readonly paper: string;
  readonly note: string;
}

/** 登记支部活动 and its 修改: everything about one event, with joint branches and people of others. */
export function EventForm({
  branch,
  event,
  close,
}: {
  branch: Named;
  /** Null: a new one. */
  event: EventPage | null;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    activity: event?.activity ?? 'theme-day',
    title: event?.title ?? '',
    day: event?.day ?? '',
    half: event?.half ?? 'morning',
    minutes: String(event?.minutes ?? ''),
    takes: event?.takes ?? 'all-but',
    absent: event?.absent ?? [],
    present: event?.present ?? [],
    guests: event?.guests ?? [],
    joint: event?.joint ?? [],
    paper: event?.paper ?? '',
    note: event?.note ?? '',
  });
  const enter = useAction('events.enter');
  const change = useAction('events.edit');
  const action = event === null ? enter : change;
  const day = readDay(values.day);
  const usual = values.activity === null ? '' : String(USUAL_EVENTS[values.activity].minutes);
  const minutes = Number(values.minutes === '' ? usual : values.minutes);
  const wholeMinutes = Number.isInteger(minutes) && minutes > 0;
  const marked = values.takes === 'only' ? 'present' : 'absent';

  const submit = async () => {
    setTried(true);
    const { activity, half, title } = values;
    if (activity === null || half === null || day === null || title.trim() === '' || !wholeMinutes) return;
    const ids = (list: readonly Named[]) => list.map(({ id }) => id);
    const line = {
      branch: branch.id,
      joint: ids(values.joint),
      activity,
      title: title.trim(),
      day,
      half,
      minutes,
      takes: values.takes,
      absent: marked === 'absent' ? ids(values.absent) : [],
      present: marked === 'present' ? ids(values.present) : [],
      guests: ids(values.guests),
      paper: textOrNull(values.paper),
      note: textOrNull(values.note),
    };
    const done = event === null ? await enter.run(line) : await change.run({ id: event.id, ...line });
    if (done === undefined) return;
    const [warning] = done.warnings;
    saySaved(
      `已登记${branch.name}的${ACTIVITIES[activity]}${warning === undefined ? '' : `。请注意：${warning.reason}`}`,
    );
    close();
  };
  return (
    <FormDialog
      title={event === null ? '登记支部活动' : '支部活动'}
      about={branch.name}
      action={action}
      word="正在保存"
      save={event === null ? '登记' : '保存'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <ChoiceField
          label="活动"
          required
          value={values.activity}
          onChange={set('activity')}
          choices={CHOICES}
        />
        <TextField
          label="主题"
          required
          value={values.title}
          onChange={set('title')}
          max={100}
          error={tried && values.title.trim() === '' ? '请写主题' : undefined}
        />
        <DayField
          label="日期"
          required
          value={values.day}
          onChange={set('day')}
          error={tried && day === null ? '请填日期' : undefined}
        />
        <ChoiceField label="午别" required value={values.half} onChange={set('half')} choices={HALF_DAYS} />
        <NumberField
          label="时长"
          unit="分钟"
          value={values.minutes}
          onChange={set('minutes')}
          error={tried && !wholeMinutes ? '请填分钟数' : undefined}
          hint={usual === '' ? '' : `空着按 ${usual} 分钟`}
        />
        <TextField label="纸质记录" value={values.paper} onChange={set('paper')} max={60} />
      </div>
      <Field label="参加">
        {(field) => (
          <Radio.Group
            id={field.id}
            value={values.takes}
            onChange={(changed) => set('takes')(changed.target.value as EventTakes)}
            options={keysOf(EVENT_TAKES).map((key) => ({ value: key, label: EVENT_TAKES[key] }))}
          />
        )}
      </Field>
      <Members
        branches={[branch.id, ...values.joint.map(({ id }) => id)]}
        day={day}
        chosen={values[marked]}
        change={set(marked)}
      />
      <Others label="其他支部参加的人" chosen={values.guests} change={set('guests')}>
        {(add) => <GuestPicker add={add} />}
      </Others>
      <Others label="联办支部" chosen={values.joint} change={set('joint')}>
        {(add) => (
          <OrganisationPicker
            field={{ 'aria-label': '加一个联办支部' }}
            value={null}
            onChange={(found) => found !== null && add({ id: found.id, name: found.shortName ?? found.name })}
            allowed={({ id, kind }) =>
              kind.endsWith('branch') && kind !== 'general-branch' && id !== branch.id
            }
            placeholder="加一个支部"
          />
        )}
      </Others>
      <TextField label="备注" value={values.note} onChange={set('note')} max={200} />
      {event !== null && event.unseen > 0 && (
        <p className="quiet">另有 {event.unseen} 人不在您的管理范围内，保存时不变。</p>
      )}
    </FormDialog>
  );
}

/** The members of that day to be ticked: who was missing, or who came. */
function Members({
  branches,
  day,
  chosen,
  change,
}: {
  branches: readonly string[];
  day: string | null;
  chosen: readonly Named[];
  change: (chosen: readonly Named[]) => void;
}) {
  const asked = useCall('events.members', day === null ? null : { branches: [...branches], day });
  if (day === null) return <p className="quiet">填好日期后列出那天的党员。</p>;
  const members = asked.data?.members ?? [];
  const gone = chosen.filter(({ id }) => asked.data !== undefined && !members.some((each) => each.id === id));
  const ticked = new Set(chosen.map(({ id }) => id));
  const tick = (person: Named, on: boolean) =>
    change(
      on ? [...chosen, { id: person.id, name: person.name }] : chosen.filter(({ id }) => id !== person.id),
    );
  return (
    <div className="branch-event-members" role="group" aria-label="党员">
      {[...members, ...gone].map((member) => (
        <Checkbox
          key={member.id}
          checked={ticked.has(member.id)}
          onChange={(event) => tick(member, event.target.checked)}
        >
          {member.name}
        </Checkbox>
      ))}
      {asked.data !== undefined && members.length === 0 && <span className="quiet">那天没有党员</span>}
    </div>
  );
}

function Others({
  label,
  chosen,
  change,
  children,
}: {
  label: string;
  chosen: readonly Named[];
  change: (chosen: readonly Named[]) => void;
  children: (add: (named: Named) => void) => React.ReactNode;
}) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="branch-event-chosen">
        {chosen.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            aria-label={`去掉${name}`}
            onClick={() => change(chosen.filter((each) => each.id !== id))}
          >
            {name} ×
          </Button>
        ))}
      </div>
      {children((named) => change([...chosen.filter(({ id }) => id !== named.id), named]))}
    </div>
  );
}

/** Empties itself after each choice, so that the next one can be typed. */
function GuestPicker({ add }: { add: (named: Named) => void }) {
  const [key, setKey] = useState(0);
  return (
    <Field label="加一人">
      {(field) => (
        <PersonPicker
          key={key}
          field={field}
          value={null}
          onChange={(person) => {
            if (person === null) return;
            add({ id: person.id, name: person.name });
            setKey((before) => before + 1);
          }}
          allowed={({ standing }) => standing === 'present'}
        />
      )}
    </Field>
  );
}
