import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CalendarDay } from '../../../../shared/contract/resource-answers.ts';
import { CALENDAR_YEARS } from '../../../../shared/domain/resources/calendar-dates.ts';
import { DAY_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash, today } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { Bells } from './Bells.tsx';
import { DayDialog } from './DayDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { YearView } from './YearView.tsx';

/** 校历与作息: a year of twelve months with what is not as the week has it, and when the half-days begin and end. */
export default function CalendarPage() {
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [open, setOpen] = useState<{ readonly day: string } | 'paste'>();
  const mayEdit = useRight('resources.edit');
  const asked = useCall('calendar.year', { year });
  const shown = asked.data?.year === year ? asked.data : undefined;
  const close = () => setOpen(undefined);
  const ofClasses = (shown?.days ?? []).filter((day) => day.class !== null);
  return (
    <Page
      title="校历与作息"
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setOpen('paste')}>
            粘贴放假安排…
          </Button>
        )
      }
    >
      <div className="year-tools">
        <Button
          icon={<LeftOutlined />}
          aria-label="前一年"
          disabled={year <= CALENDAR_YEARS.first}
          onClick={() => setYear(year - 1)}
        />
        <span className="year-number" role="status">
          {year}年
        </span>
        <Button
          icon={<RightOutlined />}
          aria-label="后一年"
          disabled={year >= CALENDAR_YEARS.last}
          onClick={() => setYear(year + 1)}
        />
        <Legend />
      </div>
      {shown === undefined ? (
        <CallState asked={asked} />
      ) : (
        <>
          {!shown.published && (
            <p className="year-unknown" role="note">
              该年安排未公布：{year}年的放假和调休还没有登记齐，周末以外不作推断。国务院通知一般在上一年 10—11
              月公布，公布后点“粘贴放假安排…”。
            </p>
          )}
          <YearView
            year={year}
            days={shown.days}
            {...(mayEdit && { choose: (day: string) => setOpen({ day }) })}
          />
          {ofClasses.length > 0 && <MarksOfClasses days={ofClasses} mayEdit={mayEdit} />}
        </>
      )}
      <Bells />
      {open === 'paste' && <PasteDialog year={year} days={shown?.days ?? []} close={close} />}
      {typeof open === 'object' && (
        <DayDialog
          day={open.day}
          marks={(shown?.days ?? []).filter((each) => each.day === open.day && each.class === null)}
          close={close}
        />
      )}
    </Page>
  );
}

function Legend() {
  return (
    <div className="year-legend" aria-label="图例">
      <span>
        <span className="legend-box calendar-day" data-kind="holiday">
          休
        </span>
        放假
      </span>
      <span>
        <span className="legend-box calendar-day" data-kind="workday">
          班
        </span>
        调休上班
      </span>
      <span>
        <span className="legend-box calendar-day" data-kind="rest">
          息
        </span>
        学校休息
      </span>
      <span>灰字：周末</span>
    </div>
  );
}

/** Marks that hold for one class only: they stand in no month, since they are not everybody's. */
function MarksOfClasses({ days, mayEdit }: { days: readonly CalendarDay[]; mayEdit: boolean }) {
  return (
    <Section title="只用于一个班的标记" count={days.length}>
      <table className="rows">
        <tbody>
          {days.map((mark) => (
            <tr key={mark.id}>
              <td>
                {dayInWords(mark.day)}
                {mark.half === null ? '' : HALF_DAYS[mark.half]}
              </td>
              <td>{DAY_KINDS[mark.kind]}</td>
              <td>{mark.name}</td>
              <td>{orDash(mark.class?.name)}</td>
              {mayEdit && (
                <td className="row-actions">
                  <Button
                    size="small"
                    type="text"
                    onClick={() =>
                      void doAtOnce(
                        () => call('calendar.remove-day', { id: mark.id }),
                        `已删除标记：${mark.name}`,
                      )
                    }
                  >
                    删除
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
