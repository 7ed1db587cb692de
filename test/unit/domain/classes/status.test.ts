import { describe, expect, test } from 'vitest';
import { CLASS_STATUSES, type ClassKind, type ClassStatus } from '../../../../shared/domain/classes/codes.ts';
import { grantOf, stepsFrom } from '../../../../shared/domain/classes/status.ts';

/**
 * Which status may follow which, written by hand from how a school works: ● the usual next one, ○ open, ! open with a
 * reason, · not open. Columns in the order of the rows; 批 stands for 批复 or 备案, whichever the kind of class has.
 */
const ORDER = ['planned', 'grant', 'enrolling', 'running', 'finished', 'archived', 'postponed', 'cancelled'];
const TABLE: Readonly<Record<string, string>> = {
  //          计划批报开结归延取
  planned: '·●○○··!!',
  grant: '··●○··!!',
  enrolling: '···●··!!',
  running: '····●·!!',
  finished: '···!·●··',
  archived: '····!···',
  postponed: '○·●○···!',
  cancelled: '!·!·····',
};

const statusOf = (name: string, kind: ClassKind) => (name === 'grant' ? grantOf(kind) : name) as ClassStatus;
const KINDS: readonly ClassKind[] = ['main', 'filed', 'town', 'commissioned'];

describe.each(KINDS)('a class of the kind %s', (kind) => {
  test.each(ORDER)('from %s: every step is open or closed as the table says', (from) => {
    const open = stepsFrom(statusOf(from, kind), kind);
    const row = ORDER.map((to) => {
      const step = open.find((each) => each.to === statusOf(to, kind));
      if (step === undefined) return '·';
      if (step.reason) return '!';
      return step.way === 'next' ? '●' : '○';
    }).join('');
    expect(row).toBe(TABLE[from]);
    expect(open.length).toBe(row.replaceAll('·', '').length);
  });
});

test('departments and towns put on file, the school approves', () => {
  expect(grantOf('filed')).toBe('filed');
  expect(grantOf('town')).toBe('filed');
  for (const kind of [
    'main',
    'rotation',
    'special',
    'candidate',
    'activist',
    'commissioned',
    'outside',
  ] as const)
    expect(grantOf(kind)).toBe('approved');
});

test('from every status some step leads on, and the usual way runs from plan to archive', () => {
  for (const status of Object.keys(CLASS_STATUSES) as ClassStatus[])
    expect(stepsFrom(status, 'main').length).toBeGreaterThan(0);
  const walked: ClassStatus[] = ['planned'];
  for (let next: ClassStatus | undefined = 'planned'; next !== undefined; ) {
    next = stepsFrom(next, 'main').find(({ way }) => way === 'next')?.to;
    if (next !== undefined) walked.push(next);
  }
  expect(walked.map((status) => CLASS_STATUSES[status])).toEqual([
    '计划',
    '已批复',
    '报名',
    '开班',
    '结业',
    '归档',
  ]);
});
