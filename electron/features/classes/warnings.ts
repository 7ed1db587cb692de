import { sql, type Kysely } from 'kysely';
import type { ClassName, EnrolWarning } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ClassStatus, EnrolmentStatus } from '../../../shared/domain/classes/codes.ts';
import { claimsTimeOf, wasHeld } from '../../../shared/domain/classes/spans.ts';
import { classInWords } from '../../../shared/domain/classes/words.ts';
import { STANDINGS, type Standing } from '../../../shared/domain/people/codes.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isExempt } from '../people/category.ts';
import { humansOf, isOfHuman } from './humans.ts';
import { isInClass, toClassName, type ClassRow } from './rows.ts';

type Db = Kysely<Database>;

/** Another class that somebody is in. */
interface OtherClass extends ClassName {
  readonly human: string;
  readonly status: ClassStatus;
  readonly enrolled: EnrolmentStatus;
}

/** What is to be known of people before they are put into a class, or while they are in it. None of it blocks. */
export type Warnings = ReadonlyMap<string, readonly EnrolWarning[]>;

/**
 * The warnings for people about a class: already in it, in it before they left, in another class on the same days
 * (多头调训), trained in another one this year, not on the register any more, exempt from hours. `already`: whether to say
 * that they are or were in it.
 */
export async function warningsFor(
  viewer: Viewer,
  db: Db,
  own: ClassRow,
  people: readonly string[],
  today: string,
  already: 'said' | 'not said',
): Promise<Warnings> {
  const found = new Map<string, EnrolWarning[]>();
  const say = (
    person: string,
    kind: EnrolWarning['kind'],
    sentence: string,
    other: ClassName | null = null,
  ) => {
    const list = found.get(person) ?? [];
    found.set(person, list);
    if (!list.some((each) => each.sentence === sentence)) list.push({ kind, sentence, class: other });
  };
  const humans = await humansOf(db, people);
  const entriesOf = Map.groupBy(humans.keys(), (entry) => humans.get(entry) ?? entry);
  const sayOfHuman = (human: string, ...what: [EnrolWarning['kind'], string, ClassName?]) => {
    for (const entry of entriesOf.get(human) ?? []) say(entry, ...what);
  };
  const year = (own.starts_on ?? today).slice(0, 4);
  const span = { startsOn: own.starts_on, endsOn: own.ends_on };
  if (already === 'said')
    for (const { human, status } of await alreadyIn(viewer, db, own.id, entriesOf.keys())) {
      if (status === 'withdrawn') sayOfHuman(human, 'left', '曾在本班，已退出');
      else sayOfHuman(human, 'already', '已在本班');
    }
  for (const other of await otherClasses(viewer, db, own.id, entriesOf.keys())) {
    const { human, status: _, enrolled: __, ...name } = other;
    if (claimsTimeOf(span, other, today)) sayOfHuman(human, 'clash', `同期在${classInWords(name)}`, name);
    else if (other.startsOn?.startsWith(year) === true && wasHeld(other, today))
      sayOfHuman(human, 'trained', `今年已参加${classInWords(name)}`, name);
  }
  for (const { id, standing, exempt } of await standings(viewer, db, people, today)) {
    if (standing !== 'present') say(id, 'gone', `不在册（${STANDINGS[standing]}）`);
    if (exempt === 1) say(id, 'exempt', '免学时');
  }
  return found;
}

async function alreadyIn(viewer: Viewer, db: Db, own: string, humans: Iterable<string>) {
  return rows(viewer, db, 'enrolment')
    .innerJoin('person as p', 'p.id', 'enrolment.person_id')
    .select([HUMAN, 'enrolment.status'])
    .where('enrolment.class_id', '=', own)
    .where(isOfHuman(humans))
    .execute();
}

const HUMAN = sql<string>`coalesce(p.merged_into_id, p.id)`.as('human');

/** The other classes that these people are in, without those that they left and those that were called off. */
async function otherClasses(
  viewer: Viewer,
  db: Db,
  own: string,
  humans: Iterable<string>,
): Promise<OtherClass[]> {
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('training_class as c', 'c.id', 'enrolment.class_id')
    .innerJoin('person as p', 'p.id', 'enrolment.person_id')
    .select([HUMAN, 'enrolment.status as enrolled'])
    .select(['c.id', 'c.name', 'c.number', 'c.starts_on', 'c.ends_on', 'c.status'])
    .where('enrolment.class_id', '!=', own)
    .where(isInClass('enrolment'))
    .where('c.status', 'not in', ['cancelled', 'postponed'])
    .where(visible(viewer, 'training_class', 'c'))
    .where(isOfHuman(humans))
    .orderBy('c.starts_on')
    .execute();
  return found.map(({ human, enrolled, status, ...row }) => ({
    ...toClassName(row),
    human,
    enrolled,
    status,
  }));
}

async function standings(viewer: Viewer, db: Db, people: readonly string[], today: string) {
  return rows(viewer, db, 'person')
    .select(['id', 'standing', sql<number>`${isExempt(today)}`.as('exempt')])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(people)}))`)
    .where((where) =>
      where.or([where('standing', '!=', 'present' satisfies Standing), sql<boolean>`${isExempt(today)}`]),
    )
    .execute();
}
