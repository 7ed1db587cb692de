import { fullDay } from '../day-words.ts';
import type { TraineeSort } from '../classes/codes.ts';
import { type ClassHeading, sealOf, openingOf } from './class-heading.ts';
import { fitColumns } from './fitting.ts';
import { orderInWords } from '../classes/orders.ts';
import { freeRows, type Paper, printedWidth } from './paper.ts';
import {
  TRAINEE_COLUMNS,
  traineeCells,
  type TraineeColumn,
  type TraineeLine,
  wantedColumns,
} from './trainee-columns.ts';

/** 花名册 or 通讯录 of a class. */
export interface ClassRoster {
  /** 学员花名册, 学员通讯录. */
  readonly kind: string;
  readonly heading: ClassHeading;
  readonly columns: readonly TraineeColumn[];
  readonly order: TraineeSort;
  readonly across: boolean;
  readonly people: readonly TraineeLine[];
  /** e.g. 共 42 人，其中女 11 人 */
  readonly totals: string;
  /** Trainees of the class whom this viewer may not see: said, not left out in silence. */
  readonly unseen: number;
  /** Names whose place in an order of strokes is not known; they stand last. */
  readonly withoutStrokes: readonly string[];
  readonly day: string;
}

const SIZE = 10.5;

/** A working table: every trainee in one row, totals and seal after the last. */
export function classRosterPaper(roster: ClassRoster): Paper {
  const { heading, columns, people, across, order } = roster;
  const page = { preset: 'working', across } as const;
  const widths = fitColumns(wantedColumns(columns, people, SIZE), printedWidth(page));
  const title = `${heading.name}${roster.kind}`;
  return {
    title,
    page: { ...page, foot: orderInWords(order), head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns: widths,
          header: [columns.map((column) => TRAINEE_COLUMNS[column])],
          groups: freeRows(people.map((line) => traineeCells(line, columns, widths, SIZE))),
          rowHeight: across ? 8.6 : 8.8,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [roster.totals, ...remarks(roster)],
        seal: [sealOf(heading), `制表日期：${fullDay(roster.day)}`],
      },
    ],
  };
}

function remarks({ unseen, withoutStrokes, order }: ClassRoster): string[] {
  const strokes = order === 'surname-strokes' || order === 'name-strokes';
  return [
    ...(unseen > 0 ? [`另有 ${unseen} 名学员不在制表人的管理范围内，未列入本表。`] : []),
    ...(strokes && withoutStrokes.length > 0
      ? [`笔画不明、列在最后的姓名：${withoutStrokes.join('、')}。`]
      : []),
  ];
}
