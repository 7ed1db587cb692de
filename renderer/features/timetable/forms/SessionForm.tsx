import { Checkbox } from 'antd';
import { useDeferredValue } from 'react';
import type { ClassCalled, Named, SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { SESSION_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { CoursePicker } from '../../../ui/CoursePicker.tsx';
import { DayField } from '../../../ui/day/DayField.tsx';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { TeachersField } from '../../../ui/TeachersField.tsx';
import { draftOf, readSession, type SessionDraft } from './session-draft.ts';
import { TryOut } from './TryOut.tsx';
import { WhereField } from './WhereField.tsx';

/** 新课次 and 修改课次. While it is filled in, what the session would clash with stands at its foot. */
export function SessionForm({
  class: own,
  session,
  room,
  close,
}: {
  class: ClassCalled;
  /** Null: a new one. */
  session: SessionCard | null;
  /** The room of the class, for a new session. */
  room: Named | null;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<SessionDraft>(draftOf(session, room));
  const create = useAction('sessions.create');
  const edit = useAction('sessions.edit');
  const unplace = useAction('sessions.unplace');
  const action = session === null ? create : edit;
  const read = readSession(values);
  const faults = tried ? read.faults : {};

  const submit = async () => {
    setTried(true);
    if (Object.values(read.faults).some((fault) => fault !== undefined)) return;
    if (session === null) {
      if ((await create.run({ class: own.id, ...read.values, at: read.at })) === undefined) return;
    } else {
      const at = read.at === null ? {} : { at: read.at };
      if ((await edit.run({ id: session.id, ...read.values, ...at })) === undefined) return;
      if (
        read.at === null &&
        session.at !== null &&
        (await unplace.run({ sessions: [session.id] })) === undefined
      )
        return;
    }
    saySaved(session === null ? `已新建课次：${read.values.title}` : `已修改课次：${read.values.title}`);
    close();
  };

  return (
    <FormDialog
      title={session === null ? '新课次' : '修改课次'}
      about={own.number ?? own.name}
      action={action}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field label="课程" hint="选了课程，内容、学时和教师先按课程库填">
        {(field) => (
          <CoursePicker
            field={field}
            value={values.course}
            onChange={(chosen) => {
              set('course')(chosen === null ? null : { id: chosen.id, name: chosen.name });
              if (chosen === null) return;
              if (values.title.trim() === '') set('title')(chosen.name);
              if (chosen.hours !== undefined) set('hours')(String(chosen.hours));
              if (values.teachers.length === 0 && chosen.teachers !== undefined)
                set('teachers')(chosen.teachers);
            }}
          />
        )}
      </Field>
      <TextField
        label="内容"
        required
        value={values.title}
        onChange={set('title')}
        max={120}
        error={faults.title}
      />
      <div className="field-pair">
        <ChoiceField
          label="类型"
          value={values.kind}
          onChange={(kind) => set('kind')(kind ?? 'lesson')}
          choices={SESSION_KINDS}
        />
        <TextField label="学时" value={values.hours} onChange={set('hours')} max={6} error={faults.hours} />
      </div>
      <div className="field-when">
        <DayField
          label="日期"
          value={values.day}
          onChange={set('day')}
          error={faults.day}
          hint="空着就是待排"
        />
        <ChoiceField
          label="半天"
          value={values.half}
          onChange={(half) => set('half')(half ?? 'morning')}
          choices={HALF_DAYS}
        />
        <TextField
          label="开始"
          value={values.times.starts}
          onChange={(starts) => set('times')({ ...values.times, starts })}
          max={8}
          placeholder="按作息"
          error={faults.times}
        />
        <TextField
          label="结束"
          value={values.times.ends}
          onChange={(ends) => set('times')({ ...values.times, ends })}
          max={8}
          placeholder="按作息"
        />
      </div>
      <TryOut own={own.id} session={session} draft={useDeferredValue(values)} />
      <div className="field-pair">
        <TeachersField label="授课人" value={values.teachers} onChange={set('teachers')} />
        <TeachersField label="辅教人" value={values.assistants} onChange={set('assistants')} />
      </div>
      <WhereField
        is={values.is}
        where={values.where}
        place={values.place}
        setIs={set('is')}
        setWhere={set('where')}
        setPlace={set('place')}
      />
      <TextField label="备注" value={values.note} onChange={set('note')} max={300} />
      <Checkbox checked={values.pinned} onChange={(event) => set('pinned')(event.target.checked)}>
        固定在这个时间
      </Checkbox>
    </FormDialog>
  );
}
