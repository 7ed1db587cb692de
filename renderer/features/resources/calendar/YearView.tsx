import { useMemo } from 'react';
import type { CalendarDay } from '../../../../shared/contract/resource-answers.ts';
import { type Calendar, calendarOf } from '../../../../shared/domain/resources/calendar.ts';
import { DAY_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { weeksOf } from '../../../ui/day/entry.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { dayInWords, today } from '../../../ui/words.ts';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const HALVES = keysOf(HALF_DAYS);
const SIGNS = { holiday: '休', workday: '班', rest: '息', weekend: '', ordinary: '' } as const;

/** The twelve months of a year; days that are not as the week has them carry 休, 班 or 息, so that colour is not alone. */
export function YearView({
  year,
  days,
  choose,
}: {
  year: number;
  days: readonly CalendarDay[];
  /** Left out: the days cannot be changed. */
  choose?: (day: string) => void;
}) {
  const calendar = useMemo(
    () => calendarOf(days.map((day) => ({ ...day, classId: day.class?.id ?? null }))),
    [days],
  );
  return (
    <div className="year">
      {MONTHS.map((month) => (
        <section className="year-month" key={month} aria-label={`${month}月`}>
          <h3>{month}月</h3>
          <table>
            <thead>
              <tr>
                {WEEK.map((weekday) => (
                  <th scope="col" key={weekday}>
                    {weekday}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month)
                .filter((week) => week.some((day) => isOf(day, month)))
                .map((week) => (
                  <tr key={week[0]}>
                    {week.map((day) => (
                      <td key={day}>
                        {isOf(day, month) && (
                          <Day day={day} calendar={calendar} {...(choose && { choose })} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

const isOf = (day: string, month: number) => Number(day.slice(5, 7)) === month;

function Day({ day, calendar, choose }: { day: string; calendar: Calendar; choose?: (day: string) => void }) {
  const marks = HALVES.map((half) => calendar.mark(day, half, null));
  const [first] = marks;
  // A day whose halves differ shows the half that is marked, with its word in the title.
  const whole = marks.every((mark) => mark.kind === first?.kind && mark.name === first.name);
  const mark = whole ? first : (marks.find(({ name }) => name !== null) ?? first);
  const kind = mark?.kind ?? 'ordinary';
  const words = HALVES.flatMap((half, index) => {
    const own = marks[index];
    if (own === undefined || own.name === null || own.kind === 'weekend' || own.kind === 'ordinary')
      return [];
    return whole && index > 0 ? [] : [`${whole ? '' : HALF_DAYS[half]}${own.name}（${DAY_KINDS[own.kind]}）`];
  });
  const title = [dayInWords(day), ...words].join(' ');
  const content = (
    <>
      {Number(day.slice(8))}
      {SIGNS[kind] !== '' && <small>{whole ? SIGNS[kind] : `半${SIGNS[kind]}`}</small>}
    </>
  );
  const shown = { className: 'calendar-day', 'data-kind': kind, 'data-today': day === today(), title };
  if (choose === undefined) return <span {...shown}>{content}</span>;
  return (
    <button type="button" {...shown} aria-label={title} onClick={() => choose(day)}>
      {content}
    </button>
  );
}
