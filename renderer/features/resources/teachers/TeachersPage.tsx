import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FoundTeacher } from '../../../../shared/contract/resource-answers.ts';
import { FEE_CLASSES, TEACHER_KINDS, type TeacherKind } from '../../../../shared/domain/resources/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { orDash } from '../../../ui/words.ts';
import { CodeFilter, ListTools, OutOfUseFilter } from '../ListTools.tsx';
import { STEP, useList } from '../use-list.ts';
import { awayInWords } from './away.ts';
import { TeacherDialog } from './TeacherDialog.tsx';

/** 师资: who teaches, of which kind, from where, on what. */
export default function TeachersPage() {
  const list = useList();
  const [kinds, setKinds] = useState<TeacherKind[]>([]);
  const [retired, setRetired] = useState<'with' | 'only'>();
  const [creating, setCreating] = useState(false);
  const mayEdit = useRight('resources.edit');
  const asked = useCall('teachers.list', {
    ...list.input,
    ...(kinds.length > 0 && { kinds }),
    ...(retired !== undefined && { retired }),
  });
  return (
    <Page
      title="师资"
      about="按类别，同类按姓氏笔画"
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setCreating(true)}>
            登记教师…
          </Button>
        )
      }
    >
      <ListTools
        what="教师"
        placeholder="姓名、单位、专题或拼音首字母"
        typed={list.typed}
        type={list.type}
        count={asked.data === undefined ? '' : `共 ${asked.data.total} 位`}
      >
        <CodeFilter
          label="教师类别"
          all="全部类别"
          codes={TEACHER_KINDS}
          value={kinds}
          onChange={(chosen) => {
            setKinds(chosen);
            list.go(0);
          }}
        />
        <OutOfUseFilter
          word="停聘"
          value={retired}
          onChange={(chosen) => {
            setRetired(chosen);
            list.go(0);
          }}
        />
      </ListTools>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>没有符合条件的教师。放宽条件，或点“登记教师…”。</Empty>
      ) : (
        <>
          <TeacherTable teachers={asked.data.found} />
          {asked.data.total > STEP && (
            <Pager total={asked.data.total} offset={list.offset} step={STEP} unit="位" go={list.go} />
          )}
        </>
      )}
      {creating && <TeacherDialog teacher={null} close={() => setCreating(false)} />}
    </Page>
  );
}

function TeacherTable({ teachers }: { teachers: readonly FoundTeacher[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">类别</th>
          <th scope="col">职称职务</th>
          <th scope="col">单位</th>
          <th scope="col">专题方向</th>
          <th scope="col">课酬档次</th>
          <th scope="col">不可用</th>
        </tr>
      </thead>
      <tbody>
        {teachers.map((teacher) => (
          <tr key={teacher.id} data-past={teacher.retiredOn !== null}>
            <th scope="row" className="nowrap">
              <Link href={`/resources/teachers/${teacher.id}`}>{teacher.name}</Link>
              {teacher.retiredOn !== null && (
                <>
                  {' '}
                  <Mark tone="plain">停聘</Mark>
                </>
              )}
            </th>
            <td className="nowrap">{TEACHER_KINDS[teacher.kind]}</td>
            <td>{orDash(teacher.title)}</td>
            <td>{orDash(teacher.unit)}</td>
            <td>{orDash(teacher.topics)}</td>
            <td>{FEE_CLASSES[teacher.feeClass]}</td>
            <td>{teacher.away === null ? '—' : awayInWords(teacher.away)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
