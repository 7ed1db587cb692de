import { cleanText } from './clean/text.ts';
import type { ImportField } from './field.ts';

/** What a column's title says about its field. */
export interface TitleMatch<Key extends string> {
  readonly field: ImportField<Key>;
  /** 1: the title is one of the field's own; less the more it was interpreted. */
  readonly confidence: number;
  /** Whether the title promises more than this field in one cell. */
  readonly combined: boolean;
}

/** Titles that no field of people takes, but that show that a row is a header. */
const OTHER_TITLES = new Set(
  (
    '序号 编号 号 NO NO. № 序 排序 年龄 周岁 岁数 党龄 工龄 签名 签到 签字 照片 相片 房号 房间号 组别 小组 分组 班次 期数 班级 健康状况 身体状况 ' +
    '户籍 户籍地 户籍所在地 户口所在地 出生地 籍贯地 年度 学时 成绩 得分 分数 等次 评议结果 入党介绍人 介绍人 毕业院校 毕业院校及专业 毕业学校 专业 学位 ' +
    '婚姻状况 邮箱 电子邮箱 QQ 微信 微信号 车牌 车牌号 是否住宿 住宿 就餐 是否就餐 用餐 党费 党籍状态 转入时间 党内职务 所在镇街 镇街 所属镇街 街镇 乡镇 村 社区 ' +
    '联系人 紧急联系人 家庭成员 全日制教育 在职教育 校验 状态 时间 日期 上午 下午 是否流动党员 是否困难党员 备用 培训班次 培训时间 任职时间 任现职时间'
  ).split(' '),
);
const SERIAL_TITLES = new Set(['序号', '编号', '号', 'NO', 'NO.', '№', '序', '排序']);

/** Nothing that tidying would change. */
const PLAIN = /^[\u4E00-\u9FFF\dA-Za-z]+$/u;

/** Words that make a title speak of somebody other than the person of the row. */
const OTHER_PERSON =
  /介绍人|联系人|家庭成员|家属|亲属|配偶|父亲|母亲|子女|家长|监护人|帮带|帮扶|班主任|培养|谈话人|填表人|经办人|负责人/u;

/** A title without spaces, remarks in brackets, stars and colons: the form in which titles are compared. */
export function tidyTitle(cell: string): string {
  return cleanText(cell)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[([【].*?[)\]】]/gu, '')
    .replace(/^[*※★☆#]+|[*※★☆#:：.。]+$/gu, '')
    .toUpperCase();
}

/** Whether a title is that of a running number. */
export function isSerialTitle(title: string): boolean {
  return SERIAL_TITLES.has(tidyTitle(title));
}

/** Knows the titles of a field table. */
export interface TitleIndex<Key extends string> {
  /** A single cell: its field if it is a title of one. */
  readonly fieldOf: (cell: string) => ImportField<Key> | null;
  /** Whether a cell is the title of a field or another usual title. */
  readonly isTitle: (cell: string) => boolean;
  /** The parts of a joined title, from the top row to the lowest. */
  readonly match: (parts: readonly string[]) => TitleMatch<Key> | null;
}

/** Makes the index of a field table. Where two fields claim a title, the earlier field has it. */
export function titleIndex<Key extends string>(fields: readonly ImportField<Key>[]): TitleIndex<Key> {
  const exact = new Map<string, TitleMatch<Key>>();
  const add = (title: string, match: TitleMatch<Key>) => {
    const key = tidyTitle(title);
    if (!exact.has(key)) exact.set(key, match);
  };
  for (const field of fields)
    field.synonyms.forEach((title, index) =>
      // The field's own title is preferred where two columns claim one field.
      add(title, { field, confidence: 1 - Math.min(index, 20) / 400, combined: false }),
    );
  for (const field of fields)
    for (const title of field.combined ?? []) add(title, { field, confidence: 0.9, combined: true });

  const single = (title: string): TitleMatch<Key> | null => {
    if (title === '' || OTHER_PERSON.test(title)) return null;
    const own =
      exact.get(title) ??
      exact.get(title.replace(/^(?:党员|学员|本人|个人|现|参训人员|人员)|(?:信息|情况)$/gu, ''));
    return own ?? longestEnding(title, exact);
  };
  const match = (parts: readonly string[]): TitleMatch<Key> | null => {
    const titles = parts.map(tidyTitle).filter((title) => title !== '');
    const last = titles.at(-1) ?? '';
    if (titles.some((title) => OTHER_PERSON.test(title))) return null;
    const whole = exact.get(titles.join(''));
    if (whole !== undefined || titles.length < 2)
      return whole ?? (OTHER_TITLES.has(last) ? null : single(last));
    const child = OTHER_TITLES.has(last) ? null : single(last);
    if (child !== null) return lowered(child, 0.98);
    const parent = single(titles[0] ?? '');
    return parent === null ? null : lowered(parent, 0.6);
  };
  return {
    fieldOf: (cell) => exact.get(tidyTitle(cell))?.field ?? null,
    isTitle: (cell) => {
      const title = PLAIN.test(cell) ? cell.toUpperCase() : tidyTitle(cell);
      return exact.has(title) || OTHER_TITLES.has(title);
    },
    match,
  };
}

/** The field whose title ends the given one (参训人员手机号码); one character is too little to go by. */
function longestEnding<Key extends string>(
  title: string,
  exact: ReadonlyMap<string, TitleMatch<Key>>,
): TitleMatch<Key> | null {
  for (let start = 1; start <= title.length - 2; start += 1) {
    const found = exact.get(title.slice(start));
    if (found !== undefined) return lowered(found, 0.7);
  }
  return null;
}

function lowered<Key extends string>(match: TitleMatch<Key>, by: number): TitleMatch<Key> {
  return { ...match, confidence: match.confidence * by };
}
