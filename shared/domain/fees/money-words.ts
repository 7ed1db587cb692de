const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿'] as const;

/**
 * 大写金额 as 《支付结算办法》 wants it: 人民币壹仟零伍拾元整, 人民币壹佰元零伍分. Amounts in 元 up to 999,999,999,999.99.
 */
export function moneyInWords(amount: number): string {
  const fen = Math.round(amount * 100);
  const whole = Math.floor(fen / 100);
  const [jiao, cent] = [Math.floor((fen % 100) / 10), fen % 10];
  const yuan = whole === 0 ? '' : `${wholeInWords(whole)}元`;
  if (jiao === 0 && cent === 0) return `人民币${yuan === '' ? '零元' : yuan}整`;
  const small =
    jiao === 0
      ? `${yuan === '' ? '' : '零'}${DIGITS[cent] ?? ''}分`
      : `${DIGITS[jiao] ?? ''}角${cent === 0 ? '整' : `${DIGITS[cent] ?? ''}分`}`;
  return `人民币${yuan}${small}`;
}

/** Groups of four digits; a 零 stands once for every run of them inside, none at the end. */
function wholeInWords(whole: number): string {
  let words = '';
  let gap = false;
  const digits = String(whole);
  for (const [index, character] of digits.split('').entries()) {
    const place = digits.length - 1 - index;
    const digit = Number(character);
    if (digit === 0) gap = true;
    else {
      if (gap && words !== '') words += '零';
      gap = false;
      words += `${DIGITS[digit] ?? ''}${PLACES[place % 4] ?? ''}`;
    }
    const group = digits.slice(Math.max(0, index - 3), index + 1);
    if (place % 4 === 0 && Number(group) > 0) words += GROUPS[place / 4] ?? '';
  }
  return words;
}
