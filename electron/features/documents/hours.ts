import type { CallParsed } from '../../../shared/contract/index.ts';
import type { HoursLedgerLine, HoursOfPerson, PersonLedger } from '../../../shared/contract/hours-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { HoursRegister, RegisterPerson } from '../../../shared/domain/documents/hours-register.ts';
import type { Participation, ParticipationClass } from '../../../shared/domain/documents/participation.ts';
import type { ShortfallList, ShortfallPlace } from '../../../shared/domain/documents/shortfall.ts';
import { CATEGORIES, SEXES } from '../../../shared/domain/people/codes.ts';
import { hoursInWords } from '../../../shared/domain/hours/words.ts';
import { partialDayInWords } from '../../../shared/domain/people/partial-day.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { personLedger } from '../hours/person-ledger.ts';
import { listShortfall } from '../hours/shortfall.ts';
import { standingsOfYear } from '../hours/standing.ts';
import { hoursOfPeople, inOrderOfName, type Tree, treeOf } from '../hours/unit-ledger.ts';
import { organisationRow } from '../organisations/queries.ts';
import { unitNames } from '../people/lines.ts';
import { personPage } from '../people/page.ts';

/** As many people are read at once. */
const STEP = 500;

const hoursOf = (context: ReadContext, person: string, year: number): Promise<PersonLedger> =>
  personLedger(context, { person, year });

/** What somebody was trained in over some years, as the ledger counts it today. @throws Refusal `people.not-found` */
export async function participationData(
  context: ReadContext,
  { person, until, years }: Pick<CallParsed<'documents.participation'>, 'person' | 'until' | 'years'>,
): Promise<Participation> {
  const { viewer, db, data, now } = context;
  const day = dayOf(now());
  const own = await personPage(viewer, db, person, day);
  const last = until ?? Number(day.slice(0, 4));
  const asked = Array.from({ length: years }, (_, index) => last - years + 1 + index);
  const ledgers: PersonLedger[] = [];
  for (const year of asked) ledgers.push(await hoursOf(context, person, year));
  const office = await rows(viewer, db, 'office')
    .select('name')
    .where('id', '=', data.office.id)
    .executeTakeFirst();
  return {
    name: own.name,
    sex: own.sex === null ? '' : SEXES[own.sex],
    birth: own.birth === null ? '' : partialDayInWords(own.birth.slice(0, 7)),
    joinedOn: own.joinedOn === null ? '' : partialDayInWords(own.joinedOn),
    branch: own.branch?.name ?? '',
    duty:
      own.posts
        .filter(({ held }) => held)
        .map(({ title }) => title)
        .join('、') ||
      (own.duty ?? ''),
    category: CATEGORIES[own.category],
    years: asked.map((year, index) => {
      const counted = ledgers[index]?.years.find((each) => each.year === year);
      return {
        year,
        concentrated: counted?.concentrated ?? 0,
        collective: counted?.collective ?? 0,
        total: counted?.total ?? 0,
        target: counted?.target ?? null,
        exempt: counted?.exempt ?? false,
        running: year >= Number(day.slice(0, 4)),
      };
    }),
    classes: trainingOf(ledgers.flatMap(({ lines }) => lines)),
    unit: office?.name ?? '',
    day,
  };
}

