import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { type CommandName, dialogIsOpen, giveCommand } from './commands.ts';
import { isTextField } from './text-field.ts';

/** Keys and the commands they give. `field`: works while text is being written, too. */
const KEYS: readonly { readonly keys: string; readonly command: CommandName; readonly field: boolean }[] = [
  { keys: '$mod+KeyK', command: 'palette', field: true },
  { keys: '$mod+KeyS', command: 'save', field: true },
  { keys: '$mod+KeyP', command: 'print', field: true },
  { keys: '$mod+KeyZ', command: 'undo', field: false },
  { keys: '$mod+KeyY', command: 'redo', field: false },
  { keys: '$mod+Shift+KeyZ', command: 'redo', field: false },
];

/**
 * Binds the keys of the frame. Ctrl+Z in a text field stays the field's own undo. While a dialog is open,
 * undoing the data behind it is not offered. Keys of an input method being composed are left to it.
 */
export function useShortcuts(): void {
  useEffect(
    () =>
      tinykeys(
        window,
        Object.fromEntries(
          KEYS.map(({ keys, command, field }) => [
            keys,
            (event: KeyboardEvent) => {
              if (event.isComposing) return;
              if (!field && (isTextField(document.activeElement) || dialogIsOpen())) return;
              event.preventDefault();
              giveCommand(command);
            },
          ]),
        ),
        { ignore: () => false },
      ),
    [],
  );
}
