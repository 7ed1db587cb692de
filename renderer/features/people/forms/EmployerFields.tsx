import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { EmployerPicker } from '../../../ui/EmployerPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';

/** What is entered about a place of work. */
export interface EmployerDraft {
  readonly name: string;
  readonly shortName: string;
  readonly parent: ChosenEmployer | null;
  readonly note: string;
}

/** 全称, 简称, 上级单位 of a new or a known place of work. */
export function EmployerFields({
  values,
  set,
  self,
  autoFocus = false,
  errors,
}: {
  values: EmployerDraft;
  set: <Key extends keyof EmployerDraft>(key: Key) => (value: EmployerDraft[Key]) => void;
  /** The unit itself, which cannot stand above itself, nor can what is below it. Null: a new one. */
  self: FoundEmployer | null;
  autoFocus?: boolean;
  errors: { readonly name?: string | undefined; readonly parent?: string | undefined };
}) {
  return (
    <>
      <TextField
        label="全称"
        required
        autoFocus={autoFocus}
        value={values.name}
        onChange={set('name')}
        max={100}
        error={errors.name}
      />
      <TextField label="简称" value={values.shortName} onChange={set('shortName')} max={40} />
      <Field label="上级单位" hint="没有就空着" error={errors.parent}>
        {(field) => (
          <EmployerPicker
            field={field}
            value={values.parent}
            onChange={set('parent')}
            allowed={({ id, above }) =>
              self === null || (id !== self.id && !above.some((each) => each.id === self.id))
            }
          />
        )}
      </Field>
      {self !== null && <TextField label="备注" value={values.note} onChange={set('note')} max={500} />}
    </>
  );
}
