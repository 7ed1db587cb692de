import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf, searchForms } from '../../../electron/features/people/readings.ts';

const sorted = (people: readonly (readonly [name: string, correction?: string])[]): string[] =>
  people
    .map(([name, correction]) => ({ name, key: readingsOf(name, correction).sortKey }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name }) => name);

// The readings that dictionaries mark 姓. ICU and pinyin-pro's plain mode read 曾 céng, 仇 chóu, 单 dān, 解 jiě.
test.each([
  ['曾国藩', 'zeng guo fan'],
  ['仇英', 'qiu ying'],
  ['单雄信', 'shan xiong xin'],
  ['解缙', 'xie jin'],
  ['查良镛', 'zha liang yong'],
  ['尉迟恭', 'yu chi gong'],
  ['万俟卨', 'mo qi xie'],
  ['缪荃孙', 'miao quan sun'],
  ['乐毅', 'yue yi'],
  ['区寄', 'ou ji'],
  ['盖叫天', 'ge jiao tian'],
  ['纪晓岚', 'ji xiao lan'],
  ['任弼时', 'ren bi shi'],
  ['华罗庚', 'hua luo geng'],
  ['卜式', 'bu shi'],
  ['员半千', 'yun ban qian'],
  ['种师道', 'chong shi dao'],
  ['洗星', 'xian xing'],
  ['冼星海', 'xian xing hai'],
  ['朴杰', 'piao jie'],
  ['折可适', 'she ke shi'],
  ['隗炳', 'wei bing'],
  ['逄先知', 'pang xian zhi'],
  ['覃军', 'qin jun'],
  ['翟志刚', 'zhai zhi gang'],
  ['肖劲光', 'xiao jin guang'],
  ['令狐冲', 'ling hu chong'],
  ['长孙无忌', 'zhang sun wu ji'],
  ['吕布', 'lv bu'],
  ['葛洪', 'ge hong'],
])('%s is read %s', (name, syllables) => {
  expect(readingsOf(name).syllables.join(' ')).toBe(syllables);
});

test('tones decide between surnames of one syllable', () => {
  expect(readingsOf('任明').sortKey).toMatch(/^ren2/);
  expect(readingsOf('华明').sortKey).toMatch(/^hua4/);
  expect(readingsOf('燕青').sortKey).toMatch(/^yan1/);
  expect(readingsOf('纪明').sortKey).toMatch(/^ji3/);
});

describe('a surname of several readings', () => {
  test.each([
    ['覃军', 'tan jun'],
    ['单军', 'dan jun'],
    ['翟军', 'di jun'],
    ['隗军', 'kui jun'],
  ])('%s may be %s', (name, other) => {
    expect(readingsOf(name).alternatives.map((each) => each.join(' '))).toContain(other);
    expect(searchForms(name)).toContain(other.replaceAll(' ', ''));
  });

  test('others have none', () => {
    expect(readingsOf('李军').alternatives).toEqual([]);
    expect(readingsOf('尉迟恭').alternatives).toEqual([]);
  });
});

describe("the person's own reading", () => {
  test.each([
    'tan jun',
    'Tán Jūn',
    'TAN JUN',
    'tan2 jun1',
    'tan2jun1',
    'tanjun',
    'tan',
    'Tán',
    "tan'jun",
    ' tan-jun ',
  ])('typed as “%s” wins', (typed) => {
    const { syllables, full, initials, sortKey, alternatives } = readingsOf('覃军', typed);
    expect({ syllables, full, initials, alternatives }).toEqual({
      syllables: ['tan', 'jun'],
      full: 'tanjun',
      initials: 'tj',
      alternatives: [],
    });
    expect(sortKey).toBe(readingsOf('覃军', 'tan2 jun1').sortKey);
    expect(sortKey).toMatch(/^tan2/);
  });

  test('nothing typed changes nothing', () => {
    for (const typed of [null, '', ' ', '—']) expect(readingsOf('覃军', typed)).toEqual(readingsOf('覃军'));
  });

  test.each(['lü bu', 'lv bu', 'LYU BU', 'lǚ bù', 'lu: bu', 'lvbu'])('ü typed as in “%s”', (typed) => {
    expect(readingsOf('吕布', typed).syllables).toEqual(['lv', 'bu']);
    expect(readingsOf('吕布', typed).sortKey).toBe(readingsOf('吕布').sortKey);
  });

  test('syllables typed together are parted by the characters they belong to', () => {
    expect(readingsOf('方安', 'fangan').syllables).toEqual(['fang', 'an']);
    expect(readingsOf('范甘', 'fangan').syllables).toEqual(['fan', 'gan']);
    expect(readingsOf('李小安', 'lixiaoan').syllables).toEqual(['li', 'xiao', 'an']);
  });

  test('one that fits no character is kept as typed', () => {
    expect(readingsOf('阿卜杜·热西提', 'Abdu Reshit').syllables).toEqual(['abdu', 'reshit']);
    expect(readingsOf('阿卜杜·热西提', 'Abdu Reshit').initials).toBe('ar');
  });
});

