import { afterEach, beforeEach, expect, test } from 'vitest';
import { referenceColumns } from '../../electron/data/references.ts';
import { contract } from '../../shared/contract/index.ts';
import { CLOSED, PATTERN } from '../../shared/contract/closing-parts.ts';
import { JINGGANG } from '../../shared/contract/organisation-parts.ts';
import { FIRST_HALF } from '../../shared/contract/attendance-parts.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { sampleFolder } from '../support/sample/template.ts';

/**
 * Every call that takes rows away is tried on rows that others refer to: it is done with all that goes along and can be
 * undone, or it is refused in a sentence; the database never has to stop it.
 */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T20:00:00') });
});
afterEach(() => desk.close());

type Plan = { readonly table: string; readonly input: (id: string) => object };
const byId = (table: string): Plan => ({ table, input: (id) => ({ id }) });
const on = '2026-11-24';

/** What each of them takes away. */
const DELETING: Readonly<Record<string, Plan>> = {
  'calendar.remove-day': byId('calendar_day'),
  'bells.remove': byId('bell_time'),
  'certificates.remove-key': byId('certificate_key'),
  'classes.remove': byId('training_class'),
  'classes.remove-enrolments': { table: 'enrolment', input: (id) => ({ enrolments: [id] }) },
  'courses.remove': byId('course'),
  'courses.remove-review': { table: 'course_review', input: (review) => ({ review }) },
  'declarations.remove': byId('hours_declaration'),
  'employers.remove-alias': { table: 'employer_alias', input: (alias) => ({ alias }) },
  'events.remove': byId('branch_event'),
  'hours.remove-correction': { table: 'hours_correction', input: (id) => ({ id, reason: '误记' }) },
  'hours.remove-rule': byId('hours_rule'),
  'organisations.close': { table: 'organisation', input: (id) => ({ id, on }) },
  'organisations.merge': { table: 'organisation', input: (from) => ({ from, into: JINGGANG, on }) },
  'organisations.remove-alias': { table: 'organisation_alias', input: (alias) => ({ alias }) },
  'people.remove': byId('person'),
  'people.remove-exemption': { table: 'exemption', input: (exemption) => ({ exemption }) },
  'people.remove-filter': byId('saved_filter'),
  'people.remove-post': { table: 'post', input: (post) => ({ post }) },
  'routes.close': { table: 'route', input: (id) => ({ id, on }) },
  'routes.remove': byId('route'),
  'sessions.remove': { table: 'session', input: (id) => ({ sessions: [id] }) },
  'settings.remove': byId('setting'),
  'sites.close': { table: 'teaching_site', input: (id) => ({ id, on }) },
  'sites.remove': byId('teaching_site'),
  'teachers.remove': byId('teacher'),
  'teachers.remove-absence': { table: 'teacher_absence', input: (absence) => ({ absence }) },
  'venues.close': { table: 'venue', input: (id) => ({ id, on }) },
  'venues.remove': byId('venue'),
};

/** Rows of a table that others refer to: two for each column that does. */
function referred(table: string): string[] {
  const found = referenceColumns()
    .filter(({ to }) => to === table)
    .flatMap(
      ({ table: from, column }) =>
        desk
          .data()
          .reader.prepare(
            `SELECT DISTINCT "${column}" FROM "${from}" WHERE "${column}" IS NOT NULL ORDER BY 1 LIMIT 2`,
          )
          .pluck()
          .all() as string[],
    );
  return [...new Set(found)];
}

/** Certificates, a sheet with its printed list, fees: what the sample has nothing of. */
async function more(): Promise<void> {
  await desk.ask('certificates.issue', { class: CLOSED, kind: 'completion', pattern: PATTERN, on });
  await desk.ask('documents.freeze', { class: FIRST_HALF.class });
  await desk.ask('attendance.enter', { ...FIRST_HALF, groups: null, marks: [] });
  const taught = desk
    .data()
    .reader.prepare(
      `SELECT session_id AS session, teacher_id AS teacher FROM session_teacher WHERE role = 'teacher'
       ORDER BY id LIMIT 2`,
    )
    .all() as { session: string; teacher: string }[];
  for (const each of taught) await desk.ask('fees.set', { ...each, note: '已与教师核对' });
}

test('every call that takes away is tried', () => {
  const named = Object.keys(contract).filter((name) => /\.(remove|close|delete|drop)(-|$)/u.test(name));
  const closing = ['attendance.close', 'closing.close'];
  const known = new Set([...Object.keys(DELETING), ...closing]);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('rows that others refer to go with all that is theirs, or are refused in a sentence', async () => {
  await more();
  let tried = 0;
  let refused = 0;
  for (const [call, { table, input }] of Object.entries(DELETING))
    for (const id of referred(table)) {
      const before = dump(desk.data().reader);
      const answer = await desk.call(call, input(id));
      expect(desk.faults, `${call} ${id}`).toEqual([]);
      tried += 1;
      if (answer.ok) {
        await desk.ask('changes.undo', {});
        expect(dump(desk.data().reader), call).toEqual(before);
        continue;
      }
      refused += 1;
      expect(answer.error.code, call).toMatch(/^(?!internal|input)[a-z]+\.[a-z-]+$/u);
      expect(answer.error.message, call).toMatch(/请/u);
    }
  expect(tried).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(15);
}, 120_000);

test('a printed list that a sheet refers to is not undone away from under it', async () => {
  await desk.ask('documents.freeze', { class: FIRST_HALF.class });
  const [frozen] = (await desk.ask('changes.list', { limit: 1 })).transactions;
  await desk.ask('attendance.enter', { ...FIRST_HALF, groups: null, marks: [] });
  const answer = await desk.call('changes.undo', { transaction: frozen?.id });
  expect(desk.faults).toEqual([]);
  const sheets = dump(desk.data().reader)['attendance_sheet'] as Record<string, unknown>[];
  const printed = sheets.find((row) => row['class_id'] === FIRST_HALF.class)?.['document_id'];
  expect(printed).not.toBeNull();
  expect(answer.ok ? '' : answer.error.message).toMatch(/不能撤销/u);
});
