import { sql, type Kysely } from 'kysely';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Category } from '../../../shared/domain/people/codes.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { categoryOn, isExempt } from './category.ts';
import { conditionsOf } from './filter.ts';

/** How many people are on the register, by category, and what their entries lack. Each number is also a filter. */
export async function countPeople(
  viewer: Viewer,
  db: Kysely<Database>,
  under: string | undefined,
  today: string,
): Promise<CallOutput<'people.counts'>> {
  const counted = async (more: Parameters<typeof conditionsOf>[2]) => {
    const conditions = await conditionsOf(
      viewer,
      db,
      { ...(under !== undefined && { under }), ...more },
      today,
    );
    return conditions.reduce((query, condition) => query.where(condition), rows(viewer, db, 'person'));
  };
  const byCategory = await (await counted({}))
    .select([sql<Category>`${categoryOn(today)}`.as('category'), sql<number>`count(*)`.as('people')])
    .groupBy('category')
    .execute();
  const facts = await (await counted({}))
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`coalesce(sum(${isExempt(today)}), 0)`.as('exempt'),
      sql<number>`coalesce(sum(person.id_number IS NULL), 0)`.as('withoutIdNumber'),
      sql<number>`coalesce(sum(person.phone IS NULL), 0)`.as('withoutPhone'),
    ])
    .executeTakeFirstOrThrow();
  const doubtful = await (await counted({ doubtfulIdNumber: true }))
    .select(sql<number>`count(*)`.as('people'))
    .executeTakeFirstOrThrow();
  return {
    ...facts,
    byCategory: Object.fromEntries(byCategory.map(({ category, people }) => [category, people])),
    doubtfulIdNumber: doubtful.people,
  };
}

/** How many people are on the register. */
export async function presentPeople(viewer: Viewer, db: Kysely<Database>): Promise<number> {
  const { people } = await rows(viewer, db, 'person')
    .select(sql<number>`count(*)`.as('people'))
    .where(sql<boolean>`person.standing = 'present'`)
    .executeTakeFirstOrThrow();
  return people;
}
