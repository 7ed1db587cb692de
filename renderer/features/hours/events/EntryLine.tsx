import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { BranchMonth } from '../../../../shared/contract/branch-event-answers.ts';
import type { Named } from '../../../../shared/contract/named.ts';
import { BRANCH_ACTIVITIES, EVENT_TAKES, type EventTakes } from '../../../../shared/domain/hours/codes.ts';
import { USUAL_EVENTS } from '../../../../shared/domain/hours/event-defaults.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useCall } from '../../../app/use-call.ts';
import {
  activityTyped,
  branchesTyped,
  dayTyped,
  halfTyped,
  membersTyped,
  namesTyped,
  type DraftLine,
} from './entry.ts';
import { useEntries } from './entry-store.ts';

/** What stands in the fields; empty ones mean what is shown in grey in them. */
interface Typing {
  readonly branches: readonly Named[];
  readonly branch: string;
  readonly activity: string;
  readonly day: string;
  readonly half: string;
  readonly minutes: string;
  readonly title: string;
  readonly takes: EventTakes;
  readonly names: readonly string[];
  readonly name: string;
}

type Stop = 'branch' | 'activity' | 'day' | 'half' | 'minutes' | 'title' | 'name';
const STOPS: readonly Stop[] = ['branch', 'activity', 'day', 'half', 'minutes', 'title', 'name'];
const LABELS: Readonly<Record<Stop, string>> = {
  branch: '支部',
  activity: '活动',
  day: '日',
  half: '午别',
  minutes: '分钟',
  title: '主题',
  name: '除',
};
/** How many are offered at once. */
const OFFERED = 9;

const EMPTY: Typing = {
  branches: [],
  branch: '',
  activity: '',
  day: '',
  half: '',
  minutes: '',
  title: '',
  takes: 'all-but',
  names: [],
  name: '',
};

const asTyped = (line: DraftLine): Typing => ({
  ...EMPTY,
  branches: [line.branch, ...line.joint],
  activity: USUAL_EVENTS[line.activity].short,
  day: String(Number(line.day.slice(8))),
  half: HALF_DAYS[line.half],
  minutes: String(line.minutes),
  title: line.title,
  takes: line.takes,
  names: line.typed,
});

/**
 * One line, typed from left to right: Enter takes what is shown in grey and goes on; activity and half-day go on by
 * themselves. After the last name an empty Enter keeps the line.
 */
