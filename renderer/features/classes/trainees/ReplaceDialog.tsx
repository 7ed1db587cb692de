import type { Trainee } from '../../../../shared/contract/classes.ts';
import type { FoundPerson } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';
import { today } from '../../../ui/words.ts';
import { LeavingFields, readLeaving } from './LeavingFields.tsx';

/** 换人: somebody else comes, on the same place of the list, in the same group, for the same unit. */
export function ReplaceDialog({
  trainee,
  done,
  close,
}: {
  trainee: Trainee;
  done: () => void;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({
    person: null as FoundPerson | null,
    leaving: { on: today(), reason: '' },
  });
  const replace = useAction('classes.replace');
  const { person } = values;
  const submit = async () => {
    setTried(true);
    const leaving = readLeaving(values.leaving);
    if (person === null || leaving === undefined) return;
    const made = await replace.run({ enrolment: trainee.id, person: person.id, ...leaving });
    if (made === undefined) return;
    saySaved(`已换人：${trainee.person.name} 换为 ${person.name}`);
    done();
    close();
  };
  return (
    <FormDialog
      title="换人参训"
      about={`${trainee.person.name} 不来了，另派一人；组别和选派单位照旧。`}
      action={withoutRefusalAt(replace, 'classes.already-enrolled')}
      word="正在保存"
      save="换人"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label="换成谁"
        required
        error={
          (tried && person === null ? '请选人' : undefined) ??
          refusalAt(replace.failure, 'classes.already-enrolled')
        }
      >
        {(field) => (
          <PersonPicker
            field={field}
            value={person}
            onChange={set('person')}
            allowed={({ id }) => id !== trainee.person.id}
          />
        )}
      </Field>
      <LeavingFields leaving={values.leaving} change={set('leaving')} tried={tried} />
    </FormDialog>
  );
}
