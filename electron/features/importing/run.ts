import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import type { PersonRow } from '../people/columns.ts';
import { newRow, ownTop } from '../people/entries.ts';
import { addPeople, takeFromList, type Listed } from '../people/listed.ts';
import { enrolRows, refuseWithoutRight } from './into-class.ts';
import {
  prepareImport,
  refuseChangedFiles,
  refuseUnknownUnits,
  type DecidedRow,
  type ImportPlan,
  type Prepared,
} from './plan.ts';
import { rememberColumns, settleUnits } from './remembering.ts';
import { countRows, lineOf, stateOfRow, tellRow } from './report.ts';

const CHUNK = 100;

/**
 * Takes the good rows in and leaves the others: one transaction, one undo. What is new is written in chunks between
 * which others are answered; a cancel leaves nothing. Refuses with import.nothing when no row can be used.
 */
export async function importPeople(context: WriteContext, given: ImportPlan) {
  const today = dayOf(context.now());
  refuseWithoutRight(context.viewer, given, 'classes.edit');
  await refuseUnknownUnits(context.viewer, context.db, given);
  const plan = await settleUnits(context, given);
  const prepared = await prepareImport({ ...context, today }, plan);
  refuseChangedFiles(prepared);
  const counts = countRows(prepared.rows);
  if (counts.new + counts.changed + counts.same === 0) {
    const fault = prepared.lists.find((list) => list.report.fault !== null)?.report.fault;
    throw new Refusal(
      'import.nothing',
      counts.faulty > 0
        ? `${counts.faulty} 行都有问题，没有可以导入的。请按每行的提示改好，或先指定单位。`
        : (fault?.message ?? '文件里没有可以导入的人员。请确认选对了文件和工作表，表里要有“姓名”一列。'),
    );
  }
  const holder = plan.branch ?? plan.under ?? (await ownTop(context));
  const fresh = await writeNew(context, prepared, plan.under ?? (await ownTop(context)));
  await writeChanges(context, prepared, today);
  const enrolled = await enrolRows(context, prepared, plan.bringBack, fresh);
  for (const [index, list] of prepared.lists.entries())
    if (plan.files[index]?.fields != null) await rememberColumns(context, list);
  await context.db
    .insertInto('import_run')
    .values({
      id: newId(),
      organisation_id: holder,
      kind: 'people',
      files: prepared.lists
        .map((list) => list.report.name)
        .join('、')
        .slice(0, 1000),
      added: counts.new,
      changed: counts.changed,
      same: counts.same,
      faulty: counts.faulty,
    })
    .execute();
  const done = [
    counts.new > 0 ? `新增 ${counts.new} 人` : '',
    counts.changed > 0 ? `更新 ${counts.changed} 人` : '',
    enrolled === null ? '' : `报入“${enrolled.class.name}” ${enrolled.enrolled + enrolled.back} 人`,
  ].filter((part) => part !== '');
  context.label(`导入人员${done.length === 0 ? '' : `：${done.join('、')}`}`);
  const classHolder = prepared.enrolling?.own.holder_id;
  context.scope(holder, ...(classHolder === undefined ? [] : [classHolder]));
  const faulty = prepared.rows.filter((row) => stateOfRow(row) === 'faulty').slice(0, 500);
  return { line: lineOf(counts), counts, enrolled, faulty: faulty.map((row) => tellRow(row, prepared)) };
}

/** Answers the new people by their rows. */
async function writeNew(
  context: WriteContext,
  { rows }: Prepared,
  holder: string,
): Promise<ReadonlyMap<DecidedRow, string>> {
  // All are made before the first is written: turn and turn about, each would find the other's data in the
  // processor's cache and take half as long again.
  const made = new Map<DecidedRow, string>();
  const fresh: PersonRow[] = [];
  for (const row of rows) {
    if (row.is !== 'new') continue;
    const { values } = row;
    const id = newId();
    made.set(row, id);
    fresh.push(
      newRow(id, values.branch ?? holder, {
        ...values,
        name: values.name ?? '',
        membership: values.membership as PersonRow['membership'],
      }),
    );
    if (fresh.length % (10 * CHUNK) === 0) await context.breathe();
  }
  for (let start = 0; start < fresh.length; start += CHUNK) {
    addPeople(context, fresh.slice(start, start + CHUNK));
    context.progress(Math.min(start + CHUNK, fresh.length), fresh.length, '正在写入新增的人');
    await context.breathe();
  }
  return made;
}

async function writeChanges(
  context: WriteContext,
  { rows, register }: Prepared,
  today: string,
): Promise<void> {
  const nameOf = (tree: 'branch' | 'employer', id: string | null) =>
    (tree === 'branch' ? register.organisationUnits : register.employerUnits).name(id)?.name ?? null;
  const changed = rows.flatMap((row): Listed[] => {
    const own = row.is === 'known' ? register.person(row.person) : undefined;
    if (row.is !== 'known' || own === undefined) return [];
    const changes = row.changes.filter((change) => change.kept === null);
    const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    return changes.length === 0 ? [] : [{ own, fields, on: today, nameOf }];
  });
  for (const [index, listed] of changed.entries()) {
    await takeFromList(context, listed);
    if (index % CHUNK === CHUNK - 1) {
      context.progress(index + 1, changed.length, '正在更新已在库的人');
      await context.breathe();
    }
  }
}