export function EntryLine({
  branches,
  month,
  editing,
  keep,
}: {
  branches: readonly BranchMonth[];
  month: string;
  /** A line that is put right. */
  editing: DraftLine | null;
  keep: (line: DraftLine) => void;
}) {
  const [typing, setTyping] = useState<Typing>(editing === null ? EMPTY : asTyped(editing));
  const [at, setAt] = useState<Stop>('branch');
  const [chosen, setChosen] = useState(0);
  const [wrong, setWrong] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const { last, titles } = useEntries();
  const focus = (stop: Stop) => box.current?.querySelector<HTMLElement>(`[data-stop="${stop}"]`)?.focus();
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-stop="branch"]')?.focus(), [box]);

  const place = branches.findIndex(({ branch }) => branch.id === last?.branch.id);
  const proposed = branches[(place + 1) % Math.max(branches.length, 1)]?.branch;
  const activity = activityTyped(typing.activity) ?? last?.activity ?? 'theme-day';
  const day = typing.day === '' ? dayOfMonth(last?.day, month) : dayTyped(typing.day, month);
  const half = halfTyped(typing.half.slice(0, 1)) ?? last?.half ?? 'morning';
  const minutes = typing.minutes === '' ? USUAL_EVENTS[activity].minutes : Number(typing.minutes);
  const title = typing.title.trim() === '' ? (titles[activity] ?? '') : typing.title.trim();
  const asked = useCall(
    'events.members',
    typing.branches.length > 0 && day !== null
      ? { branches: typing.branches.map(({ id }) => id), day }
      : null,
  );
  const members = asked.data?.members ?? [];
  const found = branchesTyped(typing.branch, branches);
  const fitting = membersTyped(typing.name, members);

  const set = (given: Partial<Typing>) => {
    setTyping((before) => ({ ...before, ...given }));
    setChosen(0);
    setWrong(undefined);
  };
  const takeBranch = (further: boolean): boolean => {
    const own =
      typing.branch.trim() === '' ? (typing.branches.length > 0 ? null : proposed) : found[chosen]?.branch;
    if (own === undefined) {
      setWrong(`没有支部与“${typing.branch}”相符，换几个字试试`);
      return false;
    }
    if (own === null) return true;
    const others =
      further || typing.branches.length > 1 ? typing.branches.filter(({ id }) => id !== own.id) : [];
    set({ branches: further ? [...others, own] : others.length > 0 ? [...others, own] : [own], branch: '' });
    return true;
  };
  /** What is wrong with the field one leaves; null: one may go on. */
  const faultAt = (stop: Stop): string | null => {
    if (stop === 'activity' && typing.activity !== '' && activityTyped(typing.activity) === null)
      return '活动请按 1–9，或打首字母';
    if (stop === 'day' && day === null) return `${month.slice(5)} 月没有这一天，请打 1–31`;
    if (stop === 'half' && typing.half !== '' && halfTyped(typing.half.slice(0, 1)) === null)
      return '午别请按 s 上午、x 下午、w 晚上';
    if (stop === 'minutes' && !(Number.isInteger(minutes) && minutes > 0)) return '分钟请打数字';
    if (stop === 'title' && title === '') return '第一次请写主题，以后回车就是同一个';
    return null;
  };
  const go = (from: Stop) => focus(STOPS[STOPS.indexOf(from) + 1] ?? 'branch');
  const finish = () => {
    const [branch, ...joint] = typing.branches;
    const faulty = branch === undefined ? 'branch' : STOPS.find((stop) => faultAt(stop) !== null);
    if (branch === undefined || faulty !== undefined || day === null) {
      setWrong(faultAt(faulty ?? 'day') ?? '请先选支部');
      focus(faulty ?? 'day');
      return;
    }
    keep({ branch, joint, activity, day, half, minutes, title, takes: typing.takes, typed: typing.names });
    setTyping(EMPTY);
    setChosen(0);
    focus('branch');
  };
  const enter = (stop: Stop, event: KeyboardEvent) => {
    if (stop === 'branch') {
      if (takeBranch(event.shiftKey) && !event.shiftKey) go(stop);
      return;
    }
    if (stop === 'name') {
      if (typing.name.trim() === '') finish();
      else set({ names: [...typing.names, nameFor(typing.name, fitting[chosen]?.name)], name: '' });
      return;
    }
    const fault = faultAt(stop);
    if (fault === null) go(stop);
    else setWrong(fault);
  };
  const onKeyDown = (stop: Stop) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const offered = stop === 'branch' ? found.length : stop === 'name' ? fitting.length : 0;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(stop, event);
    } else if (event.key === 'Tab' && !event.shiftKey && stop === 'branch') takeBranch(false);
    else if (event.key === 'ArrowDown' && offered > 0) {
      event.preventDefault();
      setChosen((before) => Math.min(before + 1, Math.min(offered, OFFERED) - 1));
    } else if (event.key === 'ArrowUp' && offered > 0) {
      event.preventDefault();
      setChosen((before) => Math.max(before - 1, 0));
    } else if (event.key === 'Backspace' && stop === 'name' && typing.name === '')
      set({ names: typing.names.slice(0, -1) });
    else if (event.key === 'Backspace' && stop === 'branch' && typing.branch === '')
      set({ branches: typing.branches.slice(0, -1) });
  };
  const onType = (stop: Stop, text: string) => {
    if (stop === 'name' && /^[/／]$/u.test(text))
      return set({ takes: typing.takes === 'only' ? 'all-but' : 'only', name: '' });
    // One key is enough where only one thing can be meant.
    const typedActivity = stop === 'activity' ? activityTyped(text) : null;
    const typedHalf = stop === 'half' ? halfTyped(text) : null;
    if (typedActivity !== null) set({ activity: USUAL_EVENTS[typedActivity].short });
    else if (typedHalf !== null) set({ half: HALF_DAYS[typedHalf] });
    else return set({ [stop]: text });
    return go(stop);
  };
  const grey: Readonly<Record<Stop, string>> = {
    branch:
      typing.branches.length > 0
        ? typing.branches.map(({ name }) => name).join('＋')
        : (proposed?.name ?? ''),
    activity: USUAL_EVENTS[activity].short,
    day: day === null ? '' : String(Number(day.slice(8))),
    half: HALF_DAYS[half],
    minutes: String(USUAL_EVENTS[activity].minutes),
    title: titles[activity] ?? '写主题',
    name: typing.names.length > 0 ? '回车录入' : typing.takes === 'only' ? '姓名首字母' : '没有缺席就回车',
  };
  return (
    <div className="branch-event-typing" ref={box} role="group" aria-label="录入一次活动">
      {STOPS.map((stop) => (
        <label key={stop}>
          {stop === 'name' ? EVENT_TAKES[typing.takes] : LABELS[stop]}
          <Input
            data-stop={stop}
            aria-label={stop === 'name' ? '除' : LABELS[stop]}
            value={stop === 'branch' ? typing.branch : typing[stop]}
            placeholder={grey[stop]}
            maxLength={stop === 'title' ? 100 : 40}
            onFocus={(event) => {
              event.target.select();
              setAt(stop);
              setChosen(0);
            }}
            onChange={(event) => onType(stop, event.target.value)}
            onKeyDown={onKeyDown(stop)}
          />
        </label>
      ))}
      <div className="branch-event-offer" aria-live="polite">
        {wrong !== undefined ? (
          <span className="branch-event-wrong">{wrong}</span>
        ) : (
          <Offer
            at={at}
            chosen={chosen}
            branches={found.slice(0, OFFERED).map(({ branch }) => branch.name)}
            members={fitting.slice(0, OFFERED).map(({ name }) => name)}
            typed={typing.branch !== '' || typing.name !== ''}
          />
        )}
        {typing.names.length > 0 && (
          <span>
            {typing.takes === 'only' ? '参加：' : '未到：'}
            {namesTyped(typing.names, members)
              .map(({ text, person, others }) =>
                person === null
                  ? `${text}？`
                  : `${person.name}${others > 0 ? `（另有 ${others} 人同首字母）` : ''}`,
              )
              .join('、')}
          </span>
        )}
        {typing.branches.length > 0 && asked.data !== undefined && <span>当天党员 {members.length} 人</span>}
      </div>
    </div>
  );
}

