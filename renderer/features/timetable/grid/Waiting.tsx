import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { Card } from '../cards/Card.tsx';
import { useMoving, WAITING } from '../moving/store.ts';

/** 待排: sessions that exist with their needs and stand nowhere yet. */
export function Waiting({
  row,
  sessions,
  selected,
  select,
}: {
  row: string;
  sessions: readonly SessionCard[];
  selected: string | null;
  select: (id: string) => void;
}) {
  const over = useMoving((moving) => moving.over === WAITING);
  return (
    <section
      className="waiting-sessions"
      data-row={row}
      data-cell={WAITING}
      data-over={over || undefined}
      aria-label="待排"
    >
      <h2>
        待排<span className="count"> {sessions.length}</span>
      </h2>
      {sessions.length === 0 ? (
        <p className="quiet">没有待排的课次。把课拖到这里就退回待排。</p>
      ) : (
        sessions.map((card) => (
          <Card key={card.id} card={card} selected={card.id === selected} select={select} />
        ))
      )}
    </section>
  );
}
