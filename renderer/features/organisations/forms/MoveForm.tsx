import { useLocation } from 'wouter';
import type { FoundOrganisation, OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { mayStandUnder } from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';

const AT_TARGET = [
  'organisations.wrong-place',
  'organisations.circle',
  'organisations.name-taken',
  'organisations.closed',
];

const WORDS = {
  move: {
    title: '调整隶属',
    about: '连同下级组织一起移到新的上级之下。',
    target: '新的上级',
    save: '调整',
    missing: '请选新的上级',
  },
  merge: {
    title: '合并到另一组织',
    about: '本组织撤销，下级组织划转到并入的组织之下；名称留作对方的曾用名。',
    target: '并入',
    save: '合并',
    missing: '请选并入哪个组织',
  },
} as const;

/** 调整隶属 and 合并: another organisation is chosen by search, then date and paper. */
export function MoveForm({
  kind,
  organisation,
  close,
}: {
  kind: 'move' | 'merge';
  organisation: OrganisationPage;
  close: () => void;
}) {
  const words = WORDS[kind];
  const { values, dirty, set, tried, setTried } = useDraft({
    target: null as FoundOrganisation | null,
    decision: EMPTY_DECISION,
  });
  const move = useAction('organisations.move');
  const merge = useAction('organisations.merge');
  const action = kind === 'move' ? move : merge;
  const [, navigate] = useLocation();
  const decision = readDecision(values.decision);

  const submit = async () => {
    setTried(true);
    const { target } = values;
    if (target === null || decision === undefined) return;
    if (kind === 'move') {
      const done = await move.run({ id: organisation.id, parent: target.id, ...decision });
      if (done === undefined) return;
      saySaved(`${organisation.name}已移到${target.name}之下`);
    } else {
      const done = await merge.run({ from: organisation.id, into: target.id, ...decision });
      if (done === undefined) return;
      saySaved(
        `${organisation.name}已并入${target.name}${done.moved === 0 ? '' : `，划转下级 ${done.moved} 个`}`,
      );
      navigate(`/organisations/${target.id}`);
    }
    close();
  };

  const allowed = (found: FoundOrganisation) =>
    found.id !== organisation.id &&
    found.closedOn === null &&
    (kind === 'merge' ||
      (found.id !== organisation.parentId && mayStandUnder(organisation.kind, found.kind)));

  return (
    <FormDialog
      title={words.title}
      about={
        <>
          {organisation.name}
          <br />
          {words.about}
        </>
      }
      action={withoutRefusalAt<typeof action>(action, 'organisations.wrong-day', ...AT_TARGET)}
      word={`正在${words.title}`}
      save={words.save}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label={words.target}
        required
        error={tried && values.target === null ? words.missing : refusalAt(action.failure, ...AT_TARGET)}
        {...(values.target !== null && { hint: values.target.path })}
      >
        {(field) => (
          <OrganisationPicker
            field={field}
            value={values.target}
            onChange={set('target')}
            allowed={allowed}
          />
        )}
      </Field>
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(action.failure, 'organisations.wrong-day')}
      />
    </FormDialog>
  );
}
