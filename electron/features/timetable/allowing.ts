import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { allowedWith, pairInOrder } from '../../../shared/domain/timetable/allowances.ts';
import { CONFLICT_KINDS } from '../../../shared/domain/timetable/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { classRow } from '../classes/rows.ts';
import { openBoard } from './board.ts';
import { requireSession, requireSessions } from './load.ts';

/** Keeps a clash that is meant, with its reason. It has to be there. */
export async function allow(
  context: WriteContext,
  { one, other, kind, reason }: CallParsed<'timetable.allow'>,
): Promise<{ id: string }> {
  const { viewer, db } = context;
  const [session] = await requireSessions(viewer, db, other === null ? [one] : [one, other]);
  const day = session?.row.day ?? null;
  const board =
    day === null || session === undefined
      ? null
      : await openBoard(viewer, db, { from: day, to: day }, { also: [session] });
  const conflict =
    session === undefined
      ? undefined
      : board?.conflictsOf(session).find((each) => each.kind === kind && each.other === other);
  if (board === null || day === null || conflict === undefined)
    throw new Refusal(
      'timetable.no-conflict',
      `这里没有“${CONFLICT_KINDS[kind]}”冲突，可能已经改好了。请刷新后再看。`,
    );
  const before = board.allowed(conflict, day);
  if (before?.holds === true)
    throw new Refusal('timetable.allowed-already', '这个冲突已经允许。要改原因，请先取消再重新允许。');
  const pair = pairInOrder(one, other);
  const allowed = allowedWith(conflict, day);
  const values = { ...allowed, about: JSON.stringify(allowed.about), reason };
  const id = before?.allowance.id ?? newId();
  // What was allowed for something else is allowed anew: there is one exception of a kind for a pair.
  if (before !== null) await db.updateTable('conflict_exception').set(values).where('id', '=', id).execute();
  else
    await db
      .insertInto('conflict_exception')
      .values({ id, one_id: pair.one, other_id: pair.other, kind, ...values })
      .execute();
  context.label(`允许冲突 ${session?.row.title ?? ''}：${CONFLICT_KINDS[kind]}`);
  context.reason(reason);
  context.scope((await classRow(viewer, db, session?.row.class_id ?? '')).holder_id);
  return { id };
}

export async function disallow(
  context: WriteContext,
  { id }: CallParsed<'timetable.disallow'>,
): Promise<{ id: string }> {
  const { viewer, db } = context;
  const row = await rows(viewer, db, 'conflict_exception')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('timetable.allowance-not-found', '没有找到这条冲突例外，可能已取消。请刷新后再看。');
  await db.deleteFrom('conflict_exception').where('id', '=', id).execute();
  const session = await requireSession(viewer, db, row.one_id);
  context.label(`取消允许的冲突 ${session.row.title}`);
  context.scope((await classRow(viewer, db, session.row.class_id)).holder_id);
  return { id };
}
