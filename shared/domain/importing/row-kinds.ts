import { closedUp, cleanName } from './clean/text.ts';
import { BRANCH_END, UNIT_END } from './unit-words.ts';

/** What the words of a row say about it. The rows themselves are put together in layout.ts. */

const TOTAL =
  /^(?:本页|全镇|全区|全村|全街道|全部|分)?(?:合计|总计|小计|共计|总人数|累计|总数)(?:$|[:：\d(（人名])|^共\s*\d+\s*[人名]/u;
const SIGNERS =
  '制表人?|填表人|填报人|审核人?|复核人?|校对人?|经办人|负责人|单位负责人|主要负责人|分管领导|分管负责人|主管领导|联系人|联系电话|党支部书记|支部书记|书记签字|' +
  '填报日期|填表日期|填报时间|填表时间|制表日期|制表时间|报送日期|报送时间|上报日期|上报时间|审批人|签发人|领导签字|单位盖章|盖章|签字|签名|日期';
const REMARKS = '备注|附注|注|说明|填表说明|填写说明|填报说明|注意|注意事项|提示|温馨提示|要求|填写要求';
const UNITS =
  '单位|填报单位|填表单位|制表单位|报送单位|上报单位|单位名称|党组织名称|支部名称|班次|班次名称|培训时间|培训地点|时间|地点|截止时间|截止日期|统计时间|统计日期';
const FOOTER = new RegExp(
  `^(?:${SIGNERS}|${REMARKS})\\d?(?:[(（].{0,12}?[)）])?\\s*[:：]|^(?:制表人|填表人|填报人|审核人|经办人|负责人签字|单位盖章|盖章)(?:[(（].{0,12}?[)）])?$`,
  'u',
);
const NOTE = new RegExp(
  `^(?:${SIGNERS}|${REMARKS}|${UNITS})\\d?(?:[(（].{0,12}?[)）])?\\s*[:：]|^(?:${REMARKS})(?:$|\\s|\\d|[(（])|^[(（]?(?:截至|截止)|^\\d[.、．]\\s*\\D{12,}`,
  'u',
);
const PAGE = /^(?:第\s*\d+\s*页|共\s*\d+\s*页|[-—–－\s]*以下(?:空白|无))/u;
const EXAMPLE_SERIALS = /^(?:例|示例|样例|范例|举例|例如|如|例\d|示例\d)$/u;
const EXAMPLE_NAMES =
  /^(?:张三|李四|王五|赵六|某某|张某|李某|张某某|李某某|例|示例|样例|范例|举例|例如.*|例[:：].*|示例[:：].*)$/u;
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）][、]?|\d{1,2}[、.．]|[※★●■◆▲])\s*/u;
const COUNT = /\s*[(（【[]?\s*共?计?\s*\d+\s*[人名](?:党员)?\s*[)）】\]]?\s*[:：]?$/u;
const SENTENCE = /[。；！？，,]/u;
const LONGEST_UNIT = 40;

/** 合计, 总 计, 小计：12人, 共 35 人. */
export const isTotalText = (cell: string): boolean => TOTAL.test(closedUp(cell).replace(/\s+/gu, ''));

/** 制表人：…, 备注：…, 第 1 页. */
export const isFooterText = (cell: string): boolean => {
  const text = closedUp(cell);
  return FOOTER.test(text) || PAGE.test(text);
};

/** Above the people: 填表说明, 单位：…, 填报日期：…, or a sentence. */
export const isNoteText = (cell: string): boolean => {
  const text = closedUp(cell);
  return NOTE.test(text) || PAGE.test(text) || SENTENCE.test(text) || text.length > LONGEST_UNIT;
};

/** A running number that says that its row is an example. */
export const isExampleSerial = (cell: string): boolean => EXAMPLE_SERIALS.test(closedUp(cell));

/** A name that nobody on a list has, or that only examples have in the first rows. */
export const isExampleName = (cell: string): boolean =>
  EXAMPLE_NAMES.test(cleanName(cell).replace(/[(（][^()（）]*[)）]$/u, ''));

/** The unit that a line alone above people names (一、靖港镇（12人） → 靖港镇), or null. */
export function unitOfGroup(cell: string): string | null {
  const text = closedUp(cell);
  if (text.length > LONGEST_UNIT || SENTENCE.test(text)) return null;
  const rest = text
    .replace(COUNT, '')
    .replace(ORDINAL, '')
    .replace(/[:：]$/u, '')
    .trim();
  const marked = rest !== text.replace(/[:：]$/u, '').trim();
  if (rest.length < 2 || /^\d+$/u.test(rest)) return null;
  return marked || UNIT_END.test(rest) || BRANCH_END.test(rest) ? rest : null;
}
