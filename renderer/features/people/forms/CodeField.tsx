import { Select } from 'antd';
import { Field } from '../../../ui/form/Field.tsx';
import { keysOf } from '../../../ui/keys-of.ts';

/** A choice from a code list that is long enough to be searched by typing. */
export function CodeField<Code extends string>({
  label,
  required = false,
  value,
  onChange,
  words,
  error,
}: {
  label: string;
  required?: boolean;
  value: Code | null;
  onChange: (code: Code | null) => void;
  words: Readonly<Record<Code, string>>;
  error?: string | undefined;
}) {
  return (
    <Field label={label} required={required} error={error}>
      {(field) => (
        <Select<Code | null>
          {...field}
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={!required}
          value={value}
          placeholder={required ? '请选择' : '未填'}
          onChange={(code) => onChange(code ?? null)}
          options={keysOf<Code>(words).map((code) => ({ value: code, label: words[code] }))}
        />
      )}
    </Field>
  );
}
