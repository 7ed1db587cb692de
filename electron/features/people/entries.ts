import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { PERSON_FIELD_KEYS, personField, type PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import { tidyIdNumber } from '../../../shared/domain/people/id-number.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { isTrainee } from '../classes/person.ts';
import { isInHours } from '../hours/events-person.ts';
import { isTeacher } from '../resources/person.ts';
import { asColumns, setColumns, type PersonRow } from './columns.ts';
import { derivedColumns } from './derived.ts';
import { openRow, personRow, refuseWrongDays, requireEmployer } from './rows.ts';

/** The values of a person as they are stored; days and employer are checked. */
type Values = { readonly [Key in PersonFieldKey]?: string | null | undefined };

/** Enters somebody. Refuses with organisations.not-found, employers.not-found, people.wrong-day and -branch. */
export async function createPerson(context: WriteContext, input: CallParsed<'people.create'>) {
  const { viewer, db } = context;
  if (input.branch !== null) await organisationRow(viewer, db, input.branch);
  const holder = input.branch ?? input.holder ?? (await ownTop(context));
  await organisationRow(viewer, db, holder);
  const { holder: _, ...values } = input;
  const tidied = await checked(context, values);
  const id = newId();
  await db
    .insertInto('person')
    .values(newRow(id, holder, { ...tidied, name: input.name, membership: input.membership }))
    .execute();
  context.label(`登记 ${input.name}`);
  context.scope(holder);
  return { id };
}

/**
 * A row with all its columns. Written out, because a copy of it keeps its fixed shape; an object to which thirty
 * columns are added by name becomes a table of hashes, and an import makes 34,000 of them.
 */
const EMPTY: PersonRow = {
  id: '',
  name: '',
  former_name: null,
  reading: null,
  sex: null,
  birth: null,
  nationality: null,
  native_place: null,
  education: null,
  political_status: null,
  membership: 'none',
  standing: 'present',
  id_number: null,
  phone: null,
  other_phone: null,
  branch_id: null,
  holder_id: '',
  employer_id: null,
  duty: null,
  rank: null,
  professional_title: null,
  work_started_on: null,
  applied_on: null,
  activist_on: null,
  candidate_on: null,
  joined_on: null,
  confirmed_on: null,
  address: null,
  photo_id: null,
  note: null,
  merged_into_id: null,
  pinyin_key: '',
  surname_key: '',
  strokes_key: '',
  search_text: '',
};

/** The row of a new person; what is not given is empty. */
export function newRow(
  id: string,
  holder: string,
  values: Partial<Record<PersonFieldKey, unknown>> & Pick<PersonRow, 'name' | 'membership'>,
): PersonRow {
  const row = { ...EMPTY };
  setColumns(row, values);
  const derived = derivedColumns(row);
  row.id = id;
  row.holder_id = holder;
  row.pinyin_key = derived.pinyin_key;
  row.surname_key = derived.surname_key;
  row.strokes_key = derived.strokes_key;
  row.search_text = derived.search_text;
  return row;
}

/** Corrects fields of an entry; what was not given stays. */
export async function editPerson(context: WriteContext, input: CallParsed<'people.edit'>) {
  const own = await correct(context, input);
  context.label(`修改 ${own.name} 的资料`);
  context.scope(own.holder_id);
  return { id: input.id };
}

/** Corrects many entries, as a block that was pasted does. What is refused is told; the others are saved. */
export async function editSeveral(context: WriteContext, { edits }: CallParsed<'people.edit-several'>) {
  const refused: { at: number; message: string }[] = [];
  const corrected: PersonRow[] = [];
  for (const [at, edit] of edits.entries()) {
    try {
      corrected.push(await correct(context, edit));
    } catch (error) {
      // Refused before anything of it was written.
      if (!(error instanceof Refusal)) throw error;
      refused.push({ at, message: error.message });
    }
    if (at % 100 === 99) {
      context.progress(at + 1, edits.length, '正在保存');
      await context.breathe();
    }
  }
  const people = new Set(corrected.map(({ id }) => id)).size;
  context.label(people === 1 ? `修改 ${corrected[0]?.name ?? ''} 的资料` : `修改 ${people} 人的资料`);
  context.scope(...new Set(corrected.map((row) => row.holder_id)));
  return { edited: corrected.length, refused };
}

async function correct(
  context: WriteContext,
  { id, ...values }: CallParsed<'people.edit'>,
): Promise<PersonRow> {
  const own = await openRow(context.viewer, context.db, id);
  const given = withOwnReading(own, asColumns(await checked(context, values)));
  if (Object.keys(given).length > 0)
    await context.db.updateTable('person').set(given).where('id', '=', id).execute();
  return own;
}

/** A reading belongs to the name for which it was given: another name without one is read the usual way. */
export function withOwnReading(row: Pick<PersonRow, 'name'>, given: Partial<PersonRow>): Partial<PersonRow> {
  if (given.name === undefined || given.name === row.name || given.reading !== undefined) return given;
  return { ...given, reading: null };
}

/** Takes out an entry that was a slip. Whoever has a history is no slip: people.in-use. */
export async function removePerson(context: WriteContext, id: string) {
  const { viewer, db } = context;
  const own = await personRow(viewer, db, id);
  for (const table of ['post', 'exemption', 'person_move'] as const) {
    const found = await rows(viewer, db, table).select('id').where('person_id', '=', id).executeTakeFirst();
    if (found !== undefined) throw inUse(own.name);
  }
  if ((await isTrainee(db, id)) || (await isTeacher(db, id)) || (await isInHours(db, id)))
    throw inUse(own.name);
  const pointing = await rows(viewer, db, 'person')
    .select('id')
    .where('merged_into_id', '=', id)
    .executeTakeFirst();
  if (pointing !== undefined || own.merged_into_id !== null) throw inUse(own.name);
  await db
    .deleteFrom('distinct_pair')
    .where((where) => where.or([where('one_id', '=', id), where('other_id', '=', id)]))
    .execute();
  await db.updateTable('disclosure').set({ person_id: null }).where('person_id', '=', id).execute();
  await db.deleteFrom('person').where('id', '=', id).execute();
  if (own.photo_id !== null) await db.deleteFrom('attachment').where('id', '=', own.photo_id).execute();
  context.label(`删除 ${own.name}`);
  context.scope(own.holder_id);
  return { id };
}

function inUse(name: string): Refusal {
  return new Refusal(
    'people.in-use',
    `“${name}”已有变动、任职、参训、授课、学时等记录，不能当作登错的删除。离开的请用“转出或离册”，重复的请用“合并”。`,
  );
}

/** Days that exist, employers that are there, numbers in the form in which they are stored. */
async function checked({ viewer, db, now }: WriteContext, values: Values): Promise<Values> {
  const days = Object.fromEntries(
    PERSON_FIELD_KEYS.filter((key) => personField(key).kind === 'day').map(
      (key) => [personField(key).title, values[key]] as const,
    ),
  );
  refuseWrongDays(now(), days);
  await requireEmployer(viewer, db, values.employer);
  return values.idNumber == null ? values : { ...values, idNumber: tidyIdNumber(values.idNumber) };
}

/** The organisation that holds people of no branch: the viewer's own, or the top of the tree. */
export async function ownTop({ viewer, db }: { viewer: Viewer; db: WriteContext['db'] }): Promise<string> {
  if (viewer.roots !== 'all' && viewer.roots[0] !== undefined) return viewer.roots[0];
  const top = await rows(viewer, db, 'organisation')
    .select('id')
    .where('parent_id', 'is', null)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  return top.id;
}
