import { useState } from 'react';
import { Link } from 'wouter';
import type { FoundTeacher } from '../../../../shared/contract/resource-answers.ts';
import { FEE_CLASSES, TEACHER_KINDS, type TeacherKind } from '../../../../shared/domain/resources/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { orDash } from '../../../ui/words.ts';
import { CodeFilter, OutOfUseFilter } from '../ListTools.tsx';
import { isOutOfUse, OutOfUse } from '../OutOfUse.tsx';
import { ResourceList } from '../ResourceList.tsx';
import { useList } from '../use-list.ts';
import { awayInWords } from './away.ts';
import { TeacherDialog } from './TeacherDialog.tsx';

/** 师资: who teaches, of which kind, from where, on what. */
export default function TeachersPage() {
  const list = useList();
  const [kinds, setKinds] = useState<TeacherKind[]>([]);
  const [retired, setRetired] = useState<'with' | 'only'>();
  const asked = useCall('teachers.list', {
    ...list.input,
    ...(kinds.length > 0 && { kinds }),
    ...(retired !== undefined && { retired }),
  });
  return (
    <ResourceList
      title="师资"
      about="按类别，同类按姓氏笔画"
      what="教师"
      unit="位"
      create="登记教师…"
      placeholder="姓名、单位、专题或拼音首字母"
      list={list}
      asked={asked}
      filters={
        <>
          <CodeFilter
            label="教师类别"
            all="全部类别"
            codes={TEACHER_KINDS}
            value={kinds}
            onChange={list.narrowing(setKinds)}
          />
          <OutOfUseFilter word="停聘" value={retired} onChange={list.narrowing(setRetired)} />
        </>
      }
      Form={NewTeacher}
    >
      <TeacherTable teachers={asked.data?.found ?? []} />
    </ResourceList>
  );
}

function NewTeacher({ close }: { close: () => void }) {
  return <TeacherDialog teacher={null} close={close} />;
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
          <tr key={teacher.id} data-past={isOutOfUse(teacher.retiredOn)}>
            <th scope="row" className="nowrap">
              <Link href={`/resources/teachers/${teacher.id}`}>{teacher.name}</Link>
              <OutOfUse on={teacher.retiredOn} word="停聘" />
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
