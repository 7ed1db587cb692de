import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useCommand } from '../../app/commands.ts';

/**
 * A form as clerks fill it: Enter moves to the next field and, from the last one, to the button; Ctrl+S
 * saves from anywhere. A refused form puts the focus into the first faulty field. In a text area Enter stays a new line, in a list it chooses.
 */
export function FormFrame({ submit, children }: { submit: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useCommand('save', () => form.current?.requestSubmit());

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    // In an open list Enter chooses; on a closed one it moves on (↓ or typing opens it).
    if (event.target.ariaExpanded === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    nextStop(form.current, event.target)?.focus();
  };

  return (
    <form
      ref={form}
      className="form"
      noValidate
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        // Once the faults stand at their fields.
        setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      {children}
    </form>
  );
}

function nextStop(form: HTMLFormElement | null, from: HTMLInputElement): HTMLElement | undefined {
  if (form === null) return undefined;
  const stops = [
    ...form.querySelectorAll<HTMLElement>(
      'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), button[type="submit"]',
    ),
  ].filter((stop) => !sameChoice(stop, from));
  return stops.find((stop) => (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
}

/** The other buttons of a radio group are one stop with the chosen one. */
function sameChoice(stop: HTMLElement, from: HTMLInputElement): boolean {
  return (
    stop instanceof HTMLInputElement && from.type === 'radio' && stop.name === from.name && stop !== from
  );
}
