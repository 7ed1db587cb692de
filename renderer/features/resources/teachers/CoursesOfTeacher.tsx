import { Link } from 'wouter';
import type { Teacher } from '../../../../shared/contract/resource-answers.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { CoursePicker } from '../../../ui/CoursePicker.tsx';
import { Section } from '../../../ui/Page.tsx';
import { doAtOnce } from '../at-once.ts';

/** The courses that a teacher teaches as a rule, and one more of the library. */
export function CoursesOfTeacher({ teacher }: { teacher: Teacher }) {
  const mayEdit = useRight('resources.edit');
  const add = async (course: string, name: string) => {
    const { teachers } = await call('courses.get', { id: course });
    await call('courses.edit', { id: course, teachers: [...teachers.map(({ id }) => id), teacher.id] });
    return name;
  };
  return (
    <Section title="讲授课程" count={teacher.courses.length}>
      {teacher.courses.length === 0 && <p className="quiet">还没有课程写明由他讲。</p>}
      <ul className="chosen-names">
        {teacher.courses.map(({ id, name }) => (
          <li key={id} className="course-name">
            <Link href={`/resources/courses/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="add-course">
          <CoursePicker
            field={{ 'aria-label': '添加讲授课程' }}
            value={null}
            onChange={(chosen) => {
              if (chosen !== null)
                void doAtOnce(() => add(chosen.id, chosen.name), `${teacher.name} 讲授：${chosen.name}`);
            }}
            allowed={({ id }) => !teacher.courses.some((each) => each.id === id)}
            placeholder="添加一门：课程名称或拼音首字母"
          />
        </div>
      )}
    </Section>
  );
}
