import type { Kysely } from 'kysely';
import type { classDocumentCalls, DocumentChoices } from '../../../shared/contract/documents-class.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { USUAL_ROSTER_COLUMNS } from '../../../shared/domain/documents/trainee-columns.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { z } from 'zod';

/** How documents are printed before anybody has chosen. */
const USUAL: DocumentChoices = {
  roster: { columns: [...USUAL_ROSTER_COLUMNS], order: 'kept', across: false },
  contacts: { columns: ['number', 'name', 'unit', 'duty', 'phone', 'group'], order: 'kept', across: false },
  signIn: { order: 'kept', spareRows: 3 },
  timetable: { across: true },
};

/** Columns, order and layout of each document as they were last chosen here. */
export async function documentChoices(viewer: Viewer, db: Kysely<Database>): Promise<DocumentChoices> {
  const kept = await rows(viewer, db, 'document_choice').select(['kind', 'choice']).execute();
  // What is kept was taken from the input of documents.remember, which has this shape.
  const chosen = kept.map(({ kind, choice }) => [kind, JSON.parse(choice) as unknown] as const);
  return { ...USUAL, ...Object.fromEntries(chosen) };
}

/** Keeps what was chosen, for the next time. */
export async function rememberChoices(
  { viewer, db }: WriteContext,
  input: z.output<(typeof classDocumentCalls)['documents.remember']['input']>,
): Promise<Record<string, never>> {
  for (const [kind, chosen] of Object.entries(input)) {
    if (chosen === undefined) continue;
    const choice = JSON.stringify(chosen);
    const before = await rows(viewer, db, 'document_choice')
      .select('id')
      .where('kind', '=', kind)
      .executeTakeFirst();
    await (before === undefined
      ? db.insertInto('document_choice').values({ id: newId(), kind, choice }).execute()
      : db.updateTable('document_choice').set({ choice }).where('id', '=', before.id).execute());
  }
  return {};
}
