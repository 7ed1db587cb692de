import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from './Field.tsx';

/** A line (or, with `rows`, several lines) of text. */
export function TextField({
  label,
  required = false,
  value,
  onChange,
  max,
  rows,
  error,
  hint,
  placeholder,
  autoFocus = false,
}: {
  label: string;
  required?: boolean;
  value: string;
  onChange: (text: string) => void;
  max: number;
  rows?: number;
  error?: string | undefined;
  hint?: ReactNode;
  placeholder?: string;
  autoFocus?: boolean;
}) {
  return (
    <Field label={label} required={required} error={error} {...(hint !== undefined && { hint })}>
      {(field) =>
        rows === undefined ? (
          <Input
            {...field}
            autoFocus={autoFocus}
            value={value}
            maxLength={max}
            {...(placeholder !== undefined && { placeholder })}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            {...field}
            value={value}
            maxLength={max}
            rows={rows}
            {...(placeholder !== undefined && { placeholder })}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
