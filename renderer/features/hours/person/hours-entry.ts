/** The most hours that one correction adds or takes. */
const MOST = 200;

/** Hours of a correction as typed, or what is wrong with them. */
export function readHours(text: string): { readonly hours: number } | { readonly fault: string } {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/^[−–—]/u, '-');
  if (written === '') return { fault: '请填写学时' };
  if (!/^[+-]?\d{1,3}(\.\d{1,2})?$/u.test(written)) {
    return { fault: '看不懂这个数，请写成 4 或 -2.5，最多两位小数' };
  }
  const hours = Number(written);
  if (hours === 0) return { fault: '更正 0 学时没有意义，请改正' };
  if (Math.abs(hours) > MOST) return { fault: `一次最多更正 ${MOST} 学时，请核对` };
  return { hours };
}
