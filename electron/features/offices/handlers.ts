import { sql } from 'kysely';
import type { Office, officeCalls } from '../../../shared/contract/offices.ts';
import { presentPeople } from '../people/counts.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { backupFolder, findBackups } from '../../data/backup-file.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Handlers, ReadContext, WriteContext } from '../../data/handler.ts';
import type { OpenData } from '../../data/open-data.ts';
import { holds, rows } from '../../data/scope.ts';
import { openCounts } from '../organisations/queries.ts';
import { listTransactions, transactionVisible } from '../changes/list.ts';

async function ownOffice(
  context: Pick<ReadContext | WriteContext, 'db' | 'viewer'>,
  data: OpenData,
): Promise<Office> {
  const own = await rows(context.viewer, context.db, 'office')
    .select(['id', 'kind', 'name'])
    .where('id', '=', data.office.id)
    .executeTakeFirstOrThrow();
  return own;
}

export const officeHandlers: Handlers<keyof typeof officeCalls> = {
  'session.get': async ({ desk, viewer }) => {
    const state = desk.state();
    const where = { folder: desk.folder, version: desk.version };
    if (state.is === 'new') return { state: 'new', ...where };
    if (state.is === 'problem') return { state: 'problem', ...where, error: state.error };
    const { data } = state;
    return {
      state: 'ready',
      ...where,
      office: await ownOffice({ db: data.reading, viewer }, data),
      viewer: { name: viewer.name, rights: viewer.rights, wholeDistrict: viewer.roots === 'all' },
    };
  },

  'today.get': async (context) => {
    const { viewer, db, data } = context;
    const [last] = findBackups(backupFolder(data.folder));
    const recent = holds(viewer, 'changes.see')
      ? await listTransactions(context, { offset: 0, limit: 8 })
      : { transactions: [], total: 0 };
    // Told by the hash and not by the clock, which may have been set back.
    const saved = await db
      .selectFrom('change_tx')
      .select('id')
      .where('hash', '=', Buffer.from(last?.lastHash ?? '', 'hex'))
      .executeTakeFirst();
    const unsaved = await db
      .selectFrom('change_tx')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('id', '>', saved?.id ?? 0)
      .where(transactionVisible(viewer))
      .executeTakeFirstOrThrow();
    const toConfirm = await rows(viewer, db, 'setting')
      .select(sql<number>`count(*)`.as('n'))
      .where('to_confirm', '=', 1)
      .executeTakeFirstOrThrow();
    const withoutPaper = await rows(viewer, db, 'organisation_event')
      .select(sql<number>`count(*)`.as('n'))
      .where('paper', 'is', null)
      .executeTakeFirstOrThrow();
    return {
      day: dayOf(context.now()),
      organisations: await openCounts(viewer, db),
      people: holds(viewer, 'people.see') ? await presentPeople(viewer, db) : 0,
      lastBackup: last === undefined ? null : { at: last.backup.at, file: last.backup.file },
      unsaved: unsaved.n,
      recent: recent.transactions.map(({ id, at, actor, label }) => ({ id, at, actor, label })),
      toConfirm: toConfirm.n,
      eventsWithoutPaper: withoutPaper.n,
    };
  },

  'office.found': async ({ desk, viewer }, input) => {
    const state = desk.state();
    if (state.is === 'ready') {
      throw new Refusal(
        'office.exists',
        '这个数据文件夹里已经有数据，不能再建立。请直接使用，或另选一个空文件夹。',
      );
    }
    const data = await desk.found(input, viewer);
    return ownOffice({ db: data.reading, viewer }, data);
  },

  'office.rename': async (context, { name }) => {
    await context.db.updateTable('office').set({ name }).where('id', '=', context.data.office.id).execute();
    return ownOffice(context, context.data);
  },
};
