import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Teacher, TeacherAbsence } from '../../../../shared/contract/resource-answers.ts';
import { FEE_CLASSES, TEACHER_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { Section } from '../../../ui/Page.tsx';
import { orDash, today } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { Look } from '../../../ui/Look.tsx';
import { OutOfUseForm } from '../OutOfUseForm.tsx';
import { ResourceFacts } from '../ResourceHead.tsx';
import { ResourcePage, ResourceWaiting } from '../ResourcePage.tsx';
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
  const teacher = asked.data;
  if (teacher === undefined) return <ResourceWaiting asked={asked} />;
  const close = () => setAbove(undefined);
  const { name } = teacher;
  return (
    <ResourcePage
      asked={asked}
      table="teacher"
      row={teacher}
      back={{ href: '/resources/teachers', title: '师资' }}
      about={[TEACHER_KINDS[teacher.kind], teacher.title, teacher.unit]
        .filter((part) => part !== null)
        .join(' · ')}
      life={{
        on: teacher.retiredOn,
        word: '停聘',
        what: '教师',
        again: 'teachers.restore',
        remove: 'teachers.remove',
      }}
      edit={() => setAbove({ is: 'edit' })}
      end={() => setAbove({ is: 'retire' })}
    >
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
    </ResourcePage>
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