/** The classes and outside trainings that lines of a ledger come from, each once, in order of days. */
function trainingOf(lines: readonly HoursLedgerLine[]): ParticipationClass[] {
  const training = lines.filter(
    ({ source, activity, reason }) =>
      source.kind === 'sheet' ||
      (source.kind === 'declaration' && activity === 'outside' && reason !== 'not-approved'),
  );
  const byCourse = Map.groupBy(
    training,
    ({ source }) => `${source.kind} ${source.class ?? ''} ${source.title}`,
  );
  return [...byCourse.values()]
    .map((of) => {
      const days = of.map(({ day }) => day).toSorted();
      const [first] = of;
      return {
        name: first?.source.title ?? '',
        from: days[0] ?? '',
        until: days.at(-1) ?? '',
        place: first?.source.where ?? '',
        hours: of.reduce((sum, { hours }) => sum + hours, 0),
        note: of.some(({ reason }) => reason === 'class-open') ? '未结班，暂不计' : '',
      };
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

/** The people of a unit branch by branch with a year's hours. @throws Refusal `organisations.not-found` */
export async function hoursRegisterData(
  context: ReadContext,
  {
    organisation,
    year,
    apart,
  }: Pick<CallParsed<'documents.hours-register'>, 'organisation' | 'year' | 'apart'>,
): Promise<HoursRegister> {
  const { viewer, db } = context;
  const today = dayOf(context.now());
  const own = await organisationRow(viewer, db, organisation);
  const { state, people } = await standingsOfYear(viewer, context, year, today);
  const tree = await treeOf(viewer, context);
  const within = await inOrderOfName(
    context,
    people.filter(({ unit }) => tree.isWithin(unit, organisation)),
  );
  const all = { tree, offset: 0, limit: within.length };
  const lines = await hoursOfPeople(context, state, year, today, within, all);
  const byBranch = Map.groupBy(lines, ({ branchId }) => branchId ?? organisation);
  return {
    unit: own.short_name ?? own.name,
    year,
    running: year >= Number(today.slice(0, 4)),
    branches: [...inTreeOrder(tree, organisation)].flatMap((id) => {
      const of = byBranch.get(id);
      const name = id === organisation ? own.name : below(tree, id, organisation);
      return of === undefined ? [] : [{ name, people: of.map(registered) }];
    }),
    apart,
    day: today,
  };
}

/** Names from below the unit whose register it is down to a branch. */
const below = (tree: Tree, id: string, top: string): string => {
  const names: string[] = [];
  for (let unit = tree.units.get(id); unit !== undefined && unit.id !== top; ) {
    names.unshift(unit.name);
    unit = unit.parent === null ? undefined : tree.units.get(unit.parent);
  }
  return names.join(' ');
};

function* inTreeOrder(tree: Tree, top: string): Generator<string> {
  yield top;
  for (const { id } of tree.below(top)) yield* inTreeOrder(tree, id);
}

const registered = (person: HoursOfPerson): RegisterPerson => ({
  name: person.name,
  category: CATEGORIES[person.category],
  concentrated: person.concentrated,
  collective: person.collective,
  total: person.hours,
  target: person.target,
  missing: person.missing,
  exempt: person.exempt,
  note: person.exempt ? '' : coursesMissing(person),
});

const coursesMissing = ({ missingCourses }: HoursOfPerson): string =>
  missingCourses > 0 ? `缺集中培训${missingCourses}次` : '';

/** Who lacks hours, by the units directly below the one asked for. @throws Refusal `organisations.not-found` */
export async function shortfallData(
  context: ReadContext,
  input: CallParsed<'documents.shortfall'>,
): Promise<ShortfallList> {
  const { viewer, db, data, now } = context;
  const { organisation, year, categories, leastMissing, forecast, apart } = input;
  const filter = { organisation, year, categories, leastMissing, forecast };
  const people: HoursOfPerson[] = [];
  for (;;) {
    context.signal.throwIfAborted();
    const found = await listShortfall(context, {
      ...filter,
      offset: people.length,
      limit: STEP,
    });
    people.push(...found.rows);
    if (found.rows.length === 0 || people.length >= found.total) break;
  }
  const own = organisation === undefined ? null : await organisationRow(viewer, db, organisation);
  const office = await rows(viewer, db, 'office')
    .select('name')
    .where('id', '=', data.office.id)
    .executeTakeFirst();
  const day = dayOf(now());
  return {
    unit: own === null ? (office?.name ?? '') : (own.short_name ?? own.name),
    year,
    places: await placesOf(context, people, organisation ?? null),
    forecast: year >= Number(day.slice(0, 4)),
    filter: [
      categories === undefined || categories.length === 0
        ? null
        : categories.map((category) => CATEGORIES[category]).join('、'),
      leastMissing === undefined || leastMissing === 0 ? null : `至少缺 ${hoursInWords(leastMissing)} 学时`,
      forecast ? '预计到年底仍缺' : null,
    ]
      .filter((part) => part !== null)
      .join('，'),
    apart,
    day,
  };
}

/** People by the unit below `top` that they belong to, in the order in which they are listed. */
async function placesOf(
  { viewer, db }: ReadContext,
  people: readonly HoursOfPerson[],
  top: string | null,
): Promise<ShortfallPlace[]> {
  const { organisations } = await unitNames(viewer, db);
  const pathOf = ({ branchId }: HoursOfPerson) => (branchId === null ? [] : organisations.above(branchId));
  const tops = new Set(people.flatMap((person) => pathOf(person)[0]?.id ?? []));
  const placed = people.map((person) => {
    const path = pathOf(person);
    // Without a unit asked for: below what all of them belong to.
    const at = top === null ? (tops.size === 1 ? 1 : 0) : path.findIndex(({ id }) => id === top) + 1;
    const names = path.map(({ name }) => name);
    const under = names.slice(at + 1);
    return {
      place: names[at] ?? names.at(-1) ?? person.branch,
      branch: under.length > 0 ? under.join(' ') : (names.at(-1) ?? person.branch),
      person,
    };
  });
  return [...Map.groupBy(placed, ({ place }) => place)].map(([name, of]) => ({
    name,
    people: of.map(({ person, branch }) => ({
      name: person.name,
      branch,
      category: CATEGORIES[person.category],
      total: person.hours,
      target: person.target ?? 0,
      missing: person.missing,
      forecastMissing: person.forecastMissing,
      note: coursesMissing(person),
    })),
  }));
}
