import { sql, type Kysely } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { ExtraTarget, YearOfPerson } from '../../../shared/contract/hours-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { forecastHours } from '../../../shared/domain/hours/forecast.ts';
import {
  ledgerOf,
  roundHours,
  type Candidate,
  type LedgerLine,
} from '../../../shared/domain/hours/ledger.ts';
import { coursesAsked, dayOfYear, monthsLater } from '../../../shared/domain/hours/targets.ts';
import { categoryOf, isHeld } from '../../../shared/domain/people/category.ts';
import type { ReadContext } from '../../data/handler.ts';
import type { Database } from '../../data/tables/index.ts';
import { personRow } from '../people/rows.ts';
import { organisationUnits } from '../people/units.ts';
import { ledgerSettings, loadFacts, loadGroups, loadRules, loadSettings, type PersonFacts } from './facts.ts';
import { toLines } from './ledger-lines.ts';
import { loadCandidates } from './load.ts';
import { hoursOfOpenClasses } from './open-classes.ts';
import { standingOf } from './standing.ts';
import { hoursOf, totalsOf, type HoursState } from './totals.ts';

type Db = Kysely<Database>;

/** Years of the ledger that are shown at least; five are asked for in a 参训情况证明. */
const YEARS_SHOWN = 5;

/** The ledger of one person: an overview of the years, the lines of one, and what is asked of him besides. */
export async function personLedger(
  context: ReadContext,
  { person: asked, year: askedYear }: CallParsed<'hours.person-ledger'>,
): Promise<CallOutput<'hours.person-ledger'>> {
  const { viewer, db } = context;
  const today = dayOf(context.now());
  const row = await personRow(viewer, db, asked);
  const year = askedYear ?? Number(today.slice(0, 4));
  const id = row.merged_into_id ?? row.id;
  const { state, lines } = await ledgerOfPerson(db, id);
  const person = state.facts.get(id);
  if (person === undefined) throw new Error(`person ${id} was there a moment ago`);
  const byYear = Map.groupBy(lines, ({ from }) => Number(from.day.slice(0, 4)));
  const openClasses = await hoursOfOpenClasses(db, state, Number(today.slice(0, 4)), [...state.facts.keys()]);
  const units = await organisationUnits(viewer, db);
  const branch = units.name(row.branch_id);
  return {
    person: { id: row.id, name: row.name },
    branch:
      branch === null ? null : [branch.path, branch.shortName ?? branch.name].filter(Boolean).join(' › '),
    year,
    years: yearsShown(byYear, year, today).map((each) =>
      yearOf(state, person, each, byYear.get(each) ?? [], today, openClasses.get(id) ?? 0),
    ),
    lines: await toLines(context, byYear.get(year) ?? []),
    extra: extraTargets(state, person, lines, today),
  };
}

/** Everything that follows for one person from the rows, whoever may see them, without the kept totals of others. */
export async function ledgerOfPerson(
  db: Db,
  id: string,
): Promise<{ readonly state: HoursState; readonly lines: LedgerLine[] }> {
  const entries = await sql<{ id: string }>`SELECT id FROM person WHERE merged_into_id = ${id}`.execute(db);
  const facts = await loadFacts(db, [id, ...entries.rows.map((row) => row.id)]);
  const groups = await loadGroups(db);
  const setting = await loadSettings(db);
  const rules = await loadRules(db);
  const wanted = { facts, groups, people: [id] };
  const found = await loadCandidates(db, wanted, { from: '0000-01-01', to: '9999-12-31' });
  const person = facts.get(id);
  const candidates: readonly Candidate[] = found.get(id) ?? [];
  const lines =
    person === undefined
      ? []
      : ledgerOf(candidates, rules, ledgerSettings(setting), (day) =>
          categoryOf(person.membership, person.posts, day),
        );
  return { state: { position: 0, facts, groups, rules, setting, years: new Map() }, lines };
}

/** The newest first: the asked one, the last five, and every one with a line. */
function yearsShown(byYear: ReadonlyMap<number, unknown>, asked: number, today: string): number[] {
  const current = Number(today.slice(0, 4));
  const last = Array.from({ length: YEARS_SHOWN }, (_, index) => current - index);
  return [...new Set([...last, asked, ...byYear.keys()])].sort((a, b) => b - a);
}

function yearOf(
  state: HoursState,
  person: PersonFacts,
  year: number,
  lines: readonly LedgerLine[],
  today: string,
  fromOpenClasses: number,
): YearOfPerson {
  const totals = totalsOf(lines);
  const on = dayOfYear(year, today);
  const standing = standingOf(state, totals, person, { unit: '', branch: null }, year, on);
  const { category, target, missing, exempt } = standing;
  const asked = coursesAsked(category, year, state.setting);
  const hours = hoursOf(totals);
  const isCurrent = today.startsWith(`${year}-`);
  return {
    year,
    category,
    target,
    concentrated: totals.concentrated,
    collective: totals.collective,
    total: hours,
    missing,
    exempt,
    courses: asked === 0 ? null : { asked, done: totals.courses },
    forecast: isCurrent
      ? forecastHours({ hours, fromEvents: totals.fromEvents, fromOpenClasses }, year, today)
      : hours,
  };
}

/** 集中培训 that count, in order of day. */
const trainings = (lines: readonly LedgerLine[]) =>
  lines.filter(
    ({ hours, countsAs, from }) => hours > 0 && countsAs === 'concentrated' && from.course !== null,
  );

/** New 书记 within half a year; 发展对象 three days or 24 hours (rules-and-forms §1.2, §0.8). */
function extraTargets(
  { setting }: HoursState,
  person: PersonFacts,
  lines: readonly LedgerLine[],
  today: string,
): ExtraTarget[] {
  const extra: ExtraTarget[] = [];
  for (const post of person.posts) {
    if (post.kind !== 'secretary' || post.from === null || !isHeld(post, today)) continue;
    const since = post.from;
    const due = monthsLater(since, setting('hours.new-secretary-months', since) ?? 6);
    const done = trainings(lines).find(({ from }) => from.day >= since);
    // Whoever has been trained in time long ago is no new secretary any more.
    if (done !== undefined && due < today) continue;
    extra.push({ kind: 'new-secretary', since, due, doneOn: done?.from.day ?? null });
  }
  if (categoryOf(person.membership, person.posts, today) === 'candidate') {
    const own = trainings(lines);
    const days = new Set(own.map(({ from }) => from.day)).size;
    const hours = roundHours(own.reduce((sum, line) => sum + line.hours, 0));
    const askedDays = setting('hours.target.candidate-days', today) ?? 3;
    const askedHours = setting('hours.target.candidate', today) ?? 24;
    extra.push({
      kind: 'candidate',
      askedDays,
      askedHours,
      days,
      hours,
      done: days >= askedDays || hours >= askedHours,
    });
  }
  return extra;
}
