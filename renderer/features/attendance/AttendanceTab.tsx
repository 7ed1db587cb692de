// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './attendance.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SheetLine } from '../../../shared/contract/attendance.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { keysOf } from '../../ui/keys-of.ts';
import { Empty, Page } from '../../ui/Page.tsx';
import { CloseAll } from './entry/CloseAll.tsx';
import { useDrafts } from './entry/drafts.ts';
import { HalfList } from './entry/HalfList.tsx';
import { SheetEntry } from './entry/SheetEntry.tsx';
import { LeaveDialog } from './leave/LeaveDialog.tsx';
import { LeaveList } from './leave/LeaveList.tsx';
import { AttendanceMatrix } from './overview/AttendanceMatrix.tsx';

const VIEWS = { entry: '录入', overview: '总览', leave: '请假' } as const;
type View = keyof typeof VIEWS;

/** 考勤 of a class: its sheets to be entered, all of them at once, and its leave. */
export default function AttendanceTab({ classId }: { classId: string }) {
  const [location] = useLocation();
  // 'overview', 'leave', or the half-day whose sheet is open, such as 2026-11-24-morning.
  const part = location.split('/')[4] ?? '';
  const asked = useCall('attendance.sheets', { class: classId });
  const [asking, setAsking] = useState(false);
  const mayEdit = useRight('attendance.edit');
  const view = keysOf(VIEWS).find((each) => each === part) ?? 'entry';
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { sheets } = asked.data;
  return (
    <Page
      title="考勤"
      about={<Views classId={classId} here={view} />}
      actions={
        mayEdit && (
          <>
            <CloseAll classId={classId} sheets={sheets} />
            <Button
              type={view === 'leave' ? 'primary' : 'default'}
              disabled={sheets.length === 0}
              onClick={() => setAsking(true)}
            >
              登记请假…
            </Button>
          </>
        )
      }
    >
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      {sheets.length === 0 ? (
        <Empty>
          这个班还没有日期，也没有课表，没有要考勤的半天。请先在“概况”填开始和结束日期，或排课表。
        </Empty>
      ) : view === 'overview' ? (
        <AttendanceMatrix classId={classId} />
      ) : view === 'leave' ? (
        <LeaveList classId={classId} sheets={sheets} />
      ) : (
        <Entry classId={classId} sheets={sheets} wanted={part} />
      )}
      {asking && (
        <LeaveDialog classId={classId} sheets={sheets} saved={null} close={() => setAsking(false)} />
      )}
    </Page>
  );
}

function Views({ classId, here }: { classId: string; here: View }) {
  return (
    <span className="attendance-views">
      {keysOf(VIEWS).map((view) => (
        <Link
          key={view}
          href={`/classes/${classId}/attendance${view === 'entry' ? '' : `/${view}`}`}
          aria-current={view === here ? 'true' : undefined}
        >
          {VIEWS[view]}
        </Link>
      ))}
    </span>
  );
}

function Entry({
  classId,
  sheets,
  wanted,
}: {
  classId: string;
  sheets: readonly SheetLine[];
  wanted: string;
}) {
  const drafts = useDrafts((state) => state.drafts);
  const [chosenGroup, setGroup] = useState<number | null>(null);
  const open = openHalf(sheets, wanted);
  const keyOf = (half: { readonly day: string; readonly half: HalfDay }) =>
    `${classId}/${half.day}/${half.half}`;
  const asked = useCall(
    'attendance.sheet',
    open === null ? null : { class: classId, ...open, ...(chosenGroup !== null && { group: chosenGroup }) },
  );
  const page = asked.data;
  const isThis = page !== undefined && page.day === open?.day && page.half === open.half;
  return (
    <div className="attendance-entry">
      <HalfList
        classId={classId}
        sheets={sheets}
        open={open}
        unsaved={(line) => Object.keys(drafts).some((key) => key.startsWith(`${keyOf(line)}/`))}
      />
      <div>
        {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
        {isThis ? (
          <SheetEntry
            key={`${keyOf(page)}/${chosenGroup ?? ''}`}
            page={page}
            draftKey={`${keyOf(page)}/${chosenGroup ?? ''}`}
            group={chosenGroup}
            setGroup={setGroup}
          />
        ) : (
          asked.failure === undefined && <p className="waiting">正在读取…</p>
        )}
      </div>
    </div>
  );
}

/** The half-day that the address names, else the first one that is to be entered, else the last one that is. */
function openHalf(sheets: readonly SheetLine[], wanted: string): { day: string; half: HalfDay } | null {
  const line =
    sheets.find(({ day, half }) => `${day}-${half}` === wanted) ??
    sheets.find(({ state }) => state === 'missing' || state === 'partly' || state === 'running') ??
    sheets.findLast(({ state }) => state === 'entered' || state === 'closed') ??
    sheets[0];
  return line === undefined ? null : { day: line.day, half: line.half };
}
