import { sql, type Kysely } from 'kysely';
import type { ClassCounts, ClassEvent, ClassPage } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import {
  CLASS_STATUSES,
  ENROLMENT_STATUSES,
  type EnrolmentStatus,
} from '../../../shared/domain/classes/codes.ts';
import { hintsFor } from '../../../shared/domain/classes/hints.ts';
import { stepsFrom } from '../../../shared/domain/classes/status.ts';
import { classInWords } from '../../../shared/domain/classes/words.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';
import { toLines } from './list.ts';
import { quotasOf } from './quotas.ts';
import { classRow, sameNumbered, toClassName } from './rows.ts';
import { sessionsOutside } from './sessions.ts';

type Db = Kysely<Database>;

/** One class with all that its page shows. Refuses with classes.not-found. */
export async function classPage(viewer: Viewer, db: Db, id: string, today: string): Promise<ClassPage> {
  const row = await classRow(viewer, db, id);
  const [line] = await toLines(viewer, db, [row]);
  if (line === undefined) throw new Error('the row was there a moment ago');
  const events = await eventsOf(viewer, db, id);
  const sameNumber = await sameNumbered(viewer, db, row.number, id);
  const copied = await rows(viewer, db, 'training_class')
    .select(['id', 'name', 'number', 'starts_on', 'ends_on'])
    .where('id', '=', row.copied_from_id)
    .executeTakeFirst();
  const outside = await sessionsOutside(viewer, db, row);
  const granted =
    row.status === 'approved' ||
    row.status === 'filed' ||
    events.some(({ kind, after }) => kind === 'status' && GRANTS.includes(after ?? ''));
  const facts = {
    kind: row.kind,
    status: row.status,
    paper: row.paper,
    granted,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    planned: row.planned,
    trainees: line.trainees,
    sameNumber: sameNumber.map(classInWords),
    sessionsOutside: outside.length,
  };
  return {
    ...line,
    purpose: row.purpose,
    audience: row.audience,
    content: row.content,
    classTeacherPhone: row.class_teacher_phone === null ? null : maskedPhone(row.class_teacher_phone),
    cost: row.cost,
    costSource: row.cost_source,
    note: row.note,
    copiedFrom: copied === undefined ? null : toClassName(copied),
    steps: stepsFrom(row.status, row.kind),
    events,
    hints: hintsFor(facts, today),
    counts: await countsOf(viewer, db, id),
    quota: await quotaOf(viewer, db, id),
    sameNumber,
  };
}

/** What the events of an approved or filed class say. */
const GRANTS: readonly string[] = [CLASS_STATUSES.approved, CLASS_STATUSES.filed];

async function eventsOf(viewer: Viewer, db: Db, id: string): Promise<ClassEvent[]> {
  const found = await rows(viewer, db, 'class_event')
    .selectAll()
    .where('class_id', '=', id)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.happened_on,
    before: row.before,
    after: row.after,
    paper: row.paper,
    reason: row.reason,
  }));
}

async function countsOf(viewer: Viewer, db: Db, id: string): Promise<ClassCounts> {
  const found = await rows(viewer, db, 'enrolment')
    .select(['status', 'group_number', sql<number>`count(*)`.as('people')])
    .where('class_id', '=', id)
    .groupBy(['status', 'group_number'])
    .execute();
  const byStatus = Object.fromEntries(Object.keys(ENROLMENT_STATUSES).map((status) => [status, 0])) as Record<
    EnrolmentStatus,
    number
  >;
  for (const { status, people } of found) byStatus[status] += people;
  const staying = found.filter(({ status }) => status !== 'withdrawn' && status !== 'absent');
  const groups = new Set(staying.flatMap(({ group_number: group }) => group ?? []));
  const sessions = await loadSessions(viewer, db, ofClass(id));
  return {
    byStatus,
    groups: groups.size,
    withoutGroup: staying
      .filter(({ group_number: group }) => group === null)
      .reduce((sum, { people }) => sum + people, 0),
    sessions: sessions.length,
    placed: sessions.filter(({ row }) => row.day !== null).length,
  };
}

async function quotaOf(viewer: Viewer, db: Db, id: string): Promise<ClassPage['quota']> {
  const found = await quotasOf(viewer, db, id);
  return {
    units: found.length,
    places: found.reduce((sum, { places }) => sum + places, 0),
    answered: found.filter(({ answered_on: day }) => day !== null).length,
  };
}
