import { Checkbox } from 'antd';
import { useState } from 'react';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { type DecisionDraft, EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';
import { EmployerField, STILL_MAKING } from './EmployerField.tsx';
import { type NamedPerson, namesOf } from './sentences.ts';

const DUTIES = { kept: '职务不变', new: '改任新职务', none: '不再有职务' } as const;

interface Values {
  readonly employer: ChosenEmployer | null;
  /** No place of work any more. */
  readonly none: boolean;
  readonly duties: keyof typeof DUTIES | null;
  readonly duty: string;
  readonly decision: DecisionDraft;
}

/** 变更工作单位: one or several people work elsewhere, or nowhere any more, from a day on. */
export function EmployerForm({
  people,
  done,
  close,
}: {
  people: readonly NamedPerson[];
  /** Told once it is saved; `close` is told then, too. */
  done?: () => void;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    employer: null,
    none: false,
    duties: 'kept',
    duty: '',
    decision: EMPTY_DECISION,
  });
  const [making, setMaking] = useState<string | null>(null);
  const change = useAction('people.change-employer');
  const duty = textOrNull(values.duty);
  const fault =
    making !== null
      ? STILL_MAKING
      : values.employer === null && !values.none
        ? '请选新的工作单位；退休、离职的勾选下面的方框'
        : undefined;
  const dutyFault = values.duties === 'new' && duty === null ? '请填写新职务' : undefined;

  const submit = async () => {
    setTried(true);
    const decision = readDecision(values.decision);
    if (fault !== undefined || dutyFault !== undefined || decision === undefined) return;
    const saved = await change.run({
      people: people.map(({ id }) => id),
      to: values.none ? null : (values.employer?.id ?? null),
      ...(values.duties === 'new' && { duty }),
      ...(values.duties === 'none' && { duty: null }),
      ...decision,
    });
    if (saved === undefined) return;
    saySaved(`已变更工作单位：${namesOf(people)}`);
    done?.();
    close();
  };

  return (
    <FormDialog
      title="变更工作单位"
      about={
        <>
          {namesOf(people)}
          <br />
          组织关系不跟着变；要一起转的，再用“转接组织关系”。
        </>
      }
      action={withoutRefusalAt(change, 'people.wrong-day', 'employers.not-found')}
      word="正在变更"
      save="变更"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div>
        <EmployerField
          label="新的工作单位"
          required={!values.none}
          value={values.none ? null : values.employer}
          onChange={set('employer')}
          making={making}
          setMaking={setMaking}
          disabled={values.none}
          error={(tried ? fault : undefined) ?? refusalAt(change.failure, 'employers.not-found')}
        />
        {making === null && (
          <Checkbox checked={values.none} onChange={(event) => set('none')(event.target.checked)}>
            不再有工作单位（退休、离职等）
          </Checkbox>
        )}
      </div>
      <div className="field-pair">
        <ChoiceField label="职务" value={values.duties} onChange={set('duties')} choices={DUTIES} />
        {values.duties === 'new' && (
          <TextField
            label="新职务"
            required
            value={values.duty}
            onChange={set('duty')}
            max={100}
            error={tried ? dutyFault : undefined}
          />
        )}
      </div>
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(change.failure, 'people.wrong-day')}
      />
    </FormDialog>
  );
}
