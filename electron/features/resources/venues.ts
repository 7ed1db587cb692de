import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { FoundVenue } from '../../../shared/contract/resource-answers.ts';
import type { venueCalls } from '../../../shared/contract/venues.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { layoutFault, type Layout } from '../../../shared/domain/resources/layout.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isCalledBy, isListed, pageOf } from './called.ts';
import { givenOnly, positionBefore } from './order.ts';
import { venueRow } from './rows.ts';
import { refuseTaken } from './taken.ts';
import { countUses, refuseInUse, sessionsUsing, usesFrom } from './uses.ts';

type Db = Kysely<Database>;
type VenueRow = Database['venue'];

function asFound(row: VenueRow): FoundVenue {
  return {
    id: row.id,
    name: row.name,
    seats: row.seats,
    ...layoutOf(row),
    equipment: row.equipment,
    note: row.note,
    closedOn: row.closed_on,
  };
}

function layoutOf(row: Pick<VenueRow, 'row_count' | 'column_count' | 'aisles'>): Layout {
  const aisles = row.aisles === null ? [] : (JSON.parse(row.aisles) as number[]);
  return { rows: row.row_count, columns: row.column_count, aisles };
}

/** The columns of a layout. Refuses with venues.wrong-layout what cannot be drawn. */
function layoutColumns(layout: Layout): Pick<VenueRow, 'row_count' | 'column_count' | 'aisles'> {
  const fault = layoutFault(layout);
  if (fault !== null) throw new Refusal('venues.wrong-layout', fault);
  const aisles = [...new Set(layout.aisles)].sort((a, b) => a - b);
  return {
    row_count: layout.rows,
    column_count: layout.columns,
    aisles: aisles.length === 0 ? null : JSON.stringify(aisles),
  };
}

const inOrder = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'venue').selectAll().orderBy('position').orderBy('id').execute();

const NAME_TAKEN = { code: 'venues.name-taken', called: '场地' };

export const venueHandlers: Handlers<keyof typeof venueCalls> = {
  'venues.list': async ({ viewer, db, now }, input) => {
    const fitting = (await inOrder(viewer, db)).filter(
      (row) =>
        isListed(row.closed_on, input.closed, dayOf(now())) &&
        row.seats >= (input.seatsFrom ?? 0) &&
        isCalledBy(input.text, { names: [row.name, row.equipment] }),
    );
    return pageOf(fitting.map(asFound), input);
  },

  'venues.get': async ({ viewer, db }, { id }) => ({
    ...asFound(await venueRow(viewer, db, id)),
    sessions: await sessionsUsing(viewer, db, 'venue_id', id),
  }),

  'venues.create': async ({ viewer, db, label }, { rows: rowCount, columns, aisles, ...given }) => {
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, null);
    const id = newId();
    await db
      .insertInto('venue')
      .values({
        id,
        ...given,
        ...layoutColumns({ rows: rowCount, columns, aisles }),
        position: positionBefore(all, null, null),
        closed_on: null,
      })
      .execute();
    label(`新建场地 ${given.name}`);
    return { id };
  },

  'venues.edit': async ({ viewer, db, label }, { id, rows: rowCount, columns, aisles, before, ...given }) => {
    const own = await venueRow(viewer, db, id);
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, id);
    const old = layoutOf(own);
    const laidOut = rowCount !== undefined || columns !== undefined || aisles !== undefined;
    const layout = {
      rows: rowCount === undefined ? old.rows : rowCount,
      columns: columns === undefined ? old.columns : columns,
      aisles: aisles ?? old.aisles,
    };
    const fields = givenOnly({
      ...given,
      ...(laidOut && layoutColumns(layout)),
      position: before === undefined ? undefined : positionBefore(all, before, id),
    });
    if (Object.keys(fields).length > 0)
      await db.updateTable('venue').set(fields).where('id', '=', id).execute();
    label(`修改场地 ${given.name ?? own.name}`);
    return { id };
  },

  'venues.close': async ({ viewer, db, label }, { id, on }) => {
    const own = await venueRow(viewer, db, id);
    await db.updateTable('venue').set({ closed_on: on }).where('id', '=', id).execute();
    label(`停用场地 ${own.name}`);
    return { id, sessions: usesFrom(await sessionsUsing(viewer, db, 'venue_id', id), on) };
  },

  'venues.reopen': async ({ viewer, db, label }, { id }) => {
    const own = await venueRow(viewer, db, id);
    if (own.closed_on === null) throw new Refusal('venues.open', `“${own.name}”没有停用，不需要恢复。`);
    await db.updateTable('venue').set({ closed_on: null }).where('id', '=', id).execute();
    label(`恢复场地 ${own.name}`);
    return { id };
  },

  'venues.remove': async ({ viewer, db, label }, { id }) => {
    const own = await venueRow(viewer, db, id);
    const sessions = await sessionsUsing(viewer, db, 'venue_id', id);
    const hidden = (await countUses(db, 'venue_id', id)) - sessions.length;
    const others = await classesIn(viewer, db, id);
    const next = '请先给它们换一个场地，或把这个场地“停用”。';
    refuseInUse('venues.in-use', own.name, { sessions, hidden, others }, next);
    await db.deleteFrom('venue').where('id', '=', id).execute();
    label(`删除场地 ${own.name}`);
    return { id };
  },
};

/** The classes whose room it is; those out of reach without their names. */
async function classesIn(viewer: Viewer, db: Db, venue: string): Promise<string[]> {
  const seen = await rows(viewer, db, 'training_class')
    .select(['name', 'number'])
    .where('venue_id', '=', venue)
    .orderBy('starts_on')
    .execute();
  const all = await countUses(db, 'venue_id', venue, 'training_class');
  const named = seen.map(({ name, number }) => `${number ?? ''}“${name}”的主教室`);
  return all > seen.length ? [...named, `另有 ${all - seen.length} 个班的主教室`] : named;
}
