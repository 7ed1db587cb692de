import type { Step } from './cursor.ts';

/** A key as the browser reports it, with only what decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is writing: the key is its own, whatever it is. */
  readonly composing: boolean;
}

/**
 * Where keys go: to the cells; into an editor begun by typing (`over`: arrows save and go on, as in Excel);
 * into an editor opened on what stood there (`in`: arrows move in the text).
 */
export type KeyMode = 'cells' | 'over' | 'in';

export type GridAction =
  | { readonly do: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'tab'; readonly step: 'left' | 'right' }
  | { readonly do: 'all' }
  | { readonly do: 'edit' }
  | { readonly do: 'clear' }
  | { readonly do: 'blank' }
  | { readonly do: 'open' }
  | { readonly do: 'enter' }
  | { readonly do: 'toggleRows' }
  | { readonly do: 'escape' }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'commit'; readonly step: Step | null }
  | { readonly do: 'caret' }
  | { readonly do: 'option'; readonly by: 1 | -1 };

const MOVES: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const CTRL_MOVES: Readonly<Record<string, Step>> = { Home: 'gridStart', End: 'gridEnd' };

/** What a key does; null: nothing here, the browser and the program may have it. `list`: choices are shown. */
export function actionFor(press: KeyPress, mode: KeyMode, list: boolean): GridAction | null {
  if (press.composing || press.alt) return null;
  if (mode === 'cells') return actionOnCells(press);
  return actionInEditor(press, mode, list);
}

function actionOnCells({ key, ctrl, shift }: KeyPress): GridAction | null {
  const step = (ctrl ? CTRL_MOVES : MOVES)[key];
  if (step !== undefined) return { do: 'move', step, extend: shift };
  if (ctrl) {
    switch (key.toLowerCase()) {
      case 'a':
        return { do: 'all' };
      case 'enter':
        return { do: 'open' };
      case 'z':
        return { do: shift ? 'redo' : 'undo' };
      case 'y':
        return { do: 'redo' };
      default:
        return null;
    }
  }
  switch (key) {
    case 'Tab':
      return { do: 'tab', step: shift ? 'left' : 'right' };
    case 'Enter':
      return shift ? { do: 'move', step: 'up', extend: false } : { do: 'enter' };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'blank' };
    case ' ':
      return { do: 'toggleRows' };
    case 'Escape':
      return { do: 'escape' };
    default:
      return null;
  }
}

function actionInEditor({ key, ctrl, shift }: KeyPress, mode: KeyMode, list: boolean): GridAction | null {
  switch (key) {
    case 'Enter':
      return { do: 'commit', step: ctrl ? null : shift ? 'up' : 'down' };
    case 'Tab':
      return { do: 'commit', step: shift ? 'previous' : 'next' };
    case 'Escape':
      return { do: 'escape' };
    case 'F2':
      return { do: 'caret' };
    case 'ArrowUp':
    case 'ArrowDown':
      if (ctrl || shift) return null;
      if (list) return { do: 'option', by: key === 'ArrowDown' ? 1 : -1 };
      return mode === 'over' ? { do: 'commit', step: key === 'ArrowDown' ? 'down' : 'up' } : null;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (ctrl || shift || mode !== 'over') return null;
      return { do: 'commit', step: key === 'ArrowRight' ? 'right' : 'left' };
    default:
      return null;
  }
}
