import { monthAndDay, shortDay, weekdayName } from '../day-words.ts';
import type { TraineeSort } from '../classes/codes.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { type ClassHeading, numberOf, spanOf } from './class-heading.ts';
import { fitColumns, fittingCell, linesAt, nameWidth, widthFor } from './fitting.ts';
import { orderInWords } from '../classes/orders.ts';
import {
  freeRows,
  HEIGHT_A4,
  MARGINS,
  type Paper,
  type PaperRow,
  type PaperTable,
  type Part,
  printedWidth,
  richCell,
  WIDTH_A4,
} from './paper.ts';
import { printedMoment } from './words.ts';

/** A half-day that is signed for. */
export interface SignedHalf {
  readonly day: string;
  readonly half: HalfDay;
}

/** Somebody who signs. Unit and name are as they were when the sheet was made. */
export interface Signer {
  /** Enrolment and person: an added page lists whose neither stands on a sheet yet. */
  readonly enrolment: string;
  readonly person: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
}

/**
 * 签到表: a voucher of the accounts (rules-and-forms §1.7). Frozen with a version when it is printed: then this object is
 * kept and nothing that changes later changes it.
 */
export interface SignInSheet {
  readonly heading: ClassHeading;
  readonly halves: readonly SignedHalf[];
  readonly people: readonly Signer[];
  /** Empty rows for those who come unannounced. */
  readonly spareRows: number;
  readonly order: TraineeSort;
  /** Null: not frozen, only to be looked at. */
  readonly frozen: FrozenAs | null;
}

export interface FrozenAs {
  readonly version: number;
  /** ISO time. */
  readonly at: string;
  /** Which added page it is; null: the sheet itself. */
  readonly supplement: number | null;
}

const SIZE = 12;
/** Units are longer than names. */
const UNIT_SIZE = 10.5;
/** Room to sign in, in millimetres; a little less where that saves a page. */
const ROW_HEIGHTS = [9, 8.7, 8.4, 8.1] as const;
/** What title, line, header and the lines under the table take of the height of a page, in millimetres. */
const FIRST_PAGE = 48;
const OTHER_PAGES = 22;

/** The least width of a column that somebody signs in, in millimetres. */
const SIGNATURE = 17;
const NUMBER = 11;
const HALVES: readonly HalfDay[] = Object.keys(HALF_DAYS) as HalfDay[];

