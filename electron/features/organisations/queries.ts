import { sql, type Kysely } from 'kysely';
import type {
  OrganisationEvent,
  OrganisationLine,
  OrganisationPage,
} from '../../../shared/contract/organisations.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { isBranch, type OrganisationKind } from '../../../shared/domain/organisations/kinds.ts';
import { rows, subtree } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

const LINE = [
  'organisation.id',
  'organisation.parent_id',
  'organisation.name',
  'organisation.short_name',
  'organisation.kind',
  'organisation.statistics_kind',
  'organisation.closed_on',
] as const;

const openChildren = sql<number>`(SELECT count(*) FROM organisation c
  WHERE c.parent_id = organisation.id AND c.closed_on IS NULL)`.as('children');

type LineRow = Awaited<ReturnType<typeof lineRows>>[number];

const lineRows = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'organisation').select(LINE).select(openChildren).execute();

/** The organisation above a viewer's own roots is none of his. */
export function parentAsSeen(
  viewer: Viewer,
  row: { readonly id: string; readonly parent_id: string | null },
): string | null {
  return viewer.roots !== 'all' && viewer.roots.includes(row.id) ? null : row.parent_id;
}

function toLine(viewer: Viewer, row: LineRow): OrganisationLine {
  return {
    id: row.id,
    parentId: parentAsSeen(viewer, row),
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    statisticsKind: row.statistics_kind,
    closedOn: row.closed_on,
    children: row.children,
  };
}

/** The organisation as it stands in the table. Refuses with organisations.not-found. */
export async function organisationRow(viewer: Viewer, db: Db, id: string) {
  const row = await rows(viewer, db, 'organisation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal(
      'organisations.not-found',
      '没有找到这个组织，它可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  }
  return row;
}

/** The organisations directly below one, in their maintained order; null: the tops that the viewer may see. */
export async function childLines(
  viewer: Viewer,
  db: Db,
  parent: string | null,
  closed: boolean,
): Promise<OrganisationLine[]> {
  if (parent !== null) await organisationRow(viewer, db, parent);
  let query = rows(viewer, db, 'organisation').select(LINE).select(openChildren);
  if (parent !== null) query = query.where('parent_id', '=', parent);
  else if (viewer.roots === 'all') query = query.where('parent_id', 'is', null);
  else query = query.where('organisation.id', 'in', viewer.roots);
  if (!closed) query = query.where('closed_on', 'is', null);
  return (await query.orderBy('position').orderBy('organisation.id').execute()).map((row) =>
    toLine(viewer, row),
  );
}

/** Every visible organisation at and below one, with its line, for lists, import and print. Tree order. */
export async function subtreeLines(
  viewer: Viewer,
  db: Db,
  root: string,
): Promise<(OrganisationLine & { level: number; foundedOn: string | null })[]> {
  const found = await rows(viewer, db, 'organisation')
    .select([...LINE, 'organisation.founded_on', 'organisation.position'])
    .select(openChildren)
    .where(sql<boolean>`organisation.id IN ${subtree([root])}`)
    .execute();
  const byParent = Map.groupBy(found, (row) => row.parent_id);
  for (const group of byParent.values())
    group.sort((a, b) => a.position - b.position || a.id.localeCompare(b.id));
  const top = found.find((row) => row.id === root);
  const ordered: (OrganisationLine & { level: number; foundedOn: string | null })[] = [];
  const waiting = top === undefined ? [] : [{ row: top, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { row, level } = next;
    ordered.push({ ...toLine(viewer, row), level, foundedOn: row.founded_on });
    for (const child of (byParent.get(row.id) ?? []).toReversed())
      waiting.push({ row: child, level: level + 1 });
  }
  return ordered;
}

/** One organisation with all that its page shows. Refuses with organisations.not-found. */
export async function organisationPage(viewer: Viewer, db: Db, id: string): Promise<OrganisationPage> {
  const own = await organisationRow(viewer, db, id);
  const [line] = await rows(viewer, db, 'organisation')
    .select(LINE)
    .select(openChildren)
    .where('organisation.id', '=', id)
    .execute();
  if (line === undefined) throw new Error('the row was there a moment ago');
  const mergedInto =
    own.merged_into_id === null
      ? undefined
      : await rows(viewer, db, 'organisation')
          .select(['id', 'name'])
          .where('id', '=', own.merged_into_id)
          .executeTakeFirst();
  const aliases = await rows(viewer, db, 'organisation_alias')
    .select(['id', 'name', 'kind'])
    .where('organisation_id', '=', id)
    .orderBy('kind')
    .orderBy('name')
    .execute();
  return {
    ...toLine(viewer, line),
    foundedOn: own.founded_on,
    note: own.note,
    mergedInto: mergedInto ?? null,
    path: await pathAbove(viewer, db, own.parent_id),
    aliases,
    events: await eventsOf(viewer, db, id),
    below: await countsBelow(viewer, db, id),
  };
}

/** From the top down to `id` itself, as far as the viewer may see. */
export async function pathAbove(
  viewer: Viewer,
  db: Db,
  id: string | null,
): Promise<{ id: string; name: string }[]> {
  const path: { id: string; name: string }[] = [];
  for (let next = id; next !== null; ) {
    const row = await rows(viewer, db, 'organisation')
      .select(['id', 'name', 'short_name', 'parent_id'])
      .where('id', '=', next)
      .executeTakeFirst();
    if (row === undefined) break;
    path.unshift({ id: row.id, name: row.short_name ?? row.name });
    next = row.parent_id;
  }
  return path;
}

/** Events with their attachments, newest first. */
export const eventRows = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'organisation_event')
    .leftJoin('attachment', 'attachment.id', 'organisation_event.attachment_id')
    .selectAll('organisation_event')
    .select(['attachment.name as attachment_name', 'attachment.bytes as attachment_bytes'])
    .orderBy('happened_on', 'desc')
    .orderBy('organisation_event.id', 'desc');

type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number];

/** An event as the screens show it. */
export function toEvent(event: EventRow): OrganisationEvent {
  return {
    id: event.id,
    kind: event.kind,
    happenedOn: event.happened_on,
    paper: event.paper,
    note: event.note,
    before: event.before,
    after: event.after,
    attachment:
      event.attachment_id === null
        ? null
        : { id: event.attachment_id, name: event.attachment_name ?? '', bytes: event.attachment_bytes ?? 0 },
  };
}

async function eventsOf(viewer: Viewer, db: Db, id: string): Promise<OrganisationEvent[]> {
  const events = await eventRows(viewer, db).where('organisation_event.organisation_id', '=', id).execute();
  return events.map(toEvent);
}

async function countsBelow(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<Partial<Record<OrganisationKind, number>>> {
  const counts = await rows(viewer, db, 'organisation')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .where(sql<boolean>`organisation.id IN ${subtree([id])}`)
    .where('organisation.id', '!=', id)
    .where('closed_on', 'is', null)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(counts.map(({ kind, n }) => [kind, n]));
}

/** Open branches and all open organisations that the viewer may see. */
export async function openCounts(viewer: Viewer, db: Db): Promise<{ open: number; branches: number }> {
  const counts = await rows(viewer, db, 'organisation')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .where('closed_on', 'is', null)
    .groupBy('kind')
    .execute();
  const sum = (some: typeof counts) => some.reduce((total, { n }) => total + n, 0);
  return {
    open: sum(counts),
    branches: sum(counts.filter(({ kind }) => isBranch(kind) && kind !== 'temporary-branch')),
  };
}
