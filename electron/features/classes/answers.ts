import type { Kysely } from 'kysely';
import type { ClassAnswers, TwiceOnLists, UnitAnswer } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationUnits } from '../people/units.ts';
import { quotasOf, type QuotaRow } from './quotas.ts';
import { classRow, isInClass } from './rows.ts';
import { sendingUnits } from './units.ts';
import { warningsFor } from './warnings.ts';

type Db = Kysely<Database>;

/** What has come back from the units: who has not answered, who is over, who stands twice on lists. */
export async function classAnswers(viewer: Viewer, db: Db, id: string, today: string): Promise<ClassAnswers> {
  const own = await classRow(viewer, db, id);
  const quotas = await quotasOf(viewer, db, id);
  const organisations = await organisationUnits(viewer, db);
  const sending = sendingUnits(organisations, own, new Set(quotas.map((row) => row.organisation_id)));
  const trainees = await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.id', 'enrolment.sent_by_id', 'person.id as person', 'person.holder_id'])
    .select(['person.name', 'person.phone'])
    .where('enrolment.class_id', '=', id)
    .where(isInClass('enrolment'))
    .orderBy('enrolment.position')
    .execute();
  const placed = trainees.map((row) => ({ ...row, unit: sending.unitOf(row.sent_by_id, row.holder_id) }));
  const counts = new Map<string, number>();
  for (const { unit } of placed) if (unit !== null) counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
  const named = (unit: string) => {
    const found = sending.organisations.name(unit);
    return { id: unit, name: found?.shortName ?? found?.name ?? '' };
  };
  const withQuota = quotas
    .filter((row) => sending.organisations.name(row.organisation_id) !== null)
    .map((row) => toAnswer(row, named(row.organisation_id), counts.get(row.organisation_id) ?? 0));
  const without = [...counts]
    .filter(([unit]) => !quotas.some((row) => row.organisation_id === unit))
    .map(([unit, enrolled]): UnitAnswer => ({ ...NO_QUOTA, organisation: named(unit), enrolled }));
  const units = [...withQuota, ...without];
  const people = placed.map(({ person }) => person);
  const warnings = await warningsFor(viewer, db, own, people, today, 'not said');
  return {
    line: lineOf(withQuota, trainees.length),
    units,
    places: withQuota.reduce((sum, unit) => sum + unit.places, 0),
    enrolled: trainees.length,
    twice: twiceOnLists(placed),
    clashing: placed.flatMap(({ id: enrolment, name, person }) => {
      const clash = warnings.get(person)?.find(({ kind }) => kind === 'clash');
      return clash === undefined ? [] : [{ id: enrolment, name, sentence: clash.sentence }];
    }),
  };
}

const NO_QUOTA = {
  places: 0,
  answeredOn: null,
  quota: null,
  contact: null,
  contactPhone: null,
  note: null,
  state: 'without-quota',
} as const;

function toAnswer(row: QuotaRow, organisation: UnitAnswer['organisation'], enrolled: number): UnitAnswer {
  return {
    organisation,
    places: row.places,
    enrolled,
    answeredOn: row.answered_on,
    quota: row.id,
    contact: row.contact,
    contactPhone: row.contact_phone === null ? null : maskedPhone(row.contact_phone),
    note: row.note,
    state: stateOf(row, enrolled),
  };
}

function stateOf({ places, answered_on: answered }: QuotaRow, enrolled: number): UnitAnswer['state'] {
  if (enrolled > places) return 'over';
  // A unit of 0 places has sent all that it was asked for.
  if (enrolled === places) return 'full';
  return answered === null && enrolled === 0 ? 'not-answered' : 'under';
}

/** “12 个单位中 9 个已回，3 个未回；1 个超名额；已报 97 人，名额 100 个”. */
function lineOf(units: readonly UnitAnswer[], enrolled: number): string {
  if (units.length === 0) return `没有分配名额，已报 ${enrolled} 人`;
  const silent = units.filter(({ state }) => state === 'not-answered').length;
  const over = units.filter(({ state }) => state === 'over').length;
  const places = units.reduce((sum, unit) => sum + unit.places, 0);
  return [
    `${units.length} 个单位中 ${units.length - silent} 个已回，${silent} 个未回`,
    ...(over > 0 ? [`${over} 个超名额`] : []),
    `已报 ${enrolled} 人，名额 ${places} 个`,
  ].join('；');
}

function twiceOnLists(
  trainees: readonly { id: string; name: string; phone: string | null; unit: { name: string } | null }[],
): TwiceOnLists[] {
  return [...Map.groupBy(trainees, ({ name }) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => ({
      name,
      enrolments: same.map(({ id, phone, unit }) => ({
        id,
        unit: unit?.name ?? '',
        phone: phone === null ? null : maskedPhone(phone),
      })),
    }));
}
