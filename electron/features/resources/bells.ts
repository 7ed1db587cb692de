import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { BellTime } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { clockTime } from '../../../shared/domain/resources/bells.ts';
import { SHIPPED_BELLS } from '../../../shared/domain/resources/shipped.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { seenClasses } from './classes-seen.ts';
import { classRow } from '../classes/rows.ts';

type Db = Kysely<Database>;
type BellRow = Database['bell_time'];

const SHIPPED = new Set(SHIPPED_BELLS.map(({ id }) => id));

/** Refuses an unknown bell, or one of a class out of reach, with bells.not-found. */
async function bellRow(viewer: Viewer, db: Db, id: string): Promise<BellRow> {
  const row = await rows(viewer, db, 'bell_time').selectAll().where('id', '=', id).executeTakeFirst();
  const seen =
    row !== undefined && (row.class_id === null || (await seenClasses(viewer, db)).has(row.class_id));
  if (!seen) throw new Refusal('bells.not-found', '没有找到这条作息时间，它可能已被删除。请刷新后再试。');
  return row;
}

/** 上午 8:30–11:30 */
const inWords = ({ half, starts_at: start, ends_at: end }: Pick<BellRow, 'half' | 'starts_at' | 'ends_at'>) =>
  `${HALF_DAYS[half]} ${clockTime(start)}–${clockTime(end)}`;

export const bellHandlers: Handlers<'bells.list' | 'bells.set' | 'bells.confirm' | 'bells.remove'> = {
  'bells.list': async ({ viewer, db }) => {
    const classes = await seenClasses(viewer, db);
    const all = await rows(viewer, db, 'bell_time')
      .selectAll()
      .orderBy('valid_from')
      .orderBy('starts_at')
      .execute();
    const bells = all.flatMap((row): BellTime[] => {
      const own = row.class_id === null ? null : classes.get(row.class_id);
      if (own === undefined) return [];
      return [
        {
          id: row.id,
          half: row.half,
          class: own,
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          from: row.valid_from,
          to: row.valid_to,
          source: row.source,
          toConfirm: row.to_confirm === 1,
        },
      ];
    });
    return { bells };
  },

  // Whether it stands against other rows, the rules of the table say (rules.ts).
  'bells.set': async ({ viewer, db, label }, { id, class: classId, ...given }) => {
    if (classId !== null) await classRow(viewer, db, classId);
    if (id !== undefined) await bellRow(viewer, db, id);
    const values = {
      class_id: classId,
      half: given.half,
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      valid_from: given.from,
      valid_to: given.to,
      source: given.source,
      to_confirm: 0,
    };
    const own = id ?? newId();
    if (id === undefined)
      await db
        .insertInto('bell_time')
        .values({ id: own, ...values })
        .execute();
    else await db.updateTable('bell_time').set(values).where('id', '=', id).execute();
    label(`作息时间 ${inWords(values)}`);
    return { id: own };
  },

  'bells.confirm': async ({ viewer, db, label }, { id }) => {
    const row = await bellRow(viewer, db, id);
    if (row.to_confirm === 0) throw new Refusal('bells.confirmed', '这条作息时间已经核对过，不需要再核对。');
    await db.updateTable('bell_time').set({ to_confirm: 0 }).where('id', '=', id).execute();
    label(`核对作息时间 ${inWords(row)}`);
    return { id };
  },

  'bells.remove': async ({ viewer, db, label }, { id }) => {
    const row = await bellRow(viewer, db, id);
    if (SHIPPED.has(id))
      throw new Refusal('bells.shipped', '随程序提供的作息时间不能删除。要换时间请用“修改”。');
    await db.deleteFrom('bell_time').where('id', '=', id).execute();
    label(`删除作息时间 ${inWords(row)}`);
    return { id };
  },
};
