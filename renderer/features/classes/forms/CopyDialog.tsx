import { useLocation } from 'wouter';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

const WAYS = { none: '不带课表', waiting: '带过去，全部待排', shifted: '带过去，按工作日顺移' } as const;
type Way = keyof typeof WAYS;

/** 复制为下一期: the same class once more, on other days. */
export function CopyDialog({ own, close }: { own: ClassPage; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<{ name: string; startsOn: string; sessions: Way }>(
    {
      name: own.name,
      startsOn: '',
      sessions: 'none',
    },
  );
  const mayPlan = useRight('timetable.edit');
  const copy = useAction('classes.copy');
  const [, navigate] = useLocation();
  const name = textOrNull(values.name);
  const startsOn = readDay(values.startsOn);
  const unread = values.startsOn.trim() !== '' && startsOn === null;
  const submit = async () => {
    setTried(true);
    if (name === null || unread) return;
    const made = await copy.run({ from: own.id, name, startsOn, sessions: values.sessions });
    if (made === undefined) return;
    const lessons =
      made.sessions === null
        ? ''
        : `，带来课次 ${made.sessions.placed + made.sessions.waiting} 个，其中待排 ${made.sessions.waiting} 个`;
    saySaved(`已复制为 ${made.number}${lessons}${made.moved === null ? '' : `。${made.moved}`}`);
    close();
    navigate(`/classes/${made.id}`);
  };
  return (
    <FormDialog
      title="复制为下一期"
      about="基本情况和名额照抄，编号自动取下一期；学员和文号不带过去。"
      action={copy}
      word="正在复制"
      save="复制"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="班次名称"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={tried && name === null ? '请填写班次名称' : undefined}
      />
      <DayField
        label="开始日期"
        value={values.startsOn}
        onChange={set('startsOn')}
        error={tried && unread ? '看不懂这个日期，请写成 2026-11-23' : undefined}
        hint="没有定可以空着；遇休息日自动顺延，工作日数与上一期相同"
      />
      {mayPlan && own.counts.sessions > 0 && (
        <ChoiceField
          label="课表"
          value={values.sessions}
          onChange={(way) => set('sessions')(way ?? 'none')}
          choices={WAYS}
          hint={`上一期有课次 ${own.counts.sessions} 个`}
        />
      )}
    </FormDialog>
  );
}
