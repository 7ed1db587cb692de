import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, isoCellText, numberText } from '../../../electron/compute/workbook/cell-text.ts';
import { builtInFormat } from '../../../electron/compute/workbook/formats.ts';

describe('numbers', () => {
  const cases: [number, string, string, string][] = [
    [12, 'General', '12', '整数'],
    [12, '0.00', '12', '整数不带小数'],
    [12345678, '#,##0', '12345678', '整数不带分节'],
    [13800138000, 'G/通用格式', '13800138000', '手机号'],
    [430122780301001, 'General', '430122780301001', '15 位身份证'],
    [110105194912310000, '0', '1.1010519491231E+17', '18 位身份证已丢位'],
    [1e15, 'General', '1E+15', '从 16 位起'],
    [-5, 'General', '-5', '负数'],
    [-0, 'General', '0', '负零'],
    [1978.1, '0.00', '1978.10', '年月写成小数'],
    [1978.1, 'General', '1978.1', '没有格式'],
    [0.1 + 0.2, 'General', '0.3', '浮点误差不显示'],
    [1234.5, '#,##0.00', '1,234.50', '照显示'],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ', '1,234.50', '会计格式两边的空白不要'],
    [0.95, '0%', '95%', '百分数'],
    [1, '0.0%', '100.0%', '百分数是整数'],
    [731, '0000', '0731', '补零'],
    [12345, '0000', '12345', '补零够长'],
    [88.5, '0.0"分"', '88.5分', '带单位'],
    [3.5, ';;;', '3.5', '隐藏的格式不吞掉数'],
    [3.5, '[$-F', '3.5', '坏格式'],
    [45.5, '@', '45.5', '文本格式'],
    [Number.NaN, 'General', '#NUM!', '不是数'],
  ];
  test.each(cases)('%d as %s is %s (%s)', (value, format, expected) => {
    expect(numberText(value, format, false)).toBe(expected);
  });
});

describe('dates', () => {
  const day = 28550; // 1978-03-01
  const cases: [number, string, string, string][] = [
    [day, 'yyyy/m/d', '1978-03-01', '常见'],
    [day, 'yyyy"年"m"月"d"日"', '1978-03-01', '中文'],
    [day, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '1978-03-01', '中文数字'],
    [day, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '1978-03-01', '系统长日期'],
    [day, 'd-mmm-yy', '1978-03-01', '英文'],
    [day, 'm"月"d"日"', '1978-03-01', '不显示年'],
    [day, 'aaaa', '1978-03-01', '星期'],
    [day, 'yyyy"年"m"月"', '1978-03', '没有写日'],
    [day, 'yyyy.mm', '1978-03', '没有写日'],
    [day, 'yyyy', '1978', '只有年'],
    [day + 0.375, 'yyyy/m/d h:mm', '1978-03-01 09:00', '日期和时间'],
    [day, 'yyyy/m/d h:mm', '1978-03-01', '零点'],
    [day + 0.375, 'yyyy/m/d', '1978-03-01', '时间不显示'],
    [0.375, 'h:mm', '09:00', '只有时间'],
    [0.375, 'AM/PMh"时"mm"分"', '09:00', '上下午'],
    [0.5 + 1 / 86400, 'h:mm:ss', '12:00:01', '有秒'],
    [day + 0.99999999, 'yyyy/m/d h:mm', '1978-03-02', '舍入到第二天'],
    [1.5, '[h]:mm', '36:00', '累计小时'],
    [60, 'yyyy/m/d', '1900-02-29', 'Excel 以为有的一天'],
    [1, 'yyyy/m/d', '1900-01-01', '第一天'],
    [0, 'yyyy/m/d', '0', '不是日期'],
    [-3, 'yyyy/m/d', '-3', '不是日期'],
    [20230315, 'yyyy/m/d', '20230315', '超出日历'],
  ];
  test.each(cases)('%d as %s is %s (%s)', (value, format, expected) => {
    expect(numberText(value, format, false)).toBe(expected);
  });

  test('every day is the one that SheetJS shows, in both date systems', () => {
    const shown = SSF as { format(format: string, value: number, options: { date1904: boolean }): string };
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 - 1462 }), fc.boolean(), (serial, date1904) => {
        expect(numberText(serial, 'yyyy/m/d', date1904)).toBe(
          shown.format('yyyy-mm-dd', serial, { date1904 }),
        );
      }),
    );
  });

  test('numbers of formats that only a Chinese program has', () => {
    expect([27, 31, 57, 58, 14].map((id) => numberText(day, builtInFormat(id), false))).toEqual([
      '1978-03',
      '1978-03-01',
      '1978-03',
      '1978-03-01',
      '1978-03-01',
    ]);
    expect(numberText(0.375, builtInFormat(55), false)).toBe('09:00');
    expect(numberText(7, builtInFormat(9999), false)).toBe('7');
  });

  test('dates written as text by other programs', () => {
    expect(isoCellText('1978-03-01T00:00:00')).toBe('1978-03-01');
    expect(isoCellText('1978-03-01T09:00:00.000Z')).toBe('1978-03-01 09:00');
    expect(isoCellText('1978-03-01T09:30:15')).toBe('1978-03-01 09:30:15');
    expect(isoCellText('1978-03-01')).toBe('1978-03-01');
  });
});

test('control characters go and are counted; tabs and newlines stay', () => {
  expect(cleanText('张\u0000三\u0007\u0085')).toEqual({ text: '张三', removed: 3 });
  expect(cleanText('甲\r\n乙\r丙\n丁\t戊')).toEqual({ text: '甲\n乙\n丙\n丁\t戊', removed: 0 });
  expect(cleanText('𬭎㛃·欧阳')).toEqual({ text: '𬭎㛃·欧阳', removed: 0 });
});
