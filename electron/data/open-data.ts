import type { Kysely } from 'kysely';
import type { Office } from '../../shared/contract/offices.ts';
import type { Connection } from './connection.ts';
import type { RuleBook } from './row-rules.ts';
import type { Database } from './tables/index.ts';

/** An open data folder: the two connections, who this office is, and the queue of writes. */
export interface OpenData {
  readonly folder: string;
  readonly writer: Connection;
  readonly reader: Connection;
  /** Kysely on the read-write connection; only inside `write`. */
  readonly writing: Kysely<Database>;
  /** Kysely on the read-only connection: the last committed state. */
  readonly reading: Kysely<Database>;
  readonly office: Pick<Office, 'id'>;
  readonly site: { readonly id: number; readonly incarnation: string };
  readonly rules: RuleBook;
  readonly now: () => Date;
  /**
   * Runs some reading on the state of one moment: several queries see the same rows, whatever is committed in
   * between.
   */
  readonly snapshot: <T>(read: (db: Kysely<Database>, connection: Connection) => Promise<T>) => Promise<T>;
  readonly closeSnapshots: () => void;
  /** Runs one write after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A queue in which each piece of work waits for the one before, whether that succeeded or not. */
export function createTurns(): OpenData['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
