import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';

const WORDS = {
  close: {
    title: '撤销组织',
    about: '撤销后不再列入统计，资料和沿革都保留，可以恢复。有下级组织的要先调整或撤销下级。',
    save: '撤销组织',
    done: '已撤销组织',
  },
  reopen: {
    title: '恢复组织',
    about: '恢复后重新列入组织树和统计。',
    save: '恢复组织',
    done: '已恢复组织',
  },
} as const;

/** 撤销 and 恢复 of an organisation: date and paper. */
export function CloseForm({
  kind,
  organisation,
  close,
}: {
  kind: 'close' | 'reopen';
  organisation: OrganisationPage;
  close: () => void;
}) {
  const words = WORDS[kind];
  const { values, dirty, set, tried, setTried } = useDraft({ decision: EMPTY_DECISION });
  const closeIt = useAction('organisations.close');
  const reopenIt = useAction('organisations.reopen');
  const action = kind === 'close' ? closeIt : reopenIt;

  const submit = async () => {
    setTried(true);
    const decision = readDecision(values.decision);
    if (decision === undefined) return;
    const done = await action.run({ id: organisation.id, ...decision });
    if (done === undefined) return;
    saySaved(`${words.done}：${organisation.name}`);
    close();
  };

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
      action={withoutRefusalAt(action, 'organisations.wrong-day')}
      word={`正在${words.title}`}
      save={words.save}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(action.failure, 'organisations.wrong-day')}
      />
    </FormDialog>
  );
}
