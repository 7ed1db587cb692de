import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import type { OfficeKind } from '../../shared/contract/offices.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import { openReadOnly, openReadWrite, type Connection } from './connection.ts';
import { write } from './log/write.ts';
import { migrate, refuseNewer, schemaVersion, type Migration } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { createTurns, type OpenData } from './open-data.ts';
import { newId } from './row-id.ts';
import type { RuleBook } from './row-rules.ts';
import { putShippedRows } from './shipped.ts';
import { refuseDamaged, refuseForeign, refuseIncomplete } from './soundness.ts';
import { createSnapshots } from './snapshots.ts';
import { prepared } from './statements.ts';
import { refusalOfSqlite } from './sqlite-errors.ts';
import { copyDatabase } from './backup-file.ts';
import { KEPT_BACKUPS } from './closing-backup.ts';
import { putInPlace, removeDatabase } from './database-files.ts';
import { noteMadeBy } from './derived.ts';
import { sync } from './durable-file.ts';
import { mendTriggers } from './log-triggers.ts';
import { noteOffice } from './office-file.ts';
import type { ChangeSiteRow, Database, InstallationRow } from './tables/index.ts';

export const DATABASE_FILE = 'desk.sqlite';

export interface FolderOptions {
  readonly folder: string;
  readonly rules: RuleBook;
  readonly now: () => Date;
  /** The steps of the schema; tests give others. */
  readonly migrations?: readonly Migration[];
}

export const databaseFile = (folder: string): string => join(folder, DATABASE_FILE);

/** Makes the data folder when it is missing. Refuses with data.read-only or data.unreachable. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw refusalOfSqlite(error);
  }
}

/** Whether the folder holds a database. */
export function holdsDatabase(folder: string): boolean {
  const file = databaseFile(folder);
  return existsSync(file) && statSync(file).size > 0;
}

/**
 * Opens the database of a folder, brings it up to date (after a verified copy of the older one), sees that the
 * log's triggers are the right ones and puts the shipped rows in. Refuses with data.* codes; the file is then
 * as it was.
 */
export function openFolder(options: FolderOptions): OpenData {
  const { migrations = MIGRATIONS } = options;
  const file = databaseFile(options.folder);
  refuseForeign(file);
  const writer = openReadWrite(file);
  let data: OpenData | undefined;
  try {
    const version = schemaVersion(writer);
    refuseNewer(version, migrations);
    refuseDamaged(writer);
    if (version > 0 && version < (migrations.at(-1)?.version ?? 0)) {
      copyDatabase(writer, options.folder, 'before-migration', options.now());
    }
    migrate(writer, migrations);
    refuseIncomplete(writer);
    mendTriggers(writer);
    data = connect(options, writer, file);
    putShippedRows(writer, data.site.id);
    noteOffice(options.folder, { id: data.office.id, name: officeName(data) });
    return data;
  } catch (error) {
    if (data === undefined) writer.close();
    else closeFolder(data);
    throw refusalOfSqlite(error);
  }
}

/** Who a new office is. */
interface NewOffice {
  readonly kind: OfficeKind;
  readonly name: string;
  /** Name of the organisation at the top of its tree. */
  readonly top: string;
}

interface NewIds {
  readonly office: string;
  readonly top: string;
  readonly incarnation: string;
}

/**
 * Makes the database of a new office: draws its id and first incarnation and writes the office and the top of
 * its tree as the first transaction, which cannot be undone. It is built under another name and takes its own
 * only when it is whole, so that a crash leaves the folder without a database. Refuses with office.exists.
 */
export async function foundOffice(
  options: FolderOptions,
  office: NewOffice,
  viewer: Viewer,
  ids: NewIds = { office: newId(), top: newId(), incarnation: randomUUID() },
): Promise<OpenData> {
  refuseExisting(options.folder);
  const file = databaseFile(options.folder);
  const founding = `${file}.founding`;
  try {
    removeDatabase(founding);
    await buildDatabase(options, founding, office, viewer, ids);
    refuseExisting(options.folder);
    // What may lie there has no database: the journal of one that somebody has deleted is kept aside.
    putInPlace(founding, file, true);
  } catch (error) {
    removeDatabase(founding);
    throw refusalOfSqlite(error);
  }
  return openFolder(options);
}

