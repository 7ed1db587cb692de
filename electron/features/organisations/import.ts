import type { CallParsed } from '../../../shared/contract/index.ts';
import {
  planImport,
  type KnownOrganisation,
  type LineResult,
} from '../../../shared/domain/organisations/import-lines.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { lastPosition } from './changes.ts';
import { organisationRow, subtreeLines } from './queries.ts';

type Input = CallParsed<'organisations.import'>;

const CHUNK = 100;

/** What an import would do, line by line. Nothing is written. */
export async function checkImport(context: ReadContext | WriteContext, input: Input): Promise<LineResult[]> {
  const { viewer, db } = context;
  const root = await organisationRow(viewer, db, input.under);
  const below = (await subtreeLines(viewer, db, input.under)).filter((line) => line.closedOn === null);
  const aliases = await rows(viewer, db, 'organisation_alias').select(['organisation_id', 'name']).execute();
  const aliasesOf = Map.groupBy(aliases, (alias) => alias.organisation_id);
  const known = below.map(
    (line): KnownOrganisation => ({
      id: line.id,
      parentId: line.parentId,
      kind: line.kind,
      names: [line.name, line.shortName, ...(aliasesOf.get(line.id) ?? []).map((alias) => alias.name)].filter(
        (name) => name !== null,
      ),
    }),
  );
  const top = known.find((each) => each.id === root.id);
  if (top === undefined)
    return planImport(
      input.lines,
      { id: root.id, parentId: null, kind: root.kind, names: [root.name] },
      known,
    );
  return planImport(input.lines, top, known);
}

/** Writes the new lines; known ones are left as they are, faulty ones come back. One transaction, one undo. */
export async function importOrganisations(context: WriteContext, input: Input) {
  const results = await checkImport(context, input);
  const ids = new Map<number, string>();
  const positions = new Map<string, number>();
  const fresh: Parameters<ReturnType<typeof context.db.insertInto<'organisation'>>['values']>[0][] = [];
  for (const result of results) {
    const line = input.lines[result.line - 1];
    if (result.state !== 'new' || line === undefined) continue;
    const id = newId();
    ids.set(result.line, id);
    const parent = 'id' in result.parent ? result.parent.id : (ids.get(result.parent.line) ?? input.under);
    const position = positions.get(parent) ?? (await lastPosition(context, parent));
    positions.set(parent, position + 1);
    fresh.push({
      id,
      parent_id: parent,
      name: line.name,
      short_name: line.shortName,
      kind: line.kind,
      statistics_kind: line.statisticsKind,
      position,
      founded_on: null,
      closed_on: null,
      merged_into_id: null,
      note: null,
    });
  }
  for (let start = 0; start < fresh.length; start += CHUNK) {
    await context.db
      .insertInto('organisation')
      .values(fresh.slice(start, start + CHUNK) as never)
      .execute();
    context.progress(Math.min(start + CHUNK, fresh.length), fresh.length, '正在导入组织');
    await context.breathe();
  }
  context.label(`导入 ${fresh.length} 个组织`);
  context.scope(input.under);
  return {
    created: fresh.length,
    known: results.filter((result) => result.state === 'known').length,
    faulty: results.filter((result) => result.state === 'faulty'),
  };
}
