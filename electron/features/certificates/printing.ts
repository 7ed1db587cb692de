import { sql } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { OpenTransaction } from '../../data/log/write.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { enrolmentRows } from '../classes/rows.ts';
import { certificateRows, refuseVoided, type CertificateRow } from './rows.ts';

/**
 * Writes down that certificates leave on paper; `run` is the moment by which this printing is known. Refuses with
 * certificates.not-found, -voided and -printed-before.
 */
export async function notePrint(
  viewer: Viewer,
  transaction: OpenTransaction,
  { certificates, reason }: CallParsed<'certificates.note-print'>,
  now: Date,
): Promise<{ run: string; first: number; again: number }> {
  const { db } = transaction;
  const found = await certificateRows(viewer, db, certificates);
  refuseVoided(found);
  const before = await printedOnce(viewer, db, found);
  const again = found.filter(({ id }) => before.has(id));
  if (again.length > 0 && reason === null)
    throw new Refusal(
      'certificates.printed-before',
      `${again.length} 份已经打印过：${again
        .map(({ number }) => number)
        .slice(0, 3)
        .join('、')}${again.length > 3 ? '等' : ''}。再印要写补印原因，或只选没有印过的。`,
    );
  const run = now.toISOString();
  for (const row of found)
    await db
      .insertInto('certificate_print')
      .values({
        id: newId(),
        certificate_id: row.id,
        printed_at: run,
        reason: before.has(row.id) ? reason : null,
      })
      .execute();
  const holders = await holdersOf(viewer, db, found);
  transaction.label(`打印证书 ${found.length} 份${again.length > 0 ? `，其中补印 ${again.length} 份` : ''}`);
  if (reason !== null) transaction.reason(reason);
  transaction.scope(...holders);
  return { run, first: found.length - again.length, again: again.length };
}

async function printedOnce(
  viewer: Viewer,
  db: OpenTransaction['db'],
  found: readonly CertificateRow[],
): Promise<Set<string>> {
  const ids = JSON.stringify(found.map(({ id }) => id));
  const prints = await rows(viewer, db, 'certificate_print')
    .select('certificate_id')
    .where(sql<boolean>`certificate_id IN (SELECT value FROM json_each(${ids}))`)
    .execute();
  return new Set(prints.map((print) => print.certificate_id));
}

/** Organisations that hold the classes of these certificates. */
async function holdersOf(
  viewer: Viewer,
  db: OpenTransaction['db'],
  found: readonly CertificateRow[],
): Promise<string[]> {
  const enrolments = await enrolmentRows(
    viewer,
    db,
    found.map((row) => row.enrolment_id),
  );
  const classes = [...new Set(enrolments.map((row) => row.class_id))];
  const held = await rows(viewer, db, 'training_class')
    .select('holder_id')
    .where('id', 'in', classes)
    .execute();
  return held.map((row) => row.holder_id);
}

/** Refuses a printing that was not written down for all of these, with certificates.no-run. */
export async function requireRun(
  viewer: Viewer,
  db: OpenTransaction['db'],
  found: readonly CertificateRow[],
  run: string,
): Promise<void> {
  const prints = await rows(viewer, db, 'certificate_print')
    .select('certificate_id')
    .where('printed_at', '=', run)
    .execute();
  const noted = new Set(prints.map((print) => print.certificate_id));
  if (found.some(({ id }) => !noted.has(id)))
    throw new Refusal(
      'certificates.no-run',
      '这次打印没有登记，或登记的不是这几份证书。请关闭预览，重新打印。',
    );
}
