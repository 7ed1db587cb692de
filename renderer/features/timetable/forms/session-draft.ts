import type { CallInput } from '../../../../shared/contract/index.ts';
import type { Named, SessionCard, Where } from '../../../../shared/contract/timetable-answers.ts';
import type { SessionKind } from '../../../../shared/domain/timetable/codes.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { readDay } from '../../../ui/day/entry.ts';
import { textOrNull } from '../../../ui/form/use-draft.ts';
import { readTimes, timeDraft, type TimeDraft } from './time-entry.ts';

export type Is = Where['is'];

/** What is typed about a session. */
export interface SessionDraft {
  readonly kind: SessionKind;
  readonly course: Named | null;
  readonly title: string;
  readonly hours: string;
  readonly teachers: readonly Named[];
  readonly assistants: readonly Named[];
  readonly is: Is;
  readonly where: Named | null;
  readonly place: string;
  /** As typed; empty: 待排. */
  readonly day: string;
  readonly half: HalfDay;
  readonly times: TimeDraft;
  readonly pinned: boolean;
  readonly note: string;
}

/** A form begins with what the session is; a new one with the room of the class. */
export function draftOf(session: SessionCard | null, room: Named | null): SessionDraft {
  const where = session === null ? null : session.where;
  return {
    kind: session?.kind ?? 'lesson',
    course: session?.course ?? null,
    title: session?.title ?? '',
    hours: String(session?.hours ?? 4),
    teachers: session?.teachers ?? [],
    assistants: session?.assistants ?? [],
    is: where?.is ?? 'venue',
    where: session === null ? room : where?.id == null ? null : { id: where.id, name: where.name },
    place: where?.is === 'place' ? where.name : '',
    day: session?.at?.day ?? '',
    half: session?.at?.half ?? 'morning',
    times: timeDraft(session?.at ?? null),
    pinned: session?.pinned ?? false,
    note: session?.note ?? '',
  };
}

export interface Faults {
  readonly title?: string | undefined;
  readonly hours?: string | undefined;
  readonly day?: string | undefined;
  readonly times?: string | undefined;
}

/** The values as the calls take them, or what is missing. */
export function readSession(draft: SessionDraft): {
  readonly values: Omit<CallInput<'sessions.create'>, 'class' | 'at'>;
  readonly at: { day: string; half: HalfDay; starts: number | null; ends: number | null } | null;
  readonly faults: Faults;
} {
  const title = textOrNull(draft.title);
  const hours = Number(draft.hours.trim() === '' ? Number.NaN : draft.hours);
  const times = readTimes(draft.half, draft.times);
  const day = readDay(draft.day);
  return {
    values: {
      kind: draft.kind,
      course: draft.course?.id ?? null,
      title: title ?? '',
      hours,
      teachers: draft.teachers.map(({ id }) => id),
      assistants: draft.assistants.map(({ id }) => id),
      where: whereOf(draft),
      pinned: draft.pinned,
      note: textOrNull(draft.note),
    },
    at: day === null ? null : { day, half: draft.half, starts: times.starts, ends: times.ends },
    faults: {
      title: title === null ? '请填写内容，或选一门课程' : undefined,
      hours: Number.isFinite(hours) && hours >= 0 && hours <= 40 ? undefined : '学时请写 0 到 40 的数',
      day: draft.day.trim() === '' || day !== null ? undefined : '看不懂这个日期，请写成 2026-11-23',
      times: day === null ? undefined : (times.fault ?? undefined),
    },
  };
}

export function whereOf({ is, where, place }: Pick<SessionDraft, 'is' | 'where' | 'place'>) {
  if (is === 'place') {
    const text = textOrNull(place);
    return text === null ? null : { place: text };
  }
  if (where === null) return null;
  if (is === 'venue') return { venue: where.id };
  return is === 'site' ? { site: where.id } : { route: where.id };
}
