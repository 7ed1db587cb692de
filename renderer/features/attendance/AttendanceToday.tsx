import { Link } from 'wouter';
import type { LeaveLine, MissingSheet } from '../../../shared/contract/attendance.ts';
import { LEAVE_APPROVERS } from '../../../shared/domain/attendance/codes.ts';
import { halfInWords } from '../../../shared/domain/attendance/half-line.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Section } from '../../ui/Page.tsx';
import { addressOfSheet, groupInWords } from './words.ts';

/** As many lines of one kind stand on 今天. */
const MOST = 8;

/** 今天: sheets not yet entered, leave to be decided on, and leave that is over without 销假. Nothing due: nothing is shown. */
export function AttendanceToday() {
  const sheets = useCall('attendance.missing', {});
  const leave = useCall('leave.pending', {});
  if (sheets.data === undefined) return <CallState asked={sheets} />;
  if (leave.data === undefined) return <CallState asked={leave} />;
  const { missing } = sheets.data;
  const { waiting, toReturn } = leave.data;
  const more = [
    missing.length > MOST ? `还有 ${missing.length - MOST} 份考勤表未录` : '',
    waiting.length > MOST ? `还有 ${waiting.length - MOST} 次请假待批` : '',
    toReturn.length > MOST ? `还有 ${toReturn.length - MOST} 次未销假` : '',
  ].filter(Boolean);
  if (missing.length + waiting.length + toReturn.length === 0) return null;
  return (
    <Section title="考勤和请假">
      <ul className="lines">
        {missing.slice(0, MOST).map((sheet) => (
          <MissingLine key={`${sheet.class.id}${sheet.day}${sheet.half}`} sheet={sheet} />
        ))}
        {waiting.slice(0, MOST).map((line) => (
          <LeaveToday key={line.id} line={line} />
        ))}
        {toReturn.slice(0, MOST).map((line) => (
          <LeaveToday key={line.id} line={line} />
        ))}
      </ul>
      {more.length > 0 && <p className="quiet">{more.join('；')}。录完、批完这些再看。</p>}
    </Section>
  );
}

function MissingLine({ sheet }: { sheet: MissingSheet }) {
  return (
    <li>
      <Link href={addressOfSheet(sheet.class.id, sheet)} className="line-link">
        <span className="due">
          <Mark tone="warning">考勤未录</Mark>
          <span className="line-text">
            {sheet.class.name}　{halfInWords(sheet)}
            {sheet.groupsLeft.length > 0 && `　还差${sheet.groupsLeft.map(groupInWords).join('、')}`}
          </span>
        </span>
        <span className="line-side">{sheet.classTeacher ?? ''}</span>
      </Link>
    </li>
  );
}

function LeaveToday({ line }: { line: LeaveLine }) {
  return (
    <li>
      <Link href={`/classes/${line.class.id}/attendance/leave`} className="line-link">
        <span className="due">
          <Mark tone={line.next === null ? 'plain' : 'warning'}>
            {line.next === null ? '未销假' : `待${LEAVE_APPROVERS[line.next]}批`}
          </Mark>
          <span className="line-text">
            {line.name}请假　{halfInWords(line.from)}起，{halfInWords(line.to)}返回
          </span>
        </span>
        <span className="line-side">{line.class.name}</span>
      </Link>
    </li>
  );
}
