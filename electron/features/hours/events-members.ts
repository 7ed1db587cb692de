import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { isMember, placeOn, type MemberHistory } from '../../../shared/domain/hours/members-on.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

/** Somebody who was in one of the branches at some time. */
export interface BranchPerson extends MemberHistory {
  readonly id: string;
  readonly name: string;
  readonly birth: string | null;
  readonly searchText: string;
}

/** Who belonged to some branches in the course of time, as far as the viewer sees them. */
export interface MemberBook {
  /** Members of a branch and its groups on a day, by strokes of their surnames. */
  readonly on: (branch: string, day: string) => readonly BranchPerson[];
  readonly ids: (branch: string, day: string) => ReadonlySet<string>;
}

/** Whether a column holds one of many ids. */
export const isOneOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * Reads the people of branches with their histories once; days are then asked from memory. Who is 正式 or 预备党员 and joined
 * by a day is a member on it.
 */
export async function memberBook(viewer: Viewer, db: Db, branches: readonly string[]): Promise<MemberBook> {
  const groups = await rows(viewer, db, 'organisation')
    .select(['id', 'parent_id'])
    .where(isOneOf('organisation.parent_id', branches))
    .where('kind', '=', 'group')
    .execute();
  const branchOf = new Map(branches.map((id) => [id, id]));
  for (const { id, parent_id } of groups) if (parent_id !== null) branchOf.set(id, parent_id);
  const people = await peopleEverIn(viewer, db, branchOf);
  const known = new Map<string, { on: readonly BranchPerson[]; ids: ReadonlySet<string> }>();
  const at = (branch: string, day: string) => {
    const key = `${branch} ${day}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const on = (people.get(branch) ?? []).filter((person) => {
      const place = placeOn(person, day);
      return place !== null && branchOf.get(place) === branch && isMember(person, day);
    });
    const made = { on, ids: new Set(on.map(({ id }) => id)) };
    known.set(key, made);
    return made;
  };
  return { on: (branch, day) => at(branch, day).on, ids: (branch, day) => at(branch, day).ids };
}

/** People by each branch that they are or were in; `branchOf`: the branch of each branch and group. */
async function peopleEverIn(
  viewer: Viewer,
  db: Db,
  branchOf: ReadonlyMap<string, string>,
): Promise<Map<string, BranchPerson[]>> {
  const places = [...branchOf.keys()];
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name', 'birth', 'branch_id', 'standing', 'membership', 'joined_on', 'search_text'])
    .where('standing', '!=', 'merged')
    .where('membership', 'in', ['full', 'probationary'])
    .where((where) =>
      where.or([
        isOneOf('person.branch_id', places),
        sql<boolean>`person.id IN (SELECT person_id FROM person_move WHERE ${isOneOf('from_id', places)})`,
      ]),
    )
    .orderBy('surname_key')
    .orderBy('id')
    .execute();
  const ids = found.map(({ id }) => id);
  const moves = await rows(viewer, db, 'person_move')
    .select(['id', 'person_id', 'kind', 'moved_on as on', 'from_id as from'])
    .where(isOneOf('person_move.person_id', ids))
    .where('kind', '!=', 'employer')
    .execute();
  const movesOf = Map.groupBy(moves, (move) => move.person_id);
  const byBranch = new Map<string, BranchPerson[]>();
  for (const { branch_id: branch, joined_on: joinedOn, search_text: searchText, ...row } of found) {
    const own = movesOf.get(row.id) ?? [];
    const person: BranchPerson = { ...row, branch, joinedOn, searchText, moves: own };
    const ever = new Set([branch, ...own.map(({ from }) => from)].map((place) => branchOf.get(place ?? '')));
    for (const each of ever) {
      if (each === undefined) continue;
      const list = byBranch.get(each);
      if (list === undefined) byBranch.set(each, [person]);
      else list.push(person);
    }
  }
  return byBranch;
}
