import type { SheetEvent, SheetRemark } from '../../../shared/contract/branch-event-sheets.ts';
import type { Named } from '../../../shared/contract/named.ts';
import { remarksOn, type EventGiven, type EventRemark } from '../../../shared/domain/hours/event-faults.ts';
import type {
  EventColumn,
  NamedMark,
  ReturnedSheet,
} from '../../../shared/domain/hours/event-sheet-reading.ts';
import {
  readSheetActivity,
  readSheetDay,
  readSheetHalf,
  readSheetMark,
  readSheetMinutes,
  splitSheetName,
  type ReadValue,
} from '../../../shared/domain/hours/event-sheet-values.ts';
import { USUAL_EVENTS } from '../../../shared/domain/hours/event-defaults.ts';
import { daysOfMonth } from '../../../shared/domain/hours/usual-events.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { EventLineGiven } from './events-entries.ts';
import { eventsAround, type EventsAround } from './events-around.ts';
import { isOneOf, type BranchPerson } from './events-members.ts';

type Asked = Pick<ReadContext, 'viewer' | 'db' | 'now'>;

/** Reads sheets one after the other against the register and what is registered already. */
export interface SheetReader {
  readonly read: (
    sheet: ReturnedSheet,
    skip: ReadonlySet<string>,
  ) =>
    | { readonly fault: SheetRemark }
    | {
        readonly branch: Named;
        readonly month: string;
        readonly events: readonly SheetEvent[];
        readonly good: readonly EventLineGiven[];
      };
}

interface Elsewhere {
  readonly id: string;
  readonly unit: string | null;
}

/** Loads all that these sheets are read against, once. */
export async function sheetReader(asked: Asked, sheets: readonly ReturnedSheet[]): Promise<SheetReader> {
  const names = sheets.flatMap(({ events }) =>
    events.flatMap(({ marks, guests }) =>
      [...marks, ...guests].flatMap((mark) => (mark.text === '' ? [] : splitSheetName(mark.name).name)),
    ),
  );
  const people = await peopleCalled(asked, [...new Set(names)]);
  const around = await eventsAround(asked, placeholders(sheets, people));
  return {
    read: (sheet, skip) => {
      const { code, codeCell } = sheet;
      if (code === null)
        return {
          fault: {
            cell: codeCell,
            value: '',
            reason: '没有找到代码行，认不出是哪个支部哪个月的表',
            next: '请从原表把“代码”那一行复制回来，或重新导出登记表填写',
          },
        };
      const branch = around.surroundings.branch(code.branch);
      if (branch === undefined)
        return {
          fault: {
            cell: codeCell,
            value: code.branch,
            reason: '没有代码所指的支部，它可能已被删除，或不在您的管理范围内',
            next: '请核对是不是本单位的表',
          },
        };
      const read = sheet.events
        .filter(({ column }) => !skip.has(column))
        .map((column) => readColumn(column, { ...code, codeCell }, people, around));
      return {
        branch: { id: branch.id, name: branch.name },
        month: code.month,
        events: read.map(({ event }) => event),
        good: read.flatMap(({ line }) => line ?? []),
      };
    },
  };
}

/** Lines that name every branch, day and person of the sheets, so that all of it is loaded at once. */
function placeholders(
  sheets: readonly ReturnedSheet[],
  people: ReadonlyMap<string, readonly Elsewhere[]>,
): EventGiven[] {
  const everybody = [...people.values()].flatMap((list) => list.map(({ id }) => id));
  const line = {
    joint: [],
    activity: 'congress',
    title: '',
    half: 'morning',
    minutes: 1,
    takes: 'only',
  } as const;
  return sheets.flatMap(({ code, events }) => {
    if (code === null) return [];
    const days = events.flatMap(({ day }) => {
      const read = readSheetDay(day.text, code.month);
      return 'value' in read ? [read.value] : [];
    });
    return [`${code.month}-01`, ...days].map((day) => ({
      ...line,
      branch: code.branch,
      day,
      absent: [],
      present: everybody,
      guests: [],
    }));
  });
}

