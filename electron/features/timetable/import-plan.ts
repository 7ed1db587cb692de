import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TimetableImport } from '../../../shared/contract/timetable-import.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { SheetData } from '../../../shared/domain/importing/sheet.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import { classRow } from '../classes/rows.ts';
import {
  passedRow,
  planRow,
  sessionKey,
  type PlannedRow,
  type Surroundings,
} from '../../../shared/domain/timetable/importing/plan-row.ts';
import { readTimetableSheet, type TimetableSheet } from '../../../shared/domain/timetable/importing/rows.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { openWorkbook } from '../importing/workbooks.ts';
import { loadSessions, ofClass } from './load.ts';

type Db = Kysely<Database>;
type Input = CallParsed<'timetable.import'>;

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
  const own = await classRow(asked.viewer, asked.db, input.class);
  const path = asked.path(input.file);
  const name = basename(path);
  const read = await openWorkbook(path, asked.signal, { documents: true });
  if ('fault' in read) throw new Refusal('timetable.unreadable-file', whyUnreadable(name, read.fault));
  const chosen = chooseSheet(read.workbook.sheets, input.sheet);
  if (chosen === null)
    throw new Refusal(
      'timetable.unreadable-file',
      `“${name}”里没有找到课程表。表头要有“日期”“内容”等列；请确认选对了文件和工作表。`,
    );
  const around = await surroundingsOf(asked, input, { startsOn: own.starts_on, endsOn: own.ends_on });
  const all = [
    ...chosen.table.rows.flatMap((row) => planRow(row, around)),
    ...chosen.table.passed.map(({ row, text, why }) => passedRow(row, text, 'skipped', why)),
  ].sort((one, other) => one.row - other.row);
  const count = (state: PlannedRow['state']) => all.filter((row) => row.state === state).length;
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

/** The fault of the file in its own words; a document of old Word can be saved as one that is read. */
function whyUnreadable(name: string, fault: Refusal): string {
  const { kind } = (fault.details ?? {}) as { readonly kind?: string | null };
  return kind === 'Word 文档'
    ? `“${name}”是旧版的 Word 文档。请用 WPS 或 Word 打开，另存为 .docx 后再试。`
    : fault.message;
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

/** Teachers, places and courses of the libraries, and what the class has already. */
async function surroundingsOf(
  { viewer, db, today }: Asked,
  input: Input,
  dates: Pick<Surroundings, 'startsOn' | 'endsOn'>,
): Promise<Surroundings> {
  const named = (table: 'teacher' | 'venue' | 'teaching_site' | 'route') =>
    rows(viewer, db, table).select(['id', 'name']).execute();
  const places: Surroundings['places'][number][] = [];
  for (const [is, table] of [
    ['venue', 'venue'],
    ['site', 'teaching_site'],
    ['route', 'route'],
  ] as const)
    for (const each of await named(table)) places.push({ ...each, is });
  const courses = await rows(viewer, db, 'course').select(['id', 'name', 'hours']).execute();
  const there = await loadSessions(viewer, db, ofClass(input.class));
  return {
    ...dates,
    today,
    skip: input.skip,
    teachers: await named('teacher'),
    places,
    courses: new Map(courses.map(({ id, name, hours }) => [comparableName(name), { id, hours }])),
    there: new Set(there.map(({ row }) => sessionKey(row.title, row.day, row.half))),
  };
}
