import { Button } from 'antd';
import { useState } from 'react';
import type { EventLine } from '../../../../shared/contract/branch-event-answers.ts';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import { ACTIVITIES } from '../../../../shared/domain/hours/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';

const STEP = 100;

/** The events of a unit in a month, the newest first. */
export function EventList({
  organisation,
  month,
  edit,
}: {
  organisation: string;
  month: string;
  /** Opens one; null: the viewer may only look. */
  edit: ((event: EventLine) => void) | null;
}) {
  const [offset, setOffset] = useState(0);
  const asked = useCall('events.list', { organisation, month, offset, limit: STEP });
  const remove = useAction('events.remove');
  const takeOut = async (event: EventLine) => {
    const done = await remove.run({ id: event.id });
    if (done !== undefined) saySaved(`已删除${event.branch.name}的${ACTIVITIES[event.activity]}`);
  };
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { found, total } = asked.data;
  return (
    <Section title="活动明细" count={total}>
      {total === 0 ? (
        <p className="quiet">这个月还没有登记。可以按月录入，或导入收回的登记表。</p>
      ) : (
        <div className="branch-events-lines">
          <table className="rows" aria-label="活动明细">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">支部</th>
                <th scope="col">活动</th>
                <th scope="col">主题</th>
                <th scope="col">到会</th>
                <th scope="col">纸质记录</th>
                {edit !== null && <th scope="col" aria-label="操作" />}
              </tr>
            </thead>
            <tbody>
              {found.map((event) => (
                <tr key={event.id}>
                  <td className="nowrap">
                    {shortDay(event.day)}
                    {HALF_DAYS[event.half]} {event.minutes} 分钟
                  </td>
                  <td>{[event.branch, ...event.joint].map(({ name }) => name).join('＋')}</td>
                  <td className="nowrap">{ACTIVITIES[event.activity]}</td>
                  <td>{event.title}</td>
                  <td className="nowrap">{cameInWords(event)}</td>
                  <td>{event.paper ?? '—'}</td>
                  {edit !== null && (
                    <td className="row-actions">
                      <Button
                        size="small"
                        type="text"
                        aria-label={`打开${event.branch.name}${shortDay(event.day)}${ACTIVITIES[event.activity]}`}
                        onClick={() => edit(event)}
                      >
                        打开
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        aria-label={`删除${event.branch.name}${shortDay(event.day)}${ACTIVITIES[event.activity]}`}
                        disabled={remove.busy}
                        onClick={() => void takeOut(event)}
                      >
                        删除
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ActionState action={remove} word="正在删除" />
      <Pager total={total} offset={offset} step={STEP} unit="次" go={setOffset} />
    </Section>
  );
}

/** 14／16 人, or with guests 14／16 人，外支部 2 人. */
function cameInWords({ takes, members, absent, present, guests }: EventLine): string {
  const came = takes === 'all-but' ? members - absent : present;
  return `${came}／${members} 人${guests > 0 ? `，外支部 ${guests} 人` : ''}`;
}
