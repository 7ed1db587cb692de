import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { noteLook } from '../people/disclosures.ts';
import { ownTop } from '../people/entries.ts';

/** Writes down that somebody saw a whole value of a teacher or a place; of a teacher on the register, under his entry. */
export async function noteContactLook(
  context: WriteContext,
  { person, what }: { readonly person: string | null; readonly what: string },
): Promise<void> {
  const { viewer, db } = context;
  const own =
    person === null
      ? undefined
      : await rows(viewer, db, 'person')
          .select(['id', 'holder_id'])
          .where('id', '=', person)
          .executeTakeFirst();
  const organisation = own?.holder_id ?? (await ownTop(context));
  await noteLook(context, {
    organisation,
    person: own?.id ?? null,
    titles: [what],
    people: 1,
    masked: false,
  });
  context.scope(organisation);
}
