import { useAction } from '../../app/use-action.ts';
import { saySaved } from '../../app/undo.ts';
import { sayDone } from '../../app/notices.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

type Call = 'courses.retire' | 'teachers.retire' | 'venues.close' | 'sites.close' | 'routes.close';

/** 停用 and 停聘: from a day on it is no longer offered for choice; what already uses it stays. */
export function OutOfUseForm({
  call,
  word,
  what,
  row,
  close,
}: {
  call: Call;
  /** 停用 or 停聘. */
  word: string;
  what: string;
  row: { readonly id: string; readonly name: string };
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ on: today() });
  const action = useAction(call);
  const on = readDay(values.on);

  const submit = async () => {
    setTried(true);
    if (on === null) return;
    const done = await action.run({ id: row.id, on });
    if (done === undefined) return;
    const left = 'sessions' in done ? done.sessions.length : 0;
    if (left === 0) saySaved(`已${word}：${row.name}`);
    else
      sayDone(
        `已${word}：${row.name}。还有 ${left} 次课${call === 'teachers.retire' ? '排给他' : '用到'}，列在下面，请在课表里${call === 'teachers.retire' ? '换人' : '换地点'}。`,
      );
    close();
  };

  return (
    <FormDialog
      title={`${word}${what}`}
      about={
        <>
          {row.name}
          <br />
          以后排课不再列出，已有的课次不变；可以随时恢复。
        </>
      }
      action={action}
      word="正在保存"
      save={word}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <DayField
        label={`${word}日期`}
        required
        value={values.on}
        onChange={set('on')}
        error={tried && on === null ? '请填写日期，如 2026-11-23' : undefined}
        hint="从这一天起"
      />
    </FormDialog>
  );
}
