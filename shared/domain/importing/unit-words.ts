/** Endings of the names of offices, places and firms, and of party organisations, as lists write them. */

export const UNIT_END =
  /(?:村|社区|局|镇|乡|街道|办|公司|集团|中心|学校|中学|小学|幼儿园|医院|委|会|院|所|站|队|厂|部|处|科|组|店|场|馆)$/u;

export const BRANCH_END = /(?:支部|总支|党委|党工委|党组|党支委|党小组|委员会)$/u;
