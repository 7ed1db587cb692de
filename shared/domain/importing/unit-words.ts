/** Endings of the names of offices, places and firms, and of party organisations, as lists write them. */

export const UNIT_END =
  /(?:村|社区|局|镇|乡|街道|办|公司|集团|中心|学校|中学|小学|幼儿园|医院|委|会|院|所|站|队|厂|部|处|科|组|店|场|馆)$/u;

export const BRANCH_END = /(?:支部|总支|党委|党工委|党组|党支委|党小组|委员会)$/u;

const GENERIC =
  /^(?:第?[一二三四五六七八九十百零〇\d]+|机关|离退休(?:干部|人员)?|退休(?:干部|人员)?|老干部?|在职|流动|联合|综合|社区|村|网格|临时)*(?:党总支部?|党支部|总支部?|支部|党小组|小组|党委)?(?:委员会)?$/u;

/** Whether a name fits a unit in every town (“第一支部”, “机关支部”): what it means in one list says nothing of the next. */
export function isGenericUnitName(name: string): boolean {
  return GENERIC.test(name.replaceAll(/\s/gu, ''));
}
