import type { CallInput } from '../../../../shared/contract/index.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';
import { type NamedPerson, namesOf } from './sentences.ts';

type Left = CallInput<'people.leave'>['standing'];

const WAYS: Readonly<Record<Left, string>> = {
  transferred: '转出（组织关系转到区外）',
  suspended: '停止党籍',
  left: '出党',
  deceased: '去世',
};

/** 转出或离册: one or several people leave the register from a day on. What is known of them stays. */
export function LeaveForm({
  people,
  done,
  close,
}: {
  people: readonly NamedPerson[];
  /** Told once it is saved; `close` is told then, too. */
  done?: () => void;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({
    standing: null as Left | null,
    to: '',
    decision: EMPTY_DECISION,
  });
  const leave = useAction('people.leave');

  const submit = async () => {
    setTried(true);
    const decision = readDecision(values.decision);
    const { standing } = values;
    if (standing === null || decision === undefined) return;
    const saved = await leave.run({
      people: people.map(({ id }) => id),
      standing,
      to: standing === 'transferred' ? textOrNull(values.to) : null,
      ...decision,
    });
    if (saved === undefined) return;
    saySaved(`已离册：${namesOf(people)}`);
    done?.();
    close();
  };

  return (
    <FormDialog
      title="转出或离册"
      about={
        <>
          {namesOf(people)}
          <br />
          从所填的日期起不再列入名册和统计，资料和记录都保留，以后可以恢复在册。
        </>
      }
      action={withoutRefusalAt(leave, 'people.wrong-day')}
      word="正在保存"
      save="离册"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <ChoiceField
        label="去向"
        required
        value={values.standing}
        onChange={set('standing')}
        choices={WAYS}
        error={tried && values.standing === null ? '请选去向' : undefined}
      />
      {values.standing === 'transferred' && (
        <TextField
          label="转到哪里"
          value={values.to}
          onChange={set('to')}
          max={100}
          hint="照介绍信写"
          placeholder="如 中共长沙市岳麓区委组织部"
        />
      )}
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(leave.failure, 'people.wrong-day')}
      />
    </FormDialog>
  );
}
