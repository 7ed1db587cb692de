import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { FigureRow } from '../../../shared/contract/statistics-answers.ts';
import { CLASS_KINDS } from '../../../shared/domain/classes/codes.ts';
import { daySpan, fullDay } from '../../../shared/domain/day-words.ts';
import { ACTIVITIES } from '../../../shared/domain/hours/codes.ts';
import { CATEGORIES } from '../../../shared/domain/people/codes.ts';
import { FIGURES, type Figure } from '../../../shared/domain/statistics/codes.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { organisationUnits, type Units } from '../people/units.ts';
import type { Standing } from '../hours/standing.ts';
import { heldClasses, traineesOf, type HeldClass } from './classes.ts';
import { isBound, isFreed, isMissing, isSecretary, isUntrained, standingsUntil } from './members.ts';
import { untilOf, type Until } from './until.ts';

type Input = CallParsed<'statistics.rows'>;
type Answer = CallOutput<'statistics.rows'>;

/** The rows behind a number of the page: as many as the number says. */
export async function rowsOf(context: ReadContext, input: Input): Promise<Answer> {
  const until = untilOf(input, context.now());
  const { figure } = input;
  if (figure === 'held' || figure === 'closed') return classRows(context, input, until);
  if (figure === 'person-times' || figure === 'persons') return traineeRows(context, input, until);
  if (figure === 'events') return eventRows(context, input, until);
  return memberRows(context, input, until);
}

const titleOf = ({ figure, kind }: Input): string =>
  `${FIGURES[figure]}${kind === undefined ? '' : `（${CLASS_KINDS[kind]}）`}`;

const pageOf = <T>(all: readonly T[], { offset, limit }: Input): T[] => all.slice(offset, offset + limit);

const calledClass = ({ number, name }: HeldClass): string => (number === null ? name : `${number}　${name}`);

async function classRows({ viewer, db }: ReadContext, input: Input, until: Until): Promise<Answer> {
  const all = (await heldClasses(viewer, db, until)).filter(
    ({ kind, closed }) =>
      (input.kind === undefined || kind === input.kind) && (input.figure !== 'closed' || closed),
  );
  const shown = pageOf(all, input);
  const trainees = Map.groupBy(await traineesOf(viewer, db, shown, until), (each) => each.class);
  return {
    title: titleOf(input),
    unit: '个班',
    counts: '人次',
    total: all.length,
    rows: shown.map((each) => ({
      is: 'class',
      id: each.id,
      name: calledClass(each),
      about: `${CLASS_KINDS[each.kind]}，${daySpan(each.startsOn, each.endsOn ?? each.startsOn, '至')}`,
      number: trainees.get(each.id)?.length ?? 0,
      missing: null,
    })),
  };
}

async function traineeRows({ viewer, db }: ReadContext, input: Input, until: Until): Promise<Answer> {
  const classes = (await heldClasses(viewer, db, until)).filter(
    ({ kind }) => input.kind === undefined || kind === input.kind,
  );
  const trainees = await traineesOf(viewer, db, classes, until);
  const byClass = new Map(classes.map((each) => [each.id, each]));
  const byPerson = Map.groupBy(trainees, ({ person }) => person);
  const wanted =
    input.figure === 'persons'
      ? [...byPerson].map(([person, own]) => ({ person, classes: own.map((each) => each.class) }))
      : trainees.map(({ person, class: own }) => ({ person, classes: [own] }));
  const shown = pageOf(wanted, input);
  const people = await peopleOf(
    { viewer, db },
    shown.map(({ person }) => person),
  );
  return {
    title: titleOf(input),
    unit: input.figure === 'persons' ? '人' : '人次',
    counts: '参加班次',
    total: wanted.length,
    rows: shown.map(({ person, classes: own }) => ({
      is: 'person',
      id: person,
      name: people.get(person)?.name ?? '（不在管理范围内）',
      about: own
        .flatMap((id) => byClass.get(id) ?? [])
        .map(calledClass)
        .join('；'),
      number: own.length,
      missing: null,
    })),
  };
}

async function eventRows({ viewer, db }: ReadContext, input: Input, { from, on }: Until): Promise<Answer> {
  const all = rows(viewer, db, 'branch_event').where('day', '>=', from).where('day', '<=', on);
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const found = await all
    .select(['id', 'title', 'activity', 'day', 'minutes', 'organisation_id'])
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  const units = await organisationUnits(viewer, db);
  return {
    title: titleOf(input),
    unit: '次',
    counts: '时长（分钟）',
    total,
    rows: found.map((each) => ({
      is: 'event',
      id: each.organisation_id,
      name: each.title,
      about: [wayTo(units, each.organisation_id), ACTIVITIES[each.activity], fullDay(each.day)].join('，'),
      number: each.minutes,
      missing: null,
    })),
  };
}

const MEMBERS: Partial<Record<Figure, (standing: Standing, on: string) => boolean>> = {
  secretaries: isSecretary,
  untrained: (standing, on) => isSecretary(standing, on) && isUntrained(standing),
  members: isBound,
  met: (standing) => isBound(standing) && !isMissing(standing),
  missing: isMissing,
  exempt: isFreed,
};

/** Who lacks most first; of equal ones by unit. */
async function memberRows(context: ReadContext, input: Input, until: Until): Promise<Answer> {
  const { viewer, db } = context;
  const units = await organisationUnits(viewer, db);
  const place = new Map(units.order.map((id, index) => [id, index]));
  const unit = input.unit === undefined ? null : await organisationRow(viewer, db, input.unit);
  const fits = MEMBERS[input.figure] ?? (() => true);
  const lacking = (standing: Standing) => (isBound(standing) ? standing.missing : 0);
  const all = (await standingsUntil(context, until))
    .filter(
      (standing) => fits(standing, until.on) && (unit === null || isBelow(units, standing.unit, unit.id)),
    )
    .toSorted(
      (one, other) =>
        lacking(other) - lacking(one) ||
        (place.get(one.unit) ?? 0) - (place.get(other.unit) ?? 0) ||
        (one.person.id < other.person.id ? -1 : 1),
    );
  const shown = pageOf(all, input);
  const people = await peopleOf(
    context,
    shown.map(({ person }) => person.id),
  );
  return {
    title: `${unit === null ? '' : (unit.short_name ?? unit.name)}${titleOf(input)}`,
    unit: '人',
    counts: '学时',
    total: all.length,
    rows: shown.map(
      (standing): FigureRow => ({
        is: 'person',
        id: standing.person.id,
        name: people.get(standing.person.id)?.name ?? '',
        about: [
          wayTo(units, standing.unit),
          CATEGORIES[standing.category],
          isBound(standing) && standing.missingCourses > 0 ? '还没有参加集中培训' : '',
        ]
          .filter((part) => part !== '')
          .join('，'),
        number: standing.hours,
        missing: lacking(standing),
      }),
    ),
  };
}

const isBelow = (units: Units, home: string, unit: string): boolean =>
  units.above(home).some(({ id }) => id === unit);

/** The way from the town down to the branch. */
function wayTo(units: Units, id: string): string {
  const own = units.name(id);
  if (own === null) return '';
  return [own.path, own.shortName ?? own.name].filter((part) => part !== '').join(' › ');
}

async function peopleOf(
  { viewer, db }: Pick<ReadContext, 'viewer' | 'db'>,
  ids: readonly string[],
): Promise<Map<string, { name: string }>> {
  if (ids.length === 0) return new Map();
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}
