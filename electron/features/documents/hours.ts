import type { CallParsed } from '../../../shared/contract/index.ts';
import type { HoursLedgerLine, HoursOfPerson, PersonLedger } from '../../../shared/contract/hours-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { HoursRegister } from '../../../shared/domain/documents/hours-register.ts';
import type { Participation, ParticipationClass } from '../../../shared/domain/documents/participation.ts';
import type { ShortfallList, ShortfallPlace } from '../../../shared/domain/documents/shortfall.ts';
import { CATEGORIES, SEXES } from '../../../shared/domain/people/codes.ts';
import { hoursInWords } from '../../../shared/domain/hours/words.ts';
import { partialDayInWords } from '../../../shared/domain/people/partial-day.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { hoursHandlers } from '../hours/handlers.ts';
import { organisationRow } from '../organisations/queries.ts';
import { unitNames } from '../people/lines.ts';
import { personPage } from '../people/page.ts';

/** As many people are read at once. */
const STEP = 500;

const hoursOf = (context: ReadContext, person: string, year: number): Promise<PersonLedger> =>
  hoursHandlers['hours.person-ledger'](context, { person, year });

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
  { organisation, year, apart }: CallParsed<'documents.hours-register'>,
): Promise<HoursRegister> {
  const day = dayOf(context.now());
  const own = await organisationRow(context.viewer, context.db, organisation);
  const { rows: branches } = await hoursHandlers['hours.unit-ledger'](context, {
    organisation,
    year,
    by: 'branches',
    offset: 0,
    limit: STEP,
  });
  const units =
    branches.length === 0 ? [{ id: organisation, name: own.name }] : branches.map(({ unit }) => unit);
  const listed: HoursRegister['branches'][number][] = [];
  for (const { id, name } of units) {
    context.signal.throwIfAborted();
    const people = await peopleOf(context, id, year);
    listed.push({
      name,
      people: people.map((person) => ({
        name: person.name,
        category: CATEGORIES[person.category],
        concentrated: person.concentrated,
        collective: person.collective,
        total: person.hours,
        target: person.target,
        missing: person.missing,
        exempt: person.exempt,
        note: person.missingCourses > 0 && !person.exempt ? `缺集中培训${person.missingCourses}次` : '',
      })),
    });
  }
  return {
    unit: own.short_name ?? own.name,
    year,
    running: year >= Number(day.slice(0, 4)),
    branches: listed,
    apart,
    day,
  };
}

async function peopleOf(context: ReadContext, organisation: string, year: number): Promise<HoursOfPerson[]> {
  const all: HoursOfPerson[] = [];
  for (;;) {
    const { people, totalPeople } = await hoursHandlers['hours.unit-ledger'](context, {
      organisation,
      year,
      by: 'children',
      offset: all.length,
      limit: STEP,
    });
    all.push(...people);
    if (people.length === 0 || all.length >= totalPeople) return all;
  }
}

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
    const found = await hoursHandlers['hours.shortfall'](context, {
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
  const placeOf = ({ branchId, branch }: HoursOfPerson): string => {
    const path = branchId === null ? [] : organisations.above(branchId);
    const at = top === null ? -1 : path.findIndex(({ id }) => id === top);
    return path[at + 1]?.name ?? path.at(-1)?.name ?? branch;
  };
  return [...Map.groupBy(people, placeOf)].map(([name, of]) => ({
    name,
    people: of.map((person) => ({
      name: person.name,
      branch: person.branch,
      category: CATEGORIES[person.category],
      total: person.hours,
      target: person.target ?? 0,
      missing: person.missing,
      forecastMissing: person.forecastMissing,
      note: person.missingCourses > 0 ? `缺集中培训${person.missingCourses}次` : '',
    })),
  }));
}
