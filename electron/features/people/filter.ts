import { CHECKS, WEIGHTS } from '../../../shared/domain/people/id-number.ts';
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { peopleFilter } from '../../../shared/contract/people-parts.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { subtree } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isExempt, isOfCategory } from './category.ts';
import { COLUMN_OF } from './columns.ts';
import { matchesWords } from './words.ts';

export type PeopleFilter = z.output<typeof peopleFilter>;

/**
 * The conditions of a filter on the row `person`, all of which must hold. Without `standings`: who is on the register
 * now. That condition is written out, because only then SQLite uses the indexes that hold nobody else.
 */
export async function conditionsOf(
  viewer: Viewer,
  db: Kysely<Database>,
  filter: PeopleFilter,
  today: string,
): Promise<Expression<SqlBool>[]> {
  const all: Expression<SqlBool>[] = [];
  const oneOf = (column: string, values: readonly string[] | undefined) => {
    if (values !== undefined && values.length > 0)
      all.push(sql<SqlBool>`${sql.ref(`person.${column}`)} IN (${sql.join(values)})`);
  };
  const given = filter.standings ?? [];
  if (given.length === 0) all.push(sql<SqlBool>`person.standing = 'present'`);
  else oneOf('standing', given);
  oneOf('membership', filter.memberships);
  oneOf('sex', filter.sexes);
  oneOf('education', filter.educations);
  oneOf('nationality', filter.nationalities);
  if (filter.under !== undefined) all.push(sql<SqlBool>`person.holder_id IN ${subtree([filter.under])}`);
  if (filter.employer !== undefined)
    all.push(sql<SqlBool>`person.employer_id IN ${employersBelow(filter.employer)}`);
  if (filter.categories !== undefined && filter.categories.length > 0)
    all.push(isOfCategory(filter.categories, today));
  all.push(...ages(filter, today));
  if (filter.joinedFrom !== undefined)
    all.push(sql<SqlBool>`person.joined_on >= ${withoutFirst(filter.joinedFrom)}`);
  // Whatever begins with the last month or year lies before its end.
  if (filter.joinedTo !== undefined) all.push(sql<SqlBool>`person.joined_on <= ${`${filter.joinedTo}-99`}`);
  for (const key of filter.lacks ?? [])
    all.push(sql<SqlBool>`${sql.ref(`person.${COLUMN_OF[key]}`)} IS NULL`);
  if (filter.doubtfulIdNumber !== undefined) {
    const doubtful = sql`person.id_number IS NOT NULL AND ${DOUBTFUL}`;
    all.push(filter.doubtfulIdNumber ? sql<SqlBool>`(${doubtful})` : sql<SqlBool>`NOT (${doubtful})`);
  }
  if (filter.exempt !== undefined)
    all.push(filter.exempt ? isExempt(today) : sql<SqlBool>`NOT ${isExempt(today)}`);
  if (filter.ids !== undefined)
    all.push(sql<SqlBool>`person.id IN (SELECT value FROM json_each(${JSON.stringify(filter.ids)}))`);
  if (filter.except !== undefined && filter.except.length > 0)
    all.push(sql<SqlBool>`person.id NOT IN (SELECT value FROM json_each(${JSON.stringify(filter.except)}))`);
  if (filter.text !== undefined) {
    for (const word of await matchesWords(viewer, db, filter.text)) all.push(word.matches);
  }
  return all;
}

/** A first day as the month or year that begins with it, so that whoever joined in that month counts, too. */
const withoutFirst = (day: string) => day.replace(/(-01){1,2}$/u, '');

/** Born so that the whole years today lie between the two; whose birth is unknown does not count. */
function ages(filter: PeopleFilter, today: string): Expression<SqlBool>[] {
  const yearsAgo = (years: number) =>
    `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
  const found: Expression<SqlBool>[] = [];
  if (filter.ageFrom !== undefined) found.push(sql<SqlBool>`person.birth <= ${yearsAgo(filter.ageFrom)}`);
  if (filter.ageTo !== undefined) found.push(sql<SqlBool>`person.birth > ${yearsAgo(filter.ageTo + 1)}`);
  return found;
}

/** As `idNumberDoubt` in SQL: not the eighteen characters of GB 11643 with a day and a check, and no passport either. */
const SUM = sql.join(
  WEIGHTS.map(
    (weight, index) => sql`${sql.lit(weight)} * substr(person.id_number, ${sql.lit(index + 1)}, 1)`,
  ),
  sql` + `,
);
const BORN = sql`substr(person.id_number, 7, 4) || '-' || substr(person.id_number, 11, 2) || '-'
  || substr(person.id_number, 13, 2)`;
/** One or two letters and six to ten digits. */
const PASSPORT = sql`(${lettersAndDigits('[A-Z]', 1)} OR ${lettersAndDigits('[A-Z][A-Z]', 2)})`;
const DOUBTFUL = sql`(NOT ${PASSPORT} AND (length(person.id_number) <> 18
  OR substr(person.id_number, 1, 17) GLOB '*[^0-9]*' OR date(${BORN}) IS NOT ${BORN}
  OR substr(${sql.lit(CHECKS)}, (${SUM}) % 11 + 1, 1) <> substr(person.id_number, 18, 1)))`;

function lettersAndDigits(letters: string, count: number) {
  return sql`(person.id_number GLOB ${sql.lit(`${letters}*`)}
    AND substr(person.id_number, ${sql.lit(count + 1)}) NOT GLOB '*[^0-9]*'
    AND length(person.id_number) BETWEEN ${sql.lit(count + 6)} AND ${sql.lit(count + 10)})`;
}

function employersBelow(root: string) {
  return sql`(WITH RECURSIVE below (id) AS (SELECT ${root}
    UNION SELECT e.id FROM employer e JOIN below ON e.parent_id = below.id) SELECT id FROM below)`;
}
