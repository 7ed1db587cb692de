import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';

export async function savedFilters({ viewer, db }: ReadContext) {
  const found = await rows(viewer, db, 'saved_filter').selectAll().orderBy('name').execute();
  return {
    filters: found.map(({ id, name, conditions }) => ({
      id,
      name,
      conditions: JSON.parse(conditions) as unknown,
    })),
  };
}

export async function saveFilter(
  context: WriteContext,
  { name, conditions }: CallParsed<'people.save-filter'>,
) {
  const same = await rows(context.viewer, context.db, 'saved_filter')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  if (same !== undefined)
    throw new Refusal('people.filter-taken', `已有常用筛选“${name}”。请换一个名称，或先删除原来的。`);
  const id = newId();
  await context.db
    .insertInto('saved_filter')
    .values({ id, name, conditions: JSON.stringify(conditions) })
    .execute();
  context.label(`存为常用筛选 ${name}`);
  return { id };
}

export async function removeFilter(context: WriteContext, id: string) {
  const own = await rows(context.viewer, context.db, 'saved_filter')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  if (own === undefined)
    throw new Refusal('people.filter-not-found', '没有找到这个常用筛选，它可能已被删除。请刷新后再试。');
  await context.db.deleteFrom('saved_filter').where('id', '=', id).execute();
  context.label(`删除常用筛选 ${own.name}`);
  return { id };
}
