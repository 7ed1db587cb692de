/** A name in its two parts; `surname` is empty where a name has none that can be told. */
export interface NameParts {
  readonly surname: string;
  readonly given: string;
}

/**
 * Compound surnames: the sixty of 《百家姓》 and others still borne. Where the first character is
 * also a surname of its own (单于, 谷梁, 宗政, 乐正), a name of three characters is read as the compound surname.
 */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  `万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文
  长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延
  羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 独孤 纳兰 完颜 耶律 叶赫 贺兰 斛律 尔朱 即墨 达奚 哥舒 仲长 叔孙 季孙 孟孙 公输 公仪 公伯
  太史 相里 屠岸 沮渠 东里 南荣 褚师 歐陽 諸葛 司馬 鍾離 東方 尉遲 淳於 鮮于 慕容 爱新觉罗`.split(/\s+/u),
);

/** The dot inside transliterated names, in the forms that clerks type. */
const INTERPUNCT = /[·•‧∙⋅・･.．]/u;

/**
 * Splits a name into surname and given name. Two-character names always have a surname of one character
 * (欧阳 alone is 欧 + 阳); a name of one character is a surname. Names with an interpunct (阿卜杜·热西提) and names
 * without Chinese characters have no surname: the whole is the given name.
 */
export function nameParts(name: string): NameParts {
  const whole = name.trim();
  const characters = Array.from(whole.replace(/\s/gu, ''));
  const first = characters[0] ?? '';
  if (INTERPUNCT.test(whole) || !/\p{Script=Han}/u.test(first)) return { surname: '', given: whole };
  const length = [4, 2].find(
    (count) => characters.length > count && COMPOUND_SURNAMES.has(characters.slice(0, count).join('')),
  );
  return {
    surname: characters.slice(0, length ?? 1).join(''),
    given: characters.slice(length ?? 1).join(''),
  };
}
