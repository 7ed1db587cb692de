import type { Kysely } from 'kysely';
import type { PersonPage } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { isHeld, isInForce } from '../../../shared/domain/people/category.ts';
import { fieldsOf } from './columns.ts';
import { doubtsOf } from '../../../shared/domain/people/doubts.ts';
import { holds, rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { trainingOf } from '../classes/person.ts';
import { lineRows, toLine, unitNames } from './lines.ts';
import { readingsOf } from './readings.ts';
import { personRow } from './rows.ts';

type Db = Kysely<Database>;

/** One person with all that the page shows. Refuses with people.not-found. */
export async function personPage(viewer: Viewer, db: Db, id: string, today: string): Promise<PersonPage> {
  const own = await personRow(viewer, db, id);
  const [row] = await lineRows(viewer, db, [id], today);
  if (row === undefined) throw new Error('the row was there a moment ago');
  const units = await unitNames(viewer, db);
  const named = async (table: 'attachment' | 'person', key: string | null) =>
    key === null
      ? null
      : ((await rows(viewer, db, table).select(['id', 'name']).where('id', '=', key).executeTakeFirst()) ??
        null);
  return {
    ...toLine(row, units, today),
    holder: { id: own.holder_id, name: units.organisations.name(own.holder_id)?.name ?? '' },
    branchPath: own.branch_id === null ? [] : units.organisations.above(own.branch_id),
    usualReading: readingsOf(own.name).syllables.join(' '),
    posts: await postsOf(viewer, db, id, today),
    exemptions: await exemptionsOf(viewer, db, id, today),
    moves: await movesOf(viewer, db, id),
    training: holds(viewer, 'classes.see') ? await trainingOf(viewer, db, id) : [],
    doubts: doubtsOf(fieldsOf(own), today),
    photo: await named('attachment', own.photo_id),
    mergedInto: await named('person', own.merged_into_id),
  };
}

async function postsOf(viewer: Viewer, db: Db, person: string, today: string): Promise<PersonPage['posts']> {
  const found = await rows(viewer, db, 'post')
    .leftJoin('organisation', 'organisation.id', 'post.organisation_id')
    .select(['post.id', 'post.kind', 'post.title', 'post.from_on', 'post.to_on', 'post.paper'])
    .select(['organisation.id as organisation', 'organisation.name as organisation_name'])
    .where('post.person_id', '=', person)
    .orderBy('post.to_on', (order) => order.desc().nullsFirst())
    .orderBy('post.from_on', 'desc')
    .execute();
  return found.map((post) => ({
    id: post.id,
    kind: post.kind,
    title: post.title,
    organisation:
      post.organisation === null ? null : { id: post.organisation, name: post.organisation_name ?? '' },
    from: post.from_on,
    to: post.to_on,
    paper: post.paper,
    held: isHeld({ kind: post.kind, from: post.from_on, to: post.to_on }, today),
  }));
}

/** Why somebody is exempt may tell of his health: only with the right. */
async function exemptionsOf(
  viewer: Viewer,
  db: Db,
  person: string,
  today: string,
): Promise<PersonPage['exemptions']> {
  const found = await rows(viewer, db, 'exemption')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('from_on', 'desc')
    .execute();
  const clear = holds(viewer, 'people.reveal');
  return found.map((row) => ({
    id: row.id,
    reason: clear ? row.reason : null,
    from: row.from_on,
    to: row.to_on,
    paper: row.paper,
    note: clear ? row.note : null,
    inForce: isInForce(row.from_on, row.to_on, today),
  }));
}

async function movesOf(viewer: Viewer, db: Db, person: string): Promise<PersonPage['moves']> {
  const found = await rows(viewer, db, 'person_move')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('moved_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.moved_on,
    before: row.before,
    after: row.after,
    paper: row.paper,
    note: row.note,
  }));
}
