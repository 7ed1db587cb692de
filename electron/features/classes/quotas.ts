import { sql, type Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { QuotaShare } from '../../../shared/contract/classes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { shareOut } from '../../../shared/domain/classes/quotas.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow } from '../organisations/queries.ts';
import { organisationUnits } from '../people/units.ts';
import { noteEvent } from './events.ts';
import { classRow } from './rows.ts';

type Db = Kysely<Database>;
export type QuotaRow = Database['class_quota'];

/** The places of units in the viewer's reach. A class may have given places to others as well. */
export const isOfSeenUnit = (viewer: Viewer) => sql<boolean>`EXISTS (SELECT 1 FROM organisation AS unit
  WHERE unit.id = class_quota.organisation_id AND ${visible(viewer, 'organisation', 'unit')})`;

/** The quotas of a class in the maintained order of the units, of those units that the viewer may see. */
export async function quotasOf(viewer: Viewer, db: Db, id: string): Promise<QuotaRow[]> {
  const found = await rows(viewer, db, 'class_quota')
    .selectAll()
    .where('class_id', '=', id)
    .where(isOfSeenUnit(viewer))
    .execute();
  const { order } = await organisationUnits(viewer, db);
  const places = new Map(order.map((unit, index) => [unit, index]));
  const placeOf = (row: QuotaRow) => places.get(row.organisation_id) ?? order.length;
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Shares of places by the number of members on the register, 正式 and 预备, largest remainders first. */
export async function proposeQuotas(
  viewer: Viewer,
  db: Db,
  { class: id, total, units: asked }: CallParsed<'classes.propose-quotas'>,
): Promise<{ shares: QuotaShare[] }> {
  const own = await classRow(viewer, db, id);
  const units = asked === undefined ? await below(viewer, db, own.holder_id) : [...new Set(asked)];
  for (const unit of units) await organisationRow(viewer, db, unit);
  const organisations = await organisationUnits(viewer, db);
  const counted = await rows(viewer, db, 'person')
    .select(['holder_id', sql<number>`count(*)`.as('people')])
    .where('standing', '=', 'present')
    .where('membership', 'in', ['full', 'probationary'])
    .groupBy('holder_id')
    .execute();
  const wanted = new Set(units);
  const members = new Map<string, number>();
  for (const { holder_id: holder, people } of counted) {
    const unit = organisations.above(holder).findLast((each) => wanted.has(each.id));
    if (unit !== undefined) members.set(unit.id, (members.get(unit.id) ?? 0) + people);
  }
  const weights = units.map((unit) => members.get(unit) ?? 0);
  const places = shareOut(total, weights);
  const shares = units.map((unit, at) => {
    const named = organisations.name(unit);
    return {
      organisation: { id: unit, name: named?.shortName ?? named?.name ?? '' },
      members: weights[at] ?? 0,
      places: places[at] ?? 0,
    };
  });
  // Units without members are asked for by nobody, unless they were named.
  return { shares: asked === undefined ? shares.filter((share) => share.members > 0) : shares };
}

async function below(viewer: Viewer, db: Db, holder: string): Promise<string[]> {
  const found = await rows(viewer, db, 'organisation')
    .select('id')
    .where('parent_id', '=', holder)
    .where('closed_on', 'is', null)
    .orderBy('position')
    .execute();
  return found.map(({ id }) => id);
}

/**
 * Sets the places of all units of a class that the viewer may see: those that are not named lose theirs. Contacts that
 * are not given stay, and so do the places of units out of reach.
 */
export async function setQuotas(
  context: WriteContext,
  { class: id, quotas }: CallParsed<'classes.set-quotas'>,
) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const old = await quotasOf(viewer, db, id);
  const before = await sumOf(context, id);
  const given = new Map(quotas.map((quota) => [quota.organisation, quota]));
  for (const unit of given.keys()) await organisationRow(viewer, db, unit);
  for (const row of old)
    if (!given.has(row.organisation_id))
      await db.deleteFrom('class_quota').where('id', '=', row.id).execute();
  for (const quota of given.values()) {
    const known = old.find((row) => row.organisation_id === quota.organisation);
    const fields = { places: quota.places, ...contactColumns(quota) };
    if (known !== undefined)
      await db.updateTable('class_quota').set(fields).where('id', '=', known.id).execute();
    else
      await db
        .insertInto('class_quota')
        .values({ ...EMPTY, ...fields, id: newId(), class_id: id, organisation_id: quota.organisation })
        .execute();
  }
  const after = await sumOf(context, id);
  const inWords = ({ units, places }: typeof after) => `${units} 个单位，共 ${places} 个名额`;
  if (before.units !== after.units || before.places !== after.places)
    await noteEvent(context, id, {
      kind: 'quota',
      on: dayOf(context.now()),
      before: inWords(before),
      after: inWords(after),
    });
  context.label(`${own.name}：分配名额`);
  context.scope(own.holder_id);
  return {
    units: given.size,
    places: [...given.values()].reduce((sum, quota) => sum + quota.places, 0),
  };
}

/** All places of a class, of units out of reach as well: what happened to it is told to everybody alike. */
async function sumOf(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  id: string,
): Promise<{ units: number; places: number }> {
  return rows(viewer, db, 'class_quota')
    .select([sql<number>`count(*)`.as('units'), sql<number>`coalesce(sum(places), 0)`.as('places')])
    .where('class_id', '=', id)
    .executeTakeFirstOrThrow();
}

const EMPTY = { answered_on: null, contact: null, contact_phone: null, note: null };

function contactColumns({
  contact,
  contactPhone,
  note,
}: Pick<CallParsed<'classes.note-answer'>, 'contact' | 'contactPhone' | 'note'>) {
  return {
    ...(contact !== undefined && { contact }),
    ...(contactPhone !== undefined && { contact_phone: contactPhone }),
    ...(note !== undefined && { note }),
  };
}

/** Notes by hand that a unit has answered, or that it has not. Refuses with classes.no-quotas. */
export async function noteAnswer(
  context: WriteContext,
  { class: id, organisation, answeredOn, ...contact }: CallParsed<'classes.note-answer'>,
) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const quota = (await quotasOf(viewer, db, id)).find((row) => row.organisation_id === organisation);
  if (quota === undefined)
    throw new Refusal('classes.no-quotas', '这个单位在本班没有名额。请先在“分配名额”里加上它。');
  await db
    .updateTable('class_quota')
    .set({ answered_on: answeredOn, ...contactColumns(contact) })
    .where('id', '=', quota.id)
    .execute();
  context.label(`${own.name}：登记回执`);
  context.scope(own.holder_id);
  return { id: quota.id };
}

/** Notes that the lists of these units have come, where that was not noted yet. */
export async function markAnswered(
  { db }: Pick<WriteContext, 'db'>,
  quotas: readonly QuotaRow[],
  on: string,
): Promise<void> {
  for (const { id, answered_on: before } of quotas)
    if (before === null)
      await db.updateTable('class_quota').set({ answered_on: on }).where('id', '=', id).execute();
}
