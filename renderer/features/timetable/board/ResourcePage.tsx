import { type ReactNode, useState } from 'react';
import type { Named, ResourceTimetable } from '../../../../shared/contract/timetable-answers.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { type Asked, useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { TeacherPicker } from '../../../ui/TeacherPicker.tsx';
import { VenuePicker } from '../../../ui/VenuePicker.tsx';
import { ConflictLines } from '../cards/ConflictLines.tsx';
import { HalfDayGrid } from '../grid/HalfDayGrid.tsx';
import { useWeek } from './week.ts';
import { WeekPicker } from './WeekPicker.tsx';

/** 教师课表. */
export function TeacherPage() {
  const [teacher, setTeacher] = useState<Named | null>(null);
  const { from } = useWeek();
  const asked = useCall(
    'timetable.teacher',
    teacher === null ? null : { teacher: teacher.id, from, to: daysLater(from, 6) },
  );
  return (
    <ResourceWeek
      title="教师课表"
      picker={<TeacherPicker field={{ 'aria-label': '教师' }} value={teacher} onChange={setTeacher} />}
      chosen={teacher}
      asked={asked}
      nothing="选一位教师，看他这一周的课。"
    />
  );
}

/** 场地课表. */
export function VenuePage() {
  const [venue, setVenue] = useState<Named | null>(null);
  const { from } = useWeek();
  const asked = useCall(
    'timetable.venue',
    venue === null ? null : { venue: venue.id, from, to: daysLater(from, 6) },
  );
  return (
    <ResourceWeek
      title="场地课表"
      picker={<VenuePicker field={{ 'aria-label': '场地' }} value={venue} onChange={setVenue} />}
      chosen={venue}
      asked={asked}
      nothing="选一个场地，看它这一周的安排。"
    />
  );
}

function ResourceWeek({
  title,
  picker,
  chosen,
  asked,
  nothing,
}: {
  title: string;
  picker: ReactNode;
  chosen: Named | null;
  asked: Asked<ResourceTimetable>;
  nothing: string;
}) {
  const { from, go } = useWeek();
  const [selected, setSelected] = useState<string | null>(null);
  // A second click lets go of it.
  const select = (id: string) => setSelected((before) => (before === id ? null : id));
  const data = chosen !== null && asked.data?.of.id === chosen.id ? asked.data : undefined;
  const session = data?.sessions.find(({ id }) => id === selected);
  return (
    <Page title={title}>
      <div className="resource-picker">{picker}</div>
      <WeekPicker from={from} go={go} />
      {chosen === null ? (
        <Empty>{nothing}</Empty>
      ) : data === undefined ? (
        <CallState asked={asked} />
      ) : (
        <>
          <p className="count">
            {data.of.name}：{data.sessions.length} 个课次
          </p>
          <HalfDayGrid
            row={data.of.id}
            days={data.days}
            sessions={data.sessions}
            selected={selected}
            select={select}
            named
          />
          {session !== undefined && session.conflicts.length > 0 && (
            <ConflictLines session={session} conflicts={session.conflicts} />
          )}
        </>
      )}
    </Page>
  );
}
