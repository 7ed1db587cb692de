import type { Kysely } from 'kysely';
import { pinyin } from 'pinyin-pro';
import type { FoundOrganisation } from '../../../shared/contract/organisations.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { ORGANISATION_KINDS } from '../../../shared/domain/organisations/kinds.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { parentAsSeen } from './queries.ts';

interface Candidate {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly short_name: string | null;
  readonly closed_on: string | null;
  readonly rank: number;
  readonly foundAs: string | null;
}

/** Higher organisations come first among equally good finds. */
const KINDS = Object.keys(ORGANISATION_KINDS);

/** Initials of names, computed once for each spelling; names repeat over calls and change rarely. */
const initialsOf = new Map<string, string>();

/**
 * Finds organisations by any part of their name, short name, former or other names, or by pinyin initials of
 * name and short name. Names that begin with the text come first. A register of 2,000 is looked through whole.
 */
export async function searchOrganisations(
  viewer: Viewer,
  db: Kysely<Database>,
  given: { readonly text: string; readonly closed: boolean; readonly limit: number },
): Promise<{ found: FoundOrganisation[]; total: number }> {
  const text = comparableName(given.text);
  const all = await rows(viewer, db, 'organisation')
    .select(['id', 'parent_id', 'name', 'short_name', 'closed_on', 'kind', 'statistics_kind'])
    .execute();
  const aliases = await rows(viewer, db, 'organisation_alias').select(['organisation_id', 'name']).execute();
  const aliasesOf = Map.groupBy(aliases, (alias) => alias.organisation_id);
  const byId = new Map(all.map((row) => [row.id, row]));
  const children = new Map<string, number>();
  for (const row of all) {
    if (row.parent_id === null || row.closed_on !== null) continue;
    children.set(row.parent_id, (children.get(row.parent_id) ?? 0) + 1);
  }
  const candidates = all
    .filter((row) => given.closed || row.closed_on === null)
    .flatMap((row): (Candidate & typeof row)[] => {
      const match = bestMatch(
        text,
        row.name,
        row.short_name,
        (aliasesOf.get(row.id) ?? []).map((alias) => alias.name),
      );
      return match === null ? [] : [{ ...row, ...match }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name, 'zh'),
    );
  const found = candidates.slice(0, given.limit).map((row) => ({
    id: row.id,
    parentId: parentAsSeen(viewer, row),
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    statisticsKind: row.statistics_kind,
    closedOn: row.closed_on,
    children: children.get(row.id) ?? 0,
    path: pathOf(row.parent_id, byId),
    foundAs: row.foundAs,
  }));
  return { found, total: candidates.length };
}

function bestMatch(
  text: string,
  name: string,
  shortName: string | null,
  aliases: readonly string[],
): { rank: number; foundAs: string | null } | null {
  if (text === '') return null;
  // “靖港镇” begins the short name of the town and stands in the middle of its full one: the better place counts.
  const places = [name, shortName].map((own) => comparableName(own ?? '').indexOf(text));
  if (places.includes(0)) return { rank: 0, foundAs: null };
  if (places.some((at) => at > 0)) return { rank: 1, foundAs: null };
  const alias = aliases.find((each) => comparableName(each).includes(text));
  if (alias !== undefined) return { rank: 2, foundAs: alias };
  if (!/^[a-z]+$/u.test(text)) return null;
  for (const own of [shortName, name]) {
    if (own === null) continue;
    const at = initials(own).indexOf(text);
    if (at >= 0) return { rank: at === 0 ? 3 : 4, foundAs: null };
  }
  return null;
}

/** The first letters of the readings of a name, without what every name has. */
export function initials(name: string): string {
  const known = initialsOf.get(name);
  if (known !== undefined) return known;
  const made = pinyin(comparableName(name), { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  initialsOf.set(name, made);
  return made;
}

function pathOf(
  parent: string | null,
  byId: ReadonlyMap<string, { parent_id: string | null; name: string; short_name: string | null }>,
): string {
  const names: string[] = [];
  for (let next = parent; next !== null; ) {
    const row = byId.get(next);
    if (row === undefined) break;
    names.unshift(row.short_name ?? row.name);
    next = row.parent_id;
  }
  return names.join(' › ');
}

/** A unit of a tree — of organisations or of employers — as far as words can name it. */
interface CalledUnit {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly short_name: string | null;
}

/**
 * For each word the units that it names, with all that stands below them: by any part of a name, short name or other
 * name, or by the first initials of a short name (two letters and more).
 */
export function unitsCalled(
  units: readonly CalledUnit[],
  aliases: readonly { readonly unit: string; readonly name: string }[],
  words: readonly string[],
): string[][] {
  const children = Map.groupBy(units, (unit) => unit.parent_id);
  return words.map((word) => {
    const text = comparableName(word);
    // A word of nothing but what every name has (中共) names none.
    if (text === '') return [];
    const waiting = [
      ...aliases.filter((alias) => comparableName(alias.name).includes(text)).map((alias) => alias.unit),
      ...units.filter((unit) => isCalled(text, unit.name, unit.short_name)).map((unit) => unit.id),
    ];
    const found = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(children.get(next) ?? []).map((child) => child.id));
    }
    return [...found];
  });
}

/** For each word the organisations that it names, with all that stands below them. */
export async function organisationsCalled(
  viewer: Viewer,
  db: Kysely<Database>,
  words: readonly string[],
): Promise<string[][]> {
  const all = await rows(viewer, db, 'organisation')
    .select(['id', 'parent_id', 'name', 'short_name'])
    .execute();
  const aliases = await rows(viewer, db, 'organisation_alias')
    .select(['organisation_id as unit', 'name'])
    .execute();
  return unitsCalled(all, aliases, words);
}

/** Whether a word names a unit: a part of its name, or the first initials of its short one. */
export function isCalled(text: string, name: string, shortName: string | null): boolean {
  if (text === '') return false;
  if (!/^[a-z]+$/u.test(text)) {
    return (
      comparableName(name).includes(text) || (shortName !== null && comparableName(shortName).includes(text))
    );
  }
  return text.length >= 2 && initials(shortName ?? name).startsWith(text);
}
