import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strokeRank, strokesOf } from '../../../../../shared/domain/people/names/strokes.ts';
import { strokesBySecondSource } from './second-source.ts';
import { SURNAMES } from './surnames.ts';

/** 《通用规范汉字表》 (2013): three levels, each in the official stroke order. */
const LEVELS = readFileSync(join(import.meta.dirname, 'general-standard-characters.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((level) => Array.from(level));

/** 铽 and 鄜 stand in the table before characters whose strokes come first (𨱇 and 麀): not by its own rule. */
const OUT_OF_PLACE = new Set(['铽', '鄜']);

test('every character of the basic block and of 《通用规范汉字表》 has strokes', () => {
  const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  );
  const lacking = [...basic, ...LEVELS.flat()].filter(
    (character) => !/^[1-5]+$/u.test(strokesOf(character) ?? '') || strokeRank(character) === null,
  );
  expect(basic).toHaveLength(20_992);
  expect(LEVELS.map((level) => level.length)).toEqual([3500, 3000, 1605]);
  expect(lacking).toEqual([]);
});

test('the order inside each level of 《通用规范汉字表》 is ours', () => {
  for (const level of LEVELS) {
    const ranks = level
      .filter((character) => !OUT_OF_PLACE.has(character))
      .map((character) => strokeRank(character) ?? 0);
    expect(ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0))).toBe(true);
  }
});

test('ranks follow number of strokes, then kinds of strokes, and no two characters share one', () => {
  const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) =>
    String.fromCodePoint(0x3400 + index),
  )
    .filter((character) => strokeRank(character) !== null)
    .sort((a, b) => (strokeRank(a) ?? 0) - (strokeRank(b) ?? 0));
  const faulty = characters.filter((character, index) => {
    const before = strokesOf(characters[index - 1] ?? character) ?? '';
    const own = strokesOf(character) ?? '';
    return before.length > own.length || (before.length === own.length && before > own);
  });
  expect(characters.length).toBeGreaterThan(20_992 + 6_500);
  expect(faulty).toEqual([]);
  expect(new Set(characters.map(strokeRank)).size).toBe(characters.length);
});

describe('against cnchar-order', () => {
  test('the strokes of five hundred surnames agree', () => {
    const known = SURNAMES.filter((surname) => strokesBySecondSource(surname) !== null);
    expect(known.length).toBeGreaterThanOrEqual(500);
    expect(SURNAMES.length - known.length).toBeLessThan(10);
    expect(known.filter((surname) => strokesOf(surname) !== strokesBySecondSource(surname))).toEqual([]);
  });

  test('surnames stand in the order that its strokes give', () => {
    const value = (surname: string): string => {
      const strokes = strokesBySecondSource(surname) ?? '';
      return String(strokes.length).padStart(2, '0') + strokes;
    };
    const ours = SURNAMES.filter((surname) => strokesBySecondSource(surname) !== null).sort(
      (a, b) => (strokeRank(a) ?? 0) - (strokeRank(b) ?? 0),
    );
    expect(ours.map(value)).toEqual(ours.map(value).sort());
  });

  test('of the common characters only those differ whose parts prove it wrong', () => {
    const common = LEVELS.flat().filter((character) => strokesBySecondSource(character) !== null);
    const different = common.filter((character) => strokesOf(character) !== strokesBySecondSource(character));
    expect(common.length).toBeGreaterThan(6_700);
    expect(different.join('')).toBe('皙雌德撅膝邶炽媾黏麒麟弢锺鲺'.split('').sort(byTable).join(''));
    expect(strokesOf('雌')).toBe(`${strokesOf('此')}${strokesOf('隹')}`);
    expect(strokesOf('麟')).toBe(`${strokesOf('鹿')}${strokesOf('粦')}`);
    expect(strokesOf('邶')).toBe(`${strokesOf('北')}${strokesOf('阝')}`);
  });
});

test.each([
  ['丁', '12'],
  ['人', '34'],
  ['子', '521'],
  ['王', '1121'],
  ['邓', '5452'],
  ['李', '1234521'],
  ['欧', '13453534'],
  ['赵', '121213434'],
  ['龙', '13534'],
  ['鑫', '341124313411243134112431'],
  ['𬀩', '25111152'],
  ['𰻝', null],
  ['A', null],
  ['·', null],
])('%s is written %s', (character, strokes) => {
  expect(strokesOf(character)).toBe(strokes);
});

// 左右 before 上下 before 整体 where nothing finer parts them; 竖 before 竖钩 (叮), apart before crossing (刀, 力).
test.each(['叶甲申叮', '吕同', '田由', '八人入', '刀力', '召加', '汁汀', '旦目且'])(
  'characters of the same strokes stand in the order of the table: %s',
  (characters) => {
    expect(new Set(Array.from(characters, strokesOf)).size).toBe(1);
    expect(
      Array.from(characters)
        .sort((a, b) => (strokeRank(a) ?? 0) - (strokeRank(b) ?? 0))
        .join(''),
    ).toBe(characters);
  },
);

function byTable(a: string, b: string): number {
  const order = LEVELS.flat();
  return order.indexOf(a) - order.indexOf(b);
}
