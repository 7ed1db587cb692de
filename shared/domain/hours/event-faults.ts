import { fullDay, monthAndDay } from '../day-words.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { ACTIVITIES, type BranchActivity, type EventTakes } from './codes.ts';

/** A line about what a branch held, as it is given. */
export interface EventGiven {
  readonly branch: string;
  readonly joint: readonly string[];
  readonly activity: BranchActivity;
  readonly title: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly minutes: number;
  readonly takes: EventTakes;
  readonly absent: readonly string[];
  readonly present: readonly string[];
  /** People of other branches who were there. */
  readonly guests: readonly string[];
}

/** Which field, what stands in it, why it cannot be or wants a look, and what to do. */
export interface EventRemark {
  readonly code: EventCode;
  readonly field: 'branch' | 'joint' | 'day' | 'half' | 'minutes' | 'absent' | 'present' | 'guests';
  readonly value: string;
  readonly reason: string;
  readonly next: string;
}

export type EventCode =
  | 'organisations.not-found'
  | 'people.not-found'
  | 'events.not-a-branch'
  | 'events.joint-twice'
  | 'events.wrong-day'
  | 'events.closed-branch'
  | 'events.too-long'
  | 'events.wrong-person'
  | 'events.same-half'
  | 'events.unusual';

export interface EventBranch {
  readonly id: string;
  readonly name: string;
  /** Whether it is a branch and not a committee or a group. */
  readonly isBranch: boolean;
  readonly foundedOn: string | null;
  readonly closedOn: string | null;
}

/** Another event of a branch on the same day. */
export interface OtherEvent {
  readonly activity: BranchActivity;
  readonly half: HalfDay;
  readonly minutes: number;
}

/** What a line is held against. */
export interface EventSurroundings {
  readonly today: string;
  readonly branch: (id: string) => EventBranch | undefined;
  readonly person: (id: string) => { readonly name: string; readonly unit: string | null } | undefined;
  /** Members of a branch on a day by the history of moves. */
  readonly members: (branch: string, day: string) => ReadonlySet<string>;
  readonly others: (branch: string, day: string) => readonly OtherEvent[];
}

const DAY_LONG = 24 * 60;
/** A half-day longer than this is looked at again. */
const LONG_HALF = 5 * 60;

/** What cannot be about a line, and what somebody should look at; without faults it can be kept. */
export function remarksOn(
  line: EventGiven,
  around: EventSurroundings,
): { faults: EventRemark[]; warnings: EventRemark[]; members: number; attended: number } {
  const branches = [line.branch, ...line.joint];
  const known = branches.flatMap((id) => around.branch(id) ?? []);
  const members = new Set(known.flatMap(({ id }) => [...around.members(id, line.day)]));
  const faults = [
    ...branchFaults(line, around),
    ...known.flatMap((branch, at) => dayFaults(line, branch, at === 0 ? 'branch' : 'joint', around.today)),
    ...known.flatMap((branch) => lengthFaults(line, branch, around)),
    ...personFaults(line, members, around),
  ];
  const warnings = [
    ...known.flatMap((branch) => sameHalf(line, branch, around)),
    ...unusual(line, members.size),
  ];
  const attended = line.takes === 'all-but' ? members.size - line.absent.length : line.present.length;
  return { faults: once(faults), warnings, members: members.size, attended: attended + line.guests.length };
}

function once(faults: readonly EventRemark[]): EventRemark[] {
  const seen = new Map(faults.map((fault) => [`${fault.code} ${fault.field} ${fault.value}`, fault]));
  return [...seen.values()];
}

function branchFaults(line: EventGiven, around: EventSurroundings): EventRemark[] {
  const all = [line.branch, ...line.joint];
  return all.flatMap((id, at): EventRemark[] => {
    const field = at === 0 ? 'branch' : 'joint';
    const branch = around.branch(id);
    if (branch === undefined)
      return [
        {
          code: 'organisations.not-found',
          field,
          value: id,
          reason: '没有找到这个支部，它可能已被删除，或不在您的管理范围内',
          next: '请重新选择支部',
        },
      ];
    if (!branch.isBranch)
      return [
        {
          code: 'events.not-a-branch',
          field,
          value: branch.name,
          reason: `“${branch.name}”不是党支部，支部活动只记在支部名下`,
          next: '请选到具体的支部',
        },
      ];
    if (all.indexOf(id) !== at)
      return [
        {
          code: 'events.joint-twice',
          field: 'joint',
          value: branch.name,
          reason: `“${branch.name}”在这次活动里写了两次`,
          next: '请去掉多写的一次',
        },
      ];
    return [];
  });
}

