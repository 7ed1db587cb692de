import { pinyin } from 'pinyin-pro';
import { strokeKey } from '../../../shared/domain/people/names/order.ts';
import { nameParts } from '../../../shared/domain/people/names/parts.ts';

/** How a name is read; syllables are lower case without tones, ü written as v. */
export interface Readings {
  /** One for each Chinese character and each Latin word; a character that has no known reading stands for itself. */
  readonly syllables: readonly string[];
  readonly full: string;
  readonly initials: string;
  /** Sorts by plain binary comparison: see `sortKeyOf`. */
  readonly sortKey: string;
  /** The name with each other reading of its surname; none when the person's own reading is given. */
  readonly alternatives: readonly (readonly string[])[];
}

/** A syllable and its tone: 1–4, 0: neutral or not known. */
interface Spoken {
  readonly text: string;
  readonly tone: string;
}

/** A syllable and the character that is read so. */
interface Syllable extends Spoken {
  readonly character: string;
  /** Its part of the key by which names sort, see `sortKeyOf`. */
  readonly sortPart: string;
}

/** Spellings kept for one name at most: two or three characters of many readings would make hundreds. */
const MOST_SPELLINGS = 24;

/**
 * Surnames of several readings, the usual one first, and surnames that pinyin-pro reads otherwise than the
 * dictionaries, which mark such readings 姓. Which of them is a person's own, only the person can say.
 */
const SURNAME_READINGS: ReadonlyMap<string, readonly string[]> = new Map(
  `覃 qin2 tan2;单 shan4 dan1;查 zha1 cha2;仇 qiu2 chou2;解 xie4 jie3;缪 miao4 mou2 mu4;乐 yue4 le4;区 ou1 qu1;盖 ge3 gai4;纪 ji3 ji4;任 ren2;
  华 hua4;卜 bu3;员 yun4 yuan2;贠 yun4;种 chong2;洗 xian3;冼 xian3;朴 piao2 pu3;折 she2 zhe2;隗 wei3 kui2;逄 pang2;翟 zhai2 di2;柏 bai3 bo2;
  宁 ning2 ning4;召 shao4 zhao4;黑 hei1 he4;晟 cheng2 sheng4;秘 bi4 mi4;宓 mi4 fu2;祭 zhai4 ji4;牟 mou2 mu4;郇 xun2 huan2;莘 shen1 xin1;
  谌 chen2 shen4;角 jue2 jiao3;佴 nai4 er4;郗 xi1 chi1;难 nan4;占 zhan1 zhan4;强 qiang2 jiang4;蔚 yu4 wei4;郄 qie4 xi4;钭 tou3 dou3;曾 zeng1;
  薄 bo2;燕 yan1;都 du1;那 na1;车 che1;句 gou1;尉迟 yu4chi2;万俟 mo4qi2`
    .split(';')
    .map((entry) => {
      const [surname = '', ...readings] = entry.trim().split(' ');
      return [surname, readings] as const;
    }),
);

/**
 * How a name is read. The surname is read as a surname (曾 zēng, 单 shàn, 尉迟 yù chí). `correction` is the person's own
 * reading as typed (“tan jun”, “Tán Jūn”, “tan2jun1”; the surname alone is enough) and wins; one that does not fit
 * the name character by character is taken as it stands.
 */
export function readingsOf(name: string, correction: string | null = null): Readings {
  return readingsFrom(units(name), correction);
}

function readingsFrom({ surname, given, own }: Units, correction: string | null): Readings {
  const usual = [...surname, ...given];
  const corrected = correction === null ? null : correctedReading(usual, surname.length, correction);
  const surnames = (SURNAME_READINGS.get(own) ?? []).slice(1);
  const read = corrected ?? usual;
  return {
    syllables: read.map(({ text }) => text),
    full: read.map(({ text }) => text).join(''),
    initials: read.map(({ text }) => initial(text)).join(''),
    sortKey: sortKeyOf(read, corrected !== null && corrected.length !== usual.length ? 0 : surname.length),
    alternatives:
      corrected !== null
        ? []
        : surnames.map((reading) => [...inSyllables(reading), ...given.map(({ text }) => text)]),
  };
}

/**
 * All spellings under which a search should find the person, in lower case: full pinyin and initials of each
 * reading of each character, the likeliest first, at most 24 of them. The usual readings are kept beside a
 * correction, because whoever searches may not know it. ü is spelt v and, as in passports, yu.
 */
export function searchForms(name: string, correction: string | null = null): string[] {
  return spokenName(name, correction).forms;
}

