import { Button } from 'antd';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { EmployerPicker } from '../../../ui/EmployerPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { type EmployerDraft, EmployerFields } from './EmployerFields.tsx';

/** Said at the field when the form is to be saved while a new unit is being written. */
export const STILL_MAKING = '新单位还没有建立：请点“建立”，或点“不建了”';

/** A place of work, with the way to make one that is not yet there. */
export function EmployerField({
  label,
  required = false,
  value,
  onChange,
  making,
  setMaking,
  disabled = false,
  error,
  hint,
}: {
  label: string;
  required?: boolean;
  value: ChosenEmployer | null;
  onChange: (employer: ChosenEmployer | null) => void;
  /** The name of the unit being made; null: none. The form must not be saved meanwhile. */
  making: string | null;
  setMaking: (name: string | null) => void;
  disabled?: boolean;
  error?: string | undefined;
  hint?: string;
}) {
  const about = value !== null && value.path !== '' ? value.path : hint;
  return (
    <div>
      <Field label={label} required={required} error={error} {...(about !== undefined && { hint: about })}>
        {(field) => (
          <EmployerPicker
            field={field}
            value={value}
            onChange={onChange}
            create={setMaking}
            disabled={disabled || making !== null}
          />
        )}
      </Field>
      {making !== null && (
        <NewEmployer
          name={making}
          made={(employer) => {
            onChange(employer);
            setMaking(null);
          }}
          leave={() => setMaking(null)}
        />
      )}
    </div>
  );
}

function NewEmployer({
  name,
  made,
  leave,
}: {
  name: string;
  made: (employer: ChosenEmployer) => void;
  leave: () => void;
}) {
  const { values, set } = useDraft<EmployerDraft>({ name, shortName: '', parent: null, note: '' });
  const create = useAction('employers.create');
  const wanted = textOrNull(values.name);

  const make = async () => {
    if (wanted === null) return;
    const done = await create.run({
      name: wanted,
      shortName: textOrNull(values.shortName),
      parent: values.parent?.id ?? null,
    });
    if (done === undefined) return;
    saySaved(`已新建工作单位：${wanted}`);
    const { parent } = values;
    made({
      id: done.id,
      name: wanted,
      path: [parent?.path ?? '', parent?.name ?? ''].filter(Boolean).join(' › '),
    });
  };

  return (
    <fieldset className="new-employer">
      <legend>新建工作单位</legend>
      <EmployerFields values={values} set={set} self={null} autoFocus errors={{}} />
      <ActionState action={create} word="正在新建" />
      <div className="new-employer-actions">
        {/* A submit button, so that Enter in the last field comes to it; it makes the unit only. */}
        <Button
          htmlType="submit"
          loading={create.busy}
          disabled={wanted === null}
          onClick={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          建立
        </Button>
        <Button type="text" onClick={leave}>
          不建了
        </Button>
      </div>
    </fieldset>
  );
}
