import { sql, type Kysely } from 'kysely';
import {
  mayStandUnder,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../shared/domain/organisations/kinds.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';
import { peopleMisplaced } from '../people/rules.ts';

/**
 * What must hold of the tree after every transaction, an undo included: no open organisation below a closed
 * one, kinds that may stand under each other, no two open siblings of one name, no circle.
 */
export const organisationRules: RuleBook = {
  organisation: {
    watches: ['parent_id', 'name', 'kind', 'closed_on'],
    check: async (db, ids) => {
      const changed = JSON.stringify(ids);
      return [
        ...(await badParents(db, changed)),
        ...(await sameNames(db, changed)),
        ...(await circles(db, changed)),
        ...(await peopleMisplaced(db, changed)),
      ];
    },
  },
};

async function badParents(db: Kysely<Database>, changed: string): Promise<Violation[]> {
  interface Pair {
    id: string;
    name: string;
    kind: OrganisationKind;
    closed_on: string | null;
    parent: string | null;
    parent_kind: OrganisationKind | null;
    parent_closed_on: string | null;
  }
  // Both sides: a changed organisation under its parent, and the children of a changed one.
  const pairs = await sql<Pair>`
    SELECT o.id, o.name, o.kind, o.closed_on, p.name AS parent, p.kind AS parent_kind, p.closed_on AS parent_closed_on
    FROM organisation o LEFT JOIN organisation p ON p.id = o.parent_id
    WHERE o.id IN (SELECT value FROM json_each(${changed}))
    UNION ALL
    SELECT p.id, o.name, o.kind, o.closed_on, p.name, p.kind, p.closed_on
    FROM organisation p JOIN organisation o ON o.parent_id = p.id
    WHERE p.id IN (SELECT value FROM json_each(${changed})) AND o.id NOT IN (SELECT value FROM json_each(${changed}))
  `.execute(db);
  return pairs.rows.flatMap((pair): Violation[] => {
    if (pair.closed_on !== null) return [];
    if (pair.parent_closed_on !== null) {
      return [
        {
          id: pair.id,
          code: 'organisations.closed',
          message: `“${pair.parent ?? ''}”已撤销，下面不能有未撤销的“${pair.name}”。请先恢复上级，或先调整下级的隶属。`,
        },
      ];
    }
    if (!mayStandUnder(pair.kind, pair.parent_kind)) {
      const above =
        pair.parent_kind === null
          ? '最上层'
          : `${ORGANISATION_KINDS[pair.parent_kind]}“${pair.parent ?? ''}”`;
      return [
        {
          id: pair.id,
          code: 'organisations.wrong-place',
          message: `${ORGANISATION_KINDS[pair.kind]}“${pair.name}”不能设在${above}之下。请核对类别和上级。`,
        },
      ];
    }
    return [];
  });
}

async function sameNames(db: Kysely<Database>, changed: string): Promise<Violation[]> {
  const siblings = await sql<{ id: string; parent_id: string | null; name: string; changed: number }>`
    SELECT id, parent_id, name, id IN (SELECT value FROM json_each(${changed})) AS changed FROM organisation
    WHERE closed_on IS NULL AND (
      parent_id IN (SELECT parent_id FROM organisation WHERE id IN (SELECT value FROM json_each(${changed})))
      OR (parent_id IS NULL AND ${changed} <> '[]'))
  `.execute(db);
  const groups = Map.groupBy(siblings.rows, (row) => `${row.parent_id ?? ''}/${comparableName(row.name)}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.filter((row) => row.changed === 1))
    .map((row) => ({
      id: row.id,
      code: 'organisations.name-taken',
      message: `同一上级下已有“${row.name}”。请换一个名称，或先把原来的更名、撤销。`,
    }));
}

async function circles(db: Kysely<Database>, changed: string): Promise<Violation[]> {
  const found = await sql<{ id: string }>`
    WITH RECURSIVE above (start, id, depth) AS (
      SELECT id, parent_id, 1 FROM organisation WHERE id IN (SELECT value FROM json_each(${changed}))
      UNION ALL
      SELECT above.start, o.parent_id, above.depth + 1 FROM above JOIN organisation o ON o.id = above.id
      WHERE above.depth < 40
    )
    SELECT DISTINCT start AS id FROM above WHERE id = start OR depth >= 40
  `.execute(db);
  return found.rows.map(({ id }) => ({
    id,
    code: 'organisations.circle',
    message: '不能移到自己或自己的下级之下。请另选上级。',
  }));
}
