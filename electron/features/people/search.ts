import { sql, type Kysely } from 'kysely';
import type { FoundPerson } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { ageOn } from '../../../shared/domain/people/partial-day.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { searchable } from './derived.ts';
import { unitNames } from './lines.ts';
import { personRows } from './rows.ts';
import { matchesWords } from './words.ts';

/**
 * Finds people while somebody types: whole names and readings first, then beginnings, then parts; who is on the
 * register before who has left.
 */
export async function searchPeople(
  viewer: Viewer,
  db: Kysely<Database>,
  { text, limit }: { readonly text: string; readonly limit: number },
  today: string,
): Promise<{ found: FoundPerson[]; total: number }> {
  const words = await matchesWords(viewer, db, text);
  if (words.length === 0) return { found: [], total: 0 };
  const matching = () =>
    words.reduce(
      (query, word) => query.where(word.matches),
      rows(viewer, db, 'person').where('person.standing', '!=', 'merged'),
    );
  // From the index of the search alone; the rest of the rows is read for the few that are shown.
  const best = await matching()
    .select(['person.id', sql<number>`count(*) OVER ()`.as('total')])
    .orderBy(
      sql`${sql.join(
        words.map((word) => word.rank),
        sql` + `,
      )}`,
    )
    .orderBy(sql`person.standing <> 'present'`)
    .orderBy('person.pinyin_key')
    .orderBy('person.id')
    .limit(limit)
    .execute();
  const hits = await personRows(
    viewer,
    db,
    best.map(({ id }) => id),
  );
  const units = await unitNames(viewer, db);
  const typed = text.split(/\s+/u).map(searchable);
  return {
    total: best[0]?.total ?? 0,
    found: hits.map((hit) => {
      const unit = units.organisations.name(hit.holder_id);
      const employer = units.employers.name(hit.employer_id);
      return {
        id: hit.id,
        name: hit.name,
        foundBy: foundBy(hit, typed),
        sex: hit.sex,
        age: hit.birth === null ? null : ageOn(hit.birth, today),
        standing: hit.standing,
        unit: [unit?.path, unit?.shortName ?? unit?.name, employer?.shortName ?? employer?.name]
          .filter((part) => part !== undefined && part !== '')
          .join(' › '),
      };
    }),
  };
}

function foundBy(
  hit: { readonly former_name: string | null; readonly search_text: string },
  typed: readonly string[],
): string | null {
  const former = hit.former_name;
  if (former !== null && typed.some((word) => word !== '' && searchable(former).includes(word)))
    return `曾用名 ${former}`;
  if (typed.some((word) => /^\d{4,}x?$/u.test(word) && !hit.search_text.includes(word))) return '号码相符';
  return null;
}