describe('search', () => {
  test('by each reading, in full and by initials', () => {
    expect(searchForms('覃军')).toEqual(expect.arrayContaining(['qinjun', 'qj', 'tanjun', 'tj']));
    expect(searchForms('曾重')).toEqual(
      expect.arrayContaining(['zengzhong', 'zz', 'zengchong', 'zc', 'cengzhong']),
    );
    expect(searchForms('吕布')).toEqual(expect.arrayContaining(['lvbu', 'lyubu', 'lb']));
    expect(searchForms('尉迟恭')).toEqual(expect.arrayContaining(['yuchigong', 'ycg', 'weichigong']));
  });

  test("the person's own reading first, the usual one after it", () => {
    const forms = searchForms('覃军', 'xun jun');
    expect(forms[0]).toBe('xunjun');
    expect(forms).toEqual(expect.arrayContaining(['xj', 'qinjun', 'qj']));
  });

  test('the likeliest spellings are kept when there are too many', () => {
    const forms = searchForms('单和重长乐行');
    expect(forms).toHaveLength(24);
    expect(forms[0]).toBe(readingsOf('单和重长乐行').full);
    expect(forms).toContain(readingsOf('单和重长乐行').initials);
    expect(new Set(forms).size).toBe(forms.length);
  });
});

describe('sorting by pinyin', () => {
  test('all of one surname stand together, also beside surnames of the same sound', () => {
    const names = sorted([['黎明'], ['李白'], ['黎安'], ['李阳'], ['厉文'], ['李安']]);
    expect(names.map((name) => name[0]).join('')).toBe('黎黎李李李厉');
  });

  test('syllable before tone before strokes', () => {
    expect(sorted([['连明'], ['李明'], ['厉明'], ['黎明']])).toEqual(['黎明', '李明', '厉明', '连明']);
    // 王 and 汪 differ in tone, 于 and 余 in nothing but their strokes.
    expect(sorted([['王明'], ['汪明']])).toEqual(['汪明', '王明']);
    expect(sorted([['余明'], ['于明']])).toEqual(['于明', '余明']);
  });

  test('a single surname before the compound that begins with it', () => {
    expect(sorted([['欧阳修'], ['欧志明'], ['欧安']])).toEqual(['欧安', '欧志明', '欧阳修']);
  });

  test('the own reading moves a person', () => {
    // 谈 tán has fewer strokes than 覃; as qín it stands after 秦, which has fewer still.
    expect(sorted([['谭明'], ['谈明'], ['秦明'], ['覃军']])).toEqual(['秦明', '覃军', '谈明', '谭明']);
    expect(sorted([['谭明'], ['谈明'], ['秦明'], ['覃军', 'tan jun']])).toEqual([
      '秦明',
      '谈明',
      '覃军',
      '谭明',
    ]);
  });

  test('characters without a reading come last', () => {
    expect(sorted([['王𪚥'], ['王子'], ['王安']])).toEqual(['王安', '王子', '王𪚥']);
  });
});

describe('names of other kinds', () => {
  test('an interpunct, Latin letters, unknown characters', () => {
    expect(readingsOf('阿卜杜·热西提').full).toBe('abudurexiti');
    expect(readingsOf('Ｊohn王').syllables).toEqual(['john', 'wang']);
    expect(readingsOf('王𪚥').syllables).toEqual(['wang', '𪚥']);
    expect(searchForms('王𪚥')).toEqual(['wang𪚥', 'w𪚥']);
    expect(readingsOf('')).toEqual({ syllables: [], full: '', initials: '', sortKey: '', alternatives: [] });
    expect(searchForms('')).toEqual([]);
  });

  test('no text whatever breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string({ unit: 'binary' })),
        (name, correction) => {
          const { sortKey, full, syllables } = readingsOf(name, correction);
          expect(full).toBe(syllables.join(''));
          expect(typeof sortKey).toBe('string');
          expect(searchForms(name, correction).length).toBeLessThanOrEqual(24);
        },
      ),
    );
  });

  test('the sort key of a Chinese name is ASCII', () => {
    const name = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(name, (each) => {
        expect(readingsOf(each).sortKey).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});
