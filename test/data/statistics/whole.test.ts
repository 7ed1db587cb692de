import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { categoryOf, isHeld } from '../../../shared/domain/people/category.ts';
import type { Figure } from '../../../shared/domain/statistics/codes.ts';
import { closeFolder } from '../../../electron/data/folder.ts';
import { rules } from '../../../electron/features/index.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { fillSample } from '../../support/sample/fill.ts';
import { topOf } from '../../support/sample/people/settings.ts';
import type { SamplePerson } from '../../support/sample/people/person.ts';
import { emptyFolder } from '../../support/sample/template.ts';
import { wholeClasses } from '../../support/sample/training/classes.ts';
import { branchYear } from '../../support/sample/year/branch-year.ts';
import {
  declaredYear,
  isExempt,
  isMember,
  SAMPLE_DAY,
  sampleTarget,
} from '../../support/sample/year/declared.ts';
import { countedIn } from '../../support/sample/year/earned.ts';
import { returnedClasses } from '../../support/sample/year/whole-classes.ts';

/**
 * “领导要数” of the sample year equals what is counted straight from the plan that the sample is made of, without a word
 * of SQL and without the program's ledger.
 */

let desk: DeskInProcess;
beforeAll(async () => {
  const folder = emptyFolder();
  // The sample's own day: what is counted is counted of it.
  const now = () => new Date(`${SAMPLE_DAY}T20:00:00`);
  closeFolder(await fillSample(folder, rules, now, 'whole'));
  desk = openInProcess(folder, { now });
}, 240_000);
afterAll(() => desk.close());

const figures = () => desk.ask('statistics.figures', { on: SAMPLE_DAY });
/** The small classes that both sizes have are not among the planned ones: the running one, and the one that is over. */
const SHOWN = { running: 42, over: 17 };

test('classes, person-times and persons of the year are those of the plan', async () => {
  const planned = wholeClasses().classes.map((own, index) => ({
    own,
    people: wholeClasses().drawn[index] ?? [],
  }));
  const begun = planned.filter(
    ({ own }) => own.startsOn >= '2026' && own.startsOn <= SAMPLE_DAY && own.status !== 'enrolling',
  );
  const came = (people: readonly SamplePerson[]) =>
    people.filter((_, index) => index % 100 !== 57 && index % 70 !== 33);
  const times = begun.reduce((sum, { people }) => sum + came(people).length, 0);
  const { held, closed, kinds } = await figures();
  expect(held.personTimes).toBe(times + SHOWN.running + SHOWN.over);
  const over = returnedClasses().filter(({ own }) => own.startsOn >= '2026');
  const closedTimes = over.reduce(
    (sum, { enrolments }) => sum + enrolments.filter(({ status }) => status === 'finished').length,
    0,
  );
  expect(closed.personTimes).toBe(closedTimes + SHOWN.over);
  const ofSchool = kinds.filter(({ kind }) => kind !== 'filed' && kind !== 'town');
  expect(ofSchool.reduce((sum, { classes }) => sum + classes, 0)).toBe(begun.length + 2);
  const rotation = begun.filter(({ own }) => own.kind === 'rotation');
  expect(kinds.find(({ kind }) => kind === 'rotation')).toEqual({
    kind: 'rotation',
    classes: rotation.length,
    personTimes: rotation.reduce((sum, { people }) => sum + came(people).length, 0),
    persons: new Set(rotation.flatMap(({ people }) => came(people).map(({ key }) => key))).size,
  });
});

test('events are as many as were planned, of as many branches', async () => {
  const planned = branchYear().filter(({ day }) => day >= '2026' && day <= SAMPLE_DAY);
  expect((await figures()).events).toEqual({
    events: planned.length + 2,
    branches: new Set(planned.map(({ branches }) => branches[0])).size,
  });
});

