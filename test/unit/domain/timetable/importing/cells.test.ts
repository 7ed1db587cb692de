import { shortDay } from '../../../../../shared/domain/day-words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime } from '../../../../../shared/domain/resources/bells.ts';
import { daysLater } from '../../../../../shared/domain/day.ts';
import { readDayText } from '../../../../../shared/domain/timetable/importing/day-text.ts';
import { kindOfTitle } from '../../../../../shared/domain/timetable/importing/kind-of-title.ts';
import {
  matchPlace,
  matchTeachers,
  plainTitle,
} from '../../../../../shared/domain/timetable/importing/matching.ts';
import { readTimeText } from '../../../../../shared/domain/timetable/importing/time-text.ts';

const HINTS = { startsOn: '2026-11-23', endsOn: '2026-11-27', today: '2026-10-01' };

describe('days', () => {
  test.each([
    ['11月24日（周二）', '2026-11-24', false],
    ['11月24日\n星期二', '2026-11-24', false],
    ['１１月２４日', '2026-11-24', false],
    ['2026年11月24日', '2026-11-24', false],
    ['2026-11-24', '2026-11-24', false],
    ['2026/11/4', '2026-11-04', false],
    ['11.24', '2026-11-24', false],
    ['11/24 上午 8:30-11:30', '2026-11-24', false],
    ['11月24日（周三）', '2026-11-24', true],
    ['2月30日', null, true],
    ['11月24日-11月25日', null, true],
    ['11月24日至25日', null, true],
    ['第二天', null, false],
    ['8:30-11:30', null, false],
    ['', null, false],
  ])('%j', (cell, day, told) => {
    const read = readDayText(cell, HINTS);
    expect([read.day, read.remark !== null]).toEqual([day, told]);
  });

  test('of a class over New Year take the year in which they lie in it', () => {
    const hints = { startsOn: '2026-12-28', endsOn: '2027-01-08', today: '2026-11-01' };
    expect(readDayText('12月30日', hints).day).toBe('2026-12-30');
    expect(readDayText('1月4日', hints).day).toBe('2027-01-04');
    expect(readDayText('1月4日', { ...HINTS, startsOn: null, endsOn: null }).day).toBe('2027-01-04');
  });

  test('said as the program says them are read as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (days) => {
        const day = daysLater('2026-11-25', days);
        expect(readDayText(shortDay(day), HINTS)).toEqual({ day, remark: null });
      }),
    );
  });
});

describe('times', () => {
  test.each([
    ['8:30-11:30', ['morning'], 510, 690],
    ['上午 8：30—11：30', ['morning'], 510, 690],
    ['08:30~11:30', ['morning'], 510, 690],
    ['下午2:30-5:00', ['afternoon'], 870, 1020],
    ['14:30-17:00', ['afternoon'], 870, 1020],
    ['晚上 7:30-9:30', ['evening'], 1170, 1290],
    ['9点-11点30', ['morning'], 540, 690],
    ['上午', ['morning'], null, null],
    ['晚', ['evening'], null, null],
    ['全天', ['morning', 'afternoon'], null, null],
    ['', [], null, null],
  ])('%j', (cell, halves, starts, ends) => {
    expect(readTimeText(cell)).toEqual({ halves, starts, ends, remark: null });
  });

  test.each([
    ['8:30', ['morning'], null],
    ['11:30-8:30', ['morning'], null],
    ['8:30-10:00 10:20-11:30', ['morning'], null],
    ['上午 14:30-16:30', ['afternoon'], 870],
  ])('%j is told', (cell, halves, starts) => {
    expect(readTimeText(cell)).toMatchObject({
      halves,
      starts,
      remark: expect.stringContaining('“') as unknown,
    });
  });

  test('as the program says them are read as they were', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        fc.pre(one !== other);
        const [starts, ends] = [Math.min(one, other), Math.max(one, other)];
        expect(readTimeText(`${clockTime(starts)}–${clockTime(ends)}`)).toMatchObject({
          starts,
          ends,
          remark: null,
        });
      }),
    );
  });
});

describe('names', () => {
  const known = ['周明德', '何静姝', '王明', '王明远', '肖桂澜'].map((name) => ({ id: name, name }));
  test.each([
    ['周明德、何静姝', ['周明德', '何静姝'], []],
    ['何静姝，周明德', ['何静姝', '周明德'], []],
    ['周明德和何静姝', ['周明德', '何静姝'], []],
    ['周 明 德', ['周明德'], []],
    ['肖桂澜 何静姝', ['肖桂澜', '何静姝'], []],
    ['周明德 副教授（区委党校）', ['周明德'], []],
    ['区委党校副教授周明德', ['周明德'], []],
    ['王明远', ['王明远'], []],
    ['周明德 赵不识', ['周明德'], ['赵不识']],
    ['赵不识、周明德', ['周明德'], ['赵不识']],
    ['待定', [], []],
    ['—', [], []],
    ['', [], []],
  ])('%j', (cell, found, unknown) => {
    const matched = matchTeachers(cell, known);
    expect([matched.found.map(({ name }) => name), matched.unknown]).toEqual([found, unknown]);
  });

  test('of places: whole, within a longer text, or kept as they stand', () => {
    const places = [
      { is: 'venue' as const, id: '1', name: '第一教室' },
      { is: 'venue' as const, id: '11', name: '第十一教室' },
      { is: 'site' as const, id: 's', name: '雷锋纪念馆' },
    ];
    expect(matchPlace('第一教室', places)).toMatchObject({ id: '1', exact: true });
    expect(matchPlace('综合楼第十一教室', places)).toMatchObject({ id: '11', exact: false });
    expect(matchPlace('雷锋纪念馆', places)).toMatchObject({ is: 'site', id: 's' });
    expect(matchPlace('村部', places)).toEqual({ is: 'place', name: '村部' });
    expect(matchPlace(' / ', places)).toBeNull();
  });

  test('of sessions tell what they are', () => {
    expect(
      ['学员报到', '开班式', '结业式', '自学', '分组研讨', '结业测试', '走初心路现场教学', '党史'].map(
        kindOfTitle,
      ),
    ).toEqual(['arrival', 'opening', 'closing', 'self-study', 'discussion', 'closing', 'away', 'lesson']);
    expect([plainTitle('《党史》'), plainTitle('党史\n（上）')]).toEqual(['党史', '党史 （上）']);
  });
});
