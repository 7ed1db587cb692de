import { sql, type Kysely } from 'kysely';
import type { CertificateLine } from '../../../shared/contract/certificate-answers.ts';
import type { ValidCertificate } from '../../../shared/contract/closing-answers.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { CertificateContent } from '../../../shared/domain/closing/content.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { rosterOf } from '../classes/roster.ts';
import { classRow } from '../classes/rows.ts';

type Db = Kysely<Database>;
export type CertificateRow = Database['certificate'];

/** What stands on a certificate: kept by `issue` and `reissue`, and no call changes it. */
export const contentOf = ({ content }: Pick<CertificateRow, 'content'>): CertificateContent =>
  JSON.parse(content) as CertificateContent;

const ofClass = (classId: string) =>
  sql<boolean>`certificate.enrolment_id IN (SELECT id FROM enrolment WHERE class_id = ${classId})`;

/** All certificates of a class of people in reach, by number, voided ones behind the valid ones of their number. */
export async function certificatesOf(viewer: Viewer, db: Db, classId: string): Promise<CertificateRow[]> {
  return rows(viewer, db, 'certificate')
    .selectAll()
    .where(ofClass(classId))
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM enrolment AS held JOIN person ON person.id = held.person_id
        WHERE held.id = certificate.enrolment_id AND ${visible(viewer, 'person')})`,
    )
    .orderBy('number')
    .orderBy(sql`voided_on IS NOT NULL`)
    .orderBy('id')
    .execute();
}

export async function validCertificates(
  viewer: Viewer,
  db: Db,
  classId: string,
): Promise<ValidCertificate[]> {
  return (await certificatesOf(viewer, db, classId))
    .filter((row) => row.voided_on === null)
    .map((row) => ({ id: row.id, number: row.number, name: contentOf(row).name }));
}

/** Certificates by their ids, in the order asked. Refuses with certificates.not-found. */
export async function certificateRows(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<CertificateRow[]> {
  const wanted = [...new Set(ids)];
  const found = await rows(viewer, db, 'certificate')
    .selectAll()
    .where(sql<boolean>`certificate.id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return wanted.map((id) => {
    const row = byId.get(id);
    if (row === undefined)
      throw new Refusal(
        'certificates.not-found',
        '没有找到这份证书，可能已撤销发放，或不在您的管理范围内。请刷新后再选。',
      );
    return row;
  });
}

export async function certificateRow(viewer: Viewer, db: Db, id: string): Promise<CertificateRow> {
  const [row] = await certificateRows(viewer, db, [id]);
  if (row === undefined) throw new Error('a certificate was asked for and none came');
  return row;
}

/** Refuses voided ones, with certificates.voided. */
export function refuseVoided(found: readonly CertificateRow[]): void {
  const voided = found.filter((row) => row.voided_on !== null);
  if (voided.length > 0)
    throw new Refusal(
      'certificates.voided',
      `证书 ${voided
        .map(({ number }) => number)
        .slice(0, 3)
        .join('、')} 已经作废。请刷新名单；要再发的请用“换发”。`,
    );
}

/** The certificates of a class as its list shows them. Refuses with classes.not-found. */
export async function listCertificates(
  viewer: Viewer,
  db: Db,
  classId: string,
): Promise<{ certificates: CertificateLine[]; outOfReach: number }> {
  await classRow(viewer, db, classId);
  const found = await certificatesOf(viewer, db, classId);
  const prints = await rows(viewer, db, 'certificate_print')
    .select(['certificate_id', 'printed_at'])
    .where(
      sql<boolean>`certificate_id IN (SELECT c.id FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id
        WHERE e.class_id = ${classId})`,
    )
    .orderBy('printed_at')
    .execute();
  const printsOf = Map.groupBy(prints, (print) => print.certificate_id);
  const numbers = new Map(found.map((row) => [row.id, row.number]));
  const { trainees, unseen } = await rosterOf(viewer, db, classId);
  const names = new Map(trainees.map(({ enrolment, person }) => [enrolment.id, person.name]));
  const certificates = found.map((row): CertificateLine => {
    const { name, unit, hours } = contentOf(row);
    const printed = printsOf.get(row.id) ?? [];
    const registered = names.get(row.enrolment_id);
    return {
      id: row.id,
      enrolment: row.enrolment_id,
      kind: row.kind,
      number: row.number,
      name,
      unit,
      hours,
      issuedOn: row.issued_on,
      prints: printed.length,
      printedAt: printed.at(-1)?.printed_at ?? null,
      code: row.code,
      voidedOn: row.voided_on,
      voidReason: row.void_reason,
      replaces: row.replaces_id === null ? null : (numbers.get(row.replaces_id) ?? null),
      renamed: registered !== undefined && registered !== name,
    };
  });
  return { certificates, outOfReach: unseen };
}
