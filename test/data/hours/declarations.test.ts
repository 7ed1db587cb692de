import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BRANCH, MEMBER, OTHER_MEMBER } from '../../../shared/contract/branch-event-parts.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const TRIP = {
  person: OTHER_MEMBER,
  activity: 'outside' as const,
  title: '省委党校培训',
  organiser: '省委党校',
  from: '2026-11-05',
  to: '2026-11-13',
  fromHalf: 'afternoon' as const,
  toHalf: 'afternoon' as const,
  minutes: null,
  proof: '结业证书',
};
const TRAINEE = sampleId('person', '铜官街道/郭亮村/第一支部/02');

test('half-days at which he was with his branch are told; those he missed are not', async () => {
  const { id, overlaps } = await desk.ask('declarations.declare', TRIP);
  expect(overlaps).toEqual([
    { day: '2026-11-06', half: 'morning', with: 'event', title: '主题党日' },
    { day: '2026-11-13', half: 'afternoon', with: 'event', title: '党课' },
  ]);
  const event = sampleId('branch-event', '主题党日');
  await desk.ask('events.edit', { id: event, absent: [OTHER_MEMBER] });
  const { found } = await desk.ask('declarations.of-person', { person: OTHER_MEMBER });
  expect(found).toMatchObject([{ id, status: 'declared', overlaps: [{ day: '2026-11-13' }] }]);
});

test('another declaration of the same half-days is told, one that was returned is not', async () => {
  const first = await desk.ask('declarations.declare', { ...TRIP, from: '2026-09-01', to: '2026-09-02' });
  const lecture = {
    ...TRIP,
    activity: 'lecture' as const,
    from: '2026-09-02',
    to: '2026-09-02',
    fromHalf: 'morning' as const,
    toHalf: 'morning' as const,
  };
  const second = await desk.ask('declarations.declare', lecture);
  expect(second.overlaps).toEqual([
    { day: '2026-09-02', half: 'morning', with: 'declaration', title: '省委党校培训' },
  ]);
  await desk.ask('declarations.decide', { ids: [first.id], decision: 'returned', note: '证书不符' });
  const { found } = await desk.ask('declarations.of-person', { person: OTHER_MEMBER });
  expect(found.map(({ overlaps }) => overlaps)).toEqual([[], []]);
});

test('a class whose sheets are entered is told', async () => {
  const { overlaps } = await desk.ask('declarations.overlaps', {
    person: TRAINEE,
    from: '2026-11-09',
    to: '2026-11-10',
    fromHalf: 'morning',
    toHalf: 'afternoon',
  });
  const classes = overlaps.filter((each) => each.with === 'class');
  const enrolled = desk
    .data()
    .reader.prepare(
      'SELECT count(*) FROM enrolment e JOIN attendance_sheet s ON s.class_id = e.class_id WHERE e.person_id = ?',
    )
    .pluck()
    .get(TRAINEE) as number;
  expect(enrolled).toBe(4);
  expect(classes.length).toBeGreaterThanOrEqual(3);
});

test('approved, it can only be returned; put right, it waits again', async () => {
  const { id } = await desk.ask('declarations.declare', TRIP);
  await desk.ask('declarations.decide', { ids: [id], decision: 'approved' });
  const edit = { id, proof: '证书复印件' };
  expect(await desk.call('declarations.edit', edit)).toMatchObject({
    error: { code: 'declarations.decided' },
  });
  await desk.ask('declarations.decide', { ids: [id], decision: 'returned', note: '缺公章' });
  await desk.ask('declarations.edit', edit);
  const { found } = await desk.ask('declarations.pending', {});
  expect(found).toMatchObject([
    { id, status: 'declared', proof: '证书复印件', decidedOn: null, decidedBy: null, note: '缺公章' },
  ]);
});

test('what somebody declared and its proof go with him to another town', async () => {
  const scan = join(emptyFolder(), '结业证书.pdf');
  writeFileSync(scan, '%PDF-1.7 scan');
  const { id } = await desk.ask('declarations.declare', {
    ...TRIP,
    person: MEMBER,
    file: desk.files.issue(scan, 'read'),
  });
  const proof = (await desk.ask('declarations.pending', {})).found[0]?.attachment?.id ?? '';
  const save = (to: string) =>
    desk.call(
      'attachments.save',
      { attachment: proof, to: desk.files.issue(join(emptyFolder(), to), 'write') },
      { as: TOWN_CLERK },
    );
  expect(await save('前.pdf')).toMatchObject({ ok: true });
  await desk.ask('people.move', {
    people: [MEMBER],
    to: sampleOrganisation('铜官街道/机关支部'),
    on: '2026-11-20',
  });
  const seen = async () => (await desk.ask('declarations.list', {}, { as: TOWN_CLERK })).found;
  expect(await seen()).toEqual([]);
  expect(await save('走后.pdf')).toMatchObject({ error: { code: 'attachments.not-found' } });
  await desk.ask('people.move', { people: [MEMBER], to: BRANCH, on: '2026-11-21' });
  expect(await seen()).toMatchObject([{ id, unit: '芦江社区第一网格支部' }]);
});
