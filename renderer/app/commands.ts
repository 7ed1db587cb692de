import { useEffect, useRef } from 'react';
import type { BridgeEvents } from '../../shared/contract/bridge.ts';
import { isTextField } from './text-field.ts';

export type CommandName = BridgeEvents['command']['command'];

type Listener = () => void;

const listeners = new Map<CommandName, Listener[]>();

/**
 * Gives a command from the menu, a shortcut or the palette to whoever asked for it last (the dialog above
 * the page, the page above the frame). False: nobody wants it now.
 */
export function giveCommand(command: CommandName): boolean {
  const newest = listeners.get(command)?.at(-1);
  if (newest === undefined) return false;
  newest();
  return true;
}

/**
 * Does what the menu asks. Its 撤销 and 恢复 are meant for the text while a field is being written in, and
 * the data behind an open dialog is left alone.
 */
export function obeyMenu(command: CommandName): void {
  if (command === 'undo' || command === 'redo') {
    if (isTextField(document.activeElement)) {
      // The only way to reach a field's own undo; browsers keep it for that reason.
      document.execCommand(command);
      return;
    }
    if (dialogIsOpen()) return;
  }
  giveCommand(command);
}

/** Whether a dialog stands above the page. */
export function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/** Does something on a command for as long as the component is on the screen and `active`. */
export function useCommand(command: CommandName, listener: Listener, active = true): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (!active) return undefined;
    const own: Listener = () => latest.current();
    listeners.set(command, [...(listeners.get(command) ?? []), own]);
    return () => {
      listeners.set(
        command,
        (listeners.get(command) ?? []).filter((each) => each !== own),
      );
    };
  }, [command, active]);
}
