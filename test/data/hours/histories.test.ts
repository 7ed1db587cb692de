import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerOfPerson } from '../../../electron/features/hours/person-ledger.ts';
import { hoursState, totalsOfYear } from '../../../electron/features/hours/totals.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { fillHistories } from '../../support/hours-histories.ts';
import { oracleLedgers, type OracleLine } from '../../support/hours-oracle.ts';
import { sampleFolder } from '../../support/sample/template.ts';

/** Every hour and every reason of random histories against a second count (test/support/hours-oracle.ts). */

const PEOPLE = process.env['DESK_LONG'] === '1' ? 2000 : 200;
const SEEDS = process.env['DESK_LONG'] === '1' ? [1, 2] : [1];
const YEARS = [2024, 2025, 2026];

let desk: DeskInProcess;
let expected: Map<string, OracleLine[]>;

describe.each(SEEDS)('histories of seed %i', (seed) => {
  beforeAll(async () => {
    desk = openInProcess(await sampleFolder());
    await fillHistories(desk.data(), PEOPLE, seed);
    expected = oracleLedgers(desk.data().reader, '2024-01-01', '2026-12-31');
  }, 600_000);
  afterAll(() => desk.close());

  test('the lines of everybody', async () => {
    const { reading } = desk.data();
    const reasons = new Set<string>();
    for (const [id, lines] of expected) {
      const ledger = await ledgerOfPerson(reading, id);
      const counted = ledger.lines
        .filter(({ from }) => from.day >= '2024-01-01' && from.day <= '2026-12-31')
        .map(({ from, hours, countsAs, reason }): OracleLine => ({
          source: from.id,
          part: from.part,
          day: from.day,
          half: from.half,
          hours,
          countsAs,
          reason,
        }));
      expect(counted, id).toEqual(lines);
      for (const { reason } of lines) reasons.add(reason);
    }
    // The histories hold a case of every reason.
    expect([...reasons].sort()).toEqual([
      'class-limit',
      'class-open',
      'correction',
      'counted',
      'day-limit',
      'late-share',
      'no-rule',
      'not-approved',
      'not-counted',
      'other-category',
      'other-that-half-day',
      'year-limit',
    ]);
  }, 600_000);

  test('the sums of everybody, counted all at once', async () => {
    const { reading } = desk.data();
    const state = await hoursState({ data: desk.data(), db: reading });
    for (const year of YEARS) {
      const totals = await totalsOfYear(reading, state, year);
      const mine = new Map(
        [...expected].flatMap(([id, lines]) => {
          const own = lines.filter(({ day }) => day.startsWith(`${year}-`));
          const sum = (countsAs: string) =>
            Math.round(
              100 * own.reduce((all, line) => (line.countsAs === countsAs ? all + line.hours : all), 0),
            ) / 100;
          return own.length === 0 ? [] : [[id, [sum('concentrated'), sum('collective')]] as const];
        }),
      );
      const theirs = new Map(
        [...totals].map(([id, { concentrated, collective }]) => [id, [concentrated, collective]]),
      );
      expect(new Map([...theirs].sort())).toEqual(new Map([...mine].sort()));
    }
  });
});
