import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Teacher, TeacherAbsence } from '../../../../shared/contract/resource-answers.ts';
import { FEE_CLASSES, TEACHER_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash, today } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { Look } from '../../../ui/Look.tsx';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceActions } from '../ResourceActions.tsx';
import { ResourceFacts, ResourceHead } from '../ResourceHead.tsx';
import { Sessions } from '../Sessions.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import { awayInWords } from './away.ts';
import { CoursesOfTeacher } from './CoursesOfTeacher.tsx';
import { TeacherDialog } from './TeacherDialog.tsx';

type Above =
  | { readonly is: 'edit' | 'retire' }
  | { readonly is: 'absence'; readonly absence: TeacherAbsence | null };

/** The page of one teacher: who he is, when he cannot come, what he teaches. */
export default function TeacherPage({ id }: { id: string }) {
  const asked = useCall('teachers.get', { id });
  const [above, setAbove] = useState<Above>();
  const [, navigate] = useLocation();
  const teacher = asked.data;
  if (teacher === undefined)
    return (
      <div className="page">
        <CallState asked={asked} />
      </div>
    );
  const close = () => setAbove(undefined);
  const { name } = teacher;
  const remove = async () => {
    if (await doAtOnce(() => call('teachers.remove', { id }), `已删除教师：${name}`))
      navigate('/resources/teachers', { replace: true });
  };
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href="/resources/teachers">师资</Link>}
        title={
          <>
            {name}{' '}
            {teacher.retiredOn !== null && <Mark tone="warning">{dayInWords(teacher.retiredOn)}停聘</Mark>}
          </>
        }
        about={[TEACHER_KINDS[teacher.kind], teacher.title, teacher.unit]
          .filter((part) => part !== null)
          .join(' · ')}
        actions={
          <ResourceActions
            table="teacher"
            row={teacher}
            edit={() => setAbove({ is: 'edit' })}
            more={[
              teacher.retiredOn === null
                ? { key: 'retire', label: '停聘…', run: () => setAbove({ is: 'retire' }) }
                : {
                    key: 'restore',
                    label: '恢复聘用',
                    run: () => void doAtOnce(() => call('teachers.restore', { id }), `已恢复聘用：${name}`),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
      <ResourceFacts
        facts={[
          ['专题方向', orDash(teacher.topics)],
          ['课酬档次', FEE_CLASSES[teacher.feeClass]],
          [
            '联系电话',
            teacher.phone === null ? (
              '未填'
            ) : (
              <Look
                key="phone"
                masked={teacher.phone}
                of={`${name}的联系电话`}
                call="teachers.reveal"
                input={{ id }}
              />
            ),
          ],
          [
            '人员库',
            teacher.person === null ? (
              '—'
            ) : (
              <Link key="person" href={`/people/${teacher.person.id}`}>
                {teacher.person.name}
              </Link>
            ),
          ],
          ['备注', orDash(teacher.note)],
        ]}
      />
      <Absences teacher={teacher} open={(absence) => setAbove({ is: 'absence', absence })} />
      <CoursesOfTeacher teacher={teacher} />
      <Sessions title="任课课次" sessions={teacher.sessions} nothing="课表里还没有他的课。" roles />
      {above?.is === 'edit' && <TeacherDialog teacher={teacher} close={close} />}
      {above?.is === 'retire' && (
        <OutOfUseForm call="teachers.retire" word="停聘" what="教师" row={teacher} close={close} />
      )}
      {above?.is === 'absence' && <AbsenceForm teacher={teacher} absence={above.absence} close={close} />}
    </article>
  );
}

/** 不可用时段, by day; those that are over are shown pale. */
function Absences({ teacher, open }: { teacher: Teacher; open: (absence: TeacherAbsence | null) => void }) {
  const mayEdit = useRight('resources.edit');
  const now = today();
  return (
    <Section
      title="不可用时段"
      count={teacher.absences.length}
      actions={
        mayEdit && (
          <Button size="small" onClick={() => open(null)}>
            登记不可用…
          </Button>
        )
      }
    >
      {teacher.absences.length === 0 ? (
        <p className="quiet">没有登记。出差、开会的日子登记在这里，排课时会提醒。</p>
      ) : (
        <table className="rows">
          <tbody>
            {teacher.absences.map((absence) => (
              <tr key={absence.id} data-past={absence.to < now}>
                <td>{awayInWords(absence)}</td>
                <td>
                  {absence.noted && (
                    <Look
                      masked="有说明"
                      of="说明"
                      call="teachers.reveal-absence"
                      input={{ absence: absence.id }}
                    />
                  )}
                </td>
                {mayEdit && (
                  <td className="row-actions">
                    <Button size="small" type="text" onClick={() => open(absence)}>
                      修改…
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`删除不可用 ${awayInWords(absence)}`}
                      onClick={() =>
                        void doAtOnce(
                          () => call('teachers.remove-absence', { absence: absence.id }),
                          `已删除 ${teacher.name} 的一条不可用`,
                        )
                      }
                    >
                      删除
                    </Button>
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
