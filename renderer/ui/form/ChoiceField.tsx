import { Select } from 'antd';
import { Field } from './Field.tsx';
import { keysOf } from '../keys-of.ts';

/** A choice from a short fixed list; `emptyTitle` offers “none” with a word for it. */
export function ChoiceField<Key extends string>({
  label,
  required = false,
  value,
  onChange,
  choices,
  emptyTitle,
  error,
  hint,
}: {
  label: string;
  required?: boolean;
  value: Key | null;
  onChange: (value: Key | null) => void;
  choices: Readonly<Partial<Record<Key, string>>>;
  emptyTitle?: string;
  error?: string | undefined;
  hint?: string;
}) {
  const keys = keysOf(choices);
  return (
    <Field label={label} required={required} error={error} {...(hint !== undefined && { hint })}>
      {(field) => (
        <Select<Key | ''>
          {...field}
          className="wide"
          value={value ?? (emptyTitle === undefined ? null : '')}
          placeholder="请选择"
          onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
          options={[
            ...(emptyTitle === undefined ? [] : [{ value: '' as const, label: emptyTitle }]),
            ...keys.map((key) => ({ value: key, label: choices[key] ?? key })),
          ]}
        />
      )}
    </Field>
  );
}
