import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { Trainee, TraineeList } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { TRAINEE_SORTS } from '../../../shared/domain/classes/codes.ts';
import { inOrder, type OrderKeys } from '../../../shared/domain/classes/orders.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { lineRows, toLine, unitNames, type LineRow } from '../people/lines.ts';
import { withoutStrokes } from '../people/list.ts';
import { classRow, type EnrolmentRow } from './rows.ts';
import { quotaUnits, sendingUnits } from './units.ts';
import { warningsFor } from './warnings.ts';

type Db = Kysely<Database>;

/** The trainees of a class in an order, each with the warnings that concern him. Refuses with classes.not-found. */
export async function listTrainees(
  viewer: Viewer,
  db: Db,
  input: CallParsed<'classes.trainees'>,
  today: string,
): Promise<TraineeList> {
  const own = await classRow(viewer, db, input.class);
  let query = rows(viewer, db, 'enrolment').selectAll().where('class_id', '=', own.id);
  if (input.status !== undefined) query = query.where('status', '=', input.status);
  if (input.group !== undefined) query = query.where('group_number', '=', input.group);
  const enrolments = await query.orderBy('position').orderBy('id').execute();
  const people = enrolments.map(({ person_id: person }) => person);
  const lines = new Map((await lineRows(viewer, db, people, today)).map((row) => [row.id, row]));
  const seen = enrolments.flatMap((row) => {
    const person = lines.get(row.person_id);
    return person === undefined ? [] : [{ row, person }];
  });
  const units = await unitNames(viewer, db);
  const sending = sendingUnits(units.organisations, own, await quotaUnits(viewer, db, own.id));
  const order = input.sort === 'unit' ? units.organisations.order : [];
  const places = new Map(order.map((id, index) => [id, index]));
  const ordered = inOrder(
    seen.map((each, kept) => ({ ...each, keys: orderKeys(each.row, each.person, kept, places) })),
    input.sort,
  );
  const page = ordered.slice(input.offset, input.offset + input.limit);
  const warnings = await warningsFor(
    viewer,
    db,
    own,
    page.map(({ person }) => person.id),
    today,
    'not said',
  );
  return {
    trainees: page.map(
      ({ row, person }): Trainee => ({
        id: row.id,
        person: toLine(person, units, today),
        status: row.status,
        role: row.role,
        group: row.group_number,
        sentBy: named(units.organisations.name(row.sent_by_id)),
        unit: sending.unitOf(row.sent_by_id, person.holder_id),
        enrolledOn: row.enrolled_on,
        leftOn: row.left_on,
        hasLeftReason: row.left_reason !== null,
        note: row.note,
        warnings: warnings.get(person.id) ?? [],
      }),
    ),
    total: seen.length,
    order: TRAINEE_SORTS[input.sort],
    withoutStrokes:
      input.sort === 'surname-strokes' || input.sort === 'name-strokes'
        ? withoutStrokes(
            input.sort,
            page.map(({ person }) => person.name),
          )
        : [],
    outOfReach: enrolments.length - seen.length,
  };
}

const named = (unit: { id: string; name: string; shortName: string | null } | null) =>
  unit === null ? null : { id: unit.id, name: unit.shortName ?? unit.name };

/** What a trainee is put in order by; `kept`: where he stands on the list as it is kept. */
export function orderKeys(
  enrolment: Pick<EnrolmentRow, 'group_number' | 'sent_by_id'>,
  person: Pick<LineRow, 'pinyin_key' | 'surname_key' | 'strokes_key' | 'holder_id'>,
  kept: number,
  places: ReadonlyMap<string, number>,
): OrderKeys {
  const placeOf = (unit: string) => places.get(unit) ?? places.size;
  return {
    kept,
    group: enrolment.group_number,
    pinyin: person.pinyin_key,
    surnameStrokes: person.surname_key,
    nameStrokes: person.strokes_key,
    units: [placeOf(enrolment.sent_by_id ?? person.holder_id), placeOf(person.holder_id)],
  };
}
