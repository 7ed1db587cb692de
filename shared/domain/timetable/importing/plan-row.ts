import { comparableName } from '../../organisations/names.ts';
import type { SessionKind } from '../codes.ts';
import type { HalfDay } from '../half-days.ts';
import { readDayText, type DayHints } from './day-text.ts';
import { kindOfTitle } from './kind-of-title.ts';
import { matchPlace, matchTeachers, plainTitle, type Known, type PlaceMatch } from './matching.ts';
import type { TimetableRow } from './rows.ts';
import { readTimeText, withColons } from './time-text.ts';

/** What becomes of a row of a list: it stands, waits (待排), is there already, or cannot be used. */
export type ImportedRowState = 'placed' | 'waiting' | 'same' | 'faulty' | 'skipped';

/** A row as a session that is to be made. */
export interface PlannedRow {
  /** From 1, as in the file. */
  readonly row: number;
  readonly state: ImportedRowState;
  readonly title: string;
  readonly day: string | null;
  readonly half: HalfDay | null;
  /** Minutes after midnight; null: as the bells say. */
  readonly starts: number | null;
  readonly ends: number | null;
  readonly teachers: readonly Known[];
  readonly assistants: readonly Known[];
  readonly place: PlaceMatch;
  readonly kind: SessionKind;
  readonly course: { readonly id: string; readonly hours: number } | null;
  readonly note: string | null;
  /** What a person should look at: names that were not found, days that do not fit. */
  readonly remarks: readonly string[];
}

/** What the rows are held against. */
export interface Surroundings extends DayHints {
  readonly teachers: readonly Known[];
  readonly places: Parameters<typeof matchPlace>[1];
  /** Courses by their comparable names. */
  readonly courses: ReadonlyMap<string, { readonly id: string; readonly hours: number }>;
  /** Sessions that the class has already, as `sessionKey` names them. */
  readonly there: ReadonlySet<string>;
  /** Rows that are left out. */
  readonly skip: readonly number[];
}

/** As many characters as a session takes. */
const MOST = { title: 120, place: 100, note: 300 } as const;

/** What tells one session of a class from another when a list comes twice. */
export const sessionKey = (title: string, day: string | null, half: string | null) =>
  `${comparableName(title)} ${day ?? ''} ${half ?? ''}`;

/** A row that is no session, with the reason. */
export const passedRow = (
  row: number,
  text: string,
  state: 'faulty' | 'skipped',
  why: string,
): PlannedRow => ({
  row,
  state,
  title: text,
  day: null,
  half: null,
  starts: null,
  ends: null,
  teachers: [],
  assistants: [],
  place: null,
  kind: 'lesson',
  course: null,
  note: null,
  remarks: [why],
});

/** Plans one row; a row of a whole day becomes two sessions. Nothing of it is lost: what was not found goes into the note. */
export function planRow({ row, cells }: TimetableRow, around: Surroundings): PlannedRow[] {
  const whole = plainTitle(cells.title);
  if (whole === '')
    return [
      passedRow(
        row,
        Object.values(cells)
          .filter((cell) => cell !== '')
          .join(' '),
        'faulty',
        '没有教学内容，不能成为一节课',
      ),
    ];
  const when = readWhen(cells, around);
  const taught = matchTeachers(cells.teachers, around.teachers);
  const helped = matchTeachers(cells.assistants, around.teachers);
  const strangers = [
    ...taught.unknown.map((name) => ({ as: '授课人', name })),
    ...helped.unknown.map((name) => ({ as: '辅教人', name })),
  ];
  const place = placeOf(cells.place, around);
  const title = cut(whole, MOST.title);
  const note = cut(
    [
      ...(title === whole ? [] : [whole]),
      cells.note,
      ...strangers.map(({ as, name }) => `${as}：${name}`),
      ...(place.cut === null ? [] : [`地点：${place.cut}`]),
    ]
      .filter((part) => part !== '')
      .join('；'),
    MOST.note,
  );
  const remarks = [
    ...when.remarks,
    ...strangers.map(({ as, name }) => `师资库里没有${as}“${name}”，写进备注`),
    ...place.remarks,
    ...(title === whole ? [] : [`内容超过 ${MOST.title} 字，全文写进备注`]),
    ...(Array.from(note).length === MOST.note ? [`备注只放得下 ${MOST.note} 字，请核对`] : []),
  ];
  const skipped = around.skip.includes(row);
  return when.halves.map((half): PlannedRow => {
    const day = half === null ? null : when.day;
    const same = around.there.has(sessionKey(title, day, half));
    return {
      row,
      state: skipped ? 'skipped' : same ? 'same' : half === null ? 'waiting' : 'placed',
      title,
      day,
      half,
      starts: half === null ? null : when.starts,
      ends: half === null ? null : when.ends,
      teachers: taught.found,
      assistants: helped.found,
      place: place.match,
      kind: kindOfTitle(title),
      course: around.courses.get(comparableName(whole)) ?? null,
      note: note === '' ? null : note,
      remarks: skipped ? ['选定不导入'] : same ? ['已在课表里'] : remarks,
    };
  });
}

interface When {
  readonly day: string | null;
  /** A null stands for a session that waits. */
  readonly halves: readonly (HalfDay | null)[];
  readonly starts: number | null;
  readonly ends: number | null;
  readonly remarks: readonly string[];
}

function readWhen(cells: TimetableRow['cells'], around: Surroundings): When {
  const { day, remark } = readDayText(cells.day, around);
  const written = [cells.starts, cells.ends].map(withColons).join(' ').trim();
  // Where one column holds both, its text is read once.
  const beside = cells.day === cells.starts ? '' : cells.day;
  const time = readTimeText([cells.half, beside, written].join(' ').replace(/\d{4}[-./]\d+[-./]\d+/gu, ' '));
  const unread = written !== '' && time.remark === null && readTimeText(written).halves.length === 0;
  const remarks = [
    remark,
    cells.day !== '' && day === null && remark === null ? `“${cells.day}”不是日期` : null,
    cells.day === '' ? '没有日期，先放到待排' : null,
    time.remark,
    unread ? `看不懂时间“${written}”，先按作息时间排` : null,
    day !== null && time.halves.length === 0 ? '没有写上午、下午或时间，先放到待排' : null,
    day !== null && isOutside(day, around) ? '在班次日期之外' : null,
  ].filter((each) => each !== null);
  const stands = day !== null && time.halves.length > 0;
  const own = stands && time.halves.length === 1;
  return {
    day,
    halves: stands ? time.halves : [null],
    starts: own ? time.starts : null,
    ends: own ? time.ends : null,
    remarks,
  };
}

/** The place of a row; a text too long for a place is cut and goes whole into the note. */
function placeOf(
  cell: string,
  { places }: Surroundings,
): { readonly match: PlaceMatch; readonly cut: string | null; readonly remarks: readonly string[] } {
  const match = matchPlace(cell, places);
  if (match === null) return { match, cut: null, remarks: [] };
  if (match.is !== 'place')
    return { match, cut: null, remarks: match.exact ? [] : [`“${cell}”按“${match.name}”读入`] };
  const name = cut(match.name, MOST.place);
  return {
    match: { is: 'place', name },
    cut: name === match.name ? null : match.name,
    remarks: [`“${name}”不在场地、教学点和路线里，按文字保留`],
  };
}

/** By characters, not by halves of them. */
const cut = (text: string, most: number) => Array.from(text).slice(0, most).join('');

const isOutside = (day: string, { startsOn, endsOn }: DayHints) =>
  (startsOn !== null && day < startsOn) || (endsOn !== null && day > endsOn);
