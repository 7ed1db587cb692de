import { afterEach, beforeEach, expect, test } from 'vitest';
import { OTHER_CLASS, TOWN_CLASS } from '../../../shared/contract/class-parts.ts';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { enrolmentsOf, newClass, TODAY } from './roster.ts';

/** One human under two entries, merged by an office that does not see every class that he is in. */

let desk: DeskInProcess;
let keep: string;
let drop: string;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
  [keep, drop] = [await enter('覃晓明'), await enter('覃小明')];
});
afterEach(() => desk.close());

const enter = async (name: string) =>
  (await desk.ask('people.create', { ...BLANK, name, membership: 'full', branch: BRANCH, holder: null })).id;
const enrol = (of: string, ...people: string[]) => desk.ask('classes.enrol', { class: of, people });
const theirs = (of: string) =>
  enrolmentsOf(desk, of).filter((row) => [keep, drop].includes(String(row['person_id'])));

test('in a class out of the reach of who merged he is known under either entry, and not put in twice', async () => {
  await enrol(OTHER_CLASS, drop);
  await desk.ask('people.merge', { keep, drop }, { as: TOWN_CLERK });
  expect(theirs(OTHER_CLASS)).toMatchObject([{ person_id: drop }]);
  const check = await desk.ask('classes.check-enrol', { class: OTHER_CLASS, people: [keep] });
  expect(check.line).toBe('可报 0 人；1 人已在本班');
  expect(await enrol(OTHER_CLASS, keep)).toMatchObject({ enrolled: 0, already: ['覃晓明'] });
  const [row] = theirs(OTHER_CLASS);
  const replaced = enrolmentsOf(desk, OTHER_CLASS).find((each) => each !== row);
  expect(
    await desk.call('classes.replace', {
      enrolment: replaced?.['id'],
      person: keep,
      on: '2026-11-24',
      reason: '换人',
    }),
  ).toMatchObject({ error: { code: 'classes.already-enrolled' } });
  expect(theirs(OTHER_CLASS)).toHaveLength(1);
  const page = await desk.ask('people.get', { id: keep });
  expect(page.training.map(({ class: of }) => of.id)).toEqual([OTHER_CLASS]);
});

test('another class on the same days is said, whichever entry is in it', async () => {
  const { startsOn, endsOn } = await desk.ask('classes.get', { id: OTHER_CLASS });
  const same = await newClass(desk, { startsOn, endsOn });
  await enrol(OTHER_CLASS, drop);
  await desk.ask('people.merge', { keep, drop }, { as: TOWN_CLERK });
  const check = await desk.ask('classes.check-enrol', { class: same, people: [keep] });
  expect(check.people[0]?.warnings.map(({ kind }) => kind)).toEqual(['clash']);
});

test('both were in the class before: his page lists it once', async () => {
  await enrol(OTHER_CLASS, keep, drop);
  await desk.ask('people.merge', { keep, drop }, { as: TOWN_CLERK });
  expect((await desk.ask('people.get', { id: keep })).training).toHaveLength(1);
});

test('put back by an undo while his other entry has come in, he is not in the class twice', async () => {
  await enrol(OTHER_CLASS, drop);
  await desk.ask('people.merge', { keep, drop }, { as: TOWN_CLERK });
  await desk.ask('classes.remove-enrolments', { enrolments: [String(theirs(OTHER_CLASS)[0]?.['id'])] });
  const [removed] = (await desk.ask('changes.list', { limit: 1 })).transactions;
  await enrol(OTHER_CLASS, keep);
  expect(await desk.call('changes.undo', { transaction: removed?.id })).toMatchObject({
    error: { code: 'changes.all-left' },
  });
  expect(theirs(OTHER_CLASS)).toMatchObject([{ person_id: keep }]);
});

test('an entry that never came gives way to one that is in the class', async () => {
  await enrol(TOWN_CLASS, keep, drop);
  const [absent] = theirs(TOWN_CLASS);
  await desk.ask('classes.edit-enrolments', { enrolments: [String(absent?.['id'])], status: 'absent' });
  const before = dump(desk.data().reader);
  await desk.ask('people.merge', { keep, drop });
  expect(theirs(TOWN_CLASS)).toMatchObject([{ person_id: keep, status: 'enrolled' }]);
  await desk.ask('changes.undo', {});
  expect(dump(desk.data().reader)).toEqual(before);
});

test('a merged entry cannot be picked, and a check says so as the enrolment does', async () => {
  await desk.ask('people.merge', { keep, drop });
  for (const call of ['classes.check-enrol', 'classes.enrol'] as const)
    expect(await desk.call(call, { class: TOWN_CLASS, people: [drop] })).toMatchObject({
      error: { code: 'people.merged' },
    });
});

test('a teacher follows the entry that is kept', async () => {
  const [teacher] = (await desk.ask('teachers.list', {})).found;
  await desk.ask('teachers.edit', { id: teacher?.id ?? '', person: drop });
  await desk.ask('people.merge', { keep, drop });
  const { person } = await desk.ask('teachers.get', { id: teacher?.id ?? '' });
  expect(person).toMatchObject({ id: keep });
});
