import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { ReadContext } from '../../data/handler.ts';
import { tellEnrolling } from './into-class.ts';
import { prepareImport, type ImportPlan, type Prepared } from './plan.ts';
import { countRows, lineOf, stateOfRow, tellRow, unknownUnits } from './report.ts';
import { versionOf } from './workbooks.ts';

let last: { readonly key: string; readonly prepared: Prepared } | undefined;

/** What an import would do. Paging through the rows of one plan does not read and compare everything again. */
export async function checkImport(
  context: ReadContext,
  { state, offset, limit, ...plan }: CallParsed<'people.check-import'>,
): Promise<CallOutput<'people.check-import'>> {
  const prepared = await preparedOnce(context, plan);
  const counts = countRows(prepared.rows);
  const asked = prepared.rows.filter((row) => state === undefined || stateOfRow(row) === state);
  return {
    line: lineOf(counts),
    counts,
    enrolling: tellEnrolling(prepared.enrolling),
    files: prepared.lists.map((list) => list.report),
    units: unknownUnits(prepared, plan),
    rows: asked.slice(offset, offset + limit).map((row) => tellRow(row, prepared)),
    total: asked.length,
  };
}

async function preparedOnce(context: ReadContext, plan: ImportPlan): Promise<Prepared> {
  const { viewer, db, signal, path, progress } = context;
  const today = dayOf(context.now());
  const newest = await db.selectFrom('change_tx').select('hash').orderBy('id', 'desc').executeTakeFirst();
  const files = plan.files.map(({ file }) => versionOf(path(file)));
  const key = JSON.stringify([viewer, plan, files, today, newest?.hash.toString('hex')]);
  if (last?.key === key) return last.prepared;
  const prepared = await prepareImport({ viewer, db, signal, path, progress, today }, plan);
  last = { key, prepared };
  return prepared;
}
