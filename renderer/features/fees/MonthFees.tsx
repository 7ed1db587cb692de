// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './fees.css';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { MonthFees as Fees } from '../../../shared/contract/fee-answers.ts';
import { monthInWords } from '../../../shared/domain/documents/fee-month.ts';
import { FEE_CLASSES, TEACHER_KINDS } from '../../../shared/domain/resources/codes.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Empty, Page, Section } from '../../ui/Page.tsx';
import { today } from '../../ui/words.ts';
import type { Wanted } from '../documents/DocumentPreview.tsx';
import { FeeLines } from './FeeLines.tsx';
import { FeeSums } from './FeeSums.tsx';
import { yuan } from './words.ts';

const DocumentPreview = lazy(() => import('../documents/DocumentPreview.tsx'));

/** The month so many months later. */
function monthsLater(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, number - 1 + by, 1));
  return at.toISOString().slice(0, 7);
}

/** 讲课费 of a month: 学时 and fees by teacher; a teacher opens to his lessons. */
export default function MonthFees() {
  const [month, setMonth] = useState(today().slice(0, 7));
  const [teacher, setTeacher] = useState<string>();
  const [wanted, setWanted] = useState<Wanted>();
  const asked = useCall('fees.month', { month, ...(teacher !== undefined && { teacher }) });
  const goTo = (by: number) => {
    setMonth(monthsLater(month, by));
    setTeacher(undefined);
  };
  return (
    <Page
      title="讲课费"
      about="按上课日期归月，合班的课只计一次；校内教师和领导干部只统计学时。"
      actions={
        <Button
          type="primary"
          disabled={(asked.data?.teachers.length ?? 0) === 0}
          onClick={() =>
            setWanted({
              call: 'documents.fee-month',
              input: { month },
              title: `${monthInWords(month)}授课学时和讲课费统计表`,
            })
          }
        >
          打印月报表…
        </Button>
      }
    >
      <div className="fee-month">
        <Button onClick={() => goTo(-1)}>上月</Button>
        <strong>{monthInWords(month)}</strong>
        <Button onClick={() => goTo(1)}>下月</Button>
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.teachers.length === 0 ? (
        <Empty>这个月没有排上授课人的课。</Empty>
      ) : (
        <>
          <FeeSums totals={asked.data.totals} />
          <Teachers fees={asked.data} chosen={teacher} choose={setTeacher} />
          {teacher !== undefined && asked.data.lines.length > 0 && (
            <Section title={`${asked.data.lines[0]?.teacher.name ?? ''}的课`} count={asked.data.lines.length}>
              <FeeLines lines={asked.data.lines} of="teacher" />
            </Section>
          )}
        </>
      )}
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Page>
  );
}

function Teachers({
  fees,
  chosen,
  choose,
}: {
  fees: Fees;
  chosen: string | undefined;
  choose: (teacher: string) => void;
}) {
  return (
    <table className="rows fee-teachers">
      <thead>
        <tr>
          <th scope="col">教师</th>
          <th scope="col">类别</th>
          <th scope="col">单位和职称</th>
          <th scope="col">课酬档次</th>
          {['课次', '实授学时', '计酬学时', '金额（元）', '待签收（元）'].map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fees.teachers.map((each) => {
          const { teacher } = each;
          return (
            <tr key={teacher.id} data-chosen={teacher.id === chosen}>
              <th scope="row">
                <Button type="link" size="small" onClick={() => choose(teacher.id)}>
                  {teacher.name}
                </Button>
              </th>
              <td>{TEACHER_KINDS[teacher.kind]}</td>
              <td>
                {[teacher.unit, teacher.title].filter(Boolean).join(' · ')}
                {teacher.doubt !== null && (
                  <div>
                    <Mark tone="warning">{teacher.doubt}</Mark>
                  </div>
                )}
              </td>
              <td>{FEE_CLASSES[teacher.grade]}</td>
              <td className="number">{each.lessons}</td>
              <td className="number">{each.taught}</td>
              <td className="number">{each.paid}</td>
              <td className="number">{yuan(each.amount)}</td>
              <td className="number">{each.unsigned === 0 ? '—' : yuan(each.unsigned)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
