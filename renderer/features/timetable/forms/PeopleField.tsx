import { Button } from 'antd';
import type { Named } from '../../../../shared/contract/timetable-answers.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { TeacherPicker } from '../../../ui/TeacherPicker.tsx';

/** Several teachers, in their order: those chosen stand above the field that adds another. */
export function PeopleField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly Named[];
  onChange: (people: readonly Named[]) => void;
}) {
  return (
    <Field label={label}>
      {(field) => (
        <>
          {value.length > 0 && (
            <ul className="chosen-people">
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
              if (chosen !== null && !value.some(({ id }) => id === chosen.id))
                onChange([...value, { id: chosen.id, name: chosen.name }]);
            }}
            placeholder={value.length === 0 ? '输入姓名或拼音首字母' : '再加一位'}
          />
        </>
      )}
    </Field>
  );
}
