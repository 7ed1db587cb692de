import type { Kysely } from 'kysely';
import type { PrintedPdf, PrintJob } from './ports.ts';
import type { CallName, CallOutput, CallParsed, Contract } from '../../shared/contract/index.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import type { Desk } from './desk.ts';
import type { OpenTransaction } from './log/write.ts';
import type { OpenData } from './open-data.ts';
import type { Database } from './tables/index.ts';

/** What every handler gets. */
export interface CallContext {
  readonly viewer: Viewer;
  readonly now: () => Date;
  /** The path behind a file token. Refuses with input.invalid for an unknown one. */
  readonly path: (token: string) => string;
  readonly progress: (done: number, total: number, note: string) => void;
  readonly signal: AbortSignal;
}

/** For calls that only read: the last committed state. */
export interface ReadContext extends CallContext {
  readonly db: Kysely<Database>;
  readonly data: OpenData;
}

/** For calls that write: the open transaction. */
export interface WriteContext extends CallContext, OpenTransaction {
  readonly data: OpenData;
}

/** For calls that reach outside the rows: files, printing, the data folder itself. */
export interface OutsideContext extends CallContext {
  readonly db: Kysely<Database>;
  readonly data: OpenData;
  readonly desk: Desk;
  readonly print: (job: PrintJob) => Promise<PrintedPdf>;
  readonly keepPrepared: (pdf: Uint8Array) => Promise<string | null>;
  /**
   * One logged transaction of its own that cannot be undone, for what must be on record before something leaves the
   * program: that somebody saw values, that a voucher was printed.
   */
  readonly record: <T>(work: (transaction: OpenTransaction) => Promise<T>) => Promise<T>;
}

/** For calls that work without an office: there may be no open data. */
export interface DeskContext extends CallContext {
  readonly desk: Desk;
}

type ContextOf<Name extends CallName> = Contract[Name]['effect'] extends 'write'
  ? WriteContext
  : Name extends WithoutOffice
    ? DeskContext
    : Contract[Name]['effect'] extends 'read'
      ? ReadContext
      : OutsideContext;

/** Calls that a folder without a database answers. A test compares this list with the contract. */
export const WITHOUT_OFFICE = [
  'session.get',
  'office.found',
  'backups.list',
  'backups.look',
  'backups.restore',
] as const;

type WithoutOffice = (typeof WITHOUT_OFFICE)[number];

/** Calls that the main process answers. A test compares this list with the contract. */
export const MAIN_CALLS = [
  'window.choose-file',
  'window.choose-workbooks',
  'window.choose-place',
  'window.choose-folder',
  'calls.cancel',
  'documents.print',
] as const;

export type MainCall = (typeof MAIN_CALLS)[number];

export type Handler<Name extends CallName> = (
  context: ContextOf<Name>,
  input: CallParsed<Name>,
) => Promise<CallOutput<Name>>;

/** The handlers of some calls; each feature gives its own, `features/index.ts` all of them. */
export type Handlers<Names extends CallName> = { readonly [Name in Names]: Handler<Name> };

export type AllHandlers = Handlers<Exclude<CallName, MainCall>>;
