import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { Trainee, TraineeList } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { TRAINEE_SORTS, type TraineeSort } from '../../../shared/domain/classes/codes.ts';
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
  const ordered = seen.toSorted(orderOf(input.sort, (holder) => places.get(holder) ?? places.size));
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

interface Row {
  readonly row: EnrolmentRow;
  readonly person: LineRow;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every order ends with the one that is kept, which is whole. */
function orderOf(sort: TraineeSort, placeOf: (holder: string) => number): (a: Row, b: Row) => number {
  const kept = (a: Row, b: Row) => a.row.position - b.row.position || byText(a.row.id, b.row.id);
  const first: Record<TraineeSort, (a: Row, b: Row) => number> = {
    kept,
    pinyin: (a, b) => byText(a.person.pinyin_key, b.person.pinyin_key),
    'surname-strokes': (a, b) => byText(a.person.surname_key, b.person.surname_key),
    'name-strokes': (a, b) => byText(a.person.strokes_key, b.person.strokes_key),
    unit: (a, b) =>
      placeOf(a.row.sent_by_id ?? a.person.holder_id) - placeOf(b.row.sent_by_id ?? b.person.holder_id) ||
      placeOf(a.person.holder_id) - placeOf(b.person.holder_id),
    group: (a, b) => (a.row.group_number ?? 1000) - (b.row.group_number ?? 1000),
  };
  return (a, b) => first[sort](a, b) || kept(a, b);
}