/** The key by which a name sorts and the spellings under which it is searched: one look at its characters for both. */
export function spokenName(name: string, correction: string | null): { sortKey: string; forms: string[] } {
  const parts = units(name);
  const usual = readingsFrom(parts, null);
  const corrected = correction === null ? usual : readingsFrom(parts, correction);
  const ways = [usual.syllables, ...usual.alternatives].map(spelt);
  if (correction !== null) ways.unshift(spelt(corrected.syllables));
  const forms = new Set<string>();
  for (const { full, initials } of [...ways, ...combinations([...parts.surname, ...parts.given])]) {
    const withYu = full.includes('v') ? full.replaceAll('v', 'yu') : full;
    for (const spelling of [full, withYu, initials])
      if (forms.size < MOST_SPELLINGS && spelling !== '') forms.add(spelling);
  }
  return { sortKey: corrected.sortKey, forms: [...forms] };
}

/** One way to say a name, written in letters. */
interface Spelt {
  readonly full: string;
  readonly initials: string;
}

function spelt(syllables: readonly string[]): Spelt {
  return { full: syllables.join(''), initials: syllables.map(initial).join('') };
}

interface Units {
  readonly surname: readonly Syllable[];
  readonly given: readonly Syllable[];
  /** The surname as it is written. */
  readonly own: string;
}

/** The syllables of surname and given name, each read for itself. */
function units(name: string): Units {
  const parts = nameParts(name);
  return { surname: readText(parts.surname, true), given: readText(parts.given, false), own: parts.surname };
}

/** Chinese characters are read in their context, a run of Latin letters and digits is one syllable, all else is left out. */
function readText(text: string, asSurname: boolean): Syllable[] {
  const key = `${asSurname ? 's' : 'g'}${text}`;
  const known = readTexts.get(key);
  if (known !== undefined) return known;
  if (readTexts.size >= MOST_KEPT) readTexts.clear();
  const syllables = readFresh(text, asSurname);
  readTexts.set(key, syllables);
  return syllables;
}

/** Surnames and given names repeat; a register of 34,000 has some 12,000 different ones. */
const readTexts = new Map<string, Syllable[]>();
const readCharacters = new Map<string, Spoken[]>();
const MOST_KEPT = 40_000;

function readFresh(text: string, asSurname: boolean): Syllable[] {
  const fixed = asSurname ? SURNAME_READINGS.get(text)?.[0] : undefined;
  if (fixed !== undefined) {
    const characters = Array.from(text);
    return [...fixed.matchAll(/([a-z]+)(\d)/gu)].map(([, syllable = '', tone = '0'], index) =>
      syllableOf(syllable, tone, characters[index] ?? ''),
    );
  }
  const runs = text.normalize('NFKC').match(/\p{Script=Han}+|[\p{Script=Latin}\p{M}\p{Nd}]+/gu) ?? [];
  return runs.flatMap((run): Syllable[] => {
    if (!/\p{Script=Han}/u.test(run)) return [syllableOf(plain(run), '0', run)];
    const readings = pinyin(run, {
      type: 'array',
      toneType: 'num',
      v: true,
      surname: asSurname ? 'all' : 'off',
    });
    return Array.from(run, (character, index) => {
      const [, syllable, tone = '0'] = /^([a-z]+)(\d?)$/u.exec(readings[index] ?? '') ?? [];
      return syllableOf(syllable ?? character, tone === '' ? '0' : tone, character);
    });
  });
}

/** The usual reading with what was typed in its place; what does not fit the characters is kept as typed. */
function correctedReading(
  usual: readonly Syllable[],
  surnameLength: number,
  correction: string,
): Syllable[] | null {
  const typed = typedSyllables(correction);
  if (typed.length === 0) return null;
  const fits = (count: number): readonly Spoken[] | undefined =>
    typed.length === count
      ? typed
      : typed.length === 1
        ? likeliestSplit(typed[0]?.text ?? '', usual, count)
        : undefined;
  const aligned = fits(usual.length) ?? fits(surnameLength) ?? null;
  if (aligned === null || aligned.length === 0)
    return typed.map(({ text, tone }) => syllableOf(text, tone, ''));
  return usual.map((syllable, index) => {
    const own = aligned[index];
    if (own === undefined) return syllable;
    const tone = own.tone === '0' ? toneFor(syllable, own.text) : own.tone;
    return syllableOf(own.text, tone, syllable.character);
  });
}

/** “Tán Jūn”, “tan2jun1”, “xi'an”, “LYU bu” in plain letters and tones. */
function typedSyllables(correction: string): Spoken[] {
  const marks = new Map(Array.from('\u0304\u0301\u030C\u0300', (mark, index) => [mark, String(index + 1)]));
  return correction
    .normalize('NFD')
    .toLowerCase()
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .split(/[^\p{L}\p{M}\d:]+/u)
    .map((written) => {
      const mark = Array.from(written).find((character) => marks.has(character));
      const digit = /[1-4]/u.exec(written)?.[0];
      return { text: plain(written).replace(/\d/gu, ''), tone: marks.get(mark ?? '') ?? digit ?? '0' };
    })
    .filter(({ text }) => text !== '');
}

