import { sql, type Kysely } from 'kysely';
import type { FoundPerson } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { ageOn } from '../../../shared/domain/people/partial-day.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { PersonRow } from './columns.ts';
import { nameForms } from './derived.ts';
import { unitNames } from './lines.ts';
import { personRows } from './rows.ts';
import { isNumberWord, matchesWords, wordsOf } from './words.ts';

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
  const typed = wordsOf(text);
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

/** What a word fits that the name on the screen does not show: the former name, or a number. */
function foundBy(hit: PersonRow, typed: readonly string[]): string | null {
  const fits = (forms: readonly string[], word: string) => forms.some((form) => form.includes(word));
  if (hit.former_name !== null) {
    const [own, former] = [nameForms(hit.name, hit.reading), nameForms(hit.former_name, null)];
    if (typed.some((word) => fits(former, word) && !fits(own, word))) return `曾用名 ${hit.former_name}`;
  }
  return typed.some((word) => isNumberWord(word) && !hit.search_text.includes(word)) ? '号码相符' : null;
}
