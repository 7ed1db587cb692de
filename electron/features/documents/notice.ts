import type { CallParsed } from '../../../shared/contract/index.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Notice } from '../../../shared/domain/documents/notice.ts';
import type { ReadContext } from '../../data/handler.ts';
import { quotasOf } from '../classes/quotas.ts';
import { classRow } from '../classes/rows.ts';
import { organisationUnits } from '../people/units.ts';
import { headingOf } from './heading.ts';

/** The notice that calls a class together, with the places of each unit. @throws Refusal `classes.not-found` */
export async function noticeData(
  { viewer, db, now }: ReadContext,
  input: CallParsed<'documents.notice'>,
): Promise<Notice> {
  const row = await classRow(viewer, db, input.class);
  const units = await organisationUnits(viewer, db);
  const heading = headingOf(row);
  return {
    heading,
    paperNumber: input.paperNumber,
    purpose: row.purpose,
    audience: row.audience,
    content: row.content,
    planned: row.planned,
    quotas: (await quotasOf(viewer, db, input.class)).map((quota) => ({
      unit: units.name(quota.organisation_id)?.name ?? '',
      places: quota.places,
      note: quota.note ?? '',
    })),
    answerBy: input.answerBy,
    contact: input.contact,
    signer: input.signer ?? heading.organiser ?? heading.undertaker ?? '',
    day: input.on ?? dayOf(now()),
  };
}
