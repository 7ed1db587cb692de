import { sql, type Kysely } from 'kysely';
import type { AttendanceState, LeaveKind } from '../../../shared/domain/attendance/codes.ts';
import type {
  Activity,
  CountsAs,
  DeclarationStatus,
  EventPresence,
  EventTakes,
} from '../../../shared/domain/hours/codes.ts';
import { declaredCandidates } from '../../../shared/domain/hours/declared.ts';
import type { Candidate } from '../../../shared/domain/hours/ledger.ts';
import { isMemberOn } from '../../../shared/domain/hours/membership.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import type { Database } from '../../data/tables/index.ts';
import { among, type PersonFacts } from './facts.ts';

type Db = Kysely<Database>;

/** Days of which candidates are wanted, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Whose candidates are wanted: everybody's, or those of some with all entries that were merged into theirs. */
export interface Wanted {
  readonly facts: ReadonlyMap<string, PersonFacts>;
  readonly groups: ReadonlyMap<string, string>;
  readonly people: readonly string[] | 'all';
}

/** What may earn people hours, by the entry that counts; the same candidate object serves all who were at an event. */
export type Candidates = Map<string, Candidate[]>;

export async function loadCandidates(db: Db, wanted: Wanted, days: Days): Promise<Candidates> {
  const found: Candidates = new Map();
  const add = (entry: string, candidate: Candidate) => {
    const person = wanted.facts.get(entry)?.mergedInto ?? entry;
    const own = found.get(person);
    if (own === undefined) found.set(person, [candidate]);
    else own.push(candidate);
  };
  await addAttendance(db, wanted, days, add);
  await addEvents(db, wanted, days, add);
  await addDeclarations(db, wanted, days, add);
  await addCorrections(db, wanted, days, add);
  return found;
}

/** The people who are wanted, with the entries that only point to them. */
function entriesOf({ people, facts }: Wanted): readonly string[] | 'all' {
  if (people === 'all') return 'all';
  const own = new Set(people);
  const pointing = [...facts.values()].filter(({ mergedInto }) => mergedInto !== null && own.has(mergedInto));
  return [...own, ...pointing.map(({ id }) => id)];
}

type Add = (entry: string, candidate: Candidate) => void;

const NOTHING = {
  part: '',
  minutes: null,
  days: 1,
  course: null,
  state: null,
  open: false,
  unapproved: false,
  fixed: null,
} as const;

interface SheetRow {
  readonly id: string;
  readonly class_id: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly groups: string | null;
  readonly status: string;
  readonly ends_on: string | null;
}

interface EnrolmentRow {
  readonly id: string;
  readonly class_id: string;
  readonly person_id: string;
  readonly status: string;
  readonly enrolled_on: string;
  readonly left_on: string | null;
  readonly group_number: number | null;
}

/**
 * Attendance by half-days: the mark, else an approved leave (whoever stays away longer than it says is 旷课 until he is
 * back), else 出勤, once the sheet is entered for his group. The same as feature `attendance` derives.
 */
async function addAttendance(db: Db, wanted: Wanted, { from, to }: Days, add: Add): Promise<void> {
  const people = entriesOf(wanted);
  const inTime = sql`day BETWEEN ${from} AND ${to}`;
  const enrolments =
    await sql<EnrolmentRow>`SELECT id, class_id, person_id, status, enrolled_on, left_on, group_number
    FROM enrolment WHERE status <> 'absent' AND ${
      people === 'all'
        ? sql`class_id IN (SELECT class_id FROM attendance_sheet WHERE ${inTime})`
        : among('person_id', people)
    } ORDER BY id`.execute(db);
  if (enrolments.rows.length === 0) return;
  const classes = people === 'all' ? 'all' : [...new Set(enrolments.rows.map((row) => row.class_id))];
  const sheets = await sql<SheetRow>`SELECT s.id, s.class_id, s.day, s.half, s."groups", c.status, c.ends_on
    FROM attendance_sheet s JOIN training_class c ON c.id = s.class_id
    WHERE s.day BETWEEN ${from} AND ${to} AND ${among('s.class_id', classes)}`.execute(db);
  if (sheets.rows.length === 0) return;
  const chosen = people === 'all' ? 'all' : enrolments.rows.map(({ id }) => id);
  const marks = await sql<{ sheet_id: string; enrolment_id: string; state: AttendanceState }>`
    SELECT sheet_id, enrolment_id, state FROM attendance_mark WHERE ${
      chosen === 'all'
        ? sql`sheet_id IN (SELECT id FROM attendance_sheet WHERE ${inTime})`
        : among('enrolment_id', chosen)
    }`.execute(db);
  const leaves = await loadLeaves(db, chosen, from);
  const marksOf = Map.groupBy(marks.rows, (row) => row.enrolment_id);
  const sheetsOf = Map.groupBy(sheets.rows, (row) => row.class_id);
  const groupsOf = new Map(
    sheets.rows.flatMap(({ id, groups }) =>
      groups === null ? [] : [[id, new Set(JSON.parse(groups) as number[])] as const],
    ),
  );
  for (const enrolment of enrolments.rows) {
    const own = marksOf.get(enrolment.id);
    const away = leaves.get(enrolment.id);
    for (const sheet of sheetsOf.get(enrolment.class_id) ?? []) {
      const mark = own?.find(({ sheet_id }) => sheet_id === sheet.id);
      if (!wasIn(enrolment, sheet)) continue;
      const entered = groupsOf.get(sheet.id)?.has(enrolment.group_number ?? 0) ?? true;
      if (!entered && mark === undefined) continue;
      const open = sheet.status !== 'finished' && sheet.status !== 'archived';
      add(enrolment.person_id, {
        ...NOTHING,
        kind: 'sheet',
        id: sheet.id,
        part: enrolment.id,
        day: sheet.day,
        half: sheet.half,
        activity: sheet.half === 'evening' ? 'class-evening' : 'class',
        course: sheet.class_id,
        state: mark?.state ?? stateByLeaves(away, sheet) ?? 'present',
        open,
      });
    }
  }
}

