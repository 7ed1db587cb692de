import { sql, type Kysely } from 'kysely';
import {
  ledgerOf,
  roundHours,
  type LedgerLine,
  type RuleFinder,
} from '../../../shared/domain/hours/ledger.ts';
import { categoryOf } from '../../../shared/domain/people/category.ts';
import type { SettingOn } from '../../../shared/domain/hours/targets.ts';
import type { OpenData } from '../../data/open-data.ts';
import type { Database } from '../../data/tables/index.ts';
import { affectedBetween } from './affected.ts';
import { ledgerSettings, loadFacts, loadGroups, loadRules, loadSettings, type PersonFacts } from './facts.ts';
import { loadCandidates, type Wanted } from './load.ts';

type Db = Kysely<Database>;

/** The hours of a person in a calendar year. */
export interface YearTotals {
  readonly concentrated: number;
  readonly collective: number;
  /** Of these, from events of branches. */
  readonly fromEvents: number;
  /** Different classes and outside trainings that count as 集中培训. */
  readonly courses: number;
}

export const NO_HOURS: YearTotals = { concentrated: 0, collective: 0, fromEvents: 0, courses: 0 };

export const hoursOf = ({ concentrated, collective }: YearTotals): number =>
  roundHours(concentrated + collective);

/** Everything that hours follow from at one position of the change log, with the totals of the years asked so far. */
export interface HoursState {
  readonly position: number;
  readonly facts: ReadonlyMap<string, PersonFacts>;
  readonly groups: ReadonlyMap<string, string>;
  readonly rules: RuleFinder;
  readonly setting: SettingOn;
  /** By year, of everybody who has any line in it. */
  readonly years: Map<number, ReadonlyMap<string, YearTotals>>;
}

/** The last state of each open data, as its readers saw it. */
const kept = new WeakMap<OpenData, HoursState>();

/** Years whose totals are brought up to date with every change; beyond them they are counted when asked. */
const YEARS_KEPT = 6;
/** Above so many people that a change concerns, a year is counted anew when it is asked for. */
const MOST_REFRESHED = 3000;

export interface Reading {
  readonly data: OpenData;
  readonly db: Db;
}

/**
 * The state of hours as `db` sees the rows. Of a reading connection it is kept for the next call, which only counts
 * anew whom the entries of the change log since then concern; undo and packages write such entries, too. Inside a
 * transaction, which may still be rolled back, and on an older snapshot the kept state is used, but never replaced.
 */
export async function hoursState({ data, db }: Reading): Promise<HoursState> {
  const found = await sql<{ position: number }>`SELECT coalesce(max(position), 0) AS position
    FROM change_entry`.execute(db);
  const position = found.rows[0]?.position ?? 0;
  const last = kept.get(data);
  if (last?.position === position) return last;
  const state =
    last === undefined || last.position > position
      ? await freshState(db, position)
      : await followed(db, last, position);
  const now = kept.get(data);
  if (db !== data.writing && (now === undefined || now.position < position)) kept.set(data, state);
  return state;
}

/** The totals of everybody in a year; whoever has no line in it is not among them. */
export async function totalsOfYear(
  db: Db,
  state: HoursState,
  year: number,
): Promise<ReadonlyMap<string, YearTotals>> {
  const known = state.years.get(year);
  if (known !== undefined) return known;
  const counted = await countYear(db, state, year, 'all');
  state.years.set(year, counted);
  const [oldest] = state.years.keys();
  if (state.years.size > YEARS_KEPT && oldest !== undefined) state.years.delete(oldest);
  return counted;
}

/** As `totalsOfYear`, by other rules than those in force, and not kept: what a change of rule would make of them. */
export const totalsByRules = (
  db: Db,
  state: HoursState,
  year: number,
  rules: RuleFinder,
): Promise<Map<string, YearTotals>> => countYear(db, { ...state, rules }, year, 'all');

async function freshState(db: Db, position: number): Promise<HoursState> {
  return {
    position,
    facts: await loadFacts(db, 'all'),
    groups: await loadGroups(db),
    rules: await loadRules(db),
    setting: await loadSettings(db),
    years: new Map(),
  };
}

async function followed(db: Db, last: HoursState, position: number): Promise<HoursState> {
  const affected = await affectedBetween(db, last, position);
  if (affected === 'everybody') return freshState(db, position);
  const setting = affected.settings ? await loadSettings(db) : last.setting;
  if (affected.people.size === 0) return { ...last, position, setting };
  const before = [...affected.people].flatMap((id) => last.facts.get(id)?.mergedInto ?? []);
  const facts = new Map(last.facts);
  for (const id of affected.people) facts.delete(id);
  for (const [id, fact] of await loadFacts(db, [...affected.people])) facts.set(id, fact);
  const after = [...affected.people].map((id) => facts.get(id)?.mergedInto ?? id);
  const people = [...new Set([...before, ...after])].filter((id) => facts.has(id));
  const state: HoursState = { ...last, position, setting, facts, years: new Map() };
  if (people.length > MOST_REFRESHED) return state;
  for (const [year, totals] of last.years) {
    const counted = await countYear(db, state, year, people);
    const next = new Map(totals);
    for (const id of [...affected.people, ...people]) next.delete(id);
    for (const [id, own] of counted) next.set(id, own);
    state.years.set(year, next);
  }
  return state;
}

async function countYear(
  db: Db,
  state: HoursState,
  year: number,
  people: Wanted['people'],
): Promise<Map<string, YearTotals>> {
  const { facts, groups } = state;
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const candidates = await loadCandidates(db, { facts, groups, people }, days);
  const settings = ledgerSettings(state.setting);
  const counted = new Map<string, YearTotals>();
  for (const [id, own] of candidates) {
    const person = facts.get(id);
    if (person === undefined) continue;
    const lines = ledgerOf(own, state.rules, settings, (day) =>
      categoryOf(person.membership, person.posts, day),
    );
    counted.set(id, totalsOf(lines));
  }
  return counted;
}

/** The sums of lines of one person and year. */
export function totalsOf(lines: readonly LedgerLine[]): YearTotals {
  let concentrated = 0;
  let collective = 0;
  let fromEvents = 0;
  const courses = new Set<string>();
  for (const { from, hours, countsAs } of lines) {
    if (hours === 0) continue;
    if (countsAs === 'concentrated') concentrated += hours;
    else if (countsAs === 'collective') collective += hours;
    if (from.kind === 'event') fromEvents += hours;
    if (countsAs === 'concentrated' && from.course !== null) courses.add(from.course);
  }
  return {
    concentrated: roundHours(concentrated),
    collective: roundHours(collective),
    fromEvents: roundHours(fromEvents),
    courses: courses.size,
  };
}
