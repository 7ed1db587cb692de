import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ListedEvent } from '../../../../shared/contract/organisations.ts';
import { EVENT_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { call } from '../../../app/desk.ts';
import { usePages } from '../../../app/use-pages.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { More } from '../../../ui/More.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { dayInWords } from '../../../ui/words.ts';
import { PaperField } from './PaperField.tsx';
import { contentOf } from './words.ts';

/** How many lines come at a time. */
const STEP = 100;

const ask = async (page: { offset: number; limit: number }) => {
  const { events, total } = await call('organisations.events', { withoutPaper: true, ...page });
  return { items: events, total };
};

/** 文号待补: every event whose paper number is to follow; the numbers are filled in one after the other. */
export default function PapersPage() {
  const [most, setMost] = useState(STEP);
  const list = usePages<ListedEvent>(ask, most);
  const total = list.total ?? 0;
  const [last, setLast] = useState<string>();
  const read = list.total !== undefined;
  useEffect(() => {
    if (read) document.querySelector<HTMLElement>('[data-paper]')?.focus();
  }, [read]);
  const next = (event: ListedEvent, paper: string) => {
    setLast(paper);
    const at = list.items.indexOf(event);
    const after = list.items[at + 1] ?? list.items[at - 1];
    if (after !== undefined) paperFieldOf(after)?.focus();
  };
  return (
    <Page
      title="文号待补"
      about={
        total === 0
          ? '更名、调整隶属等没有文号的记录会列在这里。'
          : `共 ${total} 条，新的在前。填好按 Enter 保存，光标到下一条。`
      }
    >
      {list.failure !== undefined && <Failure failure={list.failure} />}
      {list.total === undefined && <CallState asked={{ ...list, data: undefined, failure: undefined }} />}
      {list.total === 0 && <Empty action={<Link href="/today">回到“今天”</Link>}>文号都已补齐。</Empty>}
      {list.items.length > 0 && <PaperTable events={list.items} last={last} next={next} />}
      <More
        shown={list.items.length}
        total={total}
        unit="条"
        loading={list.loading}
        more={() => setMost(most + STEP)}
      />
    </Page>
  );
}

function PaperTable({
  events,
  last,
  next,
}: {
  events: readonly ListedEvent[];
  /** The number filled in last. */
  last: string | undefined;
  next: (event: ListedEvent, paper: string) => void;
}) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="col-day">
            日期
          </th>
          <th scope="col">组织和事项</th>
          <th scope="col" className="col-paper">
            文号
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="nowrap">{dayInWords(event.happenedOn)}</td>
            <td>
              <Link href={`/organisations/${event.organisation.id}`}>{event.organisation.name}</Link>
              <div className="secondary">
                {EVENT_KINDS[event.kind]}：{contentOf(event)}
                {event.note !== null && `（${event.note}）`}
              </div>
            </td>
            <td>
              <PaperField
                event={event}
                about={`${event.organisation.name}${EVENT_KINDS[event.kind]}`}
                same={last}
                saved={(paper) => next(event, paper)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function paperFieldOf({ id }: ListedEvent): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-paper="${id}"]`);
}