async function buildDatabase(
  options: FolderOptions,
  file: string,
  office: NewOffice,
  viewer: Viewer,
  ids: NewIds,
): Promise<void> {
  const writer = openReadWrite(file);
  let data: OpenData | undefined;
  try {
    migrate(writer, MIGRATIONS);
    writer
      .transaction(() => {
        writer
          .prepare(`INSERT INTO change_site (id, office_id, incarnation) VALUES (1, ?, ?)`)
          .run(ids.office, ids.incarnation);
        const put = writer.prepare('INSERT INTO installation (key, value) VALUES (?, ?)');
        put.run('office', ids.office);
        put.run('site', '1');
        put.run('keep-backups', String(KEPT_BACKUPS));
        noteMadeBy(writer, options.rules);
      })
      .immediate();
    data = connect(options, writer, file);
    putShippedRows(writer, data.site.id);
    await write(
      data,
      { call: 'office.found', label: '建立数据', viewer, undoable: false },
      async ({ db, scope }) => {
        await db
          .insertInto('organisation')
          .values(topOrganisation(ids.top, office.top, office.kind))
          .execute();
        await db
          .insertInto('office')
          .values({ id: ids.office, kind: office.kind, name: office.name, organisation_id: ids.top })
          .execute();
        scope(ids.top);
      },
    );
  } finally {
    if (data === undefined) writer.close();
    else closeFolder(data);
  }
  sync(file);
}

/** Closes all connections; the write-ahead log is folded into the file. */
export function closeFolder(data: OpenData): void {
  data.closeSnapshots();
  data.reader.close();
  data.writer.close();
}

/** Draws a new incarnation, so that numbers given out since a backup are never used for something else. */
export function drawIncarnation(connection: Connection): string {
  const incarnation = randomUUID();
  connection
    .transaction(() => {
      const office = connection.prepare(`SELECT value FROM installation WHERE key = 'office'`).pluck().get();
      const { lastInsertRowid } = connection
        .prepare('INSERT INTO change_site (office_id, incarnation) VALUES (?, ?)')
        .run(office, incarnation);
      connection.prepare(`UPDATE installation SET value = ? WHERE key = 'site'`).run(String(lastInsertRowid));
    })
    .immediate();
  return incarnation;
}

function connect(options: FolderOptions, writer: Connection, file: string): OpenData {
  const facts = new Map(
    (writer.prepare('SELECT key, value FROM installation').all() as InstallationRow[]).map((row) => [
      row.key,
      row.value,
    ]),
  );
  const site = writer.prepare('SELECT * FROM change_site WHERE id = ?').get(Number(facts.get('site'))) as
    | ChangeSiteRow
    | undefined;
  const office = facts.get('office');
  if (site === undefined || office === undefined) {
    throw new Refusal('data.damaged', '数据库里缺少本单位的标识。请从最近的备份恢复。');
  }
  const reader = openReadOnly(file);
  const snapshots = createSnapshots(() => {
    const connection = openReadOnly(file);
    return { connection, db: kysely(connection) };
  });
  return {
    folder: options.folder,
    writer,
    reader,
    writing: kysely(writer),
    reading: kysely(reader),
    snapshot: snapshots.snapshot,
    closeSnapshots: snapshots.close,
    office: { id: office },
    site,
    rules: options.rules,
    now: options.now,
    inTurn: createTurns(),
  };
}

function refuseExisting(folder: string): void {
  if (!holdsDatabase(folder)) return;
  throw new Refusal(
    'office.exists',
    '这个数据文件夹里已经有数据，不能再建立。请直接打开，或另选一个空文件夹。',
  );
}

function officeName(data: OpenData): string {
  const found = data.reader.prepare('SELECT name FROM office WHERE id = ?').pluck().get(data.office.id);
  return typeof found === 'string' ? found : '';
}

function kysely(connection: Connection): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new SqliteDialect({
      database: { prepare: (sql) => prepared(connection, sql), close: () => connection.close() },
    }),
  });
}

function topOrganisation(id: string, name: string, office: OfficeKind) {
  return {
    id,
    parent_id: null,
    name,
    short_name: null,
    kind: office === 'town' || office === 'body' ? ('committee' as const) : ('local-committee' as const),
    statistics_kind: null,
    position: 1,
    founded_on: null,
    closed_on: null,
    merged_into_id: null,
    note: null,
  };
}
