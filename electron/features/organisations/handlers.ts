import { Refusal } from '../../../shared/contract/refusal.ts';
import type { organisationCalls } from '../../../shared/contract/organisations.ts';
import { storeAttachment } from '../../data/attachments.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import {
  addAlias,
  arrangeOrganisation,
  closeOrganisation,
  createOrganisation,
  editOrganisation,
  mergeOrganisation,
  moveOrganisation,
  renameOrganisation,
  reopenOrganisation,
} from './changes.ts';
import { organisationFigures } from './figures.ts';
import { checkImport, importOrganisations } from './import.ts';
import { childLines, organisationPage, organisationRow } from './queries.ts';
import { listBelow, listEvents } from './lists.ts';
import { searchOrganisations } from './search.ts';

export const organisationHandlers: Handlers<keyof typeof organisationCalls> = {
  'organisations.children': async ({ viewer, db }, { parent, closed }) => ({
    nodes: await childLines(viewer, db, parent, closed),
  }),
  'organisations.get': ({ viewer, db }, { id }) => organisationPage(viewer, db, id),
  'organisations.search': ({ viewer, db }, input) => searchOrganisations(viewer, db, input),
  'organisations.below': ({ viewer, db }, input) => listBelow(viewer, db, input),
  'organisations.events': ({ viewer, db }, input) => listEvents(viewer, db, input),
  'organisations.figures': ({ viewer, db }) => organisationFigures(viewer, db),
  'organisations.create': createOrganisation,
  'organisations.edit': editOrganisation,
  'organisations.rename': renameOrganisation,
  'organisations.move': moveOrganisation,
  'organisations.merge': mergeOrganisation,
  'organisations.close': closeOrganisation,
  'organisations.reopen': reopenOrganisation,
  'organisations.arrange': arrangeOrganisation,
  'organisations.check-import': async (context, input) => ({ results: await checkImport(context, input) }),
  'organisations.import': importOrganisations,

  'organisations.add-alias': async (context, { organisation, name, kind }) => {
    const own = await organisationRow(context.viewer, context.db, organisation);
    const id = await addAlias(context, organisation, name, kind);
    if (id === null)
      throw new Refusal('organisations.alias-taken', `“${own.name}”已有名称“${name}”，不需要再加。`);
    context.label(`添加别名 ${name}`);
    context.scope(organisation);
    return { id };
  },

  'organisations.remove-alias': async (context, { alias }) => {
    const row = await rows(context.viewer, context.db, 'organisation_alias')
      .selectAll()
      .where('id', '=', alias)
      .executeTakeFirst();
    if (row === undefined) {
      throw new Refusal('organisations.alias-not-found', '没有找到这个别名，它可能已被删除。请刷新后再看。');
    }
    await context.db.deleteFrom('organisation_alias').where('id', '=', alias).execute();
    context.label(`删除别名 ${row.name}`);
    context.scope(row.organisation_id);
    return { organisation: row.organisation_id };
  },

  'organisations.set-paper': async (context, { event, paper }) => {
    const row = await eventRow(context, event);
    await context.db.updateTable('organisation_event').set({ paper }).where('id', '=', event).execute();
    context.label(`补填文号 ${paper}`);
    context.scope(row.organisation_id);
    return { event };
  },

  'organisations.attach': async (context, { event, file }) => {
    const row = await eventRow(context, event);
    const stored = storeAttachment(context.data.folder, context.path(file));
    const id = newId();
    await context.db
      .insertInto('attachment')
      .values({ id, organisation_id: row.organisation_id, ...stored })
      .execute();
    await context.db
      .updateTable('organisation_event')
      .set({ attachment_id: id })
      .where('id', '=', event)
      .execute();
    // A second scan takes the place of the first; undo brings that one back.
    if (row.attachment_id !== null) {
      await context.db.deleteFrom('attachment').where('id', '=', row.attachment_id).execute();
    }
    context.scope(row.organisation_id);
    return { attachment: id };
  },
};

async function eventRow({ viewer, db }: WriteContext, id: string) {
  const row = await rows(viewer, db, 'organisation_event')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('organisations.event-not-found', '没有找到这条沿革记录，它可能已被撤销。请刷新后再试。');
}
