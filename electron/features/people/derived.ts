import { sql, type Kysely } from 'kysely';
import { strokeKey } from '../../../shared/domain/people/names/order.ts';
import type { Database } from '../../data/tables/index.ts';
import type { PersonRow } from './columns.ts';
import { searchForms, spokenName } from './readings.ts';

/**
 * The data that readings, orders and search forms come from. To be raised with every change of pinyin-pro, of the table
 * of surnames, of strokes.json or of the forms below: a test fails that compares it with their fingerprint.
 */
export const NAMES_MADE_BY = '1';

type NameParts = Pick<PersonRow, 'name' | 'former_name' | 'reading'>;
export type DerivedColumns = Pick<PersonRow, 'pinyin_key' | 'surname_key' | 'strokes_key' | 'search_text'>;

/** An import asks twice for each name: when it writes the row, and when the rules of the table look at it. */
const recent = new Map<string, DerivedColumns>();
const MOST_RECENT = 50_000;

/**
 * The columns that follow from a name and its reading: the three orders of names, and every form under which the
 * person is searched, each in a line of its own so that whole, beginning and part of a form can be told apart.
 */
export function derivedColumns(given: NameParts): DerivedColumns {
  const key = `${given.name}\n${given.former_name ?? ''}\n${given.reading ?? ''}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const derived = derive(given);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(key, derived);
  return derived;
}

function derive(given: NameParts): DerivedColumns {
  const spoken = spokenName(given.name, given.reading);
  const forms = new Set([...writtenForms(given.name), ...spoken.forms]);
  if (given.former_name !== null) for (const form of nameForms(given.former_name, null)) forms.add(form);
  return {
    pinyin_key: spoken.sortKey,
    surname_key: strokeKey(given.name, 'surname').key,
    strokes_key: strokeKey(given.name, 'full').key,
    search_text: `\n${[...forms].join('\n')}\n`,
  };
}

/** Every form of one name: as it is written, in pinyin, by initials. */
export function nameForms(name: string, reading: string | null): string[] {
  return [...writtenForms(name), ...searchForms(name, reading)];
}

function writtenForms(name: string): [string, string] {
  const plain = searchable(name);
  return [plain, plain.replaceAll('·', '')];
}

/** A word as it stands in `search_text`: without spaces, half width, small letters. */
export function searchable(text: string): string {
  if (/^[\u4E00-\u9FFF]*$/u.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[•∙・‧]/gu, '·')
    .toLowerCase();
}

/** Brings the derived columns of these people up to date; rows that are right already are not touched. */
export async function derivePeople(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const found = await sql<Pick<PersonRow, 'id' | 'name' | 'former_name' | 'reading' | keyof DerivedColumns>>`
    SELECT id, name, former_name, reading, pinyin_key, surname_key, strokes_key, search_text FROM person
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  for (const row of found.rows) {
    const right = derivedColumns(row);
    const same =
      right.search_text === row.search_text &&
      right.pinyin_key === row.pinyin_key &&
      right.surname_key === row.surname_key &&
      right.strokes_key === row.strokes_key;
    if (!same) await db.updateTable('person').set(right).where('id', '=', row.id).execute();
  }
}
