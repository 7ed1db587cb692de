import { SHIPPED_HOURS_RULES } from '../../shared/domain/hours/shipped.ts';
import { SHIPPED_BELLS, SHIPPED_DAYS } from '../../shared/domain/resources/shipped.ts';
import { SHIPPED_SETTINGS } from '../../shared/domain/settings/shipped.ts';
import type { Connection } from './connection.ts';
import { idToBytes } from './row-id.ts';
import type { Database } from './tables/index.ts';

type Shipped<Name extends 'setting' | 'calendar_day' | 'bell_time' | 'hours_rule'> = Omit<
  Database[Name],
  'valid_to' | 'class_id'
>;

const SETTINGS = SHIPPED_SETTINGS.map(
  (row): Shipped<'setting'> => ({
    id: row.id,
    key: row.key,
    value: row.value,
    valid_from: row.validFrom,
    source: row.source,
    to_confirm: row.toConfirm ? 1 : 0,
  }),
);
const DAYS = SHIPPED_DAYS.map(
  ({ id, day, kind, name, source }): Shipped<'calendar_day'> => ({
    id,
    day,
    kind,
    name,
    half: null,
    source,
  }),
);
const BELLS = SHIPPED_BELLS.map(
  ({ id, half, startsAt, endsAt, validFrom, source }): Shipped<'bell_time'> => ({
    id,
    half,
    starts_at: startsAt,
    ends_at: endsAt,
    valid_from: validFrom,
    source,
    to_confirm: 1,
  }),
);

const HOURS_RULES = SHIPPED_HOURS_RULES.map(
  (row): Shipped<'hours_rule'> => ({
    id: row.id,
    activity: row.activity,
    unit: row.unit,
    per: row.per,
    hours: row.hours,
    most_a_day: row.mostADay,
    most_a_class: row.mostAClass,
    most_a_year: row.mostAYear,
    counts_as: row.countsAs,
    categories: null,
    valid_from: row.validFrom,
    source: row.source,
    to_confirm: 1,
  }),
);

/** The ids of all rows that come without a log entry. */
export const SHIPPED_IDS: readonly string[] = [...SETTINGS, ...DAYS, ...BELLS, ...HOURS_RULES].map(
  ({ id }) => id,
);

interface Due {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>> & { readonly id: string };
}

/**
 * Puts the shipped rules in: new ones are added, unedited ones brought up to date, edited ones left alone.
 * A row counts as edited when the log knows it, and a day of the calendar also when the office has set it in a row of its
 * own. The context is open but not logged: a default is nobody's edit.
 */
export function putShippedRows(connection: Connection, site: number): void {
  const due = [
    ...dueOf(connection, 'setting', SETTINGS),
    ...dueOf(connection, 'calendar_day', DAYS).filter((each) => !setByOffice(connection, each)),
    ...dueOf(connection, 'bell_time', BELLS),
    ...dueOf(connection, 'hours_rule', HOURS_RULES),
  ];
  if (due.length === 0) return;
  connection
    .transaction(() => {
      connection.prepare('INSERT INTO change_context (tx, site, logged) VALUES (0, ?, 0)').run(site);
      for (const each of due) put(connection, each);
      connection.prepare('DELETE FROM change_context').run();
    })
    .immediate();
}

/** The shipped rows that are missing or otherwise than shipped, and that nobody has edited. */
function dueOf(connection: Connection, table: string, shipped: readonly Due['row'][]): Due[] {
  const found = connection.prepare(`SELECT * FROM ${table}`).all() as Due['row'][];
  const present = new Map(found.map((row) => [row.id, row]));
  const edited = connection.prepare('SELECT 1 FROM change_entry WHERE row = ? LIMIT 1').pluck();
  return shipped
    .filter((row) => {
      const own = present.get(row.id);
      return own === undefined || Object.entries(row).some(([column, value]) => own[column] !== value);
    })
    .filter((row) => edited.get(idToBytes(row.id)) === undefined)
    .map((row) => ({ table, row }));
}

function setByOffice(connection: Connection, { row }: Due): boolean {
  return (
    connection
      .prepare('SELECT 1 FROM calendar_day WHERE day = ? AND half IS NULL AND class_id IS NULL AND id <> ?')
      .get(row['day'], row.id) !== undefined
  );
}

function put(connection: Connection, { table, row }: Due): void {
  const columns = Object.keys(row);
  const updated = columns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = excluded.${column}`);
  connection
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${updated.join(', ')}`,
    )
    .run(...Object.values(row));
}
