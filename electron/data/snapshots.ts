import type { Kysely } from 'kysely';
import type { Connection } from './connection.ts';
import type { OpenData } from './open-data.ts';
import type { Database } from './tables/index.ts';

interface Reader {
  readonly connection: Connection;
  readonly db: Kysely<Database>;
}

/** Readers kept open for the next call; more are opened when more calls read at once, and closed after. */
const KEPT = 3;

/**
 * Read-only connections, one for each reading under way. A call often asks several queries; a commit between two
 * of them would show it one half of each state, so each holds a read transaction.
 */
export function createSnapshots(
  open: () => Reader,
): Pick<OpenData, 'snapshot'> & { readonly close: () => void } {
  const idle: Reader[] = [];
  const busy = new Set<Reader>();
  let closed = false;
  return {
    async snapshot(read) {
      const reader = idle.pop() ?? open();
      busy.add(reader);
      reader.connection.exec('BEGIN');
      try {
        return await read(reader.db, reader.connection);
      } finally {
        busy.delete(reader);
        if (reader.connection.open) {
          reader.connection.exec('COMMIT');
          if (closed || idle.length >= KEPT) reader.connection.close();
          else idle.push(reader);
        }
      }
    },
    close() {
      closed = true;
      for (const reader of [...idle, ...busy]) reader.connection.close();
      idle.length = 0;
    },
  };
}
