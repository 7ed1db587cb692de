import { sql, type Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { ListedEvent, ListedOrganisation } from '../../../shared/contract/organisations.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { eventRows, organisationRow, subtreeLines, toEvent } from './queries.ts';

type Db = Kysely<Database>;

/** The open organisations below one that fit a filter, in tree order: what a number on the screen opens to. */
export async function listBelow(
  viewer: Viewer,
  db: Db,
  { root, kinds, statisticsKind, offset, limit }: CallParsed<'organisations.below'>,
): Promise<{ nodes: ListedOrganisation[]; total: number }> {
  await organisationRow(viewer, db, root);
  const lines = (await subtreeLines(viewer, db, root)).filter((line) => line.closedOn === null);
  const names = new Map(lines.map((line) => [line.id, line]));
  const fitting = lines.filter(
    (line) =>
      line.level > 0 &&
      (kinds.length === 0 || kinds.includes(line.kind)) &&
      (statisticsKind === undefined || (line.statisticsKind ?? 'none') === statisticsKind),
  );
  const nodes = fitting
    .slice(offset, offset + limit)
    .map(({ level: _level, foundedOn: _founded, ...line }) => {
      const path: string[] = [];
      for (
        let above = names.get(line.parentId ?? '');
        above !== undefined;
        above = names.get(above.parentId ?? '')
      ) {
        path.unshift(above.shortName ?? above.name);
      }
      return { ...line, path: path.join(' › ') };
    });
  return { nodes, total: fitting.length };
}

/** Events of all organisations in reach, newest first; `withoutPaper`: only those whose number is to follow. */
export async function listEvents(
  viewer: Viewer,
  db: Db,
  { withoutPaper, offset, limit }: CallParsed<'organisations.events'>,
): Promise<{ events: ListedEvent[]; total: number }> {
  let query = eventRows(viewer, db);
  let counted = rows(viewer, db, 'organisation_event');
  if (withoutPaper) {
    query = query.where('organisation_event.paper', 'is', null);
    counted = counted.where('paper', 'is', null);
  }
  const { total } = await counted.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const events = await query
    .innerJoin('organisation', 'organisation.id', 'organisation_event.organisation_id')
    .select(['organisation.name as organisation_name'])
    .offset(offset)
    .limit(limit)
    .execute();
  return {
    events: events.map((event) => ({
      ...toEvent(event),
      organisation: { id: event.organisation_id, name: event.organisation_name },
    })),
    total,
  };
}
