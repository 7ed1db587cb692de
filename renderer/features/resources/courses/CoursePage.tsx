import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Course } from '../../../../shared/contract/resource-answers.ts';
import {
  COURSE_AREAS,
  COURSE_CHOICES,
  COURSE_FORMS,
  EDUCATION_TASKS,
  REVIEW_STEPS,
} from '../../../../shared/domain/resources/codes.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceActions } from '../ResourceActions.tsx';
import { ResourceFacts, ResourceHead } from '../ResourceHead.tsx';
import { Sessions } from '../Sessions.tsx';
import { CourseDialog } from './CourseDialog.tsx';
import { TeacherLinks } from './CoursesPage.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewMark } from './ReviewMark.tsx';

type Above = 'edit' | 'review' | 'retire';

/** The page of one course: what it is, its reviews, the lessons that use it. */
export default function CoursePage({ id }: { id: string }) {
  const asked = useCall('courses.get', { id });
  const [above, setAbove] = useState<Above>();
  const [, navigate] = useLocation();
  const course = asked.data;
  if (course === undefined)
    return (
      <div className="page">
        <CallState asked={asked} />
      </div>
    );
  const close = () => setAbove(undefined);
  const { name } = course;
  const remove = async () => {
    if (await doAtOnce(() => call('courses.remove', { id }), `已删除课程：${name}`))
      navigate('/resources', { replace: true });
  };
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href="/resources">课程</Link>}
        title={
          <>
            {name} <ReviewMark step={course.step} />{' '}
            {course.retiredOn !== null && <Mark tone="plain">{dayInWords(course.retiredOn)}停用</Mark>}
          </>
        }
        about={[EDUCATION_TASKS[course.task], COURSE_FORMS[course.form], `${course.hours} 学时`].join(' · ')}
        actions={
          <ResourceActions
            table="course"
            row={course}
            edit={() => setAbove('edit')}
            more={[
              course.retiredOn === null
                ? { key: 'retire', label: '停用…', run: () => setAbove('retire') }
                : {
                    key: 'restore',
                    label: '恢复使用',
                    run: () => void doAtOnce(() => call('courses.restore', { id }), `已恢复课程：${name}`),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
      <ResourceFacts
        facts={[
          ['教学板块', COURSE_AREAS[course.area]],
          ['必修选修', COURSE_CHOICES[course.choice]],
          ['教师', <TeacherLinks key="teachers" teachers={course.teachers} />],
          ['主题', orDash(course.theme)],
          ['课件', orDash(course.material)],
          ['备注', orDash(course.note)],
        ]}
      />
      <Reviews course={course} add={() => setAbove('review')} />
      <Sessions sessions={course.sessions} nothing="还没有课次用到这门课程。排课时选它，就列在这里。" />
      {above === 'edit' && <CourseDialog course={course} close={close} />}
      {above === 'review' && <ReviewForm course={course} close={close} />}
      {above === 'retire' && (
        <OutOfUseForm call="courses.retire" word="停用" what="课程" row={course} close={close} />
      )}
    </article>
  );
}

/** 备课 → 试讲 → 审核通过 / 退回, oldest first; the last one can be taken away. */
function Reviews({ course, add }: { course: Course; add: () => void }) {
  const mayEdit = useRight('resources.edit');
  const latest = course.reviews.at(-1);
  return (
    <Section
      title="审核经过"
      actions={
        mayEdit && (
          <Button size="small" onClick={add}>
            登记审核…
          </Button>
        )
      }
    >
      {course.reviews.length === 0 ? (
        <p className="quiet">还没有审核记录。备课、试讲、审核通过或退回，一步一步登记在这里。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="col-session-day">
                日期
              </th>
              <th scope="col" className="col-value">
                环节
              </th>
              <th scope="col" className="col-day">
                审核人
              </th>
              <th scope="col">意见</th>
              {mayEdit && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {course.reviews.map((review) => (
              <tr key={review.id}>
                <td>{dayInWords(review.on)}</td>
                <td>
                  <ReviewMark step={review.step} />
                </td>
                <td>{review.reviewer}</td>
                <td>{orDash(review.opinion)}</td>
                {mayEdit && (
                  <td className="row-actions">
                    {review === latest && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={`删除审核 ${REVIEW_STEPS[review.step]}`}
                        title="登错的才删"
                        onClick={() =>
                          void doAtOnce(
                            () => call('courses.remove-review', { review: review.id }),
                            `已删除审核“${REVIEW_STEPS[review.step]}”`,
                          )
                        }
                      >
                        删除
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
