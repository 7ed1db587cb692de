import { sql, type Kysely } from 'kysely';
import {
  holdsPeople,
  PEOPLE_KINDS,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../shared/domain/organisations/kinds.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';
import { derivePeople, NAMES_MADE_BY } from './derived.ts';

/**
 * What must hold of people after every transaction: whoever is on the register and has a branch stands in an open
 * branch or group; the branch then also holds the entry.
 */
export const peopleRules: RuleBook = {
  person: {
    watches: ['name', 'former_name', 'reading', 'branch_id', 'holder_id', 'standing'],
    derive: derivePeople,
    madeBy: NAMES_MADE_BY,
    check: async (db, ids) => wrongBranches(db, ids),
  },
};

const PLACES = sql.join(PEOPLE_KINDS.map((kind) => sql.lit(kind)));

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly holder_id: string;
  readonly branch_id: string;
  readonly branch: string;
  readonly kind: OrganisationKind;
  readonly closed_on: string | null;
  readonly present: number;
}

async function wrongBranches(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Placed>`
    SELECT p.id, p.name, p.holder_id, p.branch_id, o.name AS branch, o.kind, o.closed_on,
      p.standing = 'present' AS present
    FROM person p JOIN organisation o ON o.id = p.branch_id
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND (p.holder_id <> p.branch_id OR o.closed_on IS NOT NULL
        OR o.kind NOT IN (${PLACES}))`.execute(db);
  return found.rows.flatMap((row): Violation[] => {
    const wrong = (message: string) => [{ id: row.id, code: 'people.wrong-branch', message }];
    if (row.holder_id !== row.branch_id)
      return wrong(`“${row.name}”的管理组织应是所在支部。请重新选择支部。`);
    if (row.present !== 1) return [];
    const refusal = noPlaceForPeople(row.branch, row.kind, row.closed_on);
    if (refusal !== null) return wrong(refusal);
    return [];
  });
}

/** Why nobody can be put into an organisation, as a sentence; null: people can. */
export function noPlaceForPeople(
  name: string,
  kind: OrganisationKind,
  closedOn: string | null,
): string | null {
  if (closedOn !== null) return `“${name}”已撤销。请另选党支部，或先恢复它。`;
  if (holdsPeople(kind)) return null;
  return `“${name}”是${ORGANISATION_KINDS[kind]}，不能直接放人。请选它下面的党支部或党小组。`;
}

/** Organisations that a transaction has closed or made something else than a branch while people stand in them. */
export async function peopleMisplaced(db: Kysely<Database>, changed: string): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; closed_on: string | null; people: number }>`
    SELECT o.id, o.name, o.closed_on, count(*) AS people FROM organisation o JOIN person p ON p.branch_id = o.id
    WHERE o.id IN (SELECT value FROM json_each(${changed})) AND p.standing = 'present'
      AND (o.closed_on IS NOT NULL
        OR o.kind NOT IN (${PLACES}))
    GROUP BY o.id`.execute(db);
  return found.rows.map(({ id, name, closed_on, people }) => ({
    id,
    code: 'organisations.has-people',
    message:
      closed_on === null
        ? `“${name}”有 ${people} 人在册，类别只能是党支部或党小组。请先把他们转到下面的支部。`
        : `“${name}”还有 ${people} 人在册。请先把他们的组织关系转到别的支部，或用“合并”。`,
  }));
}
