import type { ConflictKind } from './codes.ts';
import type { Conflict, StandingSession, Surroundings } from './conflicts.ts';
import { gapBetween, overlap } from './intervals.ts';

/** What two sessions of one day clash in. Never a session with itself; asked the other way round it says the same. */
export function pairConflicts(
  session: StandingSession,
  other: StandingSession,
  around: Surroundings,
): Conflict[] {
  if (session.id === other.id || session.day !== other.day) return [];
  return overlap(session, other) ? wantedTwice(session, other, around) : tooFar(session, other, around);
}

function wantedTwice(one: StandingSession, other: StandingSession, around: Surroundings): Conflict[] {
  const found: Conflict[] = [];
  const clash = (kind: ConflictKind, about: readonly string[], people: readonly string[] = []) => {
    if (about.length > 0)
      found.push({ ...between(one, other), kind, severity: 'clash', about: inOrder(about), people });
  };
  if (one.venue !== null && one.venue === other.venue) clash('venue', [one.venue]);
  const teaching = shared(one.teachers, other.teachers);
  clash('teacher', teaching);
  const busy = shared(staffOf(one), staffOf(other)).filter((each) => !teaching.includes(each));
  clash('assistant', busy);
  const classes = shared(one.classes, other.classes);
  clash('class', classes);
  const { pairs, people } = sharedTrainees(one, other, classes, around);
  clash('trainee', pairs, people);
  found.push(...tooMany(one, other, around));
  return found;
}

/** Two sessions visit one site or route at the same time, and it does not take all, or nobody knows whether it does. */
function tooMany(one: StandingSession, other: StandingSession, around: Surroundings): Conflict[] {
  if (one.visit === null || one.visit !== other.visit) return [];
  const classes = new Set([...one.classes, ...other.classes]);
  // The same people twice are no more people.
  if (classes.size === Math.max(one.classes.length, other.classes.length)) return [];
  const needed = [...classes].reduce((sum, id) => sum + (around.classOf(id)?.trainees ?? 0), 0);
  const given = one.seats;
  if (given !== null && needed <= given) return [];
  const found = { ...between(one, other), kind: 'capacity', severity: 'warn', people: [] } as const;
  return [{ ...found, about: [one.visit], needed, given }];
}

/**
 * People who sit in a class of each session. Classes that both sessions have are left out: whoever is in one of them
 * is told with the class.
 */
function sharedTrainees(
  one: StandingSession,
  other: StandingSession,
  classes: readonly string[],
  around: Surroundings,
): { pairs: string[]; people: string[] } {
  const pairs = new Set<string>();
  const people = new Set<string>();
  for (const first of one.classes)
    for (const second of other.classes) {
      if (classes.includes(first) || classes.includes(second)) continue;
      const both = around.sharedPeople(first, second);
      if (both.length > 0) pairs.add(first).add(second);
      for (const person of both) people.add(person);
    }
  return { pairs: [...pairs], people: inOrder([...people]) };
}

/** The way from the earlier to the later session of the same class or teacher takes longer than there is between them. */
function tooFar(one: StandingSession, other: StandingSession, around: Surroundings): Conflict[] {
  const [before, after] = one.ends <= other.starts ? [one, other] : [other, one];
  const [from, to] = [before.place?.last, after.place?.first];
  // Most pairs of a day are both at the school: nothing more is looked at.
  if (from === undefined || to === undefined || from === to) return [];
  const needed = around.minutesBetween(from, to);
  const given = gapBetween(one, other);
  if (needed === null || needed <= given) return [];
  const about = [...shared(one.classes, other.classes), ...shared(staffOf(one), staffOf(other))];
  if (about.length === 0) return [];
  return [
    {
      ...between(one, other),
      kind: 'travel',
      severity: 'warn',
      about: inOrder(about),
      people: [],
      needed,
      given,
    },
  ];
}

const staffOf = (session: StandingSession) => [...session.teachers, ...session.assistants];
const shared = (one: readonly string[], other: readonly string[]) =>
  one.filter((each, index) => other.includes(each) && one.indexOf(each) === index);
const inOrder = (ids: readonly string[]) => [...ids].sort();
const between = (one: StandingSession, other: StandingSession) => ({
  session: one.id,
  other: other.id,
  needed: null,
  given: null,
  note: null,
});
