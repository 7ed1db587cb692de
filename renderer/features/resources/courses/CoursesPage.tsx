import { useState } from 'react';
import { Link } from 'wouter';
import type { FoundCourse, Named } from '../../../../shared/contract/resource-answers.ts';
import {
  COURSE_CHOICES,
  COURSE_FORMS,
  EDUCATION_TASKS,
  REVIEW_STEPS,
  type CourseForm,
  type EducationTask,
  type ReviewStep,
} from '../../../../shared/domain/resources/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { TeacherPicker } from '../../../ui/TeacherPicker.tsx';
import { CodeFilter, OutOfUseFilter } from '../ListTools.tsx';
import { isOutOfUse, OutOfUse } from '../OutOfUse.tsx';
import { ResourceList } from '../ResourceList.tsx';
import { useList } from '../use-list.ts';
import { CourseDialog } from './CourseDialog.tsx';
import { ReviewMark } from './ReviewMark.tsx';

const STEPS = { ...REVIEW_STEPS, none: '未审核' } as const;

/** 课程: the library, by name, theme and teacher, with where each course stands. */
export default function CoursesPage() {
  const list = useList();
  const [tasks, setTasks] = useState<EducationTask[]>([]);
  const [forms, setForms] = useState<CourseForm[]>([]);
  const [steps, setSteps] = useState<(ReviewStep | 'none')[]>([]);
  const [teacher, setTeacher] = useState<Named | null>(null);
  const [retired, setRetired] = useState<'with' | 'only'>();
  const asked = useCall('courses.list', {
    ...list.input,
    ...(tasks.length > 0 && { tasks }),
    ...(forms.length > 0 && { forms }),
    ...(steps.length > 0 && { steps }),
    ...(teacher !== null && { teacher: teacher.id }),
    ...(retired !== undefined && { retired }),
  });
  return (
    <ResourceList
      title="课程"
      about="按拼音"
      what="课程"
      unit="门"
      create="新建课程…"
      placeholder="名称、主题、教师或拼音首字母"
      list={list}
      asked={asked}
      filters={
        <>
          <CodeFilter
            label="教育任务"
            all="全部任务"
            codes={EDUCATION_TASKS}
            value={tasks}
            onChange={list.narrowing(setTasks)}
          />
          <CodeFilter
            label="教学形式"
            all="全部形式"
            codes={COURSE_FORMS}
            value={forms}
            onChange={list.narrowing(setForms)}
          />
          <CodeFilter
            label="审核环节"
            all="全部环节"
            codes={STEPS}
            value={steps}
            onChange={list.narrowing(setSteps)}
          />
          <div className="resource-filter">
            <TeacherPicker
              field={{ 'aria-label': '教师' }}
              value={teacher}
              onChange={list.narrowing(setTeacher)}
              placeholder="全部教师"
            />
          </div>
          <OutOfUseFilter word="停用" value={retired} onChange={list.narrowing(setRetired)} />
        </>
      }
      Form={NewCourse}
    >
      <CourseTable courses={asked.data?.found ?? []} />
    </ResourceList>
  );
}

function NewCourse({ close }: { close: () => void }) {
  return <CourseDialog course={null} close={close} />;
}

function CourseTable({ courses }: { courses: readonly FoundCourse[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">课程</th>
          <th scope="col">教育任务</th>
          <th scope="col">形式</th>
          <th scope="col">选修</th>
          <th scope="col" className="number">
            学时
          </th>
          <th scope="col">教师</th>
          <th scope="col">审核</th>
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.id} data-past={isOutOfUse(course.retiredOn)}>
            <th scope="row">
              <Link href={`/resources/courses/${course.id}`}>{course.name}</Link>
              {course.theme !== null && <small className="quiet">　{course.theme}</small>}
              <OutOfUse on={course.retiredOn} word="停用" />
            </th>
            <td>{EDUCATION_TASKS[course.task]}</td>
            <td>{COURSE_FORMS[course.form]}</td>
            <td>{COURSE_CHOICES[course.choice]}</td>
            <td className="number">{course.hours}</td>
            <td>
              <TeacherLinks teachers={course.teachers} />
            </td>
            <td>
              <ReviewMark step={course.step} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names that open the page of each teacher; — for none. */
export function TeacherLinks({ teachers }: { teachers: readonly Named[] }) {
  if (teachers.length === 0) return '—';
  return teachers.map((each, index) => (
    <span key={each.id}>
      {index > 0 && '、'}
      <Link href={`/resources/teachers/${each.id}`}>{each.name}</Link>
    </span>
  ));
}
