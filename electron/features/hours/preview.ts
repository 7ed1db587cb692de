import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { HoursEffect } from '../../../shared/contract/hours-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { roundHours, ruleFinder } from '../../../shared/domain/hours/ledger.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { among, toLedgerRule } from './facts.ts';
import { ruleRows, withChange } from './rule-entries.ts';
import { hasMet, peopleSeen, standings, type Standing } from './standing.ts';
import { hoursState, totalsByRules, totalsOfYear } from './totals.ts';
import { treeOf } from './unit-ledger.ts';

/** What a change of rule would make of the hours of a year: counted anew by the changed rules, nothing is written. */
export async function previewRule(
  context: ReadContext,
  { year, most, ...change }: CallParsed<'hours.preview-rule'>,
): Promise<CallOutput<'hours.preview-rule'>> {
  const { viewer, db } = context;
  const today = dayOf(context.now());
  const all = await ruleRows(viewer, db);
  const { added, ended } = withChange(all, change, null);
  const changed = [...all.map((row) => (row.id === ended?.id ? ended : row)), added];
  const state = await hoursState(context);
  const people = [...(await peopleSeen(viewer, context, state))];
  const asked = ({ target, exempt }: Standing) => target !== null && !exempt;
  const before = standings(state, await totalsOfYear(db, state, year), people, year, today).filter(asked);
  const totals = await totalsByRules(db, state, year, ruleFinder(changed.map(toLedgerRule)));
  const after = standings(state, totals, people, year, today).filter(asked);
  // Rules change nobody's target: both lists hold the same people in the same order.
  const changes = before.flatMap((standing, index) => {
    const next = after[index];
    return next === undefined || next.hours === standing.hours ? [] : [{ standing, hours: next.hours }];
  });
  const first = changes
    .toSorted(
      (a, b) =>
        Math.abs(b.hours - b.standing.hours) - Math.abs(a.hours - a.standing.hours) ||
        (a.standing.person.id < b.standing.person.id ? -1 : 1),
    )
    .slice(0, most);
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where(
      among(
        'person.id',
        first.map(({ standing }) => standing.person.id),
      ),
    )
    .execute();
  const names = new Map(found.map((row) => [row.id, row.name]));
  const { units } = await treeOf(viewer, context);
  return {
    year,
    people: before.length,
    before: effectOf(before),
    after: effectOf(after),
    changed: changes.length,
    first: first.map(({ standing, hours }) => ({
      person: { id: standing.person.id, name: names.get(standing.person.id) ?? '' },
      branch: units.get(standing.unit)?.name ?? '',
      target: standing.target ?? 0,
      before: standing.hours,
      after: hours,
    })),
  };
}

function effectOf(people: readonly Standing[]): HoursEffect {
  const met = people.filter(hasMet).length;
  return {
    met,
    missing: people.length - met,
    hours: roundHours(people.reduce((sum, { hours }) => sum + hours, 0)),
  };
}