/** The name that was chosen where it is not the first that the letters fit. */
const nameFor = (typed: string, chosen: string | undefined): string =>
  chosen === undefined ? typed.trim() : chosen;

/** The same day of the month that the last line was of. */
function dayOfMonth(last: string | undefined, month: string): string | null {
  return last === undefined ? null : dayTyped(last.slice(8), month);
}

/** What the field one is in offers, and its keys. */
function Offer({
  at,
  chosen,
  branches,
  members,
  typed,
}: {
  at: Stop;
  chosen: number;
  branches: readonly string[];
  members: readonly string[];
  typed: boolean;
}): ReactNode {
  const list = (names: readonly string[]) =>
    names.map((name, index) =>
      index === chosen ? <b key={index}>{name}</b> : <span key={index}>{name}</span>,
    );
  if (at === 'branch')
    return typed ? list(branches) : '支部名称或首字母，如 lj1；回车选定，Shift+回车 再加联办支部';
  if (at === 'activity')
    return BRANCH_ACTIVITIES.map((each) => (
      <span key={each}>
        {USUAL_EVENTS[each].key} {USUAL_EVENTS[each].short}
      </span>
    ));
  if (at === 'half') return 's 上午　x 下午　w 晚上';
  if (at === 'name')
    return typed ? list(members) : '姓名首字母，回车加一人；空着回车录入这一行；按 / 改为“只有以下人员参加”';
  return '回车用灰字，往下一项';
}
