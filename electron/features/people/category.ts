import { sql, type Expression, type SqlBool } from 'kysely';
import type { Category, PostKind } from '../../../shared/domain/people/codes.ts';
import { CATEGORY_OF, LEADER_POSTS } from '../../../shared/domain/people/category.ts';

/** The same rule as `categoryOf` in shared/domain/people, in SQL; a test compares the two. */

/** Whether the row `post` is held on a day. */
export const held = (on: string) =>
  sql<SqlBool>`(post.from_on IS NULL OR post.from_on <= ${on}) AND (post.to_on IS NULL OR post.to_on > ${on})`;

const RANK = sql`CASE WHEN post.kind IN (${sql.join(LEADER_POSTS.map((kind) => sql.lit(kind)))}) THEN 1
  WHEN post.kind = 'village-cadre' THEN 2 WHEN post.kind = 'government-cadre' THEN 3 ELSE 9 END`;

const OF_MEMBERSHIP = sql`CASE person.membership ${sql.join(
  Object.entries(CATEGORY_OF).map(
    ([membership, category]) => sql`WHEN ${sql.lit(membership)} THEN ${sql.lit(category)}`,
  ),
  sql` `,
)} END`;

/** Category of the row `person` on a day. */
export function categoryOn(on: string): Expression<Category> {
  return sql<Category>`CASE (SELECT min(${RANK}) FROM post WHERE post.person_id = person.id AND ${held(on)})
    WHEN 1 THEN 'leader' WHEN 2 THEN 'village-cadre' WHEN 3 THEN 'government-cadre'
    ELSE ${OF_MEMBERSHIP} END`;
}

/**
 * Whether the row `person` is of one of these categories on a day: as sets of those who hold a post, which is a
 * tenth of the time of asking for everybody's posts.
 */
export function isOfCategory(categories: readonly Category[], on: string): Expression<SqlBool> {
  return sql<SqlBool>`(${sql.join(
    categories.map((category) => oneCategory(category, on)),
    sql` OR `,
  )})`;
}

function oneCategory(category: Category, on: string): Expression<SqlBool> {
  const holding = (kinds: readonly PostKind[]) => sql<SqlBool>`+person.id IN (SELECT post.person_id FROM post
    WHERE post.kind IN (${literals(kinds)}) AND ${held(on)})`;
  if (category === 'leader') return holding(LEADER_POSTS);
  if (category === 'village-cadre')
    return sql<SqlBool>`(${holding(['village-cadre'])} AND NOT ${holding(LEADER_POSTS)})`;
  if (category === 'government-cadre')
    return sql<SqlBool>`(${holding(['government-cadre'])} AND NOT ${holding([...LEADER_POSTS, 'village-cadre'])})`;
  const memberships = Object.entries(CATEGORY_OF).flatMap(([membership, of]) =>
    of === category ? [membership] : [],
  );
  return sql<SqlBool>`(person.membership IN (${literals(memberships)})
    AND NOT ${holding([...LEADER_POSTS, 'village-cadre', 'government-cadre'])})`;
}

const literals = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

/** Whether the row `person` need not earn hours on a day: the rule of `isInForce` in shared/domain/people, in SQL. */
export function isExempt(on: string): Expression<SqlBool> {
  return sql<SqlBool>`EXISTS (SELECT 1 FROM exemption WHERE exemption.person_id = person.id
    AND exemption.from_on <= ${on} AND (exemption.to_on IS NULL OR exemption.to_on || '-99' > ${on}))`;
}
