import { Button } from 'antd';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** 合班: further classes hear the same lesson. Offered are those that run in the week of the lesson. */
export function JoinForm({ session, close }: { session: SessionCard; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<{ other: string | null }>({ other: null });
  const join = useAction('sessions.join');
  const part = useAction('sessions.part');
  const week = useCall('timetable.week', session.at === null ? null : { from: session.at.day });
  const there = new Set([session.class.id, ...session.jointWith.map(({ id }) => id)]);
  const choices = Object.fromEntries(
    (week.data?.rows ?? [])
      .filter((row) => !there.has(row.class.id))
      .map((row) => [row.class.id, [row.class.number, row.class.name].filter(Boolean).join('　')]),
  );
  const submit = async () => {
    setTried(true);
    if (values.other === null) return;
    if ((await join.run({ session: session.id, class: values.other })) === undefined) return;
    saySaved(`已合班：${session.title}`);
    close();
  };
  const takeOut = async (other: string) => {
    if ((await part.run({ session: session.id, class: other })) === undefined) return;
    saySaved(`已取消合班：${session.title}`);
    close();
  };
  return (
    <FormDialog
      title="合班"
      about={`“${session.title}”由几个班一起听：是一节课，不算冲突，课酬只计一次。`}
      action={join}
      word="正在合班"
      save="合班"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      {session.jointWith.length > 0 && (
        <ul>
          {session.jointWith.map(({ id, name, number }) => (
            <li key={id}>
              {number ?? name}{' '}
              <Button size="small" type="link" onClick={() => void takeOut(id)}>
                取消合班
              </Button>
            </li>
          ))}
        </ul>
      )}
      {session.at === null ? (
        <p className="field-hint">先把课排到一个半天，才能看到同一周有哪些班。</p>
      ) : week.data === undefined ? (
        <CallState asked={week} />
      ) : (
        <ChoiceField
          label="同一周的班次"
          required
          value={values.other}
          onChange={set('other')}
          choices={choices}
          error={tried && values.other === null ? '请选一个班次' : undefined}
          hint={Object.keys(choices).length === 0 ? '这一周没有别的班次' : '一起来听的班'}
        />
      )}
    </FormDialog>
  );
}
