import { readDay } from '../importing/clean/day.ts';
import { readEducation, readNationality } from '../importing/clean/person-codes.ts';
import { isFault } from '../importing/clean/reading.ts';
import { cleanName, cleanText } from '../importing/clean/text.ts';
import { BRANCH_END, UNIT_END } from '../importing/unit-words.ts';

/** What a cell looks like, for columns that say nothing of themselves. A look is a guess, never a check. */

const SURNAMES = new Set(
  [
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭',
    '廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳',
    '邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华',
    '车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都',
    '巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺欧上司诸夏东皇尉公慕仲长宇闻肖闫岂付代笪佘阙粟',
  ].join(''),
);
const DUTY_END =
  /(?:书记|主任|委员|科员|局长|镇长|干部|主席|部长|校长|教师|会计|组长|干事|队长|科长|经理|院长|所长|站长|专干|村医|农民|退休|主办|职员|办事员)$/u;

export const looksLikeName = (cell: string): boolean => {
  const text = cleanName(cell);
  if (/^\p{Script=Han}{2,8}·\p{Script=Han}{2,12}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || !SURNAMES.has(text.slice(0, 1))) return false;
  if (UNIT_END.test(text) && text.length > 2) return false;
  return (
    !looksLikeEducation(text) &&
    !looksLikeNationality(text) &&
    !DUTY_END.test(text) &&
    !looksLikePoliticalStatus(text)
  );
};

export const looksLikeSex = (cell: string): boolean => /^\s*[男女]\s*$/u.test(cell);

export const looksLikeIdNumber = (cell: string): boolean =>
  /^(?:\d{17}[\dXx]|\d{15}|\d\.\d+E\+?1[4-7])$/u.test(cell.normalize('NFKC').replace(/[\s'’‘]/gu, ''));

export const looksLikeMobile = (cell: string): boolean =>
  /^(?:\+?86)?1[3-9]\d{9}$/u.test(cell.normalize('NFKC').replace(/[\s-]/gu, ''));

export const looksLikeNationality = (cell: string): boolean => isWordOf(cell, readNationality);
export const looksLikeEducation = (cell: string): boolean => isWordOf(cell, readEducation);

export const looksLikePoliticalStatus = (cell: string): boolean =>
  /^(?:中共党员|中共预备党员|共青团员|团员|群众|党员|无党派(?:人士)?)$/u.test(cleanText(cell));

export const looksLikeMembership = (cell: string): boolean =>
  /^(?:(?:正式|预备)(?:党员)?|(?:入党)?积极分子|发展对象|入党申请人)$/u.test(cleanText(cell));

export const looksLikeBranch = (cell: string): boolean => BRANCH_END.test(cleanText(cell));
export const looksLikeEmployer = (cell: string): boolean => {
  const text = cleanText(cell);
  return text.length >= 3 && UNIT_END.test(text) && !BRANCH_END.test(text) && /^\P{N}/u.test(text);
};
export const looksLikeDuty = (cell: string): boolean => DUTY_END.test(cleanText(cell));

/** A day in the time of people alive; numbers without separators only with eight digits. */
export const looksLikeDay = (cell: string): boolean => dayOf(cell) !== null;

/** A day on which somebody on a list can have been born. */
export const looksLikeBirth = (cell: string): boolean => {
  const day = dayOf(cell);
  return day !== null && day > '1920' && day < '2012';
};

/** A limit far ahead: how a column looks does not depend on the day on which it is read. */
const LATEST = '2040-12-31';

function dayOf(cell: string): string | null {
  if (/^\s*\d{1,7}\s*$/u.test(cell)) return null;
  const reading = readDay(cell, { today: LATEST, sense: 'past', twoDigitMonths: false });
  return isFault(reading) ? null : reading.value;
}

function isWordOf(cell: string, read: typeof readNationality): boolean {
  if (/\d/u.test(cell)) return false;
  const reading = read(cell);
  return !isFault(reading) && reading.value !== null;
}
