import { SHIPPED_SETTINGS } from '../../shared/domain/settings/shipped.ts';
import type { Connection } from './connection.ts';
import { idToBytes } from './row-id.ts';

/**
 * Puts the shipped rules in: new ones are added, unedited ones brought up to date, edited ones left alone.
 * A row counts as edited when the log knows it. The context is open but not logged: a default is nobody's edit.
 */
export function putShippedRows(connection: Connection, site: number): void {
  const edited = connection.prepare('SELECT 1 FROM change_entry WHERE row = ? LIMIT 1').pluck();
  const same = connection
    .prepare(
      'SELECT 1 FROM setting WHERE id = ? AND value = ? AND valid_from = ? AND source IS ? AND to_confirm = ?',
    )
    .pluck();
  const put = connection.prepare(
    `INSERT INTO setting (id, key, value, valid_from, valid_to, source, to_confirm) VALUES (?, ?, ?, ?, NULL, ?, ?)
     ON CONFLICT (id) DO UPDATE SET value = excluded.value, valid_from = excluded.valid_from,
       source = excluded.source, to_confirm = excluded.to_confirm`,
  );
  const due = SHIPPED_SETTINGS.filter((row) => {
    if (edited.get(idToBytes(row.id)) !== undefined) return false;
    return same.get(row.id, row.value, row.validFrom, row.source, row.toConfirm ? 1 : 0) === undefined;
  });
  if (due.length === 0) return;
  connection
    .transaction(() => {
      connection.prepare('INSERT INTO change_context (tx, site, logged) VALUES (0, ?, 0)').run(site);
      for (const row of due)
        put.run(row.id, row.key, row.value, row.validFrom, row.source, row.toConfirm ? 1 : 0);
      connection.prepare('DELETE FROM change_context').run();
    })
    .immediate();
}
