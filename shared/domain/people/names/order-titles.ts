/**
 * The orders in which lists of people are printed; the title stands in the footer of the list. Apart from
 * order.ts, so that a screen can name the orders without loading the stroke data.
 */
export const NAME_ORDERS = {
  'surname-strokes': '姓氏笔画',
  'name-strokes': '姓名笔画',
  pinyin: '拼音',
  unit: '单位顺序',
} as const;
