import type { Kysely } from 'kysely';
import type { Database, TableName } from './tables/index.ts';

/**
 * What must hold of the rows of a table after any transaction: an ordinary call, an undo, a hand-off. Each
 * feature gives the rules of its tables; `write` runs them on the rows that changed, before the commit.
 */
export interface RowRule {
  /** Updates of other columns cannot break the rule, so that it is not run for them. */
  readonly watches: readonly string[];
  /** Brings the derived columns of these rows up to date; runs before the check. */
  readonly derive?: (db: Kysely<Database>, ids: readonly string[]) => Promise<void>;
  /** Which data and rules the derived columns are made by; where it changes, they are made anew (data/derived.ts). */
  readonly madeBy?: string;
  readonly check: (db: Kysely<Database>, ids: readonly string[]) => Promise<Violation[]>;
}

export interface Violation {
  /** The row that cannot stay as it is. */
  readonly id: string;
  readonly code: string;
  /** A Chinese sentence with cause and next step. */
  readonly message: string;
}

export type RuleBook = Partial<Record<TableName, RowRule>>;