/** Everybody in reach who has one of these names. */
async function peopleCalled(
  { viewer, db }: Asked,
  names: readonly string[],
): Promise<Map<string, Elsewhere[]>> {
  const found = await rows(viewer, db, 'person')
    .leftJoin('organisation as o', 'o.id', 'person.branch_id')
    .select(['person.id', 'person.name', 'o.name as unit', 'o.short_name as short'])
    .where(isOneOf('person.name', names))
    .where('person.standing', '!=', 'merged')
    .execute();
  return Map.groupBy(
    found.map(({ id, name, unit, short }) => ({ id, name, unit: short ?? unit })),
    ({ name }) => name,
  );
}

interface Code {
  readonly branch: string;
  readonly month: string;
  readonly codeCell: string;
}

/** One column: what it says, and the line that follows from it where nothing is wrong. */
function readColumn(
  column: EventColumn,
  code: Code,
  people: ReadonlyMap<string, readonly Elsewhere[]>,
  { surroundings, book, keep }: EventsAround,
): { event: SheetEvent; line: EventLineGiven | null } {
  const faults: SheetRemark[] = [];
  const warnings: SheetRemark[] = [];
  const take = <Value>(cell: { cell: string; text: string }, read: ReadValue<Value>): Value | null => {
    const place = { cell: cell.cell, value: cell.text };
    if (!('value' in read)) {
      faults.push({ ...place, reason: read.reason, next: read.next });
      return null;
    }
    if (read.remark !== undefined) warnings.push({ ...place, ...read.remark });
    return read.value;
  };
  const day = take(column.day, readSheetDay(column.day.text, code.month));
  const half = take(column.half, readSheetHalf(column.half.text));
  const activity = take(column.activity, readSheetActivity(column.activity.text));
  const minutes = take(column.minutes, readSheetMinutes(column.minutes.text, activity ?? 'theme-day'));
  const title = column.title.text.replaceAll(/\s+/gu, ' ').slice(0, 100).trim();
  if (title === '' && activity !== null)
    warnings.push({
      cell: column.title.cell,
      value: '',
      reason: `没有写主题，按“${USUAL_EVENTS[activity].short}”登记`,
      next: '要写主题的请在登记后补上',
    });

  const on = day === null ? everInMonth(code, book.on) : book.on(code.branch, day);
  const cells = new Map<string, string>();
  const marked = (marks: readonly NamedMark[], find: (mark: NamedMark) => string | null) =>
    marks.flatMap((mark) => {
      const state = take(mark, readSheetMark(mark.text));
      if (state === null) return [];
      const id = find(mark);
      if (id !== null) cells.set(id, mark.cell);
      return [{ state, id, mark }];
    });
  const members = marked(column.marks, (mark) => memberCalled(mark, on, people, faults));
  const guests = marked(column.guests, (mark) => guestCalled(mark, on, people, faults));
  for (const { state, mark } of guests)
    if (state === 'absent')
      faults.push({
        cell: mark.cell,
        value: mark.text,
        reason: `其他支部的“${mark.name}”没有来就不用写`,
        next: '请去掉，来了的打“√”',
      });
  const ids = (state: 'absent' | 'present') =>
    members.flatMap((each) => (each.state === state && each.id !== null ? [each.id] : []));
  const [absent, present] = [ids('absent'), ids('present')];
  const only = present.length > 0 && absent.length === 0 && present.length < on.length;
  if (present.length > 0 && absent.length > 0 && present.length + absent.length < on.length)
    faults.push({
      cell: column.marks[0]?.cell ?? column.day.cell,
      value: '×、√',
      reason: `既打了“×”又打了“√”，还有 ${on.length - present.length - absent.length} 人没有打，看不出他们到没到`,
      next: '请只打缺席的“×”，或给每个人都打上',
    });
  const names = (list: readonly string[]) =>
    list.flatMap((id) => [...people].find(([, same]) => same.some((each) => each.id === id))?.[0] ?? []);
  const guestIds = guests.flatMap(({ id }) => id ?? []);
  const told = { column: column.column, activity, title, day, half, minutes };
  const lists = {
    absent: names(absent),
    present: only ? names(present) : [],
    guests: names(guestIds),
  };
  if (day === null || half === null || activity === null || minutes === null || faults.length > 0)
    return { event: { ...told, ...lists, state: 'faulty', faults, warnings }, line: null };
  const line: EventLineGiven = {
    branch: code.branch,
    joint: [],
    activity,
    title: title === '' ? USUAL_EVENTS[activity].short : title,
    day,
    half,
    minutes,
    takes: only ? 'only' : 'all-but',
    absent,
    present: only ? present : [],
    guests: guestIds,
    paper: '支部活动登记表',
    note: null,
  };
  const known = surroundings
    .others(code.branch, day)
    .some((other) => other.half === half && other.activity === activity);
  if (known) return { event: { ...told, ...lists, state: 'same', faults, warnings: [] }, line: null };
  const said = remarksOn(line, surroundings);
  const atCell = (remark: EventRemark): SheetRemark => ({
    cell: cellOf(remark, column, code, cells, names),
    value: remark.value,
    reason: remark.reason,
    next: remark.next,
  });
  faults.push(...said.faults.map(atCell));
  warnings.push(...said.warnings.map(atCell));
  const state = faults.length > 0 ? 'faulty' : 'good';
  if (state === 'good') keep(line);
  return { event: { ...told, ...lists, state, faults, warnings }, line: state === 'good' ? line : null };
}

