import { Button } from 'antd';
import type { Named } from '../../../../shared/contract/resource-answers.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { TeacherPicker } from '../../../ui/TeacherPicker.tsx';

/** Who teaches a course as a rule: those chosen, each to be taken off, and the picker for one more. */
export function TeachersField({
  value,
  onChange,
}: {
  value: readonly Named[];
  onChange: (teachers: readonly Named[]) => void;
}) {
  return (
    <Field label="教师" hint="平时由谁讲；排课时可以换人">
      {(field) => (
        <>
          {value.length > 0 && (
            <ul className="chosen-names">
              {value.map((teacher) => (
                <li key={teacher.id}>
                  {teacher.name}
                  <Button
                    size="small"
                    type="text"
                    aria-label={`去掉${teacher.name}`}
                    onClick={() => onChange(value.filter(({ id }) => id !== teacher.id))}
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
            placeholder="添加一位：姓名、单位或拼音首字母"
          />
        </>
      )}
    </Field>
  );
}
