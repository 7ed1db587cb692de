import { shortDay } from '../../../../shared/domain/day-words.ts';
import type { DayFacts } from '../../../../shared/contract/timetable-answers.ts';
import { Mark } from '../../../ui/Mark.tsx';

/** A day as the head of a row or column, with what the calendar says of it. */
export function DayName({ day, outside = false }: { day: DayFacts; outside?: boolean }) {
  return (
    <>
      {shortDay(day.day)}
      <span className="day-marks">
        {day.free !== null && <Mark tone="plain">{day.name ?? '休息'}</Mark>}
        {day.free === null && day.name !== null && <Mark tone="plain">{day.name}</Mark>}
        {outside && <Mark tone="warning">班次日期之外</Mark>}
        {!day.published && <Mark tone="warning">该年安排未公布</Mark>}
      </span>
    </>
  );
}
