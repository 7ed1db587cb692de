import { Button } from 'antd';
import type { Named } from '../../shared/contract/named.ts';
import { Field } from './form/Field.tsx';
import { TeacherPicker } from './TeacherPicker.tsx';

/** Several teachers, in their order: those chosen stand above the field that adds another, each to be taken off. */
export function TeachersField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: readonly Named[];
  onChange: (teachers: readonly Named[]) => void;
}) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(field) => (
        <>
          {value.length > 0 && (
            <ul className="chosen-names">
              {value.map(({ id, name }) => (
                <li key={id}>
                  {name}
                  <Button
                    size="small"
                    type="text"
                    aria-label={`去掉${label} ${name}`}
                    onClick={() => onChange(value.filter((each) => each.id !== id))}
                  >
                    ×
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <TeacherPicker
            field={field}
            value={null}
            onChange={(chosen) => {
              if (chosen !== null) onChange([...value, { id: chosen.id, name: chosen.name }]);
            }}
            allowed={({ id }) => !value.some((each) => each.id === id)}
            placeholder={value.length === 0 ? '输入姓名、单位或拼音首字母' : '再加一位'}
          />
        </>
      )}
    </Field>
  );
}