/** Whoever was a member at some time of the month, for a column whose day cannot be read. */
function everInMonth(
  { branch, month }: Code,
  on: (branch: string, day: string) => readonly BranchPerson[],
): readonly BranchPerson[] {
  const { from, to } = daysOfMonth(month);
  const all = [...on(branch, from), ...on(branch, to)];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

function cellOf(
  { field, value }: EventRemark,
  column: EventColumn,
  code: Code,
  cells: ReadonlyMap<string, string>,
  names: (ids: readonly string[]) => string[],
): string {
  if (field === 'day' || field === 'half' || field === 'minutes') return column[field].cell;
  if (field === 'branch' || field === 'joint') return code.codeCell;
  const found = [...cells].find(([id]) => id === value || names([id]).includes(value));
  return found?.[1] ?? column.day.cell;
}

/** A member by the name on the sheet; of several of one name the one that the sheet means. */
function memberCalled(
  mark: NamedMark,
  members: readonly BranchPerson[],
  people: ReadonlyMap<string, readonly Elsewhere[]>,
  faults: SheetRemark[],
): string | null {
  const { name, mark: which } = splitSheetName(mark.name);
  const same = members.filter((person) => person.name === name);
  const [first] = same;
  if (first !== undefined && same.length === 1) return first.id;
  const told = (reason: string, next: string) => {
    faults.push({ cell: mark.nameCell, value: mark.name, reason, next });
    return null;
  };
  if (first === undefined) {
    const elsewhere = people.get(name) ?? [];
    if (elsewhere.length === 0) return told(`名册里没有“${name}”`, '请核对姓名；新转来的请先办转接，再导入');
    const units = [...new Set(elsewhere.flatMap(({ unit }) => unit ?? []))].slice(0, 3).join('、');
    return told(
      `“${name}”那天不是本支部党员${units === '' ? '' : `，他在“${units}”`}`,
      '他来参加的，请写到“其他支部来的人”里；转接日期不对的请先更正',
    );
  }
  if (which?.length === 4) {
    const born = same.filter(({ birth }) => birth?.startsWith(which));
    if (born.length === 1) return born[0]?.id ?? null;
  } else if (which !== null) {
    const counted = same[Number(which) - 1];
    if (counted !== undefined) return counted.id;
  }
  return told(`本支部有 ${same.length} 个“${name}”，看不出是哪一个`, '请照原表写上姓名后面的出生年份');
}

/** Somebody of another branch by his name. */
function guestCalled(
  mark: NamedMark,
  members: readonly BranchPerson[],
  people: ReadonlyMap<string, readonly Elsewhere[]>,
  faults: SheetRemark[],
): string | null {
  const { name } = splitSheetName(mark.name);
  const told = (reason: string, next: string) => {
    faults.push({ cell: mark.nameCell, value: mark.name, reason, next });
    return null;
  };
  const found = people.get(name) ?? [];
  const [first] = found;
  if (first === undefined) return told(`名册里没有“${name}”`, '请核对姓名；不在册的人不计学时，可以去掉');
  const others = found.filter(({ id }) => !members.some((member) => member.id === id));
  if (others.length > 1)
    return told(
      `名册里有 ${others.length} 个“${name}”，看不出是哪一个`,
      '请在“支部活动”里打开这次活动，按姓名和支部选',
    );
  return (others[0] ?? first).id;
}
