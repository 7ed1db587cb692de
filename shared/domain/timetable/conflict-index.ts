import type { Conflict, StandingSession, Surroundings } from './conflicts.ts';
import { ownConflicts } from './own-conflicts.ts';
import { pairConflicts } from './pair-conflicts.ts';

/**
 * The sessions that stand, by day. Sessions come, go and move one at a time; what would clash is found among those of
 * one day, so that the drag, the yearly check and the engine ask the same function.
 */
export interface ConflictIndex {
  /** Puts a session in; one of the same id is replaced, so that moving is putting. */
  readonly put: (session: StandingSession) => void;
  readonly remove: (id: string) => void;
  readonly session: (id: string) => StandingSession | undefined;
  /**
   * What would clash if this session stood there, whether it stands in the index or not. Never with itself; the order
   * in which sessions came in makes no difference.
   */
  readonly conflictsOf: (session: StandingSession) => Conflict[];
  /** All conflicts, each pair of sessions once, by day and time. */
  readonly all: () => Conflict[];
}

export function conflictIndex(around: Surroundings, sessions: Iterable<StandingSession> = []): ConflictIndex {
  const days = new Map<string, Map<string, StandingSession>>();
  /** The sessions of a day by time, until one comes or goes. */
  const sorted = new Map<string, readonly StandingSession[]>();
  const places = new Map<string, string>();

  const remove = (id: string) => {
    const day = places.get(id);
    if (day === undefined) return;
    days.get(day)?.delete(id);
    sorted.delete(day);
    places.delete(id);
  };
  const put = (session: StandingSession) => {
    remove(session.id);
    const day = days.get(session.day) ?? new Map<string, StandingSession>();
    days.set(session.day, day.set(session.id, session));
    sorted.delete(session.day);
    places.set(session.id, session.day);
  };
  for (const session of sessions) put(session);

  const onDay = (day: string): readonly StandingSession[] => {
    const known = sorted.get(day) ?? [...(days.get(day)?.values() ?? [])].sort(byTime);
    sorted.set(day, known);
    return known;
  };
  return {
    put,
    remove,
    session: (id) => days.get(places.get(id) ?? '')?.get(id),
    conflictsOf: (session) => [
      ...ownConflicts(session, around),
      ...onDay(session.day).flatMap((other) => pairConflicts(session, other, around)),
    ],
    all: () =>
      [...days.keys()].sort().flatMap((day) => {
        const all = onDay(day);
        return all.flatMap((session, index) => [
          ...ownConflicts(session, around),
          ...all.slice(index + 1).flatMap((other) => pairConflicts(session, other, around)),
        ]);
      }),
  };
}

const byTime = (one: StandingSession, other: StandingSession) =>
  one.starts - other.starts || one.ends - other.ends || (one.id < other.id ? -1 : 1);