/** Lower case without tone marks; ü, u: and the yu of passports (lyu, nyu) become v. */
function plain(written: string): string {
  return written
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\p{M}*\u0308\p{M}*|u:/gu, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/^([ln])yu/u, '$1v');
}

/** The tone that the character has in this reading, when it is one of its known readings. */
function toneFor(syllable: Syllable, text: string): string {
  if (syllable.text === text) return syllable.tone;
  return knownReadings(syllable.character).find((reading) => reading.text === text)?.tone ?? '0';
}

function knownReadings(character: string): Spoken[] {
  const known = readCharacters.get(character);
  if (known !== undefined) return known;
  if (readCharacters.size >= MOST_KEPT) readCharacters.clear();
  const readings = freshReadings(character);
  readCharacters.set(character, readings);
  return readings;
}

function freshReadings(character: string): Spoken[] {
  if (!/^\p{Script=Han}$/u.test(character)) return [];
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'num', v: true });
  return readings.flatMap((reading) => {
    const [, text, tone = '0'] = /^([a-z]+)(\d)$/u.exec(reading) ?? [];
    return text === undefined ? [] : [{ text, tone }];
  });
}

const ONE_SYLLABLE =
  /^(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|[ryw])?(?:i?ang|i?ong|uang|[ae]ng|ing|ian|iao|uai|uan|van|i?an|en|in|un|vn|ai|ei|ui|i?ao|ou|iu|ie|ve|ue|er|i?a|ua|uo|o|e|i|u|v)$/u;

/** All ways to part letters that were typed together into so many syllables. */
function splits(text: string, count: number): string[][] {
  if (count <= 1) return count === 1 && ONE_SYLLABLE.test(text) ? [[text]] : [];
  return [1, 2, 3, 4, 5, 6].flatMap((length) => {
    const first = text.slice(0, length);
    return ONE_SYLLABLE.test(first)
      ? splits(text.slice(length), count - 1).map((rest) => [first, ...rest])
      : [];
  });
}

/** The way in which most characters keep a known reading: fangan is 方安 or 范甘. */
function likeliestSplit(text: string, usual: readonly Syllable[], count: number): Spoken[] | undefined {
  const known = (way: readonly string[]): number =>
    way.filter((syllable, index) => {
      const character = usual[index];
      if (character === undefined) return false;
      return [character, ...knownReadings(character.character)].some((reading) => reading.text === syllable);
    }).length;
  const likeliest = splits(text, count).sort((a, b) => known(b) - known(a))[0];
  return likeliest?.map((syllable) => ({ text: syllable, tone: '0' }));
}

/**
 * Syllable by syllable: letters, tone, then the stroke order of the character, so that all 李 stand together, before
 * or after all 黎 of the same syllable. A blank ends the surname: all 欧 come before 欧阳. A character without a
 * reading stands after all syllables, in stroke order.
 */
function sortKeyOf(syllables: readonly Syllable[], surnameLength: number): string {
  let key = '';
  for (const [index, { sortPart }] of syllables.entries())
    key += index + 1 === surnameLength ? `${sortPart} ` : sortPart;
  return key;
}

function syllableOf(text: string, tone: string, character: string): Syllable {
  const strokes = /\p{Script=Han}/u.test(character) ? strokeKey(character, 'full').key : '000';
  const sortPart = /^[a-z0-9]/u.test(text) ? `${text}${tone}${strokes}` : `~${strokes}`;
  return { text, tone, character, sortPart };
}

/** One reading of each character, the likeliest first: those that differ in few places from the usual one. */
function combinations(syllables: readonly Syllable[]): Spelt[] {
  let made = [{ full: '', initials: '', unusual: 0 }];
  for (const { text, character } of syllables) {
    const others = otherReadings(text, character);
    const next = [];
    for (const { full, initials, unusual } of made) {
      next.push({ full: full + text, initials: initials + initial(text), unusual });
      for (const other of others)
        next.push({ full: full + other, initials: initials + initial(other), unusual: unusual + 1 });
    }
    made = next.length === 1 ? next : next.sort((a, b) => a.unusual - b.unusual).slice(0, MOST_SPELLINGS);
  }
  return made;
}

/** What a character is also read, tones apart. */
function otherReadings(text: string, character: string): string[] {
  const readings = new Set(knownReadings(character).map((reading) => reading.text));
  readings.delete(text);
  return [...readings];
}

function inSyllables(reading: string): string[] {
  return [...reading.matchAll(/([a-z]+)\d/gu)].map(([, text = '']) => text);
}

function initial(syllable: string): string {
  const code = syllable.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}
