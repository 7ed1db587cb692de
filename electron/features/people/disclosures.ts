import type { CallParsed } from '../../../shared/contract/index.ts';
import { personField, type PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { COLUMN_OF } from './columns.ts';
import { personRow } from './rows.ts';

/** Shows one masked value and writes the look down. */
export async function reveal(context: WriteContext, { id, field }: CallParsed<'people.reveal'>) {
  const own = await personRow(context.viewer, context.db, id);
  await noteDisclosure(context, {
    organisation: own.holder_id,
    person: own.id,
    fields: [field],
    people: 1,
    masked: false,
  });
  context.label(`查看 ${own.name} 的${personField(field).title}`);
  context.scope(own.holder_id);
  return { value: own[COLUMN_OF[field]] };
}

interface Look {
  readonly organisation: string;
  readonly person: string | null;
  readonly people: number;
  readonly masked: boolean;
}

/** Writes down that somebody saw values of people, or that a list left the program. Never the values. */
export async function noteDisclosure(
  context: Pick<WriteContext, 'db'>,
  { fields, ...seen }: Look & { readonly fields: readonly PersonFieldKey[] },
): Promise<void> {
  await noteLook(context, { ...seen, titles: fields.map((field) => personField(field).title) });
}

/** The same for values of other things than people; `titles`: what they are called. */
export async function noteLook(
  { db }: Pick<WriteContext, 'db'>,
  seen: Look & { readonly titles: readonly string[] },
): Promise<void> {
  await db
    .insertInto('disclosure')
    .values({
      id: newId(),
      organisation_id: seen.organisation,
      person_id: seen.person,
      fields: seen.titles.join('、'),
      people: seen.people,
      masked: seen.masked ? 1 : 0,
    })
    .execute();
}
