import { ACTIVITIES, type BranchActivity } from '../hours/codes.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { fitColumns, fittingCell, nameWidth } from './fitting.ts';
import { freeRows, type Paper, type PaperRow, type PaperTable, type Part, printedWidth } from './paper.ts';

/** 支部活动登记表: what one branch held in a month; filled in by hand or in WPS and read back. */
export interface EventSheet {
  readonly branch: { readonly id: string; readonly name: string };
  /** As 2026-11. */
  readonly month: string;
  /** Names as they are printed, two of one name told apart. */
  readonly members: readonly string[];
  /** What is known already. */
  readonly events: readonly EventSheetColumn[];
}

export interface EventSheetColumn {
  readonly day: string;
  readonly half: HalfDay;
  readonly activity: BranchActivity;
  readonly title: string;
  readonly minutes: number;
  /** The mark of each member in their order: × missing, √ there, or nothing. */
  readonly marks: readonly ('×' | '√' | '')[];
  /** Names of people of other branches. */
  readonly guests: readonly string[];
}

/** Rows of the sheet by which it is known again. */
export const EVENT_SHEET_WORDS = {
  code: '代码',
  number: '序号',
  name: '姓名',
  event: '活动',
  day: '日期',
  half: '午别',
  activity: '类别',
  title: '主题',
  minutes: '时长（分钟）',
  members: '党员：缺席的打“×”，不打的都算到；只有少数人参加的，给到的人打“√”',
  guests: '其他支部来的人：写姓名，参加的那次打“√”',
} as const;

/** Columns for events on a sheet, unless there are more already. */
export const EVENT_COLUMNS = 8;
const GUEST_ROWS = 3;
const SIZE = 10.5;
const SMALL_SIZE = 9;
const NUMBER = 11;

/** The line by which the program knows whose sheet it is and of which month. */
export const eventSheetCode = (branch: string, month: string): string =>
  `${EVENT_SHEET_WORDS.code} ${branch} ${month}`;

export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The sheets of some branches, each from a new page and in a workbook on a sheet of its own. */
export function eventSheetPaper(title: string, sheets: readonly EventSheet[]): Paper {
  const page = { preset: 'working', across: false } as const;
  return {
    title,
    page: { ...page, foot: '按姓氏笔画为序', head: null, mark: null },
    parts: sheets.flatMap((sheet, index): Part[] => [
      ...(index === 0 ? [] : [{ is: 'new-page' } as const]),
      { is: 'title', text: `${sheet.branch.name}活动登记表` },
      { is: 'ends', left: `支部：${sheet.branch.name}`, right: monthInWords(sheet.month) },
      { is: 'table', table: tableOf(sheet, printedWidth(page)) },
      {
        is: 'closing',
        lines: [
          '类别填：党员大会、支委会、党小组会、党课、主题党日、组织生活会、冬春训、中心组学习、专题讲座',
          '支部书记签字：　　　　　　　　　　　　填表人签字：　　　　　　　　　　　',
          `${eventSheetCode(sheet.branch.id, sheet.month)}　（这一行请勿改动）`,
        ],
        seal: [],
      },
    ]),
  };
}

function tableOf(sheet: EventSheet, width: number): PaperTable {
  const count = Math.max(EVENT_COLUMNS, sheet.events.length);
  const places = Array.from({ length: count }, (_, index) => sheet.events[index] ?? null);
  const columns = fitColumns(
    [
      { least: NUMBER, align: 'centre' },
      { least: nameWidth(sheet.members, SIZE, 20), align: 'centre' },
      ...places.map(() => ({ least: 14, most: null, align: 'centre' }) as const),
    ],
    width,
  );
  const [, nameColumn, eventColumn] = columns;
  const fact = (label: string, text: (event: EventSheetColumn) => string, lines: number): PaperRow => [
    { text: label, columns: 2, align: 'centre' },
    ...places.map((event) =>
      event === null ? '' : fittingCell(text(event), eventColumn, SMALL_SIZE, lines),
    ),
  ];
  const across = (text: string): PaperRow => [{ text, columns: count + 2, align: 'start', size: SMALL_SIZE }];
  const members = sheet.members.map(
    (name, at): PaperRow => [
      String(at + 1),
      fittingCell(name, nameColumn, SIZE, 1),
      ...places.map((event) => event?.marks[at] ?? ''),
    ],
  );
  const guests = [...new Set(sheet.events.flatMap((event) => event.guests))];
  const guestRows = Array.from(
    { length: Math.max(GUEST_ROWS, guests.length) },
    (_, at): PaperRow => [
      '',
      guests[at] ?? '',
      ...places.map((event) =>
        event !== null && guests[at] !== undefined && event.guests.includes(guests[at]) ? '√' : '',
      ),
    ],
  );
  const { event, ...words } = EVENT_SHEET_WORDS;
  return {
    columns,
    header: [[words.number, words.name, ...places.map((_, at) => `${event}${at + 1}`)]],
    groups: [
      // Facts stay together, with room to write.
      [
        fact(words.day, ({ day }) => `${Number(day.slice(8))}日`, 1),
        fact(words.half, ({ half }) => HALF_DAYS[half], 1),
        fact(words.activity, ({ activity }) => ACTIVITIES[activity], 2),
        roomy(fact(words.title, ({ title }) => title, 5)),
        fact(words.minutes, ({ minutes }) => String(minutes), 1),
      ],
      [across(words.members)],
      ...freeRows(members),
      [across(words.guests), ...guestRows],
    ],
    rowHeight: 6.2,
    size: SIZE,
  };
}

/** A row with room for three lines of handwriting. */
function roomy(row: PaperRow): PaperRow {
  const [label, ...cells] = row;
  if (label === undefined || typeof label === 'string') return row;
  return [{ ...label, text: `　\n${label.text}\n　` }, ...cells];
}
