import { shortDay } from '../../../../shared/domain/day-words.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** 互换: another session of the class with which a session changes its place. */
export function PickSessionForm({
  session,
  others,
  close,
}: {
  session: SessionCard;
  others: readonly SessionCard[];
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<{ other: string | null }>({ other: null });
  const swap = useAction('sessions.swap');
  const choices = Object.fromEntries(
    others
      .filter(({ id, at }) => id !== session.id && (at !== null || session.at !== null))
      .map((each) => [
        each.id,
        `${each.at === null ? '待排' : `${shortDay(each.at.day)}${HALF_DAYS[each.at.half]}`}　${each.title}`,
      ]),
  );
  const submit = async () => {
    setTried(true);
    if (values.other === null) return;
    if ((await swap.run({ one: session.id, other: values.other })) === undefined) return;
    saySaved(`已互换：${session.title}`);
    close();
  };
  return (
    <FormDialog
      title="互换"
      about={`“${session.title}”与另一个课次互换日期和半天；教师和地点各自不变。`}
      action={swap}
      word="正在互换"
      save="互换"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <ChoiceField
        label="与哪一个互换"
        required
        value={values.other}
        onChange={set('other')}
        choices={choices}
        error={tried && values.other === null ? '请选一个课次' : undefined}
      />
    </FormDialog>
  );
}
