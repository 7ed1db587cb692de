import { weighted, weightedWords } from './chance.ts';

/**
 * Surnames with weights per about ten thousand: the order of the whole country (publicly known lists of the hundred
 * most frequent), moved towards Changsha, where 刘 周 彭 谭 罗 胡 are more and 王 张 赵 孙 less frequent.
 */
const COMMON = `
  刘860 李690 陈620 张520 王500 周430 黄390 杨380 彭300 谭290 胡280 罗270 吴240 何220 曾200 邓195 唐180 肖175 谢165 徐150
  朱145 曹140 郭130 龙120 袁120 易118 廖115 蒋115 姚110 欧阳36 文100 汤95 熊95 余92 贺90 戴88 喻86 苏84 马82 夏80 范78
  林76 高75 宋74 钟72 戚10 邹70 许70 冯68 杜66 赵100 孙70 梁60 韩45 郑58 程56 董45 萧12 于32 卢50 叶48 蔡47 田46 任45
  姜44 方43 石42 金38 陆36 段40 毛38 江38 汪36 秦30 史24 龚48 尹52 阳40 聂28 柳30 莫26 左30 向38 甘24 孟20 万28 武14
  邱26 侯24 邵18 洪24 雷58 颜34 伍34 皮22 章26 魏32 潘34 沈30 吕26 丁30 贾16 薛14 阎4 郝10 崔14 康18 白16 常10 钱12 温12
  施16 陶24 严24 黎52 柴6 卜14 凌24 鲁20 游26 童28 祝16 葛14 佘16 言8 粟10 蔺3 柏14 佟4 季10 殷16 翁8 庄12 齐10 骆14 申14
  涂14 晏16 匡14 成24 瞿12 苗6 米10 屈16 项8 舒20 梅12 盛18 戈3 房5 翟6 焦5 岳8 蓝8 兰12 牛4 牟4 管8 艾10 倪10 耿4 辛6
  简6 谷12 邢8 关6 路4 时4 柯8 阮8 樊12 纪6 符8 费6 车6 胥4 丰4 隆6 鄢5 巢4 储4 帅6 卿6 楚5 危5 饶12 宁10 席5 傅40 郁3 付24
`;

/** Rare ones, among them those that are read otherwise than usual or collated wrongly. */
const RARE = `
  单4 仇4 解4 查5 覃6 缪4 区4 盖2 隗2 逄1 戢1 禤1 乐3 朴1 宓1 訾1 逯1 郗1 亓1 仉1 种1 冼2 麦3 钭1 虢2 昝1 晁1 卞3 邝3
  揭2 衷1 戎1 阚1 芮1 邬2 滕3 臧1 呙3 逯1 敖2 卓4 鞠2 苟1 占3 闵2 谌8 荣2 过1 牙1 黑1 母1 啜1 老1
`;

/** Surnames of two characters. */
const DOUBLE = '司马4 上官4 诸葛3 尉迟2 夏侯2 皇甫2 司徒2 令狐2 端木1 公孙1 东方1 长孙1 慕容1 宇文1 澹台1';

const entries = [...weightedWords(COMMON), ...weightedWords(RARE), ...weightedWords(DOUBLE)];

/** A surname of the whole district. */
export const drawSurname = weighted(entries);

/** A surname frequent enough to be that of a clan in a village. */
export const drawClanSurname = weighted(entries.filter(([, weight]) => weight >= 40));

const doubles = new Set(entries.map(([surname]) => surname).filter((surname) => surname.length === 2));

/** The surname with which a Han-like name begins. */
export function surnameIn(name: string): string {
  const two = name.slice(0, 2);
  return doubles.has(two) && name.length > 2 ? two : (Array.from(name)[0] ?? '');
}
