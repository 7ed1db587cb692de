import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationsCalled } from '../organisations/search.ts';
import { searchable } from './derived.ts';
import { employersCalled } from './employers.ts';

/** A word of a search as a condition on the row `person`, and how well it fits. */
export interface Word {
  readonly matches: Expression<SqlBool>;
  /** 0 a whole name or reading, 1 its beginning, 2 a part of it, 3 the end of a number, 4 the unit. */
  readonly rank: Expression<number>;
}

/**
 * The words of a search; all must fit, in any order. A word fits by any part of the name, the former name, the
 * reading or its initials, by the end of an ID number or a part of a phone number (four digits and more), or by the
 * unit: any organisation of that name above the person, or the employer.
 */
export async function matchesWords(viewer: Viewer, db: Kysely<Database>, text: string): Promise<Word[]> {
  const words = wordsOf(text);
  const units = await organisationsCalled(viewer, db, words);
  const employers = await employersCalled(viewer, db, words);
  return words.map((word, index) => oneWord(word, units[index] ?? [], employers[index] ?? []));
}

/** What was typed, word by word, as it is compared. */
export function wordsOf(text: string): string[] {
  const all = withWholePhones(text)
    .split(/[\s,，、;；]+/u)
    .map(searchable);
  return [...new Set(all)].filter((word) => word !== '');
}

/** A phone number as people write it, 138 1234 5678 or 0731-8806 0000, is one word. */
function withWholePhones(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<!\d)(1\d\d)[ -](\d{4})[ -](\d{4})(?!\d)/gu, '$1$2$3')
    .replaceAll(/(?<!\d)(0\d{2,3})[ -](\d{3,4})[ -]?(\d{4})(?!\d)/gu, '$1$2$3');
}

/** Whether a word may be the end of an ID number or a part of a phone number. */
export const isNumberWord = (word: string): boolean => /^\d{4,18}$|^\d{3,17}x$/u.test(word);

/** A phone number without the marks between its groups. */
const digitsOf = (column: 'phone' | 'other_phone') =>
  sql`replace(replace(${sql.ref(`person.${column}`)}, '-', ''), ' ', '')`;

function oneWord(word: string, units: readonly string[], employers: readonly string[]): Word {
  const within = sql<number>`instr(person.search_text, ${word})`;
  const ways: Expression<SqlBool>[] = [sql<SqlBool>`${within} > 0`];
  const isNumber = isNumberWord(word);
  const inNumbers = sql<SqlBool>`(substr(person.id_number, ${-word.length}) = ${word.toUpperCase()}
    OR instr(${digitsOf('phone')}, ${word}) > 0 OR instr(${digitsOf('other_phone')}, ${word}) > 0)`;
  if (isNumber) ways.push(inNumbers);
  const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  if (units.length > 0) ways.push(sql<SqlBool>`person.holder_id IN ${among(units)}`);
  if (employers.length > 0) ways.push(sql<SqlBool>`person.employer_id IN ${among(employers)}`);
  return {
    matches: sql<SqlBool>`(${sql.join(ways, sql` OR `)})`,
    rank: sql<number>`CASE WHEN instr(person.search_text, ${`\n${word}\n`}) > 0 THEN 0
      WHEN instr(person.search_text, ${`\n${word}`}) > 0 THEN 1 WHEN ${within} > 0 THEN 2
      ${isNumber ? sql`WHEN ${inNumbers} THEN 3` : sql``} ELSE 4 END`,
  };
}
