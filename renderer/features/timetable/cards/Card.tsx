import { useEffect, useRef } from 'react';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { CONFLICT_KINDS, SESSION_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { useMoving } from '../moving/store.ts';

/** A session as a card that can be picked up. Conflicts are words, not colours alone. */
export function Card({
  card,
  selected,
  select,
  brief = false,
  named = false,
}: {
  card: SessionCard;
  selected: boolean;
  select: (id: string) => void;
  /** One line, for the board of all classes. */
  brief?: boolean;
  /** Names its class. */
  named?: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const moved = useMoving((moving) => moving.session?.id === card.id);
  useEffect(() => {
    const { focus, focused } = useMoving.getState();
    if (focus !== card.id) return;
    button.current?.focus();
    focused();
  }, [card.id]);
  const open = card.conflicts.filter(({ allowed, severity }) => allowed === null && severity !== 'hint');
  const clash = open.some(({ severity }) => severity === 'clash');
  const who = card.teachers.map(({ name }) => name).join('、');
  const facts = [who, card.where?.name ?? ''].filter((part) => part !== '');
  return (
    <button
      ref={button}
      type="button"
      className={brief ? 'card card-brief' : 'card'}
      data-session={card.id}
      data-clash={clash ? 'clash' : open.length > 0 ? 'warn' : undefined}
      data-kind={card.kind}
      data-moved={moved || undefined}
      aria-pressed={selected}
      title={brief ? [card.title, ...facts, ...open.map(({ text }) => text)].join('\n') : undefined}
      onClick={() => select(card.id)}
    >
      <span className="card-title">
        {card.kind !== 'lesson' && !card.title.includes(SESSION_KINDS[card.kind]) && (
          <span className="card-kind">{SESSION_KINDS[card.kind]}</span>
        )}
        {card.title}
        {brief && who !== '' && <span className="card-who">{who}</span>}
      </span>
      {!brief && (
        <span className="card-facts">
          {card.at === null
            ? `${card.hours} 学时`
            : `${clockTime(card.at.starts)}–${clockTime(card.at.ends)}`}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      )}
      {!brief && (named || card.jointWith.length > 0) && (
        <span className="card-facts">
          {card.jointWith.length > 0 && '合班：'}
          {[card.class, ...card.jointWith].map(({ number, name }) => number ?? name).join('、')}
        </span>
      )}
      {open.length > 0 && (
        <span className="card-conflict">
          {clash ? '冲突' : '提示'}
          {!brief && `：${[...new Set(open.map(({ kind }) => CONFLICT_KINDS[kind]))].join('、')}`}
        </span>
      )}
      {!brief && card.conflicts.some(({ allowed }) => allowed !== null) && (
        <span className="card-allowed">已允许的冲突</span>
      )}
    </button>
  );
}
