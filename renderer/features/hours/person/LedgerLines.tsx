import { Button } from 'antd';
import { useState } from 'react';
import type { HoursLedgerLine } from '../../../../shared/contract/hours-answers.ts';
import { ACTIVITIES, COUNTS_AS } from '../../../../shared/domain/hours/codes.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useRight } from '../../../app/session.tsx';
import { LedgerSource } from './LedgerSource.tsx';
import { RemoveCorrection } from './RemoveCorrection.tsx';

/** Every line of a year: what, how much, and in words why it counts or does not; each opens what it rests on. */
export function LedgerLines({ year, lines }: { year: number; lines: readonly HoursLedgerLine[] }) {
  const mayDecide = useRight('hours.decide');
  const [removing, setRemoving] = useState<string | null>(null);
  if (lines.length === 0) {
    return (
      <p className="quiet">
        {year} 年还没有学时记录。参加培训班结班、支部活动登记或申报认定以后自动记在这里。
      </p>
    );
  }
  return (
    <>
      <table className="rows" aria-label={`${year}年学时明细`}>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">活动</th>
            <th scope="col">来源</th>
            <th scope="col">计入</th>
            <th scope="col" className="number">
              学时
            </th>
            <th scope="col">说明</th>
            {mayDecide && <th scope="col" aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr
              key={`${line.source.kind} ${line.source.id ?? ''} ${line.day} ${line.half ?? ''} ${index}`}
              data-not-counted={line.hours === 0}
            >
              <td className="nowrap">
                {shortDay(line.day)}
                {line.half !== null && ` ${HALF_DAYS[line.half]}`}
              </td>
              <td className="nowrap">{line.activity === null ? '更正' : ACTIVITIES[line.activity]}</td>
              <td>
                <LedgerSource source={line.source} />
              </td>
              <td className="nowrap">{line.hours === 0 ? '—' : COUNTS_AS[line.countsAs]}</td>
              <td className="number">{line.hours === 0 ? '0' : hoursInWords(line.hours)}</td>
              <td>
                {line.said}
                {line.note !== null && <div className="secondary">{line.note}</div>}
                {line.activity === null && <div className="secondary">{line.paper ?? '文号待补'}</div>}
              </td>
              {mayDecide && (
                <td className="row-actions">
                  {line.source.kind === 'correction' && line.source.id !== null && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={`撤回 ${shortDay(line.day)} 的更正`}
                      onClick={() => setRemoving(line.source.id)}
                    >
                      撤回…
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {removing !== null && <RemoveCorrection id={removing} close={() => setRemoving(null)} />}
    </>
  );
}
