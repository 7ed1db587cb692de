import { daySpan, monthAndDay, weekdayName } from '../day-words.ts';
import { clockTime } from '../resources/bells.ts';
import { HALF_DAYS } from '../timetable/half-days.ts';
import { type ClassHeading, openingOf } from './class-heading.ts';
import { fitColumns, type WantedColumn, widthFor } from './fitting.ts';
import { mergedGroups } from './merging.ts';
import { type Paper, type PaperColumn, type PaperRow, printedWidth } from './paper.ts';
import {
  EXCEPTION_MARK,
  inTimetableOrder,
  noteOf,
  timeOf,
  type TimetableLine,
  timetableCells,
  titleOf,
} from './timetable-line.ts';

/** 课程表 of a class. */
export interface ClassTimetable {
  readonly heading: ClassHeading;
  readonly lines: readonly TimetableLine[];
  /** Sessions without a place in time yet: said under the table. */
  readonly waiting: readonly string[];
  /** “第 2 版 2026年11月20日发布”, or that it is a draft. */
  readonly state: string;
  readonly across: boolean;
}

const SIZE = 10.5;
const CENTRED = { align: 'centre' } as const;

/** The columns of rules-and-forms §3.2, date and weekday merged over the sessions of a day. */
export function classTimetablePaper({ heading, lines, waiting, state, across }: ClassTimetable): Paper {
  const page = { preset: 'working', across } as const;
  const columns = fitColumns(
    [
      { least: 19, ...CENTRED },
      { least: 14, ...CENTRED },
      { least: 11, ...CENTRED },
      { least: 17, ...CENTRED },
      { least: 17, ...CENTRED },
      { least: across ? 60 : 32, most: null, align: 'start' },
      asWideAs(
        lines.map(({ teachers }) => namesIn(teachers)),
        18,
        34,
        'centre',
      ),
      asWideAs(
        lines.map(({ place }) => place),
        18,
        40,
        'centre',
      ),
      asWideAs(
        lines.map(({ assistants }) => namesIn(assistants)),
        15,
        26,
        'centre',
      ),
      asWideAs(lines.map(noteOf), 14, across ? 50 : 30, 'start'),
    ],
    printedWidth(page),
  );
  const days = [...Map.groupBy(inTimetableOrder(lines), ({ day }) => day)];
  const title = `${heading.name}课程表`;
  return {
    title,
    page: { ...page, foot: state, head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns,
          header: [
            ['日期', '星期', '午别', '上课时间', '下课时间', '教学内容', '授课人', '地点', '辅教人', '备注'],
          ],
          groups: days.flatMap(([day, ofDay]) =>
            mergedGroups(
              [monthAndDay(day), `星期${weekdayName(day)}`],
              ofDay.map(
                (line): PaperRow => [
                  HALF_DAYS[line.half],
                  clockTime(line.starts),
                  clockTime(line.ends),
                  ...timetableCells(
                    [
                      titleOf(line),
                      namesIn(line.teachers),
                      line.place,
                      namesIn(line.assistants),
                      noteOf(line),
                    ],
                    columns,
                    SIZE,
                    5,
                  ),
                ],
              ),
              across ? 12 : 18,
            ),
          ),
          rowHeight: 9,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [
          ...(waiting.length > 0 ? [`待排 ${waiting.length} 项：${waiting.join('、')}。`] : []),
          ...exceptionLegend(lines),
          ...(heading.classTeacher === null ? [] : [`班主任：${heading.classTeacher}`]),
        ],
        seal: [],
      },
    ],
  };
}

const exceptionLegend = (lines: readonly TimetableLine[]): string[] =>
  lines.some(({ exceptions }) => exceptions.length > 0)
    ? [`带${EXCEPTION_MARK}的课次与别的安排同时，是经同意的，原因见备注。`]
    : [];

/** A timetable of what is taught in a week, by a teacher or in a place. */
export interface TimetableList {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly lines: readonly TimetableLine[];
  /** What the list is of is left out of its columns. */
  readonly of: 'school' | 'teacher' | 'venue';
  readonly remarks: readonly string[];
}

