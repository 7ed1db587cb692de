import { describe, expect, test } from 'vitest';
import { draftOf, readSession } from '../../../../renderer/features/timetable/forms/session-draft.ts';
import { readTimes } from '../../../../renderer/features/timetable/forms/time-entry.ts';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';

const SESSION: SessionCard = {
  id: 's',
  class: { id: 'c', name: '轮训班', number: null },
  kind: 'away',
  title: '走初心路',
  course: null,
  hours: 2.5,
  at: { day: '2026-11-25', half: 'morning', starts: 540, ends: 660, ownTimes: true },
  teachers: [{ id: 't', name: '谭学汶' }],
  assistants: [],
  where: { is: 'route', id: 'r', name: '走初心路' },
  jointWith: [],
  pinned: true,
  note: null,
  conflicts: [],
};

describe('a session in the form', () => {
  test('unchanged is what it was', () => {
    const { values, at, faults } = readSession(draftOf(SESSION, null));
    expect(values).toEqual({
      kind: 'away',
      course: null,
      title: '走初心路',
      hours: 2.5,
      teachers: ['t'],
      assistants: [],
      where: { route: 'r' },
      pinned: true,
      note: null,
    });
    expect(at).toEqual({ day: '2026-11-25', half: 'morning', starts: 540, ends: 660 });
    expect(Object.values(faults).every((fault) => fault === undefined)).toBe(true);
  });

  test('times of the bells are not made its own', () => {
    const byBell = {
      ...SESSION,
      at: { day: '2026-11-25', half: 'morning' as const, starts: 510, ends: 690, ownTimes: false },
    };
    expect(readSession(draftOf(byBell, null)).at).toMatchObject({ starts: null, ends: null });
  });

  test('a new one begins in the room of the class and waits', () => {
    const { values, at, faults } = readSession(draftOf(null, { id: 'v', name: '第一教室' }));
    expect(values.where).toEqual({ venue: 'v' });
    expect(at).toBeNull();
    expect(faults.title).toBeDefined();
  });

  test.each([
    [{ hours: '' }, 'hours'],
    [{ hours: '四' }, 'hours'],
    [{ hours: '41' }, 'hours'],
    [{ title: ' ' }, 'title'],
    [{ day: '2026-13-01' }, 'day'],
    [{ times: { starts: '9:00', ends: '' } }, 'times'],
    [{ times: { starts: '九点', ends: '10:00' } }, 'times'],
    [{ times: { starts: '10:00', ends: '9:00' } }, 'times'],
  ] as const)('%j is told at its field', (typed, field) => {
    const { faults } = readSession({ ...draftOf(SESSION, null), ...typed });
    expect(faults[field]).toMatch(/\p{Script=Han}/u);
  });

  test('a place of its own is text; an empty one is none', () => {
    const draft = { ...draftOf(SESSION, null), is: 'place' as const, where: null };
    expect(readSession({ ...draft, place: ' 村部 ' }).values.where).toEqual({ place: '村部' });
    expect(readSession({ ...draft, place: '  ' }).values.where).toBeNull();
  });
});

test('times are read as people type them', () => {
  expect(readTimes('morning', { starts: '8：30', ends: '11.30' })).toEqual({
    starts: 510,
    ends: 690,
    fault: null,
  });
  expect(readTimes('morning', { starts: '', ends: '' })).toEqual({ starts: null, ends: null, fault: null });
  expect(readTimes('morning', { starts: '14:00', ends: '15:00' }).fault).toContain('下午');
});
