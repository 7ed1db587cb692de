import { describe, expect, it } from 'vitest';
import {
  actionFor,
  type GridAction,
  type KeyMode,
  type KeyPress,
} from '../../../../renderer/ui/grid/keys.ts';

/** `Ctrl+Shift+Home` as a key press. */
function press(keys: string): KeyPress {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    composing: false,
  };
}
const move = (step: string, extend = false) => ({ do: 'move', step, extend });
const commit = (step: string | null) => ({ do: 'commit', step });

describe('on cells', () => {
  it.each<[string, object | null]>([
    ['ArrowDown', move('down')],
    ['Shift+ArrowLeft', move('left', true)],
    ['Home', move('rowStart')],
    ['Shift+End', move('rowEnd', true)],
    ['Ctrl+Home', move('gridStart')],
    ['Ctrl+Shift+End', move('gridEnd', true)],
    ['PageUp', move('pageUp')],
    ['Shift+PageDown', move('pageDown', true)],
    ['Shift+Enter', move('up')],
    ['Tab', { do: 'tab', step: 'right' }],
    ['Shift+Tab', { do: 'tab', step: 'left' }],
    ['Enter', { do: 'enter' }],
    ['Ctrl+Enter', { do: 'open' }],
    ['Ctrl+a', { do: 'all' }],
    ['Ctrl+A', { do: 'all' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['F2', { do: 'edit' }],
    ['Delete', { do: 'clear' }],
    ['Backspace', { do: 'blank' }],
    [' ', { do: 'toggleRows' }],
    ['Escape', { do: 'escape' }],
    // Typing, copying and pasting are the browser's: they come as events of their own.
    ['a', null],
    ['张', null],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Ctrl+s', null],
    ['Ctrl+k', null],
    ['Alt+ArrowLeft', null],
    ['F5', null],
  ])('%s', (keys, action) => {
    expect(actionFor(press(keys), 'cells', false)).toEqual(action);
  });
});

describe('in the editor', () => {
  it.each<[string, KeyMode, boolean, object | null]>([
    ['Enter', 'over', false, commit('down')],
    ['Shift+Enter', 'in', false, commit('up')],
    ['Ctrl+Enter', 'in', false, commit(null)],
    ['Tab', 'over', false, commit('next')],
    ['Shift+Tab', 'in', false, commit('previous')],
    ['Escape', 'over', false, { do: 'escape' }],
    ['F2', 'over', false, { do: 'caret' }],
    // Begun by typing: arrows save and go on. Opened with F2: they move in the text.
    ['ArrowRight', 'over', false, commit('right')],
    ['ArrowUp', 'over', false, commit('up')],
    ['ArrowRight', 'in', false, null],
    ['ArrowUp', 'in', false, null],
    ['Shift+ArrowLeft', 'over', false, null],
    // With a list of choices, up and down go through it.
    ['ArrowDown', 'over', true, { do: 'option', by: 1 }],
    ['ArrowUp', 'in', true, { do: 'option', by: -1 }],
    // These belong to the text.
    ['Delete', 'in', false, null],
    ['Backspace', 'over', false, null],
    ['Home', 'in', false, null],
    [' ', 'in', false, null],
    ['Ctrl+a', 'in', false, null],
    ['Ctrl+z', 'in', false, null],
  ])('%s (%s, list %s)', (keys, mode, list, action) => {
    expect(actionFor(press(keys), mode, list)).toEqual(action);
  });
});

it('leaves every key to an input method that is writing', () => {
  const keys = ['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowLeft', ' ', 'Delete', 'F2', 'Process', 'a'];
  const modes: readonly KeyMode[] = ['cells', 'over', 'in'];
  const taken = keys.flatMap((key) =>
    modes.map((mode): GridAction | null => actionFor({ ...press(key), composing: true }, mode, true)),
  );
  expect(taken.every((action) => action === null)).toBe(true);
});
