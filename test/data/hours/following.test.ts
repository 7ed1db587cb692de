import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../electron/data/log/write.ts';
import type { OpenData } from '../../../electron/data/open-data.ts';
import type { TableName } from '../../../electron/data/tables/index.ts';
import { hoursState, totalsOfYear, type YearTotals } from '../../../electron/features/hours/totals.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { fillHistories } from '../../support/hours-histories.ts';
import { seededRandom } from '../../support/sample/random.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

/** The kept totals follow the change log: after every write and every undo they are what counting afresh gives. */

const YEARS = [2024, 2025, 2026];

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
  await fillHistories(desk.data(), 60, 7);
}, 120_000);
afterEach(() => desk.close());

async function totalsFrom(data: OpenData): Promise<Map<number, [string, YearTotals][]>> {
  return data.snapshot(async (db) => {
    const state = await hoursState({ data, db });
    const all = new Map<number, [string, YearTotals][]>();
    for (const year of YEARS) {
      const counted = await totalsOfYear(db, state, year);
      // Somebody without hours is the same as nobody.
      const some = [...counted].filter(([, own]) => own.concentrated !== 0 || own.collective !== 0);
      all.set(
        year,
        some.sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    }
    return all;
  });
}

/** The kept state of the open data against one that has never been asked. */
async function compare(step: string): Promise<void> {
  const data = desk.data();
  expect(await totalsFrom(data), step).toEqual(await totalsFrom({ ...data }));
}

/** Columns by which hours may change, with the values that may be put in. */
const CHANGES: readonly {
  table: TableName;
  column: string;
  values: readonly unknown[] | 'from other rows';
}[] = [
  { table: 'person', column: 'membership', values: ['full', 'candidate'] },
  { table: 'person', column: 'standing', values: ['present', 'transferred'] },
  { table: 'person', column: 'branch_id', values: 'from other rows' },
  { table: 'person', column: 'joined_on', values: [null, '2025-06-01'] },
  { table: 'person_move', column: 'moved_on', values: ['2024-09-01', '2026-02'] },
  { table: 'person_move', column: 'from_id', values: 'from other rows' },
  { table: 'post', column: 'kind', values: ['secretary', 'other'] },
  { table: 'training_class', column: 'status', values: ['running', 'finished', 'archived'] },
  { table: 'training_class', column: 'ends_on', values: ['2024-01-01', '2026-12-31'] },
  { table: 'enrolment', column: 'status', values: ['reported', 'absent'] },
  { table: 'enrolment', column: 'group_number', values: [null, 1, 2] },
  { table: 'enrolment', column: 'person_id', values: 'from other rows' },
  { table: 'attendance_sheet', column: 'groups', values: [null, '[1]'] },
  { table: 'attendance_sheet', column: 'day', values: ['2025-05-05', '2026-05-05'] },
  { table: 'attendance_sheet', column: 'class_id', values: 'from other rows' },
  { table: 'attendance_mark', column: 'state', values: ['present', 'late', 'sick'] },
  { table: 'attendance_mark', column: 'enrolment_id', values: 'from other rows' },
  { table: 'leave', column: 'status', values: ['approved', 'returned'] },
  { table: 'leave', column: 'back_day', values: ['2024-01-01', '2026-12-31'] },
  { table: 'branch_event', column: 'day', values: ['2024-03-03', '2025-03-03', '2026-03-03'] },
  { table: 'branch_event', column: 'minutes', values: [30, 240] },
  { table: 'branch_event', column: 'takes', values: ['all-but', 'only'] },
  { table: 'branch_event', column: 'organisation_id', values: 'from other rows' },
  { table: 'branch_event_branch', column: 'organisation_id', values: 'from other rows' },
  { table: 'branch_event_branch', column: 'event_id', values: 'from other rows' },
  { table: 'branch_event_person', column: 'presence', values: ['present', 'absent'] },
  { table: 'branch_event_person', column: 'person_id', values: 'from other rows' },
  { table: 'branch_event_person', column: 'event_id', values: 'from other rows' },
  { table: 'hours_declaration', column: 'status', values: ['approved', 'declared'] },
  { table: 'hours_declaration', column: 'to_on', values: ['2026-12-30'] },
  { table: 'hours_correction', column: 'hours', values: [1, -2, 7.5] },
  { table: 'hours_correction', column: 'person_id', values: 'from other rows' },
  { table: 'hours_rule', column: 'hours', values: [1, 2, 5] },
  { table: 'setting', column: 'value', values: [0, 25, 100] },
  { table: 'organisation', column: 'kind', values: ['group', 'branch'] },
];

/** Rows that nothing else refers to. */
const REMOVED: readonly TableName[] = [
  'attendance_mark',
  'leave',
  'branch_event_person',
  'branch_event_branch',
  'hours_declaration',
  'hours_correction',
  'person_move',
  'post',
];

test('after random writes and undos', async () => {
  const random = seededRandom(20261124);
  const data = desk.data();
  const { reader } = data;
  const rowsOf = (table: string) =>
    reader.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[];
  const about = { call: 'hours.correct', label: '随机修改', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
  const bare = { ...data, rules: {} };
  await compare('before');
  for (let round = 0; round < 3; round += 1)
    for (const { table, column, values } of random.shuffle(CHANGES)) {
      const rows = rowsOf(table).filter(
        (row) => table !== 'setting' || row['key'] === 'hours.late-share' || random.chance(0.02),
      );
      if (rows.length === 0) continue;
      const row = random.pick(rows);
      const value = values === 'from other rows' ? random.pick(rows)[column] : random.pick(values);
      const gone = random.pick(REMOVED);
      const [lost] = random.shuffle(rowsOf(gone));
      await write(bare, about, ({ id }) => {
        data.writer.prepare(`UPDATE ${table} SET "${column}" = ? WHERE id = ?`).run(value, row['id']);
        if (random.chance(0.3) && lost !== undefined)
          data.writer.prepare(`DELETE FROM ${gone} WHERE id = ?`).run(lost['id']);
        return Promise.resolve(id);
      });
      await compare(`${table}.${column}`);
      if (random.chance(0.5)) {
        await desk.call('changes.undo', {});
        await compare(`undone: ${table}.${column}`);
      }
    }
}, 300_000);

test('after calls: closing and opening again, a move, a merge, a correction and its undo', async () => {
  const { reader } = desk.data();
  const one = (query: string) => reader.prepare(query).pluck().get() as string;
  const running = one(
    `SELECT id FROM training_class WHERE status = 'running' AND name LIKE '随机班%' LIMIT 1`,
  );
  const people = reader
    .prepare(
      `SELECT id FROM person WHERE name LIKE '历史%' AND standing = 'present' AND merged_into_id IS NULL`,
    )
    .pluck()
    .all() as [string, string, string];
  const pair = reader
    .prepare(
      `SELECT a.id AS keep, b.id AS "drop" FROM person a JOIN person b ON a.id < b.id
      WHERE a.name LIKE '历史%' AND b.name LIKE '历史%' AND a.standing = 'present' AND b.standing = 'present'
      AND NOT EXISTS (SELECT 1 FROM enrolment x JOIN enrolment y ON y.class_id = x.class_id
        WHERE x.person_id = a.id AND y.person_id = b.id)
      AND EXISTS (SELECT 1 FROM enrolment z WHERE z.person_id = b.id) LIMIT 1`,
    )
    .get() as { keep: string; drop: string };
  const branch = one(`SELECT id FROM organisation WHERE name = '随机镇2支部0'`);
  // Whose random attendance in one class differs from the other's cannot become one.
  const apart =
    one(`SELECT id FROM person WHERE name LIKE '历史%' AND standing = 'present' AND merged_into_id IS NULL
    AND id <> '${people[0]}' AND NOT EXISTS (SELECT 1 FROM enrolment a JOIN enrolment b ON a.class_id = b.class_id
      JOIN person p ON p.id = a.person_id JOIN person q ON q.id = b.person_id
      WHERE coalesce(p.merged_into_id, p.id) = '${people[0]}' AND coalesce(q.merged_into_id, q.id) = person.id)`);
  await compare('before');
  const steps: readonly [string, object][] = [
    ['classes.set-status', { id: running, status: 'finished', on: '2026-11-20' }],
    ['changes.undo', {}],
    ['changes.redo', {}],
    ['classes.set-status', { id: running, status: 'running', on: '2026-11-21', reason: '补录考勤' }],
    ['people.move', { people: people.slice(0, 3), to: branch, on: '2025-05-05' }],
    ['changes.undo', {}],
    ['people.merge', { ...pair, take: [] }],
    ['people.merge', { keep: people[0], drop: apart, take: [] }],
    ['changes.undo', {}],
    [
      'hours.correct',
      { person: people[2], on: '2025-05-05', hours: 3, countsAs: 'collective', reason: '漏记' },
    ],
    ['changes.undo', {}],
  ];
  for (const [name, input] of steps) {
    const envelope = await desk.call(name, input);
    expect(desk.faults).toEqual([]);
    expect(envelope.ok ? name : envelope.error.message).toBe(name);
    await compare(name);
  }
}, 120_000);

test('what a transaction sees that is rolled back does not stay', async () => {
  const data = desk.data();
  const before = await totalsFrom(data);
  const about = { call: 'hours.correct', label: '不会留下', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
  const inside = write(data, about, async ({ db }) => {
    data.writer.prepare('UPDATE hours_correction SET hours = 99').run();
    const state = await hoursState({ data, db });
    await totalsOfYear(db, state, 2025);
    throw new Error('changed his mind');
  });
  await expect(inside).rejects.toThrow('changed his mind');
  expect(await totalsFrom(data)).toEqual(before);
  await write(data, about, () => {
    data.writer.prepare('UPDATE hours_correction SET hours = hours + 1').run();
    return Promise.resolve();
  });
  await compare('after one that stays');
});

test('an older snapshot keeps seeing its own hours', async () => {
  const data = desk.data();
  await totalsFrom(data);
  const about = { call: 'hours.correct', label: '后来', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
  await data.snapshot(async (db) => {
    const before = await hoursState({ data, db });
    const own = await totalsOfYear(db, before, 2025);
    await write(data, about, () => {
      data.writer.prepare('UPDATE hours_correction SET hours = hours + 1').run();
      return Promise.resolve();
    });
    await compare('the newer one');
    const again = await hoursState({ data, db });
    expect(again.position).toBe(before.position);
    expect(await totalsOfYear(db, again, 2025)).toEqual(own);
  });
  await compare('afterwards');
});
