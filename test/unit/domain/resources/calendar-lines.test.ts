import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater, weekdayOf } from '../../../../shared/domain/day.ts';
import { readCalendarLines } from '../../../../shared/domain/resources/calendar-lines.ts';

/** Days of a text as “01-01 休元旦”, in 2027 unless the line says otherwise. */
function days(text: string, year: number | null = 2027): string[] {
  const { entries, faults } = readCalendarLines(text, year);
  expect(faults).toEqual([]);
  const mark = { holiday: '休', workday: '班', rest: '息' };
  return entries.map(
    ({ day, kind, name, half }) =>
      `${day.replace('2027-', '')} ${mark[kind]}${name}${half === null ? '' : `/${half}`}`,
  );
}

const reasons = (text: string, year: number | null = 2027) =>
  readCalendarLines(text, year).faults.map(({ reason }) => reason);

const NEW_YEAR = ['01-01 休元旦', '01-02 休元旦', '01-03 休元旦'];

describe('ways of writing that are understood', () => {
  test.each([
    ['2027-01-01 元旦 放假', ['01-01 休元旦']],
    ['2027年1月1日至3日 放假', NEW_YEAR],
    ['１月１日（周五）至３日（周日）放假，共３天。', NEW_YEAR],
    [
      '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。',
      [...NEW_YEAR, '01-09 班元旦'],
    ],
    ['1. 元旦：1月1日放假，与周末连休。', ['01-01 休元旦']],
    ['1月3日（周日）上班', ['01-03 班调休上班']],
    ['2027/1/1～2027/1/3\t元旦\t休', NEW_YEAR],
    ['2027.1.1-1.3 元旦 放假', NEW_YEAR],
    ['2027-01-01~01-03,元旦,放假', NEW_YEAR],
    ['20270101 星期五 元旦 法定节假日', ['01-01 休元旦']],
    ['1月1-3日 元旦放假三天', NEW_YEAR],
    ['2026年12月31日至2027年1月2日放假，共3天', ['2026-12-31 休元旦', '01-01 休元旦', '01-02 休元旦']],
    ['元旦：12月31日至1月2日放假', ['2026-12-31 休元旦', '01-01 休元旦', '01-02 休元旦']],
    ['元旦：12月26日（星期六）上班', ['2026-12-26 班元旦']],
    ['2月20日（星期六）、21日（星期日）上班', ['02-20 班调休上班', '02-21 班调休上班']],
    ['4月5日放假，4月6日（星期二）补休', ['04-05 休放假', '04-06 休放假']],
    ['3月8日下午 妇女节 放假', ['03-08 休妇女节/afternoon']],
    ['12月4日 校庆 休息', ['12-04 息校庆']],
    ['延长春节假期至2月9日（农历正月初四，星期二），2月10日（星期三）起正常上班。', ['02-09 休春节']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  test('a whole notice, its title giving year and source; lines without a day are named, not lost', () => {
    const title = '国务院办公厅关于2027年部分节假日安排的通知';
    const text = `${title}\r\n各省、自治区、直辖市人民政府：\n\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n节假日期间，各地区要妥善安排值班。`;
    const read = readCalendarLines(text, 2020);
    expect(read.source).toBe(title);
    expect(read.entries.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
    expect(read.skipped.map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(read.faults).toEqual([]);
  });

  test('a working day takes its name from the holiday above it', () => {
    expect(days('2月5日至7日 春节 放假\n2月14日 上班')[3]).toBe('02-14 班春节');
  });

  test('a line given twice counts once', () => {
    expect(days('1月1日 元旦 放假\n2027-01-01 元旦 放假')).toEqual(['01-01 休元旦']);
  });
});

describe('what is wrong is named with its line, and nothing of that line is taken', () => {
  test.each([
    ['2月30日 放假', '没有 2027年2月30日这一天。'],
    ['1月4日（周日）上班', '写的是周日，而2027年1月4日是周一。请核对年份。'],
    ['1月1日（周四）至3日（周六）放假', '写的是周四，而2027年1月1日是周五。请核对年份。'],
    ['1月5日 上班', '2027-01-05 不是周末，本来就上班。请核对年份和日期。'],
    ['1926-01-01 放假', '年份应在 2000 到 2100 之间。'],
    ['10月7日至1日 放假', '截止的2027年10月1日早于开始的2027年10月7日。'],
    ['1月1日至3月1日 放假', '从2027年1月1日到2027年3月1日超过 31 天。'],
    ['1月1日至3日放假，共4天', '写的是 4 天，而起止日期是 3 天。'],
    ['1月1日 元旦', '没有写是放假还是上班。请在日期后面写“放假”或“上班”。'],
    ['4月5日 清明节 调休', '没有写清是放假还是上班。请在日期后面写“放假”或“上班”。'],
    ['3月8日 放假半天', '半天要写清是上午还是下午。'],
    ['1月1日至3日放假。2月30日上班。', '没有 2027年2月30日这一天。'],
  ])('%s', (text, reason) => {
    expect(reasons(text)).toEqual([reason]);
    expect(readCalendarLines(text, 2027).entries).toEqual([]);
  });

  test('a day without a year is not guessed', () => {
    expect(reasons('1月1日 放假', null)).toEqual(['没有写年份。请写成“2027年1月1日”，或先选年份。']);
  });

  test('two lines against each other: the first stands', () => {
    const read = readCalendarLines('1月2日 放假\n1月2日 上班', 2027);
    expect(read.entries.map(({ kind }) => kind)).toEqual(['holiday']);
    expect(read.faults.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '前面的一行把 2027-01-02 写成了另一种安排。'],
    ]);
  });

  test('good lines beside a bad one are kept', () => {
    const read = readCalendarLines('1月1日 放假\n2月30日 放假\n10月1日 放假', 2027);
    expect(read.entries.map(({ day }) => day)).toEqual(['2027-01-01', '2027-10-01']);
    expect(read.faults.map(({ line }) => line)).toEqual([2]);
  });
});

describe('for any text', () => {
  const someDay = fc.integer({ min: 0, max: 364 }).map((after) => daysLater('2027-01-01', after));
  const written: readonly ((day: string) => string)[] = [
    (day) => day,
    (day) => day.replaceAll('-', '/'),
    (day) => day.replaceAll('-', '.'),
    (day) => day.replaceAll('-', ''),
    (day) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${year ?? ''}年${month ?? ''}月${date ?? ''}日（周${'日一二三四五六'[weekdayOf(day)] ?? ''}）`;
    },
    (day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  ];

  test('every way of writing a stretch says the same days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 8 }), (from, more) => {
        const to = daysLater(from, more);
        if (!to.startsWith('2027')) return;
        const expected = Array.from({ length: more + 1 }, (_, index) => daysLater(from, index));
        for (const write of written) {
          const { entries, faults } = readCalendarLines(`${write(from)}至${write(to)} 放假`, 2027);
          expect(faults).toEqual([]);
          expect(entries.map(({ day }) => day)).toEqual(expected);
        }
      }),
    );
  });

  test('nothing makes it fail, and every line is taken, named as wrong, or named as without a day', () => {
    const piece = fc.constantFrom(
      '1月',
      '32日',
      '2027年',
      '13/40',
      '放假',
      '上班',
      '调休',
      '（周',
      '）',
      '至',
      '-',
      '，',
      '\t',
      '：',
      '共3天',
      '7',
      '元旦',
      '20271301',
      '０',
    );
    const line = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const read = readCalendarLines(text, 2027);
        for (const { day } of read.entries) expect(daysLater(day, 0)).toBe(day);
        const keys = read.entries.map(({ day, half }) => `${day}/${half ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
        const named = [...read.faults, ...read.skipped].map((each) => each.line);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

test('a notice pasted as one paragraph is read item by item, each day under its own holiday', () => {
  const text =
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：经国务院批准，现将2027年元旦、劳动节放假调休日期的具体安排通知如下。' +
    '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。二、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。';
  expect(days(text, null)).toEqual([
    ...NEW_YEAR,
    '01-09 班元旦',
    ...['05-01', '05-02', '05-03', '05-04', '05-05'].map((day) => `${day} 休劳动节`),
  ]);
});

test('the first day of a line gives the year of those behind it', () => {
  expect(days('2027年9月26日（周日）、10月9日（周六）上班', null)).toEqual([
    '09-26 班调休上班',
    '10-09 班调休上班',
  ]);
  expect(days('元旦：2026年12月31日放假，1月1日放假', null)).toEqual(['2026-12-31 休元旦', '01-01 休元旦']);
  expect(reasons('9月26日（周日）上班', null)).toEqual(['没有写年份。请写成“2027年1月1日”，或先选年份。']);
});
