import type { Table } from './declare.ts';

/**
 * The SQL of the log triggers of a declared table, dropped and made again after every migration.
 *
 * AFTER triggers, so that an UPSERT that turns into an update writes one update; with `recursive_triggers=ON`
 * a REPLACE writes delete and insert; cascades fire them too. Without an open context (a row in
 * `change_context`, put there by `write` only) every change aborts. `logged = 0` is the context of shipped rows.
 *
 * The new position is taken from the highest one instead of a counter: one b-tree step and nothing to keep.
 */
export function logTriggers(table: Table): string[] {
  const { name, number } = table;
  const next = '(SELECT coalesce(max(position), 0) + 1 FROM change_entry)';
  const guard = `SELECT RAISE(ABORT, 'no open transaction context: ${name}') WHERE NOT EXISTS (SELECT 1 FROM change_context);`;
  const idKept = `SELECT RAISE(ABORT, 'the id of a row never changes: ${name}') WHERE NEW.id IS NOT OLD.id;`;

  const insert = `
    INSERT INTO change_entry (site, seq, tx, tbl, row, kind)
    SELECT site, ${next}, tx, ${number}, unhex(NEW.id, '-'), 1 FROM change_context WHERE logged = 1;`;

  const pairs = Object.keys(table.columns).map((column) => `'${column}', OLD.${quoted(column)}`);
  const remove = `
    INSERT INTO change_entry (site, seq, tx, tbl, row, kind, before, base_site, base_seq)
    SELECT c.site, ${next}, c.tx, ${number}, unhex(OLD.id, '-'), 3, json_object(${pairs.join(', ')}), b.site, b.seq
    FROM change_context c LEFT JOIN change_entry b ON b.position = (
      SELECT position FROM change_entry WHERE row = unhex(OLD.id, '-') ORDER BY position DESC LIMIT 1)
    WHERE c.logged = 1;`;

  const update = (column: string) => `
    INSERT INTO change_entry (site, seq, tx, tbl, row, kind, field, before, base_site, base_seq)
    SELECT c.site, ${next}, c.tx, ${number}, unhex(NEW.id, '-'), 2, '${column}', OLD.${quoted(column)}, b.site, b.seq
    FROM change_context c LEFT JOIN change_entry b ON b.position = (
      SELECT position FROM change_entry
      WHERE row = unhex(NEW.id, '-') AND (field = '${column}' OR kind = 1) ORDER BY position DESC LIMIT 1)
    WHERE c.logged = 1;`;

  return [
    `CREATE TRIGGER log_${name}_insert AFTER INSERT ON ${name} BEGIN ${guard} ${insert} END`,
    `CREATE TRIGGER log_${name}_update AFTER UPDATE ON ${name} BEGIN ${guard} ${idKept} END`,
    `CREATE TRIGGER log_${name}_delete AFTER DELETE ON ${name} BEGIN ${guard} ${remove} END`,
    // One trigger a column: an UPDATE compiles and runs only those of the columns that it names.
    ...loggedColumns(table).map(
      (column) => `CREATE TRIGGER log_${name}_update_${column} AFTER UPDATE OF ${quoted(column)} ON ${name}
        WHEN NEW.${quoted(column)} IS NOT OLD.${quoted(column)} BEGIN ${update(column)} END`,
    ),
  ];
}

/** Names of all log triggers that a table must have. */
export function triggerNames(table: Table): string[] {
  const events = ['insert', 'update', 'delete', ...loggedColumns(table).map((column) => `update_${column}`)];
  return events.map((event) => `log_${table.name}_${event}`);
}

function loggedColumns(table: Table): string[] {
  return Object.keys(table.columns).filter((column) => table.columns[column]?.role === 'business');
}

/** `before`, `key` and the like are words of SQL. */
function quoted(column: string): string {
  return `"${column}"`;
}
