import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, type DayContext } from '../../../../shared/domain/importing/clean/day.ts';
import { readIdNumber } from '../../../../shared/domain/importing/clean/id-number.ts';
import {
  readEducation,
  readMembership,
  readNationality,
  readPoliticalStatus,
  readSex,
} from '../../../../shared/domain/importing/clean/person-codes.ts';
import { readPersonName } from '../../../../shared/domain/importing/clean/person-name.ts';
import { readPhone } from '../../../../shared/domain/importing/clean/phone.ts';
import { isFault, type Reading } from '../../../../shared/domain/importing/clean/reading.ts';
import { cleanName, cleanText } from '../../../../shared/domain/importing/clean/text.ts';

import { numberFor } from '../../../support/rosters/invented.ts';

/** A reading in short: the value, `?` behind it for a doubt, `!` for a fault. */
function brief(reading: Reading): string | null {
  if (isFault(reading)) return '!';
  return reading.doubt === undefined ? reading.value : `${reading.value ?? ''}?`;
}

const dirty = fc.string({
  unit: fc.constantFrom(
    ...Array.from('张三欧 \u3000\u00A0\u200B\uFEFF１Ａａ1Aa·•・．.，。（）()x-⼩é\u0301\n\t\u0007𬱖'),
  ),
  maxLength: 12,
});

describe('texts', () => {
  test.each([
    ['１２号　Ａ座', '12号 A座'],
    ['（甲）：乙，丙！', '（甲）：乙，丙！'],
    ['\uFEFF芦江\u200B社区\u00A0 一\n组 ', '芦江社区 一组'.replace('一组', '一 组')],
    ['⼩学', '小学'],
    ['阿依•买买提', '阿依·买买提'],
    ['a\u0007b', 'ab'],
    ['\uF9D1', '\uF9D1'],
  ])('%j becomes %j', (cell, expected) => expect(cleanText(cell)).toBe(expected));

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(dirty, (cell) => {
        expect(cleanText(cleanText(cell))).toBe(cleanText(cell));
        expect(cleanName(cleanName(cell))).toBe(cleanName(cell));
      }),
    );
  });

  test.each([
    ['张三.李四', '张三·李四'],
    ['A. Berg', 'A. Berg'],
    ['司马 相　如', '司马相如'],
    ['阿 · 买', '阿·买'],
  ])('name %j becomes %j', (cell, expected) => expect(cleanName(cell)).toBe(expected));
  test.each([
    ['合计12人', '!'],
    ['12345', '!'],
    ['None', null],
    ['欧', '欧?'],
    ['欧斌1', '欧斌1?'],
    ['★欧斌', '欧斌'],
  ])('%j is read as %j', (cell, expected) => expect(brief(readPersonName(cell))).toBe(expected));
});

