import { describe, expect, it } from 'vitest';
import { isTextField } from '../../../renderer/app/text-field.ts';
import { dueToday } from '../../../renderer/features/today/due.ts';
import { readValue, valueInWords } from '../../../renderer/features/settings/rules/value.ts';
import { dayFault, readDecision } from '../../../renderer/ui/form/decision.ts';
import type { Today } from '../../../shared/contract/offices.ts';
import { ALL_RIGHTS } from '../../../shared/contract/rights.ts';

describe('keys that belong to a text field', () => {
  it.each([
    [{ tagName: 'INPUT', type: 'text' }, true],
    [{ tagName: 'INPUT' }, true],
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'INPUT', type: 'text', readOnly: true }, false],
    [{ tagName: 'BUTTON' }, false],
    [null, false],
    [{ tagName: 'INPUT', type: 'text', ariaHasPopup: 'grid' }, false],
  ])('%j: %s', (target, belongs) => expect(isTextField(target)).toBe(belongs));
});

describe('what is due today', () => {
  const now = new Date(2026, 10, 23, 9);
  const quiet: Today = {
    day: '2026-11-23',
    organisations: { open: 10, branches: 5 },
    people: 0,
    lastBackup: { at: new Date(2026, 10, 20).toISOString(), file: 'x' },
    unsaved: 0,
    recent: [],
    toConfirm: 0,
    eventsWithoutPaper: 0,
  };
  const due = (today: Partial<Today>) => dueToday({ ...quiet, ...today }, ALL_RIGHTS, now);

  it('is nothing on a quiet day', () => expect(due({})).toEqual([]));

  it('names a missing backup and an old one as urgent', () => {
    expect(due({ lastBackup: null })).toMatchObject([{ key: 'backup', urgent: true }]);
    expect(due({ unsaved: 3 })).toMatchObject([{ key: 'backup', urgent: false }]);
    const old = { at: new Date(2026, 10, 1).toISOString(), file: 'x' };
    expect(due({ unsaved: 3, lastBackup: old })).toMatchObject([{ mark: '22 天未备份', urgent: true }]);
  });

  it('tells nobody of what they may not do', () => {
    expect(dueToday({ ...quiet, toConfirm: 4, lastBackup: null }, ['organisations.see'], now)).toEqual([]);
  });
});

describe('values of rules', () => {
  it('are read within their limits', () => {
    expect(readValue('hours.target.cadre', ' ８0.5 ')).toEqual({ value: 80.5 });
    expect(readValue('hours.target.cadre', '500')).toMatchObject({ fault: '请填 0 到 400 之间的数' });
    expect(readValue('hours.target.cadre', '4小时')).toHaveProperty('fault');
    expect(readValue('hours.target.cadre', '')).toEqual({ fault: '请填写数值' });
  });

  it('carry their unit', () => {
    expect([valueInWords(4, '学时'), valueInWords(20, '%'), valueInWords(7, '分之一')]).toEqual([
      '4 学时',
      '20%',
      '1/7',
    ]);
  });
});

describe('decisions about organisations', () => {
  it('need a day that exists and is not to come', () => {
    expect(dayFault('', true)).toContain('请填写日期');
    expect(dayFault('', false)).toBeUndefined();
    expect(dayFault('2026-02-30', false)).toContain('看不懂');
    expect(dayFault('2999-01-01', true)).toContain('今天之后');
  });

  it('take an empty paper number as one that follows later', () => {
    expect(readDecision({ on: '2020.5.1', paper: ' ', note: '' })).toEqual({
      on: '2020-05-01',
      paper: null,
      note: null,
    });
    expect(readDecision({ on: '', paper: '靖发〔2026〕8号', note: '' })).toBeUndefined();
  });
});