describe('hours and coverage', () => {
  const known = new Map<string, { hours: number; courses: number; met: boolean }>();
  const stands = (person: SamplePerson) => {
    const found = known.get(person.key) ?? workedOut(person);
    known.set(person.key, found);
    return found;
  };
  const workedOut = (person: SamplePerson) => {
    const counted = countedIn('2026', showcased(person), SAMPLE_DAY);
    const hours = counted.reduce((sum, each) => sum + each.hours, 0);
    const isLeader = categoryOf(person.membership, person.posts, SAMPLE_DAY) === 'leader';
    const courses = new Set(counted.flatMap(({ course }) => course ?? [])).size;
    return { hours, courses, met: hours >= sampleTarget(person) && (!isLeader || courses > 0) };
  };
  /** What the two lines and the class of both sizes add. */
  const showcased = ({ key, branch, membership }: SamplePerson) => {
    const own = declaredYear().earned.get(key) ?? [];
    const isHere = membership === 'full' || membership === 'probationary';
    if (branch === '靖港镇/芦江社区/第一网格支部' && isHere)
      return [
        ...own,
        ...(key.endsWith('/04') ? [] : [event('2026-11-06', 'morning')]),
        event('2026-11-13', 'afternoon'),
      ];
    const place = backup.indexOf(key);
    if (place < 0) return own;
    return [
      ...own,
      ...['2026-11-09', '2026-11-10'].flatMap((day) =>
        ['morning', 'afternoon']
          .filter((half) => place !== 1 || day !== '2026-11-10' || half !== 'morning')
          .map((half) => ({ day, half, hours: 4, concentrated: true, course: '后备干部2026年第1期' })),
      ),
    ];
  };
  const event = (day: string, half: string) => ({ day, half, hours: 2, concentrated: false, course: null });
  const backup = wholeClasses()
    .people.filter(
      ({ branch, membership, standing }) =>
        branch === '铜官街道/郭亮村/第一支部' && membership === 'full' && standing === 'present',
    )
    .slice(0, 17)
    .map(({ key }) => key);

  const members = () => wholeClasses().people.filter(isMember);

  test('of the whole district', async () => {
    const { coverage, hours } = await figures();
    const bound = members().filter((person) => !isExempt(person));
    const met = bound.filter((person) => stands(person).met).length;
    expect(coverage).toEqual({
      members: bound.length,
      met,
      missing: bound.length - met,
      exempt: members().length - bound.length,
      percent: Math.round((met / bound.length) * 1000) / 10,
    });
    const present = wholeClasses().people.filter(({ standing }) => standing === 'present');
    const sum = present.reduce((total, person) => total + stands(person).hours, 0);
    expect(hours.total).toBe(sum);
    expect(hours.concentrated + hours.collective).toBe(sum);
  });

  test('of each town', async () => {
    const { units } = await figures();
    const byTown = Map.groupBy(
      members().filter((person) => !isExempt(person)),
      ({ branch }) => topOf(branch ?? ''),
    );
    expect(units.length).toBe(byTown.size);
    for (const [town, own] of byTown) {
      const found = units.find(({ unit }) => unit.id === sampleOrganisation(town));
      const missing = own.filter((person) => !stands(person).met).length;
      expect([town, found?.members, found?.missing]).toEqual([town, own.length, missing]);
    }
  });

  test('书记 without 集中培训', async () => {
    const secretaries = wholeClasses().people.filter(
      ({ standing, posts }) =>
        standing === 'present' && posts.some((post) => post.kind === 'secretary' && isHeld(post, SAMPLE_DAY)),
    );
    expect((await figures()).secretaries).toEqual({
      all: secretaries.length,
      untrained: secretaries.filter((person) => stands(person).courses === 0).length,
    });
  });

  test('each number opens to as many rows as it says', async () => {
    const answer = await figures();
    const total = async (figure: Figure, more: object = {}) =>
      (await desk.ask('statistics.rows', { figure, on: SAMPLE_DAY, limit: 1, ...more })).total;
    expect({
      held: await total('held'),
      closed: await total('closed'),
      times: await total('person-times'),
      persons: await total('persons'),
      special: await total('person-times', { kind: 'special' }),
      events: await total('events'),
      untrained: await total('untrained'),
      members: await total('members'),
      missing: await total('missing'),
      exempt: await total('exempt'),
      ofTown: await total('missing', { unit: sampleOrganisation('靖港镇') }),
    }).toEqual({
      held: answer.held.classes,
      closed: answer.closed.classes,
      times: answer.held.personTimes,
      persons: answer.held.persons,
      special: answer.kinds.find(({ kind }) => kind === 'special')?.personTimes,
      events: answer.events.events,
      untrained: answer.secretaries.untrained,
      members: answer.coverage.members,
      missing: answer.coverage.missing,
      exempt: answer.coverage.exempt,
      ofTown: answer.units.find(({ unit }) => unit.id === sampleOrganisation('靖港镇'))?.missing,
    });
  });
});
