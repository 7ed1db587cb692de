import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { HoursRuleValue } from '../../../shared/contract/hours-answers.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayBefore, dayOf } from '../../../shared/domain/day.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { ACTIVITIES, type Activity } from '../../../shared/domain/hours/codes.ts';
import { SHIPPED_HOURS_RULES } from '../../../shared/domain/hours/shipped.ts';
import type { Category } from '../../../shared/domain/people/codes.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { Kysely } from 'kysely';

type Row = Database['hours_rule'];

const SHIPPED = new Set(SHIPPED_HOURS_RULES.map(({ id }) => id));

/** All rules, newest first. */
export async function ruleRows(viewer: Viewer, db: Kysely<Database>): Promise<Row[]> {
  return rows(viewer, db, 'hours_rule').selectAll().orderBy('valid_from', 'desc').orderBy('id').execute();
}

/** The rules of every activity, newest first, with the one that holds on a day. */
export async function listRules(
  { viewer, db, now }: ReadContext,
  { on = dayOf(now()) }: CallParsed<'hours.rules'>,
): Promise<CallOutput<'hours.rules'>> {
  const byActivity = Map.groupBy(await ruleRows(viewer, db), (row) => row.activity);
  const activities = (Object.keys(ACTIVITIES) as Activity[]).map((activity) => {
    const own = (byActivity.get(activity) ?? []).map(toValue);
    const current = own.find((rule) => rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo));
    return { activity, title: ACTIVITIES[activity], current: current ?? null, rules: own };
  });
  return { activities };
}

function toValue(row: Row): HoursRuleValue {
  return {
    id: row.id,
    activity: row.activity,
    unit: row.unit,
    per: row.per,
    hours: row.hours,
    mostADay: row.most_a_day,
    mostAClass: row.most_a_class,
    mostAYear: row.most_a_year,
    countsAs: row.counts_as,
    categories: row.categories === null ? null : (JSON.parse(row.categories) as Category[]),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    toConfirm: row.to_confirm === 1,
    shipped: SHIPPED.has(row.id),
  };
}

type Changed = Omit<CallParsed<'hours.change-rule'>, 'source'>;

/** The rules as they would be with a new one from a day on. Refuses with hours.overlap a day that is not after the newest. */
export function withChange(
  all: readonly Row[],
  change: Changed,
  source: string | null,
): { readonly added: Row; readonly ended: Row | null } {
  const newest = all
    .filter((row) => row.activity === change.activity)
    .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0];
  if (newest !== undefined && newest.valid_from >= change.from)
    throw new Refusal(
      'hours.overlap',
      `“${ACTIVITIES[change.activity]}”已有一条从${fullDay(newest.valid_from)}开始的规则。请选更晚的日期，或先删除那一条。`,
    );
  const ends = newest !== undefined && (newest.valid_to === null || newest.valid_to >= change.from);
  return {
    ended: ends ? { ...newest, valid_to: dayBefore(change.from) } : null,
    added: {
      id: newId(),
      activity: change.activity,
      unit: change.unit,
      per: change.per,
      hours: change.hours,
      most_a_day: change.mostADay,
      most_a_class: change.mostAClass,
      most_a_year: change.mostAYear,
      counts_as: change.countsAs,
      categories: change.categories === null ? null : JSON.stringify(change.categories),
      valid_from: change.from,
      valid_to: null,
      source,
      to_confirm: 0,
    },
  };
}

/** A new rule from a day on; the one before ends the day before. */
export async function changeRule(
  context: WriteContext,
  { source, ...change }: CallParsed<'hours.change-rule'>,
) {
  const { viewer, db } = context;
  const { added, ended } = withChange(await ruleRows(viewer, db), change, source);
  if (ended !== null)
    await db.updateTable('hours_rule').set({ valid_to: ended.valid_to }).where('id', '=', ended.id).execute();
  await db.insertInto('hours_rule').values(added).execute();
  context.label(`修改学时规则 ${ACTIVITIES[change.activity]}`);
  return { id: added.id };
}

/** Corrects a rule in place. Overlaps and gaps are refused by the rules of rows. */
export async function correctRule(context: WriteContext, input: CallParsed<'hours.correct-rule'>) {
  const row = await oneRow(context, input.id);
  const given = {
    unit: input.unit,
    per: input.per,
    hours: input.hours,
    most_a_day: input.mostADay,
    most_a_class: input.mostAClass,
    most_a_year: input.mostAYear,
    counts_as: input.countsAs,
    categories: input.categories == null ? input.categories : JSON.stringify(input.categories),
    valid_from: input.from,
    valid_to: input.to,
    source: input.source,
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length > 0)
    await context.db.updateTable('hours_rule').set(set).where('id', '=', row.id).execute();
  context.label(`更正学时规则 ${ACTIVITIES[row.activity]}`);
  return { id: row.id };
}

/** Notes that a rule that came with the program was compared with the paper. */
export async function confirmRule(context: WriteContext, { id, source }: CallParsed<'hours.confirm-rule'>) {
  const row = await oneRow(context, id);
  if (row.to_confirm === 0) throw new Refusal('hours.confirmed', '这条规则已经核对过，不需要再核对。');
  await context.db.updateTable('hours_rule').set({ to_confirm: 0, source }).where('id', '=', id).execute();
  context.label(`核对学时规则 ${ACTIVITIES[row.activity]}`);
  return { id };
}

/** Takes the newest rule of an activity away; the one before holds on. */
export async function removeRule(context: WriteContext, { id }: CallParsed<'hours.remove-rule'>) {
  const row = await oneRow(context, id);
  const [newest, before] = (await ruleRows(context.viewer, context.db)).filter(
    ({ activity }) => activity === row.activity,
  );
  if (SHIPPED.has(id) || newest?.id !== id)
    throw new Refusal('hours.not-last', '只能删除最后加上的一条，随程序提供的不能删除。要改数值请用“更正”。');
  await context.db.deleteFrom('hours_rule').where('id', '=', id).execute();
  if (before !== undefined && before.valid_to === dayBefore(row.valid_from))
    await context.db.updateTable('hours_rule').set({ valid_to: null }).where('id', '=', before.id).execute();
  context.label(`删除学时规则 ${ACTIVITIES[row.activity]}`);
  return { activity: row.activity };
}

async function oneRow({ viewer, db }: WriteContext, id: string): Promise<Row> {
  const row = await rows(viewer, db, 'hours_rule').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('hours.no-rule', '没有找到这条学时规则，它可能已被删除。请刷新后再看。');
  return row;
}
