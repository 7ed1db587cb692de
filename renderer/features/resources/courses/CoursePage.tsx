import { Button } from 'antd';
import { useState } from 'react';
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
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceFacts } from '../ResourceHead.tsx';
import { ResourcePage, ResourceWaiting } from '../ResourcePage.tsx';
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
  const course = asked.data;
  if (course === undefined) return <ResourceWaiting asked={asked} />;
  const close = () => setAbove(undefined);
  return (
    <ResourcePage
      asked={asked}
      table="course"
      row={course}
      back={{ href: '/resources', title: '课程' }}
      marks={
        <>
          {' '}
          <ReviewMark step={course.step} />
        </>
      }
      about={[EDUCATION_TASKS[course.task], COURSE_FORMS[course.form], `${course.hours} 学时`].join(' · ')}
      life={{
        on: course.retiredOn,
        word: '停用',
        what: '课程',
        again: 'courses.restore',
        remove: 'courses.remove',
      }}
      edit={() => setAbove('edit')}
      end={() => setAbove('retire')}
    >
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
    </ResourcePage>
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
