import { sql, type Kysely } from 'kysely';
import { hexToId } from '../../data/row-id.ts';
import { TABLES, type Database, type TableName } from '../../data/tables/index.ts';
import { among } from './facts.ts';
import type { HoursState } from './totals.ts';

type Db = Kysely<Database>;

/** Whom the changes between two positions of the log concern. */
interface Affected {
  /** Entries of people whose facts or hours may be others now. */
  readonly people: Set<string>;
  /** Values of settings were changed: none that hours follow, but targets may. */
  readonly settings: boolean;
}

/** Above so many entries it is quicker to count all again than to ask of each whom it concerns. */
const MOST_FOLLOWED = 60_000;

interface Entry {
  readonly tbl: number;
  readonly row: string;
  readonly kind: number;
  readonly field: string | null;
  readonly before: unknown;
}

/** How a changed row leads to people; tables that are not here say nothing about hours. */
const WAYS: Partial<Record<TableName, readonly string[] | 'everybody'>> = {
  person: ['id', 'merged_into_id'],
  post: ['person_id'],
  exemption: ['person_id'],
  person_move: ['person_id'],
  hours_declaration: ['person_id'],
  hours_correction: ['person_id'],
  branch_event_person: ['person_id'],
  enrolment: ['person_id'],
  attendance_mark: ['enrolment_id'],
  leave: ['enrolment_id'],
  attendance_sheet: ['class_id'],
  training_class: ['id'],
  branch_event: ['id', 'organisation_id'],
  branch_event_branch: ['organisation_id'],
  hours_rule: 'everybody',
};

/** Of tables with many other columns: those that matter. */
const FIELDS: Partial<Record<TableName, readonly string[]>> = {
  person: ['membership', 'standing', 'branch_id', 'holder_id', 'joined_on', 'merged_into_id'],
  training_class: ['status', 'ends_on'],
  enrolment: ['class_id', 'person_id', 'status', 'enrolled_on', 'left_on', 'group_number'],
  organisation: ['kind', 'parent_id'],
};

const BY_NUMBER = new Map(
  (Object.keys(TABLES) as TableName[]).map((name) => [TABLES[name].number, name]),
);

/** Whom the entries since the position of a state up to another concern; everybody, where rules or the tree changed. */
export async function affectedBetween(
  db: Db,
  last: Pick<HoursState, 'position' | 'facts' | 'groups'>,
  position: number,
): Promise<Affected | 'everybody'> {
  if (position - last.position > MOST_FOLLOWED) return 'everybody';
  const entries = await sql<Entry>`SELECT tbl, lower(hex(row)) AS row, kind, field, before FROM change_entry
    WHERE position > ${last.position} AND position <= ${position}`.execute(db);
  const found = new Map<string, Set<string>>();
  let settings = false;
  for (const [name, changed] of Map.groupBy(entries.rows, ({ tbl }) => BY_NUMBER.get(tbl))) {
    if (name === undefined) continue;
    const fields = FIELDS[name];
    const own = changed.filter(
      ({ kind, field }) => kind !== 2 || fields === undefined || fields.includes(field ?? ''),
    );
    if (own.length === 0) continue;
    if (name === 'organisation' || WAYS[name] === 'everybody') return 'everybody';
    if (name === 'setting') {
      settings = true;
      const keys = await valuesOf(db, name, ['key'], own);
      if (keys === null || keys.get('key')?.has('hours.late-share') === true) return 'everybody';
      continue;
    }
    const columns = WAYS[name];
    if (columns === undefined) continue;
    const values = await valuesOf(db, name, columns, own);
    if (values === null) return 'everybody';
    for (const [column, all] of values) {
      const to = column === 'id' ? `${name}.id` : column;
      found.set(to, new Set([...(found.get(to) ?? []), ...all]));
    }
  }
  return { people: await peopleBehind(db, last, found), settings };
}

/**
 * What stands in columns of changed rows now, and what stood in them before. Null where what stood in a row that is gone
 * was erased.
 */
async function valuesOf(
  db: Db,
  table: TableName,
  columns: readonly string[],
  entries: readonly Entry[],
): Promise<Map<string, Set<string>> | null> {
  const values = new Map(columns.map((column) => [column, new Set<string>()]));
  const add = (column: string, value: unknown) => {
    if (typeof value === 'string') values.get(column)?.add(value);
  };
  const ids = [...new Set(entries.map(({ row }) => hexToId(row)))];
  for (const id of ids) add('id', id);
  for (const { kind, field, before } of entries) {
    if (kind === 2 && field !== null) add(field, before);
    if (kind !== 3) continue;
    if (typeof before !== 'string') return null;
    const row = JSON.parse(before) as Record<string, unknown>;
    for (const column of columns) add(column, row[column]);
  }
  const stored = columns.filter((column) => column !== 'id');
  if (stored.length === 0) return values;
  const now = await sql<Record<string, unknown>>`SELECT ${sql.join(stored.map((column) => sql.ref(column)))}
    FROM ${sql.table(table)} WHERE ${among('id', ids)}`.execute(db);
  for (const row of now.rows) for (const column of stored) add(column, row[column]);
  return values;
}

async function peopleBehind(
  db: Db,
  { facts, groups }: Pick<HoursState, 'facts' | 'groups'>,
  found: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Set<string>> {
  const ids = (to: string) => [...(found.get(to) ?? [])];
  const people = new Set(['person.id', 'merged_into_id', 'person_id'].flatMap(ids));
  const classes = [...ids('class_id'), ...ids('training_class.id')];
  const enrolled = await sql<{ person_id: string }>`SELECT person_id FROM enrolment
    WHERE ${among('id', ids('enrolment_id'))} OR ${among('class_id', classes)}`.execute(db);
  for (const { person_id } of enrolled.rows) people.add(person_id);
  const events = ids('branch_event.id');
  const beside = await sql<{ person_id: string }>`SELECT person_id FROM branch_event_person
    WHERE ${among('event_id', events)}`.execute(db);
  for (const { person_id } of beside.rows) people.add(person_id);
  const joint = await sql<{ organisation_id: string }>`SELECT organisation_id FROM branch_event_branch
    WHERE ${among('event_id', events)}`.execute(db);
  const homes = new Set([...ids('organisation_id'), ...joint.rows.map((row) => row.organisation_id)]);
  if (homes.size > 0)
    for (const { id, spells } of facts.values())
      if (spells.some(({ branch }) => homes.has(branch) || homes.has(groups.get(branch) ?? '')))
        people.add(id);
  return people;
}
