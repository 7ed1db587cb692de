import { describe, expect, test } from 'vitest';
import { keptText } from '../../../../renderer/ui/form/kept.ts';
import {
  movedUp,
  readStops,
  stopDrafts,
  stopFault,
  withOneMore,
} from '../../../../renderer/features/resources/places/stops.ts';
import { readAisles } from '../../../../renderer/features/resources/venues/aisles.ts';
import { numberFault, numberOrNull, readNumber } from '../../../../renderer/ui/form/number.ts';

describe('numbers as they are typed', () => {
  const seats = { min: 1, max: 500, required: true };

  test('full width and blanks are read, other things refused with the limits', () => {
    expect(readNumber(' １２０ ', seats)).toEqual({ number: 120 });
    expect(numberOrNull('3.5', { min: 0.5, max: 10, step: 0.5 })).toBe(3.5);
    for (const text of ['0', '501', '-3', '1e2', '十', '12座', '1.5']) {
      expect(numberFault(text, seats)).toMatch(/\p{Script=Han}/u);
      expect(numberOrNull(text, seats)).toBe(null);
    }
  });

  test('nothing typed is no number, and a fault only where one is needed', () => {
    expect(readNumber('  ', { min: 1, max: 5 })).toEqual({ number: null });
    expect(numberFault('', seats)).toBe('请填写');
  });
});

test.each([
  ['', []],
  ['3、9', [3, 9]],
  ['9 3,3', [3, 9]],
  ['３；９', [3, 9]],
  ['三', null],
  ['3列', null],
  ['100', null],
])('aisles %j are %j', (text, aisles) => {
  expect(readAisles(text)).toEqual(aisles);
});

describe('stops of a route', () => {
  const stops = stopDrafts([
    { site: { id: 'a', name: '甲' }, travelMinutes: 30, stayMinutes: 60 },
    { site: { id: 'b', name: '乙' }, travelMinutes: 0, stayMinutes: null },
  ]);

  test('what is saved is read back as it was', () => {
    expect(readStops(stops)).toEqual([
      { site: 'a', travelMinutes: 30, stayMinutes: 60 },
      { site: 'b', travelMinutes: 0, stayMinutes: null },
    ]);
  });

  test('are moved with their lines; the first one stays where it is', () => {
    expect(movedUp(stops, 1).map(({ key }) => key)).toEqual([1, 0]);
    expect(movedUp(stops, 1).length).toBe(2);
  });

  test('a new line has a key of its own, also after one was taken out', () => {
    expect(withOneMore([]).map(({ key }) => key)).toEqual([0]);
    expect(withOneMore(stops.slice(1)).map(({ key }) => key)).toEqual([1, 2]);
  });

  test('a line without site or minutes is faulty, and then nothing is sent', () => {
    const [first] = stops;
    if (first === undefined) throw new Error('no stop');
    expect(stopFault(first)).toBe(undefined);
    for (const wrong of [{ site: null }, { travel: '' }, { travel: 'x' }, { stay: '-1' }]) {
      expect(stopFault({ ...first, ...wrong })).toMatch(/\p{Script=Han}/u);
      expect(readStops([{ ...first, ...wrong }])).toBe(null);
    }
    expect(readStops([])).toBe(null);
  });
});

test('a value that is saved stays unless it is emptied or another is typed', () => {
  expect(keptText({ is: 'kept' }, true)).toBe(null);
  expect(keptText({ is: 'emptied' }, true)).toEqual({ value: null });
  expect(keptText({ is: 'new', value: ' 新 ' }, true)).toEqual({ value: '新' });
  expect(keptText({ is: 'new', value: ' ' }, true)).toBe(null);
  expect(keptText({ is: 'new', value: ' ' }, false)).toEqual({ value: null });
});
