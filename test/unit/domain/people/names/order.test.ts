import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strokeKey } from '../../../../../shared/domain/people/names/order.ts';
import { NAME_ORDERS } from '../../../../../shared/domain/people/names/order-titles.ts';
import { OFFICIAL_LISTS } from './official-lists.ts';
import { strokesBySecondSource } from './second-source.ts';
import { SURNAMES } from './surnames.ts';

type Rule = 'surname' | 'full';

const key = (name: string, rule: Rule): string => strokeKey(name, rule).key;
const sorted = (names: readonly string[], rule: Rule): string[] =>
  names.toSorted((a, b) => (key(a, rule) < key(b, rule) ? -1 : key(a, rule) > key(b, rule) ? 1 : 0));

test.each(OFFICIAL_LISTS)('$list stand in the published order', ({ names }) => {
  // Sorted from two other orders, so that no luck of a stable sort is mistaken for the rule.
  expect(sorted(names.toReversed(), 'surname')).toEqual(names);
  expect(sorted(names.toSorted(), 'surname')).toEqual(names);
});

describe('names of two characters', () => {
  test('姓氏笔画: an empty second place', () => {
    expect(sorted(['田大利', '田富', '田一鸣'], 'surname')).toEqual(['田富', '田一鸣', '田大利']);
  });

  test('姓名笔画: the second character at once', () => {
    expect(sorted(['田富', '田大利', '田一鸣'], 'full')).toEqual(['田一鸣', '田大利', '田富']);
  });

  test('both orders of one list by another source', () => {
    const names = [
      '张军',
      '张又侠',
      '张升民',
      '张庆伟',
      '张纪南',
      '李希',
      '李强',
      '李干杰',
      '李小鹏',
      '李锦斌',
      '李屹',
      '马飚',
      '马兴瑞',
    ];
    const value = (name: string, rule: Rule): string => {
      const places = Array.from(name, (character) => {
        const strokes = strokesBySecondSource(character) ?? '';
        return `${String(strokes.length).padStart(2, '0')}${strokes}`;
      });
      if (rule === 'surname' && places.length === 2) places.splice(1, 0, '00');
      return places.join(' ');
    };
    for (const rule of ['surname', 'full'] as const)
      expect(sorted(names, rule)).toEqual(
        names.toSorted((a, b) => (value(a, rule) < value(b, rule) ? -1 : 1)),
      );
    expect(sorted(names, 'surname')).not.toEqual(sorted(names, 'full'));
  });
});

test('surnames that ICU puts in a wrong order', () => {
  // 仇 < 王, 张 < 李 and 单 < 欧 there: the number of strokes is right, the kinds of strokes are not compared.
  const surnames = ['丁', '于', '王', '仇', '邓', '刘', '李', '张', '欧', '单', '赵'];
  for (const rule of ['surname', 'full'] as const)
    expect(
      sorted(
        surnames.toReversed().map((surname) => `${surname}明`),
        rule,
      ),
    ).toEqual(surnames.map((surname) => `${surname}明`));
});

test('compound surnames and long names go by their first character', () => {
  expect(sorted(['欧阳修', '欧大为', '司马光', '司一明', '尉迟恭'], 'surname')).toEqual([
    '司一明',
    '司马光',
    '欧大为',
    '欧阳修',
    '尉迟恭',
  ]);
});

test('the interpunct and blanks count for nothing', () => {
  const plain = key('阿卜杜热西提', 'surname');
  for (const written of [
    '阿卜杜·热西提',
    '阿卜杜•热西提',
    '阿卜杜・热西提',
    '阿卜杜．热西提',
    ' 阿卜杜 热西提 ',
  ])
    expect(strokeKey(written, 'surname')).toEqual({ key: plain, missing: [] });
  expect(key('王  军', 'surname')).toBe(key('王军', 'surname'));
});

test('Latin letters sort after Chinese characters, without regard to case and width', () => {
  expect(sorted(['Bob', '爨军', 'anna'], 'full')).toEqual(['爨军', 'anna', 'Bob']);
  expect(strokeKey('ＡＮＮＡ', 'full')).toEqual({ key: key('anna', 'full'), missing: [] });
});

test('a character without data sorts last and is named', () => {
  expect(strokeKey('王𰻝𰻝', 'surname').missing).toEqual(['𰻝']);
  expect(sorted(['王𰻝明', '王爨明', '王John'], 'full')).toEqual(['王爨明', '王John', '王𰻝明']);
  expect(strokeKey('', 'surname')).toEqual({ key: '', missing: [] });
});

test('compatibility characters count as the characters they stand for', () => {
  expect(key('\uF9E1明', 'full')).toBe(key('李明', 'full'));
});

describe('for all names', () => {
  const character = fc.oneof(
    fc.constantFrom(...SURNAMES),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom('·', 'A', 'b', '𰻝', '𬀩', '😀'),
  );
  const name = fc.array(character, { minLength: 1, maxLength: 6 }).map((characters) => characters.join(''));
  const rule = fc.constantFrom<Rule>('surname', 'full');

  test('the key is plain ASCII and the same for the same characters only', () => {
    fc.assert(
      fc.property(name, name, rule, (a, b, by) => {
        const counted = (each: string): string => each.replaceAll('·', '').toLowerCase();
        expect(key(a, by)).toMatch(/^[0-9A-Za-z]*$/);
        expect(key(a, by) === key(b, by)).toBe(counted(a) === counted(b));
      }),
    );
  });

  test('the first character that differs decides', () => {
    fc.assert(
      fc.property(name, character, character, name, name, (head, a, b, tailA, tailB) => {
        fc.pre(a !== '·' && b !== '·' && key(a, 'full') !== key(b, 'full'));
        const expected = key(a, 'full') < key(b, 'full');
        expect(key(head + a + tailA, 'full') < key(head + b + tailB, 'full')).toBe(expected);
      }),
    );
  });

  test('a name stands directly before the names that it begins', () => {
    fc.assert(
      fc.property(name, character, rule, (head, last, by) => {
        fc.pre(last !== '·');
        expect(key(head, by) < key(head + last, by)).toBe(true);
      }),
    );
  });

  test('the two orders differ in nothing but names of two characters', () => {
    fc.assert(
      fc.property(name, (each) => {
        const two = Array.from(each.replaceAll('·', '')).length === 2;
        expect(key(each, 'surname') !== key(each, 'full')).toBe(two);
      }),
    );
  });
});

test('the orders have their names for the footer', () => {
  expect(Object.values(NAME_ORDERS)).toEqual(['姓氏笔画', '姓名笔画', '拼音', '单位顺序']);
});
