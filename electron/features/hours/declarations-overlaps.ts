import type { Kysely } from 'kysely';
import type { DeclarationOverlap } from '../../../shared/contract/hours-declarations.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { ACTIVITIES } from '../../../shared/domain/hours/codes.ts';
import { declaredHalves } from '../../../shared/domain/hours/declared.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { loadEvents } from './events-rows.ts';
import { memberBook } from './events-members.ts';

type Db = Kysely<Database>;

interface Asked {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly fromHalf: HalfDay | null;
  readonly toHalf: HalfDay | null;
  /** The declaration that is asked about itself. */
  readonly except: string | null;
}

/** What else took the same half-days: sheets of classes, events of his branch, other declarations. */
export async function overlapsOf(viewer: Viewer, db: Db, asked: Asked): Promise<DeclarationOverlap[]> {
  const wanted = new Set(
    declaredHalves({ ...asked, activity: 'outside', minutes: null }).map(({ day, half }) => `${day} ${half}`),
  );
  if (wanted.size === 0) return [];
  const all = [
    ...(await atClasses(viewer, db, asked)),
    ...(await atEvents(viewer, db, asked)),
    ...(await declaredElse(viewer, db, asked)),
  ];
  const order = ['morning', 'afternoon', 'evening'];
  const place = ({ day, half }: DeclarationOverlap) => `${day} ${order.indexOf(half)}`;
  return all
    .filter(({ day, half }) => wanted.has(`${day} ${half}`))
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Half-days of classes whose sheets say that he was there. */
async function atClasses(viewer: Viewer, db: Db, asked: Asked): Promise<DeclarationOverlap[]> {
  const found = await rows(viewer, db, 'attendance_sheet')
    .innerJoin('training_class as c', 'c.id', 'attendance_sheet.class_id')
    .innerJoin('enrolment as e', 'e.class_id', 'c.id')
    .leftJoin('attendance_mark as m', (join) =>
      join.onRef('m.sheet_id', '=', 'attendance_sheet.id').onRef('m.enrolment_id', '=', 'e.id'),
    )
    .select(['attendance_sheet.day', 'attendance_sheet.half', 'c.name', 'e.status', 'e.left_on', 'm.state'])
    .where('e.person_id', '=', asked.person)
    .where('attendance_sheet.day', '>=', asked.from)
    .where('attendance_sheet.day', '<=', asked.to)
    .execute();
  return found
    .filter(({ state }) => state === null || state === 'present' || state === 'late' || state === 'early')
    .filter(({ status, left_on, day }) => {
      const left = status === 'withdrawn' || status === 'absent';
      return !left || (left_on !== null && day < left_on);
    })
    .map(({ day, half, name }) => ({ day, half, with: 'class', title: name }));
}

/** Events of branches that he was a member of and not missing at, or that name him as there. */
async function atEvents(viewer: Viewer, db: Db, asked: Asked): Promise<DeclarationOverlap[]> {
  const person = await rows(viewer, db, 'person')
    .select('branch_id')
    .where('id', '=', asked.person)
    .executeTakeFirst();
  const moves = await rows(viewer, db, 'person_move')
    .select('from_id')
    .where('person_id', '=', asked.person)
    .execute();
  const places = [person?.branch_id, ...moves.map(({ from_id }) => from_id)].flatMap((id) => id ?? []);
  // A group is part of its branch.
  const parents = await rows(viewer, db, 'organisation')
    .select('parent_id')
    .where('id', 'in', places.length === 0 ? [''] : places)
    .where('kind', '=', 'group')
    .execute();
  const branches = [...new Set([...places, ...parents.flatMap(({ parent_id }) => parent_id ?? [])])];
  const candidates = await rows(viewer, db, 'branch_event')
    .selectAll()
    .where('day', '>=', asked.from)
    .where('day', '<=', asked.to)
    .where((where) => {
      const some = branches.length === 0 ? [''] : branches;
      return where.or([
        where('organisation_id', 'in', some),
        where(
          'id',
          'in',
          rows(viewer, db, 'branch_event_branch').select('event_id').where('organisation_id', 'in', some),
        ),
        where(
          'id',
          'in',
          rows(viewer, db, 'branch_event_person').select('event_id').where('person_id', '=', asked.person),
        ),
      ]);
    })
    .execute();
  const book = await memberBook(viewer, db, branches);
  return (await loadEvents(viewer, db, candidates)).flatMap(({ given }): DeclarationOverlap[] => {
    const named = [...given.present, ...given.guests].includes(asked.person);
    const asMember =
      given.takes === 'all-but' &&
      !given.absent.includes(asked.person) &&
      [given.branch, ...given.joint].some((branch) => book.ids(branch, given.day).has(asked.person));
    if (!named && !asMember) return [];
    return [{ day: given.day, half: given.half, with: 'event', title: ACTIVITIES[given.activity] }];
  });
}

async function declaredElse(viewer: Viewer, db: Db, asked: Asked): Promise<DeclarationOverlap[]> {
  const found = await rows(viewer, db, 'hours_declaration')
    .select(['id', 'title', 'from_on', 'to_on', 'from_half', 'to_half', 'activity'])
    .where('person_id', '=', asked.person)
    .where('status', '!=', 'returned')
    .where('from_on', '<=', asked.to)
    .where('to_on', '>=', asked.from)
    .execute();
  return found
    .filter(({ id }) => id !== asked.except)
    .flatMap(({ title, from_on, to_on, from_half, to_half, activity }) =>
      declaredHalves({
        activity,
        from: from_on,
        to: to_on,
        fromHalf: from_half,
        toHalf: to_half,
        minutes: null,
      }).map(({ day, half }) => ({ day, half, with: 'declaration' as const, title })),
    );
}
