import { Refusal } from '../../shared/contract/refusal.ts';
import { APPLICATION_ID, type Connection } from './connection.ts';
import { mendTriggers } from './log-triggers.ts';

/** One step of the schema. */
export interface Migration {
  /** In tens; the file's `user_version` after the step. */
  readonly version: number;
  readonly sql: readonly string[];
}

/** The schema version of a file. 0: empty. Refuses a database that another program made. */
export function schemaVersion(connection: Connection): number {
  const application = connection.pragma('application_id', { simple: true });
  const version = Number(connection.pragma('user_version', { simple: true }));
  const empty = connection.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
  if (application === APPLICATION_ID || (application === 0 && empty)) return version;
  throw new Refusal(
    'data.not-a-database',
    '数据文件夹里的 desk.sqlite 是别的程序的数据库。请选择正确的文件夹，或从备份恢复。',
  );
}

/** Refuses a file that a newer program has written; it is left as it was. */
export function refuseNewer(version: number, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  if (version <= newest) return;
  throw new Refusal(
    'data.newer',
    `数据来自更新的版本（${version}），这里的程序只认得到 ${newest}。请安装新版程序后再打开。`,
  );
}

/**
 * Brings a file up to date: all pending steps, the new log triggers and the version in one transaction, so
 * that a failing step leaves the file as it was. Answers whether anything was done.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): boolean {
  const version = schemaVersion(connection);
  refuseNewer(version, migrations);
  const pending = migrations.filter((step) => step.version > version);
  const last = pending.at(-1);
  if (last === undefined) return false;
  connection
    .transaction(() => {
      for (const step of pending) for (const statement of step.sql) connection.exec(statement);
      mendTriggers(connection);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${last.version}`);
    })
    .immediate();
  return true;
}
