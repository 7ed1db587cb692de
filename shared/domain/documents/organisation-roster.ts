import { fullDay } from '../day-words.ts';
import { fitColumns, fittingCell } from './fitting.ts';
import { freeRows, type Paper, printedWidth } from './paper.ts';

/** The data of 组织名册. */
export interface OrganisationRoster {
  readonly title: string;
  readonly unit: string;
  readonly day: string;
  readonly lines: readonly {
    readonly number: number;
    /** Steps below the organisation whose roster it is. */
    readonly level: number;
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
    readonly statisticsKind: string;
    readonly foundedOn: string;
  }[];
  /** e.g. 党委 4 个，党支部 63 个. */
  readonly totals: string;
}

/** Levels beyond this one are not indented further: the name needs the room. */
const DEEPEST_INDENT = 4;
const SIZE = 10.5;

/** A working table in the maintained order, levels shown by indentation (DESIGN §7). */
export function organisationRosterPaper(roster: OrganisationRoster): Paper {
  const page = { preset: 'working', across: false } as const;
  const columns = fitColumns(
    [
      { least: 11, align: 'centre', numbers: true },
      { least: 60, most: null, align: 'start' },
      { least: 34, align: 'start' },
      { least: 19, align: 'centre' },
      { least: 19, align: 'centre' },
      { least: 23, align: 'centre' },
    ],
    printedWidth(page),
  );
  const [, , shortNames] = columns;
  return {
    title: roster.title,
    page: { ...page, foot: null, head: roster.title, mark: null },
    parts: [
      { is: 'title', text: roster.title },
      { is: 'ends', left: `单位：${roster.unit}`, right: `共 ${roster.lines.length} 个组织` },
      {
        is: 'table',
        table: {
          columns,
          header: [['序号', '组织名称', '简称', '类别', '统计类别', '成立日期']],
          groups: freeRows(
            roster.lines.map((line) => [
              String(line.number),
              { text: line.name, indent: Math.min(line.level, DEEPEST_INDENT) * 0.8 },
              fittingCell(line.shortName, shortNames, SIZE, 2),
              line.kind,
              line.statisticsKind,
              line.foundedOn,
            ]),
          ),
          rowHeight: 8.2,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [`合计：${roster.totals}`],
        seal: [`${roster.unit}（盖章）`, `制表日期：${fullDay(roster.day)}`],
      },
    ],
  };
}