function dayFaults(
  { day }: EventGiven,
  branch: EventBranch,
  field: 'branch' | 'joint',
  today: string,
): EventRemark[] {
  if (day > today)
    return [
      {
        code: 'events.wrong-day',
        field: 'day',
        value: day,
        reason: `${fullDay(day)}还没有到，开过的活动才能登记`,
        next: '请核对日期',
      },
    ];
  if (branch.foundedOn !== null && day < branch.foundedOn)
    return [
      {
        code: 'events.wrong-day',
        field: 'day',
        value: day,
        reason: `“${branch.name}”${branch.foundedOn.length === 10 ? fullDay(branch.foundedOn) : branch.foundedOn}才成立，${fullDay(day)}还没有这个支部`,
        next: '请核对日期，或在“组织”里更正成立日期',
      },
    ];
  if (branch.closedOn !== null && day >= branch.closedOn)
    return [
      {
        code: 'events.closed-branch',
        field,
        value: branch.name,
        reason: `“${branch.name}”已于${fullDay(branch.closedOn)}撤销，${fullDay(day)}不会再有活动`,
        next: '请改选并入的支部，或核对日期',
      },
    ];
  return [];
}

function lengthFaults(line: EventGiven, branch: EventBranch, around: EventSurroundings): EventRemark[] {
  const before = around.others(branch.id, line.day).reduce((sum, { minutes }) => sum + minutes, 0);
  if (before + line.minutes <= DAY_LONG) return [];
  const hours = (minutes: number) => `${Math.round((minutes / 60) * 10) / 10} 小时`;
  return [
    {
      code: 'events.too-long',
      field: 'minutes',
      value: hours(line.minutes),
      reason:
        before === 0
          ? `一天只有 24 小时，活动写了 ${hours(line.minutes)}`
          : `“${branch.name}”${monthAndDay(line.day)}已有 ${hours(before)}的活动，再加 ${hours(line.minutes)}就超过 24 小时`,
      next: '请核对时长，单位是分钟',
    },
  ];
}

function personFaults(
  line: EventGiven,
  members: ReadonlySet<string>,
  around: EventSurroundings,
): EventRemark[] {
  const named = new Set<string>();
  return (['absent', 'present', 'guests'] as const).flatMap((field) =>
    line[field].flatMap((id): EventRemark[] => {
      const person = around.person(id);
      if (person === undefined)
        return [
          {
            code: 'people.not-found',
            field,
            value: id,
            reason: '没有找到这个人，可能已被删除，或不在您的管理范围内',
            next: '请重新选择',
          },
        ];
      const wrong = (reason: string, next: string): EventRemark[] => [
        { code: 'events.wrong-person', field, value: person.name, reason, next },
      ];
      if (named.has(id)) return wrong(`“${person.name}”写了两次`, '请只留一处');
      named.add(id);
      if (field === 'absent' && line.takes === 'only')
        return wrong(`只记参加人员时不用写未到的人（${person.name}）`, '请去掉，或改为“全支部到，除…”');
      if (field === 'present' && line.takes === 'all-but')
        return wrong(
          `“全支部到”时不用写到的党员（${person.name}）`,
          '请去掉；外支部来的人请列为“其他支部参加”',
        );
      const isMember = members.has(id);
      const where = person.unit === null ? '' : `，他现在在“${person.unit}”`;
      if (field !== 'guests' && !isMember)
        return wrong(
          `“${person.name}”${fullDay(line.day)}不是本支部党员${where}`,
          field === 'absent' ? '请去掉，或核对日期和转接记录' : '他确实来了的，请列为“其他支部参加”',
        );
      if (field === 'guests' && isMember)
        return wrong(
          `“${person.name}”${fullDay(line.day)}就是本支部党员，不是其他支部的`,
          '请从“其他支部参加”里去掉',
        );
      return [];
    }),
  );
}

function sameHalf(line: EventGiven, branch: EventBranch, around: EventSurroundings): EventRemark[] {
  const other = around.others(branch.id, line.day).find(({ half }) => half === line.half);
  if (other === undefined) return [];
  return [
    {
      code: 'events.same-half',
      field: 'half',
      value: `${monthAndDay(line.day)}${HALF_DAYS[line.half]}`,
      reason: `“${branch.name}”${monthAndDay(line.day)}${HALF_DAYS[line.half]}已登记过${ACTIVITIES[other.activity]}，同一半天的学时只计一次`,
      next: '同一次活动请不要重复登记；确是两次的可以保留',
    },
  ];
}

function unusual(line: EventGiven, members: number): EventRemark[] {
  const found: EventRemark[] = [];
  if (line.minutes > LONG_HALF && line.minutes <= DAY_LONG)
    found.push({
      code: 'events.unusual',
      field: 'minutes',
      value: `${line.minutes} 分钟`,
      reason: `一个半天写了 ${line.minutes} 分钟`,
      next: '请核对时长；全天的活动请分上午、下午登记',
    });
  if (line.takes === 'all-but' && members > 0 && line.absent.length >= members)
    found.push({
      code: 'events.unusual',
      field: 'absent',
      value: `${line.absent.length} 人`,
      reason: '全支部都写成未到',
      next: '请核对；没有开的活动不用登记',
    });
  if (line.takes === 'all-but' && members === 0)
    found.push({
      code: 'events.unusual',
      field: 'branch',
      value: '0 人',
      reason: `支部${fullDay(line.day)}没有党员，这次活动不会计学时`,
      next: '请核对支部和日期',
    });
  return found;
}
