import { type KeyboardEvent, useId, useState } from 'react';
import type { ImportFault } from '../../../shared/contract/importing.ts';
import { FAULTY_CELL, focusFirstFaulty, focusNextFaulty } from './focus.ts';

/** The longest cell that is sent. */
const MOST = 1000;

/**
 * A cell of the list to be corrected in place, its faults under it. It is taken over on leaving it and on Enter, which
 * goes on to the next cell with a fault; Esc puts it back.
 */
export function Cell({
  title,
  label,
  written,
  faults,
  wide,
  correct,
}: {
  title: string;
  /** With the number of its row, for those who do not see the screen. */
  label: string;
  written: string;
  faults: readonly ImportFault[];
  /** Long names are seen whole. */
  wide: boolean;
  correct: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const [known, setKnown] = useState(written);
  // The check has answered: what it took over is done with, what was typed since stays.
  if (known !== written) {
    setKnown(written);
    if (typed === written) setTyped(undefined);
  }
  const about = useId();
  const value = typed ?? written;
  const faulty = faults.length > 0;

  const take = () => {
    if (typed === undefined) return;
    if (typed !== written) correct(typed);
    else setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
    if (!focusNextFaulty(event.currentTarget) && !focusFirstFaulty()) event.currentTarget.blur();
  };

  return (
    <div className="wizard-cell" data-wide={faulty || wide}>
      <label>
        <span className="wizard-cell-title">{title}</span>
        <input
          aria-label={label}
          aria-invalid={faulty}
          aria-describedby={faulty ? about : undefined}
          {...{ [FAULTY_CELL]: faulty }}
          value={value}
          maxLength={MOST}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={onKeyDown}
        />
      </label>
      {faulty && (
        <div id={about}>
          {faults.map((fault) => (
            <p key={fault.reason} className="wizard-fault">
              {fault.reason}。{fault.suggestion}。
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
