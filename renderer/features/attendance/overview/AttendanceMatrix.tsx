import { Link } from 'wouter';
import type { AttendanceRow, ClassAttendance } from '../../../../shared/contract/attendance.ts';
import { ATTENDANCE_STATES, type AttendanceState } from '../../../../shared/domain/attendance/codes.ts';
import { monthAndDay, weekdayName } from '../../../../shared/domain/day-words.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty } from '../../../ui/Page.tsx';
import { addressOfSheet, LEVELS } from '../words.ts';

/** One character for each state; 出勤 is a tick. */
const SHORT: Readonly<Record<AttendanceState, string>> = {
  present: '√',
  late: '迟',
  early: '退',
  personal: '事',
  sick: '病',
  official: '公',
  absent: '旷',
};

/** 总览: every trainee in every half-day, with rates and what is to be said of the limits. */
export function AttendanceMatrix({ classId }: { classId: string }) {
  const asked = useCall('attendance.of-class', { class: classId });
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { halves, rows, rate, there, due, outOfReach } = asked.data;
  if (rows.length === 0) return <Empty>还没有学员，或还没有要考勤的半天。</Empty>;
  const limited = rows.filter(({ limits }) => limits.some(({ level }) => level !== 'half'));
  return (
    <>
      <p>
        {rate === null
          ? '还没有录入考勤。'
          : `出勤率 ${rate}%（应到 ${due} 人次，到 ${there} 人次；迟到、早退算到）`}
        {limited.length > 0 && `　${limited.length} 人已到或超过请假、旷课上限，见最后一列`}
      </p>
      <p className="quiet">
        {[
          ...keysOf(SHORT).map((state) => `${SHORT[state]} ${ATTENDANCE_STATES[state]}`),
          '空白 未录',
          '— 当时不在班里',
        ].join('　')}
        。请假和旷课一天最多算两个半天，公假不算。
      </p>
      <div className="matrix-scroll" tabIndex={0} role="region" aria-label="考勤总览">
        <table className="rows matrix">
          <thead>
            <tr>
              <th scope="col" className="number">
                序号
              </th>
              <th scope="col">姓名</th>
              {halves.map((half) => (
                <th key={`${half.day}${half.half}`} scope="col" className="matrix-half">
                  <Link href={addressOfSheet(classId, half)}>
                    {monthAndDay(half.day)}
                    <br />周{weekdayName(half.day)}
                    {HALF_DAYS[half.half]}
                  </Link>
                </th>
              ))}
              <th scope="col" className="number">
                出勤率
              </th>
              <th scope="col">提示</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MatrixRow key={row.enrolment} row={row} halves={halves} />
            ))}
          </tbody>
        </table>
      </div>
      {outOfReach > 0 && <p className="quiet">另有 {outOfReach} 人不在您的管理范围内，没有列出。</p>}
    </>
  );
}

function MatrixRow({ row, halves }: { row: AttendanceRow; halves: ClassAttendance['halves'] }) {
  return (
    <tr>
      <td className="number">{row.number}</td>
      <th scope="row" className="nowrap">
        {row.name}
      </th>
      {halves.map((half, at) => {
        const state = row.states[at];
        return (
          <td key={`${half.day}${half.half}`} className="matrix-cell" data-state={state ?? 'none'}>
            {state === null || state === undefined ? '' : state === '-' ? '—' : SHORT[state]}
          </td>
        );
      })}
      <td className="number">{row.rate === null ? '—' : `${row.rate}%`}</td>
      <td>
        {row.limits.map(({ rule, level, sentence, proposal }) => (
          <p key={rule} className="matrix-limit">
            {level === 'half' ? (
              <span className="quiet">
                {LEVELS[level]}
                {sentence}
              </span>
            ) : (
              <>
                <Mark tone="warning">{proposal === null ? '已到上限' : `按规定应议：${proposal}`}</Mark>{' '}
                {sentence}
              </>
            )}
          </p>
        ))}
      </td>
    </tr>
  );
}
