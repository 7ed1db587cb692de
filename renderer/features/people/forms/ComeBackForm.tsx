import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { takesPeople } from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useOrganisation } from '../../../ui/use-organisation.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';
import type { NamedPerson } from './sentences.ts';

const AT_BRANCH = ['people.wrong-branch', 'organisations.not-found'];

/** 恢复在册: somebody who had left is back, in the branch of then or another. */
export function ComeBackForm({
  person,
  lastBranch,
  close,
}: {
  person: NamedPerson;
  /** The branch that he left from; offered while it is open. */
  lastBranch: string | null;
  close: () => void;
}) {
  const { found: last } = useOrganisation(lastBranch);
  const { values, dirty, set, tried, setTried } = useDraft({
    /** Undefined: not touched. */
    branch: undefined as FoundOrganisation | null | undefined,
    decision: EMPTY_DECISION,
  });
  const back = useAction('people.come-back');
  const offered = last !== undefined && takesPeople(last) ? last : null;
  const branch = values.branch === undefined ? offered : values.branch;

  const submit = async () => {
    setTried(true);
    const decision = readDecision(values.decision);
    if (branch === null || decision === undefined) return;
    const done = await back.run({ id: person.id, branch: branch.id, ...decision });
    if (done === undefined) return;
    saySaved(`${person.name}已恢复在册`);
    close();
  };

  return (
    <FormDialog
      title="恢复在册"
      about={<>{person.name}，从所填的日期起重新列入名册和统计。</>}
      action={withoutRefusalAt(back, 'people.wrong-day', ...AT_BRANCH)}
      word="正在恢复"
      save="恢复在册"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label="所在党支部"
        required
        error={tried && branch === null ? '请选党支部' : refusalAt(back.failure, ...AT_BRANCH)}
        {...(branch !== null && { hint: branch.path })}
      >
        {(field) => (
          <OrganisationPicker field={field} value={branch} onChange={set('branch')} allowed={takesPeople} />
        )}
      </Field>
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(back.failure, 'people.wrong-day')}
      />
    </FormDialog>
  );
}
