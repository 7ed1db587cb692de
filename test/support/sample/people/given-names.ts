import { listed } from '../listed.ts';

/** Given names of one generation and sex. */
export interface GivenNames {
  /** Those that were in fashion. */
  readonly whole: readonly string[];
  /** First and second characters from which the others are made. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly single: readonly string[];
  /** Share of names of a single character, in per cent. */
  readonly singles: number;
}

export interface Generation {
  /** First year of birth. */
  readonly from: number;
  readonly men: GivenNames;
  readonly women: GivenNames;
}

const names = (
  singles: number,
  whole: string,
  first: string,
  second: string,
  single: string,
): GivenNames => ({
  singles,
  whole: listed(whole),
  first: Array.from(first),
  second: Array.from(second),
  single: Array.from(single),
});

/** Oldest first. 字辈, the characters of a clan's generation, are with the names (names.ts). */
export const GENERATIONS: readonly Generation[] = [
  {
    from: 0,
    men: names(
      7,
      '国强 国富 德福 长生 福生 寿生 桂生 运生 春生 秋生 冬生 万福 有才 有福 树林 树生 金生 水生 炳炎 炳坤 玉成 正兴 海清 绍武',
      '德国世绍炳树福长桂寿正玉金万有运菊伯仲汉克迪光庆云松梅振冬春',
      '生清福兴林和堂才元初华明山财保钦成昌祥武文连云秋炎坤满余泉',
      '才福贵林忠义清和明德',
    ),
    women: names(
      4,
      '秀英 桂英 玉兰 桂兰 秀兰 玉珍 淑珍 凤英 菊英 兰英 菊香 桂香 冬秀 春秀 细妹 满姑 翠英 月娥 爱莲 金莲 腊梅 秋菊 元秀 玉莲',
      '秀桂玉淑凤菊兰春冬秋月翠金爱素翠元银细满腊云莲',
      '英兰珍香秀梅娥莲云华贞桃菊连姑妹芝娇珠',
      '兰英珍梅莲菊香',
    ),
  },
  {
    from: 1949,
    men: names(
      8,
      '建国 建军 卫国 国庆 建华 跃进 建设 解放 和平 援朝 国华 志强 卫东 建平 新民 爱国 永红 胜利 文革 爱民 志刚 建新 红星 立新 建明 国平',
      '建国卫志新永立跃正德光文庆明友爱应运海学汉定孟自铁云冬喜',
      '国军华平明强民东红星良辉文光生根武林山初云清元其保安祥秋',
      '军平明强勇刚斌辉波伟华光毅钢',
    ),
    women: names(
      5,
      '建华 玉兰 秀英 桂英 淑珍 爱华 秀珍 桂芳 玉珍 丽华 爱莲 国英 秋香 冬梅 春梅 跃华 红英 爱珍 菊华 腊梅 秀华 立新 美华 玉华',
      '秀桂玉爱淑建国红美春冬菊翠月凤金丽秋素志小云伏',
      '华英兰珍芳香梅莲云元辉玲娥群纯平秀霞连满',
      '英兰珍芳梅群玲霞',
    ),
  },
  {
    from: 1965,
    men: names(
      19,
      '志强 建军 建平 卫东 志勇 红卫 向阳 立军 文军 海波 志刚 小平 国辉 正军 建辉 永红 学军 跃辉 国良 文辉 新文 铁军 建文 利军 光辉 拥军',
      '志建文卫正立国新学永海小光向红铁德明利友世伟晓跃泽科赛',
      '军平辉强勇华明良文红波武清兵斌光云林国伟雄祥权奇阳飞',
      '军勇伟强辉斌波兵刚涛峰敏杰超毅华平明健雄',
    ),
    women: names(
      14,
      '丽华 红梅 小红 秋香 春香 艳红 建红 丽君 月红 翠红 海燕 小玲 爱红 冬梅 国红 志红 利红 雪梅 美玲 丽娟 小英 红霞 凤娟 彩霞',
      '丽红小春秋冬艳建翠美爱海雪凤月志彩玉秀晓利金梅立',
      '红梅霞玲华英香燕君娟辉芳群云娥兰平莲艳琴',
      '红燕玲霞敏丽艳芳英群萍琴娟',
    ),
  },
  {
    from: 1980,
    men: names(
      26,
      '志伟 俊杰 建波 海涛 文杰 志鹏 晓东 志勇 文斌 少华 立志 振宇 鹏飞 小波 俊峰 建伟 海波 智勇 文韬 旭东 世杰 宏伟 浩然 泽宇 思远 子健',
      '志文俊海晓振宇少旭宏泽思鹏智建小立世浩佳嘉天雪亚梓',
      '伟杰鹏涛波斌峰勇华东宇飞龙辉超翔威林亮军远阳凯健帆',
      '伟鹏涛杰超磊波勇亮峰斌凯强帅浩辉俊宇翔威飞龙',
    ),
    women: names(
      23,
      '丽娜 婷婷 海燕 艳萍 丹丹 娟娟 晓燕 雪莲 佳丽 思思 文静 雅琴 小芳 晓玲 丽萍 美玲 玉婷 思敏 慧敏 佳佳 倩倩 莎莎 雅婷 诗琪',
      '丽晓雅思佳海艳文雪美玉慧诗小梦静婉嘉倩春秋紫',
      '燕婷娜玲静萍敏芳琴娟霞琪慧蓉莉丹颖莎瑶雯',
      '静婷娜燕敏丹丽颖慧倩娟莉琳玲芳艳霞洁',
    ),
  },
  {
    from: 1995,
    men: names(
      14,
      '浩宇 子轩 宇轩 俊豪 泽宇 浩然 梓轩 博文 天宇 子涵 嘉豪 宇航 俊熙 皓轩 明轩 睿哲 志豪 家豪 宇恒 思齐 致远 梓豪 文博 承宇',
      '浩子宇俊泽嘉梓天博皓明睿家思承煜逸奕文佳锦凌',
      '轩宇豪然航杰文博涵熙辉哲翔凯阳霖晨锋恒泽昊',
      '浩宇轩涛帆鑫凯睿旭昊哲磊阳晨',
    ),
    women: names(
      11,
      '梓涵 雨欣 诗涵 欣怡 佳怡 思琪 雨婷 梦瑶 欣妍 可欣 诗琪 佳琪 紫涵 子涵 雨桐 心怡 语嫣 梦洁 思雨 静怡 雅雯 若曦 艺涵',
      '雨诗欣佳思梦可紫子语雅艺若静心宇馨婧梓芷',
      '涵欣怡琪婷瑶妍桐嫣洁雨雯曦萱彤颖琳璇玥',
      '婷颖悦琳倩欣怡雪瑶莹璐',
    ),
  },
];
