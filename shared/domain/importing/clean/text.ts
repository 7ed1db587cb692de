/** Cells as people and machines leave them, made into plain text without changing what is said. */

/** Zero-width, directional and soft-hyphen characters that copying from web pages and chats brings along. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
const SPACES = /[\s\p{Zs}]+/gu;
// Control characters are what is looked for here.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
/** Full-width digits and letters; full-width punctuation is Chinese punctuation and stays. */
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
/** Radicals that PDF files give for the characters themselves (⼩ for 小). */
const RADICALS = /[\u2F00-\u2FD5\u2E9F\u2EF3]/gu;
const DECOMPOSED = /[A-Za-z]\p{M}+/gu;
/** Dots that input methods give for the interpunct of names, which is U+00B7 (民委发〔2016〕33号). */
const INTERPUNCTS = /(?<=[\p{L}])\s?[\u0387\u16EB\u2022\u2027\u2219\u22C5\u30FB\uFF65]\s?(?=[\p{L}])/gu;
const SPACED_INTERPUNCT = /(?<=\p{L})\s*·\s*(?=\p{L})/gu;
/** Nothing to be done: printable ASCII or the main block of Han, without a space at either end or two together. */
const CLEAN = /^(?:[!-~\u4E00-\u9FFF]| (?=[!-~\u4E00-\u9FFF]))*$/u;

/**
 * A cell without invisible characters, with full-width digits, letters and spaces made half width, runs of spaces
 * and line breaks made one space. Chinese punctuation stays as written. Cleaning twice changes nothing.
 */
export function cleanText(cell: string): string {
  if (CLEAN.test(cell)) return cell.startsWith(' ') ? cell.slice(1) : cell;
  return cell
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(FULL_WIDTH, (letter) => letter.normalize('NFKC'))
    .replace(RADICALS, (letter) => letter.normalize('NFKC'))
    .replace(DECOMPOSED, (letters) => letters.normalize('NFC'))
    .replace(INTERPUNCTS, '·')
    .replace(SPACES, ' ')
    .trim();
}

/** A text without spaces beside Han characters: 靖港镇 芦江社区 is one name, Party School stays two words. */
export function closedUp(text: string): string {
  const clean = cleanText(text);
  return clean.includes(' ')
    ? clean.replace(/(?<=[\p{Script=Han}（）·]) | (?=[\p{Script=Han}（）·])/gu, '')
    : clean;
}

/**
 * A name: 张 三 → 张三, any dot between Han characters or around words becomes ·; words of a Latin name keep one
 * space between them.
 */
export function cleanName(cell: string): string {
  const text = cleanText(cell)
    .replace(/(?<=\p{L})\s*．\s*(?=\p{L})/gu, '·')
    .replace(/(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu, '·')
    .replace(SPACED_INTERPUNCT, '·');
  return closedUp(text);
}

const NOTHING_WORDS = new Set([
  '',
  '/',
  '\\',
  '.',
  '。',
  '、',
  '?',
  '？',
  '无',
  '没有',
  '不详',
  '不祥',
  '不明',
  '未知',
  '未填',
  '暂无',
  '空',
  '缺',
  '待定',
  '待补',

  'none',
  'null',
  'nil',
  'nan',
  'n/a',
  'na',
  '#n/a',
  'undefined',
  '(空)',
  '（空）',
  '(空白)',
  '（空白）',
  '(blank)',
]);

/** Whether a cell says in words that nothing is known: 不详, -, None, null. */
export function saysNothing(text: string): boolean {
  return text.length <= 9 && (NOTHING_WORDS.has(text.toLowerCase()) || /^[-—–_－]+$/u.test(text));
}

/** Whether a cell holds the error of a formula instead of a value. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u.test(text);
}