/** In the class on that day. Whoever was put on the list after the class was over had been there all the same. */
function wasIn(enrolment: EnrolmentRow, { day, ends_on }: SheetRow): boolean {
  if (enrolment.status === 'withdrawn' && (enrolment.left_on === null || day >= enrolment.left_on))
    return false;
  return enrolment.enrolled_on <= day || (ends_on !== null && enrolment.enrolled_on > ends_on);
}

interface LeaveSpan {
  readonly kind: LeaveKind;
  readonly from: string;
  readonly to: string;
  readonly back: string | null;
}

/** A half-day as a text whose order is that of time. */
const ORDER = { morning: 1, afternoon: 2, evening: 3 } as const;
const place = (day: string, half: HalfDay) => `${day} ${ORDER[half]}`;

async function loadLeaves(
  db: Db,
  enrolments: readonly string[] | 'all',
  from: string,
): Promise<Map<string, LeaveSpan[]>> {
  const found = await sql<
    Pick<
      Database['leave'],
      'enrolment_id' | 'kind' | 'from_day' | 'from_half' | 'to_day' | 'to_half' | 'back_day' | 'back_half'
    >
  >`SELECT enrolment_id, kind, from_day, from_half, to_day, to_half, back_day, back_half FROM leave
    WHERE status = 'approved' AND (to_day >= ${from} OR back_day >= ${from}) AND ${among('enrolment_id', enrolments)}
    ORDER BY from_day, id`.execute(db);
  const spans = new Map<string, LeaveSpan[]>();
  for (const row of found.rows) {
    const span = {
      kind: row.kind,
      from: place(row.from_day, row.from_half),
      to: place(row.to_day, row.to_half),
      back: row.back_day === null ? null : place(row.back_day, row.back_half ?? 'morning'),
    };
    const own = spans.get(row.enrolment_id);
    if (own === undefined) spans.set(row.enrolment_id, [span]);
    else own.push(span);
  }
  return spans;
}

function stateByLeaves(
  leaves: readonly LeaveSpan[] | undefined,
  sheet: SheetRow,
): AttendanceState | undefined {
  if (leaves === undefined) return undefined;
  const at = place(sheet.day, sheet.half);
  const found = leaves.find(({ from, to, back }) => from <= at && at < (back ?? to));
  if (found === undefined) return undefined;
  return at < found.to ? found.kind : 'absent';
}

interface EventRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly activity: Activity;
  readonly day: string;
  readonly half: HalfDay;
  readonly minutes: number;
  readonly takes: EventTakes;
}

interface LoadedEvent {
  readonly candidate: Candidate;
  readonly takes: EventTakes;
  readonly joint: boolean;
  absent: Set<string> | null;
}

