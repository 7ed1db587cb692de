import { daySpan, fullDay } from '../day-words.ts';
import { hoursInWords } from '../hours/words.ts';
import { fitColumns, fittingCell } from './fitting.ts';
import { freeRows, type Paper, type PaperRow, type Part, printedWidth } from './paper.ts';

/** The data of 参训情况证明: what one person was trained in over some years. No number that identifies him. */
export interface Participation {
  readonly name: string;
  readonly sex: string;
  /** 1980年5月, or empty. */
  readonly birth: string;
  readonly joinedOn: string;
  readonly branch: string;
  readonly duty: string;
  readonly category: string;
  /** Oldest first. */
  readonly years: readonly ParticipationYear[];
  /** In order of days. */
  readonly classes: readonly ParticipationClass[];
  /** Who certifies. */
  readonly unit: string;
  readonly day: string;
}

export interface ParticipationYear {
  readonly year: number;
  readonly concentrated: number;
  readonly collective: number;
  readonly total: number;
  /** Null: nothing is required in that year. */
  readonly target: number | null;
  readonly exempt: boolean;
  /** The year is not over. */
  readonly running: boolean;
}

export interface ParticipationClass {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly hours: number;
  /** e.g. 未结班，暂不计 */
  readonly note: string;
}

const SIZE = 10.5;
const PAGE = { preset: 'working', across: false } as const;
/** More classes than these are set closer, so that one page holds what five years bring. */
const ROOMY = 14;

/** One page for one person: who, hours by year, the classes; the seal at the end. */
export function participationPaper(data: Participation): Paper {
  const title = '党员参训情况证明';
  const [first, last] = [data.years[0]?.year, data.years.at(-1)?.year];
  const span = first === last ? `${first ?? ''}年` : `${first ?? ''}年至${last ?? ''}年`;
  return {
    title,
    page: { ...PAGE, foot: null, head: title, mark: null },
    parts: [
      { is: 'title', text: title },
      { is: 'table', table: who(data) },
      { is: 'text', as: 'body', text: `一、${span}学时` },
      { is: 'table', table: years(data) },
      { is: 'text', as: 'body', text: `二、参加的培训班次（${data.classes.length} 个）` },
      ...classes(data),
      {
        is: 'closing',
        lines: [
          ...(data.years.some(({ running }) => running) ? [`本年度学时算至 ${fullDay(data.day)}。`] : []),
          '以上情况属实，特此证明。',
        ],
        seal: [`${data.unit}（盖章）`, fullDay(data.day)],
      },
    ],
  };
}

function who(data: Participation) {
  const columns = fitColumns(
    [
      { least: 24, align: 'centre' },
      { least: 40, most: null, align: 'centre' },
      { least: 24, align: 'centre' },
      { least: 40, most: null, align: 'centre' },
    ],
    printedWidth(PAGE),
  );
  const [, value] = columns;
  const pair = (label: string, text: string) => [label, fittingCell(text || '—', value, SIZE, 2)];
  const rows: PaperRow[] = [
    [...pair('姓名', data.name), ...pair('性别', data.sex)],
    [...pair('出生年月', data.birth), ...pair('入党时间', data.joinedOn)],
    [...pair('所在党支部', data.branch), ...pair('职务', data.duty)],
    ['学员类别', { text: data.category, columns: 3 }],
  ];
  return { columns, header: [], groups: freeRows(rows), rowHeight: 8.6, size: SIZE };
}

function years({ years: all }: Participation) {
  const number = { least: 24, align: 'centre', numbers: true } as const;
  return {
    columns: fitColumns(
      [{ least: 28, align: 'centre' }, number, number, number, number, { least: 30, align: 'centre' }],
      printedWidth(PAGE),
    ),
    header: [['年度', '集中培训', '集体学习', '合计学时', '应修学时', '情况']],
    groups: freeRows(
      all.map((each) => [
        `${each.year}年`,
        hoursInWords(each.concentrated),
        hoursInWords(each.collective),
        hoursInWords(each.total),
        each.target === null ? '—' : hoursInWords(each.target),
        standingOf(each),
      ]),
    ),
    rowHeight: 8.2,
    size: SIZE,
  };
}

/** Where somebody stands with a year's hours; never why he is exempt. */
export function standingOf({
  total,
  target,
  exempt,
  running,
}: Pick<ParticipationYear, 'total' | 'target' | 'exempt' | 'running'>): string {
  if (exempt) return '免学时';
  if (target === null) return '不作要求';
  if (total >= target) return '已达标';
  return running ? `尚缺 ${hoursInWords(target - total)}` : `缺 ${hoursInWords(target - total)}`;
}

function classes({ classes: all }: Participation): Part[] {
  if (all.length === 0) {
    return [{ is: 'closing', lines: ['这几年没有参加培训班次的记录。'], seal: [] }];
  }
  const size = all.length > ROOMY ? 9 : SIZE;
  const columns = fitColumns(
    [
      { least: 11, align: 'centre', numbers: true },
      { least: 62, most: null, align: 'start' },
      { least: 48, align: 'centre' },
      { least: 16, align: 'centre', numbers: true },
      { least: 32, align: 'start' },
    ],
    printedWidth(PAGE),
  );
  const [, names, days, , notes] = columns;
  return [
    {
      is: 'table',
      table: {
        columns,
        header: [['序号', '班次', '时间', '学时', '备注']],
        groups: freeRows(
          all.map((each, index) => [
            String(index + 1),
            fittingCell(each.name, names, size, 2),
            fittingCell(daySpan(each.from, each.until, '至'), days, size, 1),
            hoursInWords(each.hours),
            fittingCell([each.place, each.note].filter(Boolean).join('；'), notes, size, 2),
          ]),
        ),
        rowHeight: all.length > ROOMY ? 6.4 : 8.2,
        size,
      },
    },
  ];
}
