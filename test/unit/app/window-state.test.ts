import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRemembered, remember, sensibleState } from '../../../electron/app/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SMALL = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND = { x: 1366, y: 0, width: 1920, height: 1040 };
const USUAL = { place: null, width: 1366, height: 728, maximized: false };

describe('the window opens', () => {
  test('where it was', () => {
    const state = { place: { x: 1500, y: 40 }, width: 1600, height: 900, maximized: true };
    expect(sensibleState(state, [SMALL, SECOND])).toEqual(state);
  });

  test('on the first display when the second one is gone', () => {
    const state = { place: { x: 1500, y: 40 }, width: 1600, height: 900, maximized: false };
    expect(sensibleState(state, [SMALL])).toEqual(USUAL);
  });

  test.each([
    ['above the display', { x: 0, y: -50 }],
    ['below it', { x: 0, y: 700 }],
    ['left of it', { x: -1300, y: 0 }],
    ['right of it', { x: 1330, y: 0 }],
  ])('at a place of the system’s choice when it stood %s', (_title, place) => {
    expect(sensibleState({ place, width: 1366, height: 728, maximized: false }, [SMALL]).place).toBeNull();
  });

  test.each([
    ['nothing', null],
    ['no object', 'x'],
    ['text for a number', { place: null, width: '1366', height: 700 }],
    ['no number', { place: null, width: Number.NaN, height: 700 }],
    ['an endless width', { place: null, width: Number.POSITIVE_INFINITY, height: 700 }],
    ['a negative height', { place: null, width: 1366, height: -1 }],
  ])('in the usual size when %s was remembered', (_title, remembered) => {
    expect(sensibleState(remembered, [SMALL])).toEqual(USUAL);
  });

  test('never smaller than it can be used, and without a display', () => {
    expect(sensibleState({ place: { x: 0.5, y: 0 }, width: 10, height: 10 }, [])).toEqual({
      place: null,
      width: 1024,
      height: 640,
      maximized: false,
    });
  });
});

describe('the file', () => {
  test('gives back what was remembered and leaves nothing else', async () => {
    const folder = await temporaryFolder();
    const state = { place: { x: 1, y: 2 }, width: 1366, height: 768, maximized: true };
    expect(await remember(join(folder, 'window.json'), state)).toBe(true);
    expect(readRemembered(join(folder, 'window.json'))).toEqual(state);
    expect(await readdir(folder)).toEqual(['window.json']);
  });

  test('damaged or missing: as if there were none', async () => {
    const folder = await temporaryFolder();
    expect(readRemembered(join(folder, 'window.json'))).toBeNull();
    await writeFile(join(folder, 'window.json'), '{"width":');
    expect(readRemembered(join(folder, 'window.json'))).toBeNull();
  });

  test('in a place that cannot be written: said, not thrown', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const state = { place: null, width: 1366, height: 768, maximized: false };
    expect(await remember(join(folder, 'file', 'window.json'), state)).toBe(false);
  });
});
