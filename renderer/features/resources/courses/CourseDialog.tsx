import type { Course, Named } from '../../../../shared/contract/resource-answers.ts';
import {
  COURSE_AREAS,
  COURSE_CHOICES,
  COURSE_FORMS,
  EDUCATION_TASKS,
  type CourseArea,
  type CourseChoice,
  type CourseForm,
  type EducationTask,
} from '../../../../shared/domain/resources/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { numberFault, numberOrNull } from '../../../ui/form/number.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { TeachersField } from '../../../ui/TeachersField.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { sayEntered } from '../at-once.ts';

const HOURS = { min: 0.5, max: 100, step: 0.5, required: true };

interface Draft {
  readonly name: string;
  readonly task: EducationTask | null;
  readonly area: CourseArea | null;
  readonly theme: string;
  readonly form: CourseForm | null;
  readonly choice: CourseChoice | null;
  readonly hours: string;
  readonly material: string;
  readonly note: string;
  readonly teachers: readonly Named[];
}

/** 新建课程 and 修改课程. Of a known course only what was changed is sent. */
export function CourseDialog({ course, close }: { course: Course | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    name: course?.name ?? '',
    task: course?.task ?? null,
    area: course?.area ?? null,
    theme: course?.theme ?? '',
    form: course?.form ?? 'lecture',
    choice: course?.choice ?? 'required',
    hours: String(course?.hours ?? 4),
    material: course?.material ?? '',
    note: course?.note ?? '',
    teachers: course?.teachers ?? [],
  });
  const create = useAction('courses.create');
  const edit = useAction('courses.edit');
  const action = course === null ? create : edit;
  const typed = readCourse(values);

  const submit = async () => {
    setTried(true);
    if (typed === null) return;
    const teachers = values.teachers.map(({ id }) => id);
    if (course === null) {
      const made = await create.run({ ...typed, teachers });
      if (made === undefined) return;
      sayEntered(`已新建课程：${typed.name}`, made.alike);
    } else {
      const before = course.teachers.map(({ id }) => id);
      const others = teachers.length !== before.length || teachers.some((id) => !before.includes(id));
      const changes = { ...changedOnly({ ...course }, typed), ...(others && { teachers }) };
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: course.id, ...changes })) === undefined) return;
        saySaved(`已修改课程：${typed.name}`);
      }
    }
    close();
  };

  return (
    <FormDialog
      title={course === null ? '新建课程' : '修改课程'}
      action={action}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="课程名称"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={tried && textOrNull(values.name) === null ? '请填写课程名称' : undefined}
      />
      <div className="field-pair">
        <ChoiceField
          label="教育任务"
          required
          value={values.task}
          onChange={set('task')}
          choices={EDUCATION_TASKS}
          error={tried && values.task === null ? '请选择教育任务' : undefined}
        />
        <ChoiceField
          label="教学板块"
          required
          value={values.area}
          onChange={set('area')}
          choices={COURSE_AREAS}
          error={tried && values.area === null ? '请选择教学板块' : undefined}
          hint="理论、党性教育占比按它统计"
        />
      </div>
      <div className="field-three">
        <ChoiceField
          label="教学形式"
          required
          value={values.form}
          onChange={set('form')}
          choices={COURSE_FORMS}
        />
        <ChoiceField
          label="选修"
          required
          value={values.choice}
          onChange={set('choice')}
          choices={COURSE_CHOICES}
        />
        <NumberField
          label="学时"
          required
          value={values.hours}
          onChange={set('hours')}
          unit="学时"
          error={tried ? numberFault(values.hours, HOURS) : undefined}
        />
      </div>
      <TeachersField
        label="教师"
        hint="平时由谁讲；排课时可以换人"
        value={values.teachers}
        onChange={set('teachers')}
      />
      <div className="field-pair">
        <TextField label="主题" value={values.theme} onChange={set('theme')} max={100} />
        <TextField
          label="课件"
          value={values.material}
          onChange={set('material')}
          max={300}
          placeholder="版本、存放在哪里"
        />
      </div>
      <TextField label="备注" value={values.note} onChange={set('note')} max={500} rows={2} />
    </FormDialog>
  );
}

/** What is typed as the calls take it; null while something that is needed is missing or wrong. */
function readCourse(values: Draft) {
  const { task, area, form, choice } = values;
  const name = textOrNull(values.name);
  const hours = numberOrNull(values.hours, HOURS);
  if (name === null || task === null || area === null || form === null || choice === null || hours === null)
    return null;
  const theme = textOrNull(values.theme);
  const material = textOrNull(values.material);
  return { name, task, area, theme, form, choice, hours, material, note: textOrNull(values.note) };
}
