import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TimetableImport, TimetableImportRow } from '../../../shared/contract/timetable-import.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { SheetData } from '../../../shared/domain/importing/sheet.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import type { SessionKind } from '../../../shared/domain/timetable/codes.ts';
import { readDayText } from '../../../shared/domain/timetable/importing/day-text.ts';
import { kindOfTitle } from '../../../shared/domain/timetable/importing/kind-of-title.ts';
import {
  matchPlace,
  matchTeachers,
  plainTitle,
  type Known,
} from '../../../shared/domain/timetable/importing/matching.ts';
import {
  readTimetableSheet,
  type TimetableRow,
  type TimetableSheet,
} from '../../../shared/domain/timetable/importing/rows.ts';
import { readTimeText } from '../../../shared/domain/timetable/importing/time-text.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { openWorkbook } from '../importing/workbooks.ts';
import { loadSessions, ofClass, requireClass } from './load.ts';

type Db = Kysely<Database>;
type Input = CallParsed<'timetable.import'>;

/** A row with what only the writing needs. */
export interface PlannedRow extends TimetableImportRow {
  readonly kind: SessionKind;
  readonly course: string | null;
  readonly hours: number | null;
  readonly note: string | null;
}

interface Asked {
  readonly viewer: Viewer;
  readonly db: Db;
  readonly path: (token: string) => string;
  readonly signal: AbortSignal;
  readonly today: string;
}

/** Reads a timetable and says of every row what would become of it. Refuses with timetable.unreadable-file. */
export async function planImport(
  asked: Asked,
  input: Input,
): Promise<Omit<TimetableImport, 'rows'> & { readonly rows: readonly PlannedRow[] }> {
  const own = await requireClass(asked.viewer, asked.db, input.class);
  const path = asked.path(input.file);
  const name = basename(path);
  const read = await openWorkbook(path, asked.signal, { documents: true });
  if ('fault' in read) throw new Refusal('timetable.unreadable-file', read.fault.message);
  const chosen = chooseSheet(read.workbook.sheets, input.sheet);
  if (chosen === null)
    throw new Refusal(
      'timetable.unreadable-file',
      `“${name}”里没有找到课程表。表头要有“日期”“内容”等列；请确认选对了文件和工作表。`,
    );
  const planRow = await planner(asked, input, { startsOn: own.starts_on, endsOn: own.ends_on });
  const planned = chosen.table.rows.flatMap(planRow);
  const passed = chosen.table.passed.map(
    ({ row, text, why }): PlannedRow => ({ ...blank(row, text), state: 'skipped', remarks: [why] }),
  );
  const all = [...planned, ...passed].sort((one, other) => one.row - other.row);
  const count = (state: TimetableImportRow['state']) => all.filter((row) => row.state === state).length;
  return {
    file: name,
    sheets: read.workbook.sheets.filter(({ hidden }) => !hidden).map((sheet) => sheet.name),
    sheet: chosen.sheet.name,
    columns: chosen.table.columns,
    rows: all,
    counts: {
      placed: count('placed'),
      waiting: count('waiting'),
      same: count('same'),
      faulty: count('faulty'),
      skipped: count('skipped'),
    },
  };
}

/** The sheet that was asked for, else the visible one with the most sessions. */
function chooseSheet(
  sheets: readonly SheetData[],
  wanted: string | null,
): { readonly sheet: SheetData; readonly table: TimetableSheet } | null {
  const read = sheets
    .filter(({ hidden, name }) => (wanted === null ? !hidden : name === wanted))
    .flatMap((sheet) => {
      const table = readTimetableSheet(sheet);
      return table === null || table.rows.length === 0 ? [] : [{ sheet, table }];
    });
  return read.toSorted((one, other) => other.table.rows.length - one.table.rows.length)[0] ?? null;
}

const blank = (row: number, title: string): PlannedRow => ({
  row,
  state: 'faulty',
  title,
  day: null,
  half: null,
  starts: null,
  ends: null,
  teachers: [],
  assistants: [],
  where: null,
  remarks: [],
  kind: 'lesson',
  course: null,
  hours: null,
  note: null,
});