type Column = 'classes' | 'title' | 'teachers' | 'place' | 'note';

const TITLES: Readonly<Record<Column, string>> = {
  classes: '班次',
  title: '教学内容',
  teachers: '授课人',
  place: '地点',
  note: '备注',
};

function wantedFor(column: Column, lines: readonly TimetableLine[]): WantedColumn {
  const texts = lines.map((line) => textOf(line, column));
  switch (column) {
    case 'classes':
      return asWideAs(texts, 40, 75, 'start');
    case 'title':
      return { least: 50, most: null, align: 'start' };
    case 'note':
      return asWideAs(texts, 14, 45, 'start');
    default:
      return asWideAs(texts, 20, 42, 'centre');
  }
}

/** A column that is as wide as nearly all of its texts, between two bounds. */
function asWideAs(
  texts: readonly string[],
  least: number,
  most: number,
  align: WantedColumn['align'],
): WantedColumn {
  return { least, most: widthFor(texts, SIZE, { least, most, align }), align };
}

/** Several people, a line each. */
const namesIn = (names: readonly string[]): string => names.join('\n');

const COLUMNS: Readonly<Record<TimetableList['of'], readonly Column[]>> = {
  school: ['classes', 'title', 'teachers', 'place', 'note'],
  teacher: ['classes', 'title', 'place', 'note'],
  venue: ['classes', 'title', 'teachers', 'note'],
};

/** 全校周课表 and the timetable of a teacher or a venue: printed across, day and half-day merged over their sessions. */
export function timetableListPaper(list: TimetableList): Paper {
  const page = { preset: 'working', across: true } as const;
  const shown = COLUMNS[list.of];
  const columns = fitColumns(
    [
      { least: 24, ...CENTRED },
      { least: 13, ...CENTRED },
      { least: 26, ...CENTRED },
      ...shown.map((column) => wantedFor(column, list.lines)),
    ],
    printedWidth(page),
  );
  return {
    title: list.title,
    page: { ...page, foot: null, head: list.title, mark: null },
    parts: [
      { is: 'title', text: list.title },
      { is: 'ends', left: daySpan(list.from, list.until, '至'), right: `共 ${list.lines.length} 课次` },
      {
        is: 'table',
        table: {
          columns,
          header: [['日期', '午别', '时间', ...shown.map((column) => TITLES[column])]],
          groups: listGroups(list, shown, columns),
          rowHeight: 8.4,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [
          ...(list.lines.length === 0 ? ['这段时间没有课次。'] : []),
          ...exceptionLegend(list.lines),
          ...list.remarks,
        ],
        seal: [],
      },
    ],
  };
}

/** Of one teacher or place a day stands over its sessions, of a school each half-day. */
function listGroups(
  { of, lines }: TimetableList,
  shown: readonly Column[],
  columns: readonly PaperColumn[],
): PaperRow[][] {
  const wholeSchool = of === 'school';
  const groups = Map.groupBy(inTimetableOrder(lines), ({ day, half }) =>
    wholeSchool ? `${day} ${half}` : day,
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const day = `${monthAndDay(first.day)}\n星期${weekdayName(first.day)}`;
    const rows = some.map((line): PaperRow => {
      const texts = shown.map((column) => textOf(line, column));
      const cells = [timeOf(line), ...timetableCells(texts, columns, SIZE, 3)];
      return wholeSchool ? cells : [HALF_DAYS[line.half], ...cells];
    });
    return mergedGroups(wholeSchool ? [day, HALF_DAYS[first.half]] : [day], rows, wholeSchool ? 4 : 12);
  });
}

function textOf(line: TimetableLine, column: Column): string {
  switch (column) {
    case 'classes':
      return line.classes.join('\n');
    case 'title':
      return titleOf(line);
    case 'teachers':
      return namesIn(line.teachers);
    case 'place':
      return line.place;
    default:
      return noteOf(line);
  }
}
