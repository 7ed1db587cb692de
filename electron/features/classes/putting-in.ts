import type { EnrolDone } from '../../../shared/contract/classes.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { insertRows } from '../../data/insert-rows.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { COMING_BACK, remarksOnComingBack } from './coming-back.ts';
import { humansOf } from './humans.ts';
import { namesOfPeople, type ClassRow, type EnrolmentRow } from './rows.ts';

/** Names in a line; of more only how many there are. */
const MOST_IN_LINE = 10;

/** “报名 41 人，1 人原已在本班；1 人曾退出，未恢复：陈秋莲”. `left`: names. */
export function lineOfEnrolled(done: {
  readonly enrolled: number;
  readonly back: number;
  readonly already: number;
  readonly left: readonly string[];
}): string {
  const line = [
    `报名 ${done.enrolled} 人`,
    ...(done.back > 0 ? [`${done.back} 人恢复参训`] : []),
    ...(done.already > 0 ? [`${done.already} 人原已在本班`] : []),
  ].join('，');
  const names = done.left.slice(0, MOST_IN_LINE).join('、');
  const more = done.left.length > MOST_IN_LINE ? '等' : '';
  return done.left.length === 0 ? line : `${line}；${done.left.length} 人曾退出，未恢复：${names}${more}`;
}

/**
 * Writes the enrolments of people in their order, each once. Whoever is in the class is said, not doubled; whoever had
 * left takes his place again if `bringBack` says so, and is named otherwise. The class is in reach.
 */
export async function enrolPeople(
  context: Pick<WriteContext, 'viewer' | 'db' | 'data' | 'now'>,
  own: ClassRow,
  people: readonly { readonly person: string; readonly sentBy: string | null }[],
  bringBack: boolean,
): Promise<EnrolDone> {
  const { viewer, db } = context;
  const present = await rows(viewer, db, 'enrolment').selectAll().where('class_id', '=', own.id).execute();
  const entries = [...present.map((row) => row.person_id), ...people.map(({ person }) => person)];
  const humans = await humansOf(db, entries);
  const humanOf = (entry: string) => humans.get(entry) ?? entry;
  // Where two entries of one human are in the class, the one that has not left counts.
  const leftFirst = present.toSorted(
    (a, b) => Number(b.status === 'withdrawn') - Number(a.status === 'withdrawn'),
  );
  const known = new Map(leftFirst.map((row) => [humanOf(row.person_id), row]));
  const already: string[] = [];
  const left: string[] = [];
  const back: EnrolmentRow[] = [];
  const fresh: EnrolmentRow[] = [];
  let position = Math.max(0, ...present.map((row) => Math.floor(row.position)));
  const seen = new Set<string>();
  for (const { person, sentBy } of people) {
    const human = humanOf(person);
    if (seen.has(human)) continue;
    seen.add(human);
    const before = known.get(human);
    if (before === undefined) {
      position += 1;
      fresh.push(newPlace(own, person, sentBy, position, dayOf(context.now())));
    } else if (before.status !== 'withdrawn') already.push(person);
    else if (bringBack) back.push(before);
    else left.push(person);
  }
  insertRows(context.data, 'enrolment', fresh);
  for (const { id } of back)
    await db
      .updateTable('enrolment')
      .set({ status: 'enrolled', ...COMING_BACK })
      .where('id', '=', id)
      .execute();
  const names = await namesOfPeople(viewer, db, [...already, ...left]);
  const named = (ids: readonly string[]) => ids.flatMap((person) => names.get(person) ?? []);
  const counts = { enrolled: fresh.length, back: back.length, left: named(left) };
  return {
    ...counts,
    line: lineOfEnrolled({ ...counts, already: already.length }),
    already: named(already),
    remarks: await remarksOnComingBack(viewer, db, back),
  };
}

function newPlace(
  own: ClassRow,
  person: string,
  sentBy: string | null,
  position: number,
  on: string,
): EnrolmentRow {
  return {
    id: newId(),
    class_id: own.id,
    person_id: person,
    status: 'enrolled',
    role: 'trainee',
    sent_by_id: sentBy,
    group_number: null,
    position,
    enrolled_on: on,
    left_on: null,
    left_reason: null,
    replaces_id: null,
    note: null,
  };
}