/** Makes the function that plans one row; a row of a whole day becomes two. */
async function planner(
  { viewer, db, today }: Asked,
  input: Input,
  dates: { readonly startsOn: string | null; readonly endsOn: string | null },
): Promise<(row: TimetableRow) => PlannedRow[]> {
  const called = async (table: 'teacher' | 'course'): Promise<Known[]> =>
    rows(viewer, db, table).select(['id', 'name']).execute();
  const teachers = await called('teacher');
  const courses = new Map(
    (await rows(viewer, db, 'course').select(['id', 'name', 'hours']).execute()).map((each) => [
      comparableName(each.name),
      each,
    ]),
  );
  const places: Parameters<typeof matchPlace>[1][number][] = [];
  for (const [is, table] of [
    ['venue', 'venue'],
    ['site', 'teaching_site'],
    ['route', 'route'],
  ] as const)
    for (const each of await rows(viewer, db, table).select(['id', 'name']).execute())
      places.push({ ...each, is });
  const there = new Set(
    (await loadSessions(viewer, db, ofClass(input.class))).map(({ row }) =>
      keyOf(row.title, row.day, row.half),
    ),
  );

  return ({ row, cells }) => {
    const title = plainTitle(cells.title);
    if (title === '') {
      const text = Object.values(cells)
        .filter((cell) => cell !== '')
        .join(' ');
      return [{ ...blank(row, text), remarks: ['没有教学内容，不能成为一节课'] }];
    }
    const day = readDayText(cells.day, { ...dates, today });
    const time = readTimeText(
      [cells.half, cells.day, cells.starts, cells.ends].join(' ').replace(/\d{4}[-./]\d+[-./]\d+/gu, ' '),
    );
    const taught = matchTeachers(cells.teachers, teachers);
    const helping = matchTeachers(cells.assistants, teachers);
    const twice = helping.found.filter(({ id }) => taught.found.some((each) => each.id === id));
    const helped = { ...helping, found: helping.found.filter((each) => !twice.includes(each)) };
    const place = matchPlace(cells.place, places);
    const course = courses.get(comparableName(title));
    const unknown = [
      ...taught.unknown.map((each) => ({ as: '授课人', name: each })),
      ...helped.unknown.map((each) => ({ as: '辅教人', name: each })),
    ];
    const remarks = [
      day.remark,
      cells.day !== '' && day.day === null && day.remark === null ? `“${cells.day}”不是日期` : null,
      cells.day === '' ? '没有日期，先放到待排' : null,
      time.remark,
      day.day !== null && time.halves.length === 0 ? '没有写上午、下午或时间，先放到待排' : null,
      ...unknown.map((each) => `师资库里没有${each.as}“${each.name}”，写进备注`),
      ...twice.map(({ name }) => `${name} 又是授课人又是辅教人，按授课人读入`),
      place?.is === 'place' ? `“${place.name}”不在场地、教学点和路线里，按文字保留` : null,
      place !== null && place.is !== 'place' && !place.exact ? `“${cells.place}”按“${place.name}”读入` : null,
      day.day !== null && isOutside(day.day, dates) ? '在班次日期之外' : null,
    ].filter((remark) => remark !== null);
    const note = [cells.note, ...unknown.map((each) => `${each.as}：${each.name}`)]
      .filter((part) => part !== '')
      .join('；')
      .slice(0, 300);
    const halves = day.day === null || time.halves.length === 0 ? [null] : time.halves;
    return halves.map((half): PlannedRow => {
      const on = half === null ? null : day.day;
      const skipped = input.skip.includes(row);
      const same = there.has(keyOf(title, on, half));
      const state = skipped ? 'skipped' : same ? 'same' : half === null ? 'waiting' : 'placed';
      return {
        row,
        state,
        title: title.slice(0, 120),
        day: on,
        half,
        starts: halves.length > 1 || on === null ? null : time.starts,
        ends: halves.length > 1 || on === null ? null : time.ends,
        teachers: taught.found,
        assistants: helped.found,
        where: place === null ? null : place.is === 'place' ? { ...place, id: null } : place,
        remarks: skipped ? ['选定不导入'] : same ? ['已在课表里'] : remarks,
        kind: kindOfTitle(title),
        course: course?.id ?? null,
        hours: course?.hours ?? null,
        note: note === '' ? null : note,
      };
    });
  };
}

const keyOf = (title: string, day: string | null, half: string | null) =>
  `${comparableName(title)} ${day ?? ''} ${half ?? ''}`;

const isOutside = (
  day: string,
  dates: { readonly startsOn: string | null; readonly endsOn: string | null },
) => (dates.startsOn !== null && day < dates.startsOn) || (dates.endsOn !== null && day > dates.endsOn);