describe('days', () => {
  const context = (rest: Partial<DayContext> = {}): DayContext => ({
    today: '2026-11-24',
    sense: 'past',
    twoDigitMonths: false,
    ...rest,
  });
  const cases: [string, string | null, Partial<DayContext>?][] = [
    ['1978.03', '1978-03'],
    ['1978.10', '1978-10'],
    ['1978.1', '1978-01'],
    ['1978.1', '1978-01?', { twoDigitMonths: true }],
    ['1978.2', '1978-02', { twoDigitMonths: true }],
    ['1978年1月', '1978-01', { twoDigitMonths: true }],
    ['1978', '1978'],
    ['1978年', '1978'],
    ['1978年3月份', '1978-03'],
    ['1978年03月05号', '1978-03-05'],
    ['1978。3。5', '1978-03-05'],
    ['１９７８／３／５', '1978-03-05'],
    ['1978-03-05T00:00:00.000Z', '1978-03-05'],
    ['1978/3/5 8:30', '1978-03-05'],
    ['1978.03（48岁）', '1978-03'],
    ['780305', '1978-03-05'],
    ['78.3', '1978-03'],
    ['26.11', '2026-11'],
    ['26.12', '!'],
    ['12年7月', '2012-07'],
    ['12年7月', '2012-07', { sense: 'birth' }],
    ['13年7月', '1913-07?', { sense: 'birth' }],
    ['30.5', '2030-05', { sense: 'any' }],
    ['30.5', '1930-05?'],
    ['2027', '!'],
    ['2027.5', '2027-05', { sense: 'any' }],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-25', '!'],
    ['28561', '1978-03-12?'],
    ['28561.0', '1978-03-12?'],
    ['28561.75', '1978-03-12?'],
    ['9999', '!'],
    ['46351', '!'],
    ['46350', '2026-11-24?'],
    ['99999', '!'],
    ['1978-02-29', '!'],
    ['1976-02-29', '1976-02-29'],
    ['1978.13', '!'],
    ['1978.00', '!'],
    ['19780230', '!'],
    ['1850.3', '!'],
    ['3/5/78', '!'],
    ['3月5日', '!'],
    ['不是日期', '!'],
    ['1978.3-1980.5', '!'],
    ['不详', null],
    ['-', null],
    ['——', null],
    ['NULL', null],
    ['', null],
  ];
  test.each(cases)('%j is read as %j (%j)', (cell, expected, rest = {}) => {
    expect(brief(readDay(cell, context(rest)))).toBe(expected);
  });

  test('any day comes back from every way of writing it', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        const iso = moment.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const [m, d] = [Number(month), Number(date)];
        const forms = [
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}/${month}/${date}`,
          `${year}${month}${date}`,
        ];
        for (const form of forms) expect(readDay(form, context())).toEqual({ value: iso });
      }),
    );
  });

  test('an unreadable day says what was written and how to write it', () => {
    expect(readDay('78/13', context())).toEqual({
      fault: '“78/13”不是存在的日期',
      suggestion: '请写成 1978-03-05 或 1978.03',
    });
  });
});

describe('telephone numbers', () => {
  test.each([
    ['１９９ ０１２３ ４５６７', '19901234567', undefined],
    ['199-0123-4567', '19901234567', undefined],
    ['+86 19901234567', '19901234567', undefined],
    ['008619901234567', '19901234567', undefined],
    ['19901234567.0', '19901234567', undefined],
    ["'19901234567", '19901234567', undefined],
    ['19901234567/19907654321', '19901234567?', '19907654321'],
    ['19901234567 19907654321', '19901234567?', '19907654321'],
    ['1990123456719907654321', '19901234567?', '19907654321'],
    ['0731-88061234；19901234567', '19901234567?', '0731-88061234'],
    ['0731-88061234', '0731-88061234?', undefined],
    ['0731 88061234', '073188061234?', undefined],
    ['1.99E+10', '!', undefined],
    ['1990123456', '!', undefined],
    ['199012345678', '!', undefined],
    ['12345678901', '12345678901?', undefined],
    ['电话见附件', '!', undefined],
    ['无', null, undefined],
  ])('%j is read as %j', (cell, expected, other) => {
    const reading = readPhone(cell, 'mobile');
    expect(brief(reading)).toBe(expected);
    expect(isFault(reading) ? undefined : reading.other).toBe(other);
  });

  test('a landline is in order where any number will do', () => {
    expect(readPhone('0731-88061234', 'any')).toEqual({ value: '0731-88061234' });
  });

  test('no sentence repeats a whole number', () => {
    const number = fc.stringMatching(/^1[3-9]\d{8,11}$/u);
    fc.assert(
      fc.property(number, number, (one, other) => {
        const said = JSON.stringify({ ...readPhone(`${one}、${other}`, 'mobile'), value: null, other: null });
        expect(said).not.toContain(one);
        expect(said).not.toContain(other);
      }),
    );
  });
});

describe('numbers of identity', () => {
  // Both stand in rules-and-forms §5.1.
  test.each([
    ['11010519491231002x', '11010519491231002X'],
    ['“１１０１０５ 19491231 002Ｘ”', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    ['440524188001010015', '440524188001010015?'],
    ['110105491231002', '110105491231002?'],
    ['1.1010519491231E+17', '!'],
    ['1.1010E+17', '!'],
    ['110105194912310000', '!'],
    ['110105194912311000', '!'],
    ['E12345678', 'E12345678'],
    ['见附件', '!'],
    ['/', null],
  ])('%j is read as %j', (cell, expected) => expect(brief(readIdNumber(cell))).toBe(expected));

  test('a number that ends in 000 rightly is no damaged one', () => {
    const days = Array.from({ length: 28 }, (_, index) => `1978-03-${String(index + 1).padStart(2, '0')}`);
    const rightly = days.map((day) => numberFor(day, '100')).filter((number) => number.endsWith('000'));
    expect(rightly.length).toBeGreaterThan(0);
    for (const number of rightly) expect(readIdNumber(number)).toEqual({ value: number });
  });

  test('damaged numbers are called damaged and shown masked', () => {
    const reading = readIdNumber('110105194912311000');
    expect(isFault(reading) && reading.fault).toBe('身份证号已损坏（110***********1000）');
  });
});

describe('codes', () => {
  const readers = { readSex, readNationality, readEducation, readPoliticalStatus, readMembership };
  const cases: [keyof typeof readers, string, string | null][] = [
    ['readSex', '男', '1'],
    ['readSex', 'f', '2'],
    ['readSex', '1', '1'],
    ['readSex', '0', null],
    ['readSex', '男女', '!'],
    ['readNationality', '汉', '01'],
    ['readNationality', '土家', '15'],
    ['readNationality', '土', '30'],
    ['readNationality', '01', '01'],
    ['readNationality', '1', '01'],
    ['readNationality', '火星族', '!'],
    ['readEducation', '本科', '21'],
    ['readEducation', '大学', '21'],
    ['readEducation', '大学（在职）', '21'],
    ['readEducation', '本科学历', '21'],
    ['readEducation', '在职研究生', '10?'],
    ['readEducation', '硕士', '14'],
    ['readEducation', '大专', '31'],
    ['readEducation', '中专', '41'],
    ['readEducation', '初中毕业', '71'],
    ['readEducation', '小学', '81'],
    ['readEducation', '幼儿园', '!'],
    ['readPoliticalStatus', '党员', '01'],
    ['readPoliticalStatus', '中共党员(正式)', '01'],
    ['readPoliticalStatus', '中共党员（预备）', '02'],
    ['readPoliticalStatus', '预备党员', '02'],
    ['readPoliticalStatus', '积极分子', '!'],
    ['readPoliticalStatus', '13', '13'],
    ['readMembership', '正式', 'full'],
    ['readMembership', '预备', 'probationary'],
    ['readMembership', '积极分子', 'activist'],
    ['readMembership', '党员', 'full?'],
    ['readMembership', '不详', null],
  ];
  test.each(cases)('%s: %j is %j', (name, cell, expected) =>
    expect(brief(readers[name](cell))).toBe(expected),
  );
});
