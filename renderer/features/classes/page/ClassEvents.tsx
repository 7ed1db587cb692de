import type { ClassEvent } from '../../../../shared/contract/classes.ts';
import { CLASS_EVENTS } from '../../../../shared/domain/classes/codes.ts';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';

/** 经过: changes of status, days and places, with paper and reason. */
export function ClassEvents({ events }: { events: readonly ClassEvent[] }) {
  return (
    <Section title="经过">
      {events.length === 0 ? (
        <p className="quiet">还没有记录。状态、日期、名额的变更记在这里。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col" className="col-day">
                日期
              </th>
              <th scope="col">事项</th>
              <th scope="col">变更前</th>
              <th scope="col">变更后</th>
              <th scope="col">文号</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <td className="nowrap">{dayInWords(event.on)}</td>
                <td>{CLASS_EVENTS[event.kind]}</td>
                <td className="before">{orDash(event.before)}</td>
                <td>{orDash(event.after)}</td>
                <td>{orDash(event.paper)}</td>
                <td>{orDash(event.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
