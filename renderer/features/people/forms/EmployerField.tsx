import { Button, Input } from 'antd';
import { useState } from 'react';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { EmployerPicker } from '../../../ui/EmployerPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { textOrNull } from '../../../ui/form/use-draft.ts';

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
  const [typed, setTyped] = useState(name);
  const [shortName, setShortName] = useState('');
  const [parent, setParent] = useState<ChosenEmployer | null>(null);
  const create = useAction('employers.create');
  const wanted = textOrNull(typed);

  const make = async () => {
    if (wanted === null) return;
    const done = await create.run({
      name: wanted,
      shortName: textOrNull(shortName),
      parent: parent?.id ?? null,
    });
    if (done === undefined) return;
    saySaved(`已新建工作单位：${wanted}`);
    made({ id: done.id, name: wanted, path: parent?.name ?? '' });
  };

  return (
    <fieldset className="new-employer">
      <legend>新建工作单位</legend>
      <Field label="全称" required>
        {(field) => (
          <Input
            {...field}
            autoFocus
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label="简称">
        {(field) => (
          <Input
            {...field}
            value={shortName}
            maxLength={40}
            onChange={(event) => setShortName(event.target.value)}
          />
        )}
      </Field>
      <Field label="上级单位" hint="没有就空着">
        {(field) => <EmployerPicker field={field} value={parent} onChange={setParent} />}
      </Field>
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