/** Events of the branches: all members of that day but those who were missing, and whoever came beside them. */
async function addEvents(db: Db, wanted: Wanted, { from, to }: Days, add: Add): Promise<void> {
  const { people, facts, groups } = wanted;
  const members = people === 'all' ? [...facts.values()] : people.flatMap((id) => facts.get(id) ?? []);
  const homes = people === 'all' ? 'all' : [...new Set(members.flatMap((person) => homesOf(person, groups)))];
  const entries = entriesOf(wanted);
  const named = await sql<{ event_id: string; person_id: string; presence: EventPresence }>`
    SELECT event_id, person_id, presence FROM branch_event_person WHERE ${
      entries === 'all'
        ? sql`event_id IN (SELECT id FROM branch_event WHERE day BETWEEN ${from} AND ${to})`
        : among('person_id', entries)
    }`.execute(db);
  const reached =
    homes === 'all'
      ? sql`1 = 1`
      : sql`(organisation_id IN (SELECT value FROM json_each(${JSON.stringify(homes)}))
        OR id IN (SELECT event_id FROM branch_event_branch
          WHERE organisation_id IN (SELECT value FROM json_each(${JSON.stringify(homes)})))
        OR id IN (SELECT value FROM json_each(${JSON.stringify(named.rows.map((row) => row.event_id))})))`;
  const rows =
    await sql<EventRow>`SELECT id, organisation_id, activity, day, half, minutes, takes FROM branch_event
    WHERE day BETWEEN ${from} AND ${to} AND ${reached}`.execute(db);
  if (rows.rows.length === 0) return;
  const joint = await sql<{ event_id: string; organisation_id: string }>`SELECT event_id, organisation_id
    FROM branch_event_branch WHERE ${
      homes === 'all'
        ? sql`1 = 1`
        : among(
            'event_id',
            rows.rows.map(({ id }) => id),
          )
    }`.execute(db);
  const jointOf = Map.groupBy(joint.rows, (row) => row.event_id);
  const events = new Map<string, LoadedEvent>();
  const held = new Map<string, LoadedEvent[]>();
  for (const row of rows.rows) {
    const others = jointOf.get(row.id);
    const event = toEvent(row, others !== undefined);
    events.set(row.id, event);
    for (const organisation of new Set([
      row.organisation_id,
      ...(others ?? []).map((each) => each.organisation_id),
    ])) {
      const own = held.get(organisation);
      if (own === undefined) held.set(organisation, [event]);
      else own.push(event);
    }
  }
  const present = new Map<string, LoadedEvent[]>();
  for (const { event_id, person_id, presence } of named.rows) {
    const event = events.get(event_id);
    if (event === undefined) continue;
    const person = facts.get(person_id)?.mergedInto ?? person_id;
    if (presence === 'absent') (event.absent ??= new Set()).add(person);
    else {
      const own = present.get(person);
      if (own === undefined) present.set(person, [event]);
      else own.push(event);
    }
  }
  for (const person of members) {
    const own = eventsOfMember(person, held, groups);
    const beside = present.get(person.id);
    const all = beside === undefined ? own : new Set([...own, ...beside]);
    for (const event of all) add(person.id, event.candidate);
  }
}

function toEvent(row: EventRow, joint: boolean): LoadedEvent {
  return {
    candidate: {
      ...NOTHING,
      kind: 'event',
      id: row.id,
      day: row.day,
      half: row.half,
      activity: row.activity,
      minutes: row.minutes,
    },
    takes: row.takes,
    joint,
    absent: null,
  };
}

/** The branches and groups that somebody ever belonged to, and the branches of these groups. */
function homesOf(person: PersonFacts, groups: ReadonlyMap<string, string>): string[] {
  return person.spells.flatMap(({ branch }) => [branch, groups.get(branch) ?? branch]);
}

/** Events that somebody counts for as a member of the branch, without those that he missed; each once. */
function eventsOfMember(
  person: PersonFacts,
  held: ReadonlyMap<string, readonly LoadedEvent[]>,
  groups: ReadonlyMap<string, string>,
): Iterable<LoadedEvent> {
  const found: LoadedEvent[] = [];
  if (person.mergedInto !== null) return found;
  let doubles = false;
  for (const spell of person.spells) {
    const above = groups.get(spell.branch);
    for (const home of above === undefined ? [spell.branch] : [spell.branch, above])
      for (const event of held.get(home) ?? []) {
        const { day } = event.candidate;
        if (event.takes !== 'all-but' || day < spell.from || (spell.to !== null && day >= spell.to)) continue;
        if (event.absent?.has(person.id) === true || !isMemberOn(person.membership, person.joined, day))
          continue;
        if (event.joint) doubles = true;
        found.push(event);
      }
  }
  return doubles ? new Set(found) : found;
}

async function addDeclarations(db: Db, wanted: Wanted, { from, to }: Days, add: Add): Promise<void> {
  const found = await sql<Database['hours_declaration'] & { status: DeclarationStatus }>`
    SELECT * FROM hours_declaration WHERE to_on >= ${from} AND from_on <= ${to}
    AND ${among('person_id', entriesOf(wanted))}`.execute(db);
  for (const row of found.rows) {
    const declared = {
      id: row.id,
      activity: row.activity,
      from: row.from_on,
      to: row.to_on,
      fromHalf: row.from_half,
      toHalf: row.to_half,
      minutes: row.minutes,
      approved: row.status === 'approved',
    };
    for (const candidate of declaredCandidates(declared))
      if (candidate.day >= from && candidate.day <= to) add(row.person_id, candidate);
  }
}

async function addCorrections(db: Db, wanted: Wanted, { from, to }: Days, add: Add): Promise<void> {
  const found = await sql<{
    id: string;
    person_id: string;
    counts_on: string;
    hours: number;
    counts_as: CountsAs;
  }>`
    SELECT id, person_id, counts_on, hours, counts_as FROM hours_correction
    WHERE counts_on BETWEEN ${from} AND ${to} AND ${among('person_id', entriesOf(wanted))}`.execute(db);
  for (const row of found.rows)
    add(row.person_id, {
      ...NOTHING,
      kind: 'correction',
      id: row.id,
      day: row.counts_on,
      half: null,
      activity: null,
      fixed: { hours: row.hours, countsAs: row.counts_as },
    });
}