/** Half-days in the order of time, each once. */
export function inOrderOfTime(halves: readonly SignedHalf[]): SignedHalf[] {
  const place = ({ day, half }: SignedHalf) => `${day} ${HALVES.indexOf(half)}`;
  const byPlace = new Map(halves.map((each) => [place(each), { day: each.day, half: each.half }]));
  return [...byPlace.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Who is in the class now and on none of the sheets; numbered on from the last number. */
export function newcomers(
  sheets: readonly Pick<SignInSheet, 'people'>[],
  now: readonly Omit<Signer, 'number'>[],
): Signer[] {
  // Somebody may be taken out by a slip and put in again, or two entries of the register may become one.
  const known = new Set(
    sheets.flatMap(({ people }) => people.flatMap(({ enrolment, person }) => [enrolment, person])),
  );
  const last = Math.max(0, ...sheets.flatMap(({ people }) => people.map(({ number }) => number)));
  return now
    .filter(({ enrolment, person }) => !known.has(enrolment) && !known.has(person))
    .map((person, index) => ({ ...person, number: last + index + 1 }));
}

/** The sheet on paper: so many half-days to a table as can be signed in, each table from a new page. */
export function signInPaper(sheet: SignInSheet): Paper {
  const { heading, frozen } = sheet;
  const names = nameWidth(
    sheet.people.map(({ name }) => name),
    SIZE,
    22,
  );
  const units = widthFor(
    sheet.people.map(({ unit }) => unit),
    UNIT_SIZE,
    { least: 30, most: 48, align: 'start' },
  );
  const fixed = NUMBER + names + units;
  const across = sheet.halves.length * SIGNATURE > printedWidth({ preset: 'working', across: false }) - fixed;
  const page = { preset: 'working', across } as const;
  const width = printedWidth(page);
  const title = `${heading.name}学员签到表${frozen?.supplement == null ? '' : '（增补页）'}`;
  const tables = spread(sheet.halves, Math.max(1, Math.floor((width - fixed) / SIGNATURE)));
  const parts = tables.flatMap((halves, index): Part[] => [
    ...(index === 0 ? [] : [{ is: 'new-page' } as const]),
    { is: 'title', text: title },
    { is: 'ends', left: numberOf(heading), right: spanOf(heading) },
    { is: 'table', table: tableOf(sheet, halves, { width, names, units, across }) },
    {
      is: 'closing',
      lines: ['班主任签字：　　　　　　　　　　　　　　统计人签字：　　　　　　　　　　'],
      seal: [],
    },
  ]);
  return {
    title,
    page: { ...page, foot: footOf(sheet), head: title, mark: frozen === null ? '未定版' : null },
    parts,
  };
}

function footOf({ frozen, order }: SignInSheet): string {
  if (frozen === null) return `${orderInWords(order)}　未定版，不作报销凭证`;
  const { version, at, supplement } = frozen;
  const page = supplement === null ? '' : `　增补页 ${supplement}`;
  return `${orderInWords(order)}　第 ${version} 版${page}　定版时间 ${printedMoment(new Date(at))}`;
}

/** Cuts half-days into tables of about the same size, at most `most` each, the halves of a day together where that goes. */
function spread(halves: readonly SignedHalf[], most: number): SignedHalf[][] {
  const tables = Math.max(1, Math.ceil(halves.length / most));
  const even = Math.ceil(halves.length / tables);
  const all: SignedHalf[][] = [[]];
  for (const ofDay of Map.groupBy(halves, ({ day }) => day).values()) {
    for (let start = 0; start < ofDay.length; start += most) {
      const some = ofDay.slice(start, start + most);
      const last = all.at(-1) ?? [];
      const full = last.length + some.length > most || last.length >= even;
      if (full && last.length > 0) all.push([...some]);
      else last.push(...some);
    }
  }
  return all;
}

interface Widths {
  readonly width: number;
  readonly names: number;
  readonly units: number;
  readonly across: boolean;
}

function tableOf(sheet: SignInSheet, halves: readonly SignedHalf[], widths: Widths): PaperTable {
  const columns = fitColumns(
    [
      { least: NUMBER, align: 'centre', numbers: true },
      { least: widths.names, align: 'centre' },
      { least: widths.units, align: 'start' },
      ...halves.map(() => ({ least: SIGNATURE, most: null, align: 'centre' }) as const),
    ],
    widths.width,
  );
  const blank = halves.map(() => '');
  const [, nameColumn, unitColumn] = columns;
  const last = Math.max(0, ...sheet.people.map(({ number }) => number));
  // Names and units that take more lines make their rows higher.
  const higher = sheet.people.filter(
    ({ name, unit }) =>
      (nameColumn !== undefined && linesAt(name, nameColumn, SIZE) > 2) ||
      (unitColumn !== undefined && linesAt(unit, unitColumn, UNIT_SIZE) > 2),
  ).length;
  const signers = sheet.people.map(
    ({ number, name, unit }): PaperRow => [
      String(number),
      fittingCell(name, nameColumn, SIZE, 1),
      { size: UNIT_SIZE, ...richCell(fittingCell(unit, unitColumn, UNIT_SIZE, 2)) },
      ...blank,
    ],
  );
  const spare = Array.from(
    { length: sheet.spareRows },
    (_, index): PaperRow => [String(last + index + 1), '', '', ...blank],
  );
  return {
    columns,
    header: headerOf(halves),
    groups: [
      ...freeRows([...signers, ...spare]),
      [
        [{ text: '应到人数', columns: 3, align: 'centre' }, ...halves.map(() => String(sheet.people.length))],
        [{ text: '实到人数', columns: 3, align: 'centre' }, ...blank],
      ],
    ],
    rowHeight: rowHeightFor(sheet.people.length + higher + sheet.spareRows + LAST_ROWS, widths.across),
    size: SIZE,
  };
}

/** 应到, 实到, and what is signed under them. */
const LAST_ROWS = 3;
/** The line between two rows. */
const LINE = 0.25;

/** The height of rows with which they take the fewest pages. */
function rowHeightFor(rows: number, across: boolean): number {
  const { top, bottom } = MARGINS.working;
  const height = (across ? WIDTH_A4 : HEIGHT_A4) - top - bottom;
  const pages = (rowHeight: number) => {
    const first = Math.floor((height - FIRST_PAGE) / (rowHeight + LINE));
    const others = Math.floor((height - OTHER_PAGES) / (rowHeight + LINE));
    return 1 + Math.ceil(Math.max(rows - first, 0) / others);
  };
  const fewest = Math.min(...ROW_HEIGHTS.map(pages));
  return ROW_HEIGHTS.find((rowHeight) => pages(rowHeight) === fewest) ?? ROW_HEIGHTS[0];
}

/** Two lines: the day over its half-days. */
function headerOf(halves: readonly SignedHalf[]): PaperRow[] {
  const days = [...Map.groupBy(halves, ({ day }) => day)];
  return [
    [
      { text: '序号', rows: 2 },
      { text: '姓名', rows: 2 },
      { text: '单位', rows: 2 },
      ...days.map(([day, some]) => ({
        text: some.length === 1 ? `${monthAndDay(day)}\n周${weekdayName(day)}` : shortDay(day),
        columns: some.length,
      })),
    ],
    halves.map(({ half }) => HALF_DAYS[half]),
  ];
}
