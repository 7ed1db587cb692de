import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';

/** The days of a class as typed. */
export interface DaysDraft {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The days as the calls take them; undefined while one cannot be read. Empty: not settled yet. */
export function readDays({
  startsOn,
  endsOn,
}: DaysDraft): { startsOn: string | null; endsOn: string | null } | undefined {
  if (faultOf(startsOn) !== undefined || faultOf(endsOn) !== undefined) return undefined;
  return { startsOn: readDay(startsOn), endsOn: readDay(endsOn) };
}

function faultOf(text: string): string | undefined {
  return text.trim() === '' || readDay(text) !== null ? undefined : '看不懂这个日期，请写成 2026-11-23';
}

/** First and last day; both may follow later. */
export function DaysFields({
  days,
  change,
  tried,
  refused,
}: {
  days: DaysDraft;
  change: (days: DaysDraft) => void;
  tried: boolean;
  /** What the program said about their order. */
  refused: string | undefined;
}) {
  return (
    <div className="field-pair">
      <DayField
        label="开始日期"
        value={days.startsOn}
        onChange={(startsOn) => change({ ...days, startsOn })}
        error={tried ? faultOf(days.startsOn) : undefined}
        hint="没有定可以空着"
      />
      <DayField
        label="结束日期"
        value={days.endsOn}
        onChange={(endsOn) => change({ ...days, endsOn })}
        error={(tried ? faultOf(days.endsOn) : undefined) ?? refused}
        hint="最后一天，含当天"
      />
    </div>
  );
}
