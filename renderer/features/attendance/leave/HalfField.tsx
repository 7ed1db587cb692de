import { Select } from 'antd';
import { Field } from '../../../ui/form/Field.tsx';
import { type HalfChoice, withChosen } from './half-choices.ts';

/** Chooses a half-day of a class; typing “26” or “下午” finds it. */
export function HalfField({
  label,
  value,
  onChange,
  choices,
  hint,
  error,
}: {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  choices: readonly HalfChoice[];
  hint?: string;
  error?: string | undefined;
}) {
  return (
    <Field label={label} required error={error} {...(hint !== undefined && { hint })}>
      {(field) => (
        <Select<string | null, HalfChoice>
          {...field}
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          placeholder="请选择半天"
          onChange={(chosen) => chosen !== null && onChange(chosen)}
          options={withChosen(choices, value)}
        />
      )}
    </Field>
  );
}
