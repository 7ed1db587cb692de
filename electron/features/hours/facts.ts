import { sql, type Kysely, type RawBuilder } from 'kysely';
import { branchSpells, type DatedMove, type Spell } from '../../../shared/domain/hours/membership.ts';
import {
  ruleFinder,
  type LedgerRule,
  type LedgerSettings,
  type RuleFinder,
} from '../../../shared/domain/hours/ledger.ts';
import type { SettingOn } from '../../../shared/domain/hours/targets.ts';
import type { DatedPost } from '../../../shared/domain/people/category.ts';
import type {
  Category,
  Membership,
  MoveKind,
  PostKind,
  Standing,
} from '../../../shared/domain/people/codes.ts';
import type { SettingKey } from '../../../shared/domain/settings/keys.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

/** What the hours of somebody depend on, besides what he took part in. */
export interface PersonFacts {
  readonly id: string;
  readonly membership: Membership;
  readonly standing: Standing;
  readonly branch: string | null;
  readonly holder: string;
  readonly joined: string | null;
  /** Set: an entry that only points to another. */
  readonly mergedInto: string | null;
  readonly spells: readonly Spell[];
  readonly posts: readonly DatedPost[];
  readonly exemptions: readonly { readonly from: string; readonly to: string | null }[];
}

/** Among these ids, or all. */
export const among = (column: string, ids: readonly string[] | 'all'): RawBuilder<boolean> =>
  ids === 'all'
    ? sql<boolean>`1 = 1`
    : sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

const NONE: readonly never[] = [];

/** The facts of people, whoever may see them: hours are counted from all rows, and shown within the viewer's reach. */
export async function loadFacts(db: Db, ids: readonly string[] | 'all'): Promise<Map<string, PersonFacts>> {
  const people = await sql<{
    id: string;
    membership: Membership;
    standing: Standing;
    branch_id: string | null;
    holder_id: string;
    joined_on: string | null;
    merged_into_id: string | null;
  }>`SELECT id, membership, standing, branch_id, holder_id, joined_on, merged_into_id FROM person
    WHERE ${among('id', ids)}`.execute(db);
  const posts = await sql<{
    person_id: string;
    kind: PostKind;
    from_on: string | null;
    to_on: string | null;
  }>`
    SELECT person_id, kind, from_on, to_on FROM post WHERE ${among('person_id', ids)}`.execute(db);
  const exemptions = await sql<{ person_id: string; from_on: string; to_on: string | null }>`
    SELECT person_id, from_on, to_on FROM exemption WHERE ${among('person_id', ids)}`.execute(db);
  const moves = await sql<{ person_id: string; kind: MoveKind; moved_on: string; from_id: string | null }>`
    SELECT person_id, kind, moved_on, from_id FROM person_move WHERE kind <> 'employer'
    AND ${among('person_id', ids)} ORDER BY moved_on, id`.execute(db);
  const postsOf = Map.groupBy(posts.rows, (row) => row.person_id);
  const exemptionsOf = Map.groupBy(exemptions.rows, (row) => row.person_id);
  const movesOf = Map.groupBy(moves.rows, (row) => row.person_id);
  return new Map(
    people.rows.map((row) => {
      const branch = row.standing === 'present' ? row.branch_id : null;
      const facts: PersonFacts = {
        id: row.id,
        membership: row.membership,
        standing: row.standing,
        branch,
        holder: row.holder_id,
        joined: row.joined_on,
        mergedInto: row.merged_into_id,
        spells: branchSpells(
          branch,
          (movesOf.get(row.id) ?? NONE).map(
            (move): DatedMove => ({ kind: move.kind, on: move.moved_on, left: move.from_id }),
          ),
        ),
        posts: (postsOf.get(row.id) ?? NONE).map((post) => ({
          kind: post.kind,
          from: post.from_on,
          to: post.to_on,
        })),
        exemptions: (exemptionsOf.get(row.id) ?? NONE).map(({ from_on, to_on }) => ({
          from: from_on,
          to: to_on,
        })),
      };
      return [row.id, facts] as const;
    }),
  );
}

/** The branch that each group belongs to: what a branch holds is for its groups, too. */
export async function loadGroups(db: Db): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; parent_id: string }>`SELECT id, parent_id FROM organisation
    WHERE kind = 'group' AND parent_id IS NOT NULL`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row.parent_id]));
}

/** A rule as it is stored, as the ledger reads it. */
export function toLedgerRule(row: Database['hours_rule']): LedgerRule {
  return {
    activity: row.activity,
    unit: row.unit,
    per: row.per,
    hours: row.hours,
    mostADay: row.most_a_day,
    mostAClass: row.most_a_class,
    mostAYear: row.most_a_year,
    countsAs: row.counts_as,
    categories: row.categories === null ? null : (JSON.parse(row.categories) as Category[]),
    from: row.valid_from,
    to: row.valid_to,
  };
}

export async function loadRules(db: Db): Promise<RuleFinder> {
  const found = await sql<Database['hours_rule']>`SELECT * FROM hours_rule`.execute(db);
  return ruleFinder(found.rows.map(toLedgerRule));
}

/** The values of the dated settings. */
export async function loadSettings(db: Db): Promise<SettingOn> {
  const found = await sql<{ key: SettingKey; value: number; valid_from: string; valid_to: string | null }>`
    SELECT key, value, valid_from, valid_to FROM setting`.execute(db);
  const byKey = Map.groupBy(found.rows, (row) => row.key);
  return (key, day) =>
    byKey.get(key)?.find((row) => row.valid_from <= day && (row.valid_to === null || day <= row.valid_to))
      ?.value ?? null;
}

/** Where nothing is said about late-comers, their half-day counts whole. */
export const ledgerSettings = (setting: SettingOn): LedgerSettings => ({
  lateShare: (day) => setting('hours.late-share', day) ?? 100,
});
