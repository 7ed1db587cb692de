import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { takesPeople } from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';
import { type NamedPerson, namesOf } from './sentences.ts';

const AT_TARGET = ['people.wrong-branch', 'people.already-there', 'organisations.not-found'];

/** 转接组织关系: one or several people go to another branch from a day on. */
export function MoveForm({
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
    target: null as FoundOrganisation | null,
    decision: EMPTY_DECISION,
  });
  const move = useAction('people.move');

  const submit = async () => {
    setTried(true);
    const decision = readDecision(values.decision);
    const { target } = values;
    if (target === null || decision === undefined) return;
    const saved = await move.run({ people: people.map(({ id }) => id), to: target.id, ...decision });
    if (saved === undefined) return;
    const stayed = people.length - saved.moved;
    saySaved(
      people.length === 1
        ? `${namesOf(people)}已转到${target.name}`
        : `已转接 ${saved.moved} 人到${target.name}${stayed > 0 ? `，${stayed} 人本来就在那里` : ''}`,
    );
    done?.();
    close();
  };

  return (
    <FormDialog
      title="转接组织关系"
      about={
        <>
          {namesOf(people)}
          <br />
          从所填的日期起转到新的支部，原来的支部留在变动记录里。转到区外请用“转出或离册”。
        </>
      }
      action={withoutRefusalAt(move, 'people.wrong-day', ...AT_TARGET)}
      word="正在转接"
      save="转接"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label="转到"
        required
        error={tried && values.target === null ? '请选转到哪个支部' : refusalAt(move.failure, ...AT_TARGET)}
        hint={values.target?.path ?? '只列出未撤销的党支部和党小组'}
      >
        {(field) => (
          <OrganisationPicker
            field={field}
            value={values.target}
            onChange={set('target')}
            allowed={takesPeople}
          />
        )}
      </Field>
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(move.failure, 'people.wrong-day')}
      />
    </FormDialog>
  );
}
