import { Input } from 'antd';
import { Field } from './Field.tsx';

/** A number as it is typed; `readNumber` makes a number of it. */
export function NumberField({
  label,
  required = false,
  value,
  onChange,
  unit,
  error,
  hint,
}: {
  label: string;
  required?: boolean;
  value: string;
  onChange: (text: string) => void;
  /** Stands behind the number, e.g. 座. */
  unit: string;
  error?: string | undefined;
  hint?: string;
}) {
  return (
    <Field label={label} required={required} error={error} {...(hint !== undefined && { hint })}>
      {(field) => (
        <Input
          {...field}
          inputMode="decimal"
          value={value}
          maxLength={8}
          suffix={unit}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
