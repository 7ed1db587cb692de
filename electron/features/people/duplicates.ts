import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { SuspectPair } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { findSuspects, pairKey, type Suspect } from '../../../shared/domain/people/duplicates.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { lineRows, toLine, unitNames } from './lines.ts';

/** Pairs of entries that may be one person, the surest first; those said to be two are left out. */
export async function listSuspects(
  viewer: Viewer,
  db: Kysely<Database>,
  input: { readonly person?: string | undefined; readonly offset: number; readonly limit: number },
  today: string,
): Promise<{ pairs: SuspectPair[]; total: number }> {
  let query = rows(viewer, db, 'person')
    .select([
      'id',
      'name',
      'former_name',
      'birth',
      'sex',
      'id_number',
      'phone',
      'other_phone',
      'holder_id',
      'employer_id',
    ])
    .where('standing', 'in', ['present', 'transferred', 'suspended']);
  if (input.person !== undefined) query = query.where(mayBeOneWith(input.person));
  const people = await query.execute();
  const distinct = await rows(viewer, db, 'distinct_pair').select(['one_id', 'other_id']).execute();
  const known = new Set(distinct.map((pair) => pairKey(pair.one_id, pair.other_id)));
  const suspects = findSuspects(
    people.map((row) => ({
      id: row.id,
      name: row.name,
      formerName: row.former_name,
      birth: row.birth,
      sex: row.sex,
      idNumber: row.id_number,
      phones: [row.phone, row.other_phone].filter((phone) => phone !== null),
      units: [row.holder_id, row.employer_id].filter((unit) => unit !== null),
    })),
  ).filter(
    (pair) =>
      !known.has(pairKey(pair.one, pair.other)) &&
      (input.person === undefined || pair.one === input.person || pair.other === input.person),
  );
  const page = suspects.slice(input.offset, input.offset + input.limit);
  return { pairs: await withLines(viewer, db, page, today), total: suspects.length };
}

/**
 * Whoever shares a name, a phone or the greater part of an ID number with this person: the same as the groups of
 * `findSuspects`, so that the page of one person does not compare the whole register.
 */
function mayBeOneWith(person: string): Expression<SqlBool> {
  const either = (columns: readonly string[], bare: (ref: string) => Expression<string>) => {
    const others = sql.join(columns.map((column) => bare(`one.${column}`)));
    return sql.join(
      columns.map((column) => sql`${bare(`person.${column}`)} IN (${others})`),
      sql` OR `,
    );
  };
  const part = (from: number, length: number) =>
    sql`substr(${wholeNumber('person')}, ${sql.lit(from)}, ${sql.lit(length)})
      = substr(${wholeNumber('one')}, ${sql.lit(from)}, ${sql.lit(length)})`;
  return sql<SqlBool>`EXISTS (SELECT 1 FROM person AS one WHERE one.id = ${person} AND (person.id = one.id
    OR ${either(['name', 'former_name'], (ref) => without(ref, '·'))}
    OR ${either(['phone', 'other_phone'], (ref) => without(ref, '-'))}
    OR person.id_number = one.id_number OR ${part(1, 14)} OR ${part(7, 11)}))`;
}

const without = (ref: string, mark: string) =>
  sql<string>`replace(replace(${sql.ref(ref)}, ${sql.lit(mark)}, ''), ' ', '')`;

/** The seventeen digits before the check character, those of an old number with their century. */
const wholeNumber = (table: string) => {
  const number = sql.ref(`${table}.id_number`);
  return sql`CASE length(${number}) WHEN 15 THEN substr(${number}, 1, 6) || '19' || substr(${number}, 7)
    WHEN 18 THEN substr(${number}, 1, 17) END`;
};

async function withLines(
  viewer: Viewer,
  db: Kysely<Database>,
  pairs: readonly Suspect[],
  today: string,
): Promise<SuspectPair[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const units = await unitNames(viewer, db);
  const lines = new Map(
    (await lineRows(viewer, db, ids, today)).map((row) => [row.id, toLine(row, units, today)]),
  );
  return pairs.flatMap((pair) => {
    const one = lines.get(pair.one);
    const other = lines.get(pair.other);
    return one === undefined || other === undefined
      ? []
      : [{ one, other, score: pair.score, reasons: pair.reasons }];
  });
}
