import { type ClassHeading, openingOf } from './class-heading.ts';
import { fitColumns, fittingCell, nameWidth } from './fitting.ts';
import { mergedGroups } from './merging.ts';
import { type Paper, type PaperRow, printedWidth } from './paper.ts';

/** 分组名单: who discusses with whom, and who leads. */
export interface GroupList {
  readonly heading: ClassHeading;
  readonly groups: readonly Group[];
}

export interface Group {
  /** Null: those who are in no group yet. */
  readonly number: number | null;
  readonly members: readonly { readonly name: string; readonly unitAndDuty: string; readonly role: string }[];
}

const SIZE = 10.5;

/** A working table with the group merged over its members; a group stays together as long as it fits a page. */
export function groupsPaper({ heading, groups }: GroupList): Paper {
  const page = { preset: 'working', across: false } as const;
  const all = groups.flatMap(({ members }) => members);
  const columns = fitColumns(
    [
      { least: 26, align: 'centre' },
      { least: 12, align: 'centre', numbers: true },
      {
        least: nameWidth(
          all.map(({ name }) => name),
          SIZE,
          24,
        ),
        align: 'centre',
      },
      { least: 50, most: null, align: 'start' },
      { least: 32, align: 'centre' },
    ],
    printedWidth(page),
  );
  const [, , names, units] = columns;
  const title = `${heading.name}分组名单`;
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns,
          header: [['组别', '序号', '姓名', '单位及职务', '班内职务']],
          groups: groups.flatMap(({ number, members }) =>
            mergedGroups(
              [`${number === null ? '未分组' : `第${number}组`}\n（${members.length} 人）`],
              members.map(
                ({ name, unitAndDuty, role }, index): PaperRow => [
                  String(index + 1),
                  fittingCell(name, names, SIZE, 1),
                  fittingCell(unitAndDuty, units, SIZE, 2),
                  role,
                ],
              ),
              MOST_TOGETHER,
            ),
          ),
          rowHeight: 8.6,
          size: SIZE,
        },
      },
      { is: 'closing', lines: [`合计：${groups.length} 个组，共 ${all.length} 人。`], seal: [] },
    ],
  };
}

/** Rows that fit a page portrait with title and header. */
const MOST_TOGETHER = 20;
