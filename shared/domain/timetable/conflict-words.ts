import { shortDay } from '../day-words.ts';
import type { ConflictKind } from './codes.ts';
import { clockTime } from '../resources/bells.ts';
import type { Conflict } from './conflicts.ts';

/** A session as others are told of it. */
export interface SessionCalled {
  readonly title: string;
  /** Numbers or names of its classes. */
  readonly classes: readonly string[];
  readonly day: string;
  readonly starts: number;
  readonly ends: number;
}

/** How the ids of a conflict are called. */
export interface ConflictNames {
  readonly session: (id: string) => SessionCalled;
  /** A teacher, venue or class. */
  readonly name: (id: string) => string;
  /** A person, or null when he may not be named. */
  readonly person: (id: string) => string | null;
  /** Called for the sentence on dates. */
  readonly datesOf: (classId: string) => { readonly startsOn: string | null; readonly endsOn: string | null };
}

const MOST_NAMES = 3;

/** What a conflict is, as a Chinese sentence that names the other party with its class and time. */
export function conflictSentence(conflict: Conflict, day: string, names: ConflictNames): string {
  const about = conflict.about.map(names.name).join('、');
  const other = conflict.other === null ? '' : sessionSentence(names.session(conflict.other));
  return SENTENCES[conflict.kind]({ conflict, day, names, about, other });
}

interface Said {
  readonly conflict: Conflict;
  readonly day: string;
  readonly names: ConflictNames;
  readonly about: string;
  readonly other: string;
}

const SENTENCES: Readonly<Record<ConflictKind, (said: Said) => string>> = {
  venue: ({ about, other }) => `“${about}”同时用于${other}`,
  teacher: ({ about, other }) => `${about} 同时讲授${other}`,
  assistant: ({ about, other }) => `${about} 同时在${other}授课或辅教`,
  class: ({ about, other }) => `${about} 同时要上${other}`,
  trainee: ({ conflict, names, other }) => `${peopleSentence(conflict.people, names)}同时要上${other}`,
  capacity: ({ about, conflict: { given, needed }, other }) =>
    other === ''
      ? `“${about}”只能容纳 ${given} 人，学员 ${needed} 人`
      : `“${about}”同时接待${other}，共 ${needed} 人，${given === null ? '接待人数未填，请先问明' : `接待人数只有 ${given}`}`,
  absence: ({ about }) => `${about} 这个半天不可用`,
  'out-of-use': ({ about }) => `${about} 到这一天已停聘或停用`,
  holiday: ({ conflict, day }) =>
    conflict.severity === 'hint'
      ? `${day.slice(0, 4)} 年放假安排未公布，公布后请再核对`
      : `${shortDay(day)}${conflict.note ?? ''}`,
  travel: ({ conflict, other }) =>
    `与${other}之间只有 ${conflict.given} 分钟，路上要 ${conflict.needed} 分钟`,
  dates: ({ conflict, names }) => {
    const dates = conflict.about.map((id) => `${names.name(id)}：${datesSentence(names.datesOf(id))}`);
    return `在班次日期之外（${dates.join('；')}）`;
  },
};

function sessionSentence({ title, classes, day, starts, ends }: SessionCalled): string {
  // Of a class out of reach nothing but the time is told.
  const called = title === '' ? '' : `“${title}”`;
  return ` ${classes.join('、')}${called}（${shortDay(day)} ${clockTime(starts)}–${clockTime(ends)}）`;
}

function peopleSentence(people: readonly string[], { person }: ConflictNames): string {
  const known = people.flatMap((id) => person(id) ?? []).slice(0, MOST_NAMES);
  const count = `${people.length} 名学员`;
  if (known.length === 0) return count;
  return `${count}（${known.join('、')}${known.length < people.length ? '等' : ''}）`;
}

function datesSentence({ startsOn, endsOn }: ReturnType<ConflictNames['datesOf']>): string {
  return `${startsOn === null ? '未定' : shortDay(startsOn)}至${endsOn === null ? '未定' : shortDay(endsOn)}`;
}
