import { type KeyboardEvent, useRef } from 'react';
import type { SuspectPair } from '../../../../shared/contract/people.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { keyOfPair, scoreWord } from './compare.ts';

/** The pairs at the left, the surest first; the arrow keys go through them. */
export function PairList({
  pairs,
  shown,
  show,
}: {
  pairs: readonly SuspectPair[];
  /** The place of the pair that is shown. */
  shown: number;
  show: (index: number) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = shown + step;
    if (step === 0 || pairs[next] === undefined) return;
    event.preventDefault();
    show(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul className="pairs" ref={list} aria-label="疑似重复" onKeyDown={onKeyDown}>
      {pairs.map((pair, index) => (
        <li key={keyOfPair(pair)}>
          <button
            type="button"
            className="pair"
            tabIndex={index === shown ? 0 : -1}
            aria-current={index === shown}
            onClick={() => show(index)}
          >
            <span className="pair-names">
              {pair.one.name === pair.other.name ? pair.one.name : `${pair.one.name}、${pair.other.name}`}
              <Mark tone={scoreWord(pair.score) === '很可能' ? 'warning' : 'plain'}>
                {scoreWord(pair.score)}
              </Mark>
            </span>
            <small>{unitsOf(pair)}</small>
            <small>{pair.reasons.join('，')}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function unitsOf({ one, other }: SuspectPair): string {
  const units = [one, other].map(
    (person) => person.branch?.shortName ?? person.branch?.name ?? person.employer?.name ?? '没有单位',
  );
  return [...new Set(units)].join(' ／ ');
}
