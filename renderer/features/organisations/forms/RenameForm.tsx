import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { EMPTY_DECISION, readDecision } from '../../../ui/form/decision.ts';
import { DecisionFields } from '../../../ui/form/DecisionFields.tsx';

/** 更名: a new name from a day on; the old one stays findable as 曾用名. */
export function RenameForm({ organisation, close }: { organisation: OrganisationPage; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({
    name: organisation.name,
    shortName: organisation.shortName ?? '',
    decision: EMPTY_DECISION,
  });
  const rename = useAction('organisations.rename');
  const name = textOrNull(values.name);
  const decision = readDecision(values.decision);
  const nameFault =
    name === null ? '请填写新的全称' : name === organisation.name ? '新名称与原来相同' : undefined;

  const submit = async () => {
    setTried(true);
    if (name === null || nameFault !== undefined || decision === undefined) return;
    const done = await rename.run({
      id: organisation.id,
      name,
      shortName: textOrNull(values.shortName),
      ...decision,
    });
    if (done === undefined) return;
    saySaved(`已更名：${name}`);
    close();
  };

  return (
    <FormDialog
      title="更名"
      about={<>原名：{organisation.name}（留作曾用名）</>}
      action={withoutRefusalAt(rename, 'organisations.name-taken', 'organisations.wrong-day')}
      word="正在更名"
      save="更名"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="新的全称"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={tried ? (nameFault ?? refusalAt(rename.failure, 'organisations.name-taken')) : undefined}
      />
      <TextField label="新的简称" value={values.shortName} onChange={set('shortName')} max={40} />
      <DecisionFields
        decision={values.decision}
        change={set('decision')}
        tried={tried}
        refusedDay={refusalAt(rename.failure, 'organisations.wrong-day')}
      />
    </FormDialog>
  );
}
