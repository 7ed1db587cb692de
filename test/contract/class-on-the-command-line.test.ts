import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BLANK_CLASS } from '../../shared/contract/class-parts.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import { JINGGANG } from '../../shared/contract/organisation-parts.ts';
import { BLANK_SESSION, CLASS, ROOM, TEACHER } from '../../shared/contract/timetable-parts.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

/** A class from nothing to its papers, by the command line alone: each call a process of its own. */

let data: string;
const out = emptyFolder();
beforeAll(async () => {
  data = await sampleFolder();
});

function desk<Name extends CallName>(call: Name, input: CallInput<Name>): CallOutput<Name> {
  const done = spawnSync(process.execPath, ['build/desk.ts', call, JSON.stringify(input), '--data', data], {
    encoding: 'utf8',
  });
  const envelope = JSON.parse(done.stdout) as { ok: boolean; value: CallOutput<Name>; error?: object };
  expect(envelope, call).toMatchObject({ ok: true });
  return envelope.value;
}

let own: string;
const session = (title: string) =>
  desk('sessions.create', {
    class: own,
    ...BLANK_SESSION,
    title,
    teachers: [TEACHER],
    where: { venue: ROOM },
  }).id;

test('a class is made, people are put into it by conditions', () => {
  own = desk('classes.create', {
    ...BLANK_CLASS,
    number: '2026年第20期',
    name: '命令行班',
    kind: 'main',
    holder: null,
    startsOn: '2026-12-21',
    endsOn: '2026-12-22',
  }).id;
  const filter = { under: JINGGANG, categories: ['leader' as const] };
  const { fresh } = desk('classes.check-enrol', { class: own, filter });
  expect(fresh).toBeGreaterThan(5);
  expect(desk('classes.enrol', { class: own, filter }).enrolled).toBe(fresh);
});

test('sessions are placed, conflicts listed, the timetable published and published again', () => {
  const [one, two] = [session('党章党规党纪'), session('支部工作方法')];
  desk('sessions.place', { session: one, day: '2026-12-21', half: 'morning' });
  desk('sessions.place', { session: two, day: '2026-12-21', half: 'morning' });
  const days = { from: '2026-12-21', to: '2026-12-22' };
  expect(Object.keys(desk('timetable.conflicts', days).kinds).sort()).toEqual(['class', 'teacher', 'venue']);
  desk('sessions.place', { session: two, day: '2026-12-21', half: 'afternoon' });
  expect(desk('timetable.conflicts', days).total).toBe(0);
  desk('timetable.publish', { class: own });
  desk('sessions.place', { session: two, day: '2026-12-22', half: 'afternoon' });
  desk('timetable.publish', { class: own, reason: '教师出差' });
});

const HEADS = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK' } as const;
type Format = keyof typeof HEADS;
const span = { from: '2026-12-01', until: '2026-12-31' };
const versions = () => desk('timetable.versions', { class: own }).versions;

test.each<[CallName, Format, () => object]>([
  ['documents.class-roster', 'pdf', () => ({ class: own, order: 'surname-strokes' })],
  ['documents.class-roster', 'docx', () => ({ class: own })],
  ['documents.class-roster', 'xlsx', () => ({ class: own })],
  ['documents.sign-in-sheet', 'pdf', () => ({ class: own })],
  ['documents.class-timetable', 'pdf', () => ({ class: own })],
  ['documents.class-timetable', 'docx', () => ({ class: own })],
  ['documents.contacts', 'xlsx', () => ({ class: own })],
  ['documents.groups', 'docx', () => ({ class: own })],
  ['documents.notice', 'docx', () => ({ class: own })],
  ['documents.adjustment', 'pdf', () => ({ before: versions().at(-1)?.id, after: versions()[0]?.id })],
  ['documents.week-timetable', 'xlsx', () => ({ day: '2026-12-21' })],
  ['documents.teacher-timetable', 'pdf', () => ({ teacher: TEACHER, ...span })],
  ['documents.venue-timetable', 'xlsx', () => ({ venue: ROOM, ...span })],
])('%s is written to a file as %s', (call, format, input) => {
  const to = join(out, `${call}.${format}`);
  const written = desk(call, { ...input(), format, to });
  expect(written).toMatchObject({ saved: to });
  const content = readFileSync(to);
  expect(content.subarray(0, 5).toString('latin1')).toContain(HEADS[format]);
  expect(content.length).toBeGreaterThan(2000);
});

test('what was printed as a voucher is kept, and nothing of another class', () => {
  expect(desk('documents.frozen', { class: own }).sheets.map(({ version }) => version)).toEqual([1]);
  expect(desk('documents.frozen', { class: CLASS }).sheets).toEqual([]);
});
