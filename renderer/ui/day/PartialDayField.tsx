import { Input } from 'antd';
import { Field } from '../form/Field.tsx';
import { partialDayHeard, readPartialDay } from './partial-entry.ts';

/**
 * A day of which perhaps only the month or the year is known, typed in any usual way. `value` is the text as typed;
 * `readPartialDay` makes 1978, 1978-03 or 1978-03-05 of it. What was understood stands below in words.
 */
export function PartialDayField({
  label,
  required = false,
  value,
  onChange,
  error,
  hint,
}: {
  label: string;
  required?: boolean;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  hint?: string;
}) {
  const words = partialDayHeard(value) ?? hint;
  return (
    <Field label={label} required={required} error={error} {...(words !== undefined && { hint: words })}>
      {(field) => (
        <Input
          {...field}
          className="day-input"
          value={value}
          placeholder="如 1978-03-05 或 1978.3"
          maxLength={20}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => {
            const day = readPartialDay(value);
            if (day !== null && day !== value) onChange(day);
          }}
        />
      )}
    </Field>
  );
}
