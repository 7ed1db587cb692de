import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InUse } from '../../../shared/contract/resource-answers.ts';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const TEACHER = sampleId('teacher', '何静姝');

async function refusal(name: string, id: string, as = SAMPLE_ADMINISTRATOR) {
  const envelope = await desk.call(name, { id }, { as });
  if (envelope.ok) throw new Error(`${name} was not refused`);
  return { ...envelope.error, details: envelope.error.details as InUse };
}

describe('what is in use is not deleted', () => {
  test('a teacher who teaches: every session with class and day', async () => {
    const { code, message, details } = await refusal('teachers.remove', TEACHER);
    expect(code).toBe('teachers.in-use');
    expect(details.sessions.map(({ title, day, class: own }) => [own.number, day, title])).toEqual([
      ['2026年第12期', '2026-11-24', '习近平新时代中国特色社会主义思想专题'],
      ['2026年第13期', '2026-11-25', '党章党规党纪'],
      ['2026年第12期', '2026-11-26', '党章党规党纪'],
    ]);
    expect(message).toContain('“何静姝”还有 3 次课');
    expect(message).toContain('2026年第13期“发展对象培训班”2026年11月25日（周三）上午《党章党规党纪》');
    expect(message).toContain('停聘');
    expect((await desk.ask('teachers.get', { id: TEACHER })).name).toBe('何静姝');
  });

  test('one who may not see the classes is told only how many', async () => {
    const clerk = await refusal('teachers.remove', TEACHER, TOWN_CLERK);
    expect(clerk.details).toEqual({ sessions: [], hidden: 3, others: [] });
    expect(clerk.message).toContain('3 次课（在您的管理范围之外）');
    const blind = {
      ...SAMPLE_ADMINISTRATOR,
      rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'classes.see'),
    };
    expect((await refusal('teachers.remove', TEACHER, blind)).details).toEqual({
      sessions: [],
      hidden: 3,
      others: [],
    });
    expect((await desk.ask('teachers.get', { id: TEACHER }, { as: blind })).sessions).toEqual([]);
  });

  test('a room, with the classes whose room it is', async () => {
    const { message, details } = await refusal('venues.remove', sampleId('venue', '第一教室'));
    expect(details.others).toEqual(['2026年第12期“基层党支部书记轮训班”的主教室']);
    expect(details.sessions.length).toBe(5);
    expect(message).toContain('1 处和 5 次课');
  });

  test('a site on a route, a route in a timetable, a course taught', async () => {
    const site = await refusal('sites.remove', sampleId('site', '郭亮纪念园'));
    expect(site.details).toEqual({ sessions: [], hidden: 0, others: ['路线“走初心路”'] });
    expect((await refusal('routes.remove', sampleId('route', '走初心路'))).details.sessions).toHaveLength(1);
    const course = await refusal('courses.remove', sampleId('course', '支部工作方法'));
    expect(course.message).toContain('待排《支部工作方法》');
  });
});

test('to retire a teacher is allowed; what he still has is said', async () => {
  const { sessions } = await desk.ask('teachers.retire', { id: TEACHER, on: '2026-11-25' });
  expect(sessions.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-26']);
  const { found } = await desk.ask('teachers.list', {});
  expect(found.map(({ id }) => id)).not.toContain(TEACHER);
  const retired = await desk.ask('teachers.list', { retired: 'only' });
  expect(retired).toMatchObject({ total: 1, found: [{ id: TEACHER, retiredOn: '2026-11-25' }] });
});

test('an unused teacher goes with absences and courses, and comes back by undo', async () => {
  const { id } = await desk.ask('teachers.create', {
    name: '颜若谷',
    kind: 'external',
    title: null,
    unit: null,
    topics: null,
    feeClass: 'senior',
    phone: '10098765432',
    person: null,
    note: null,
  });
  const course = sampleId('course', '党史中的望城');
  const { teachers } = await desk.ask('courses.get', { id: course });
  await desk.ask('courses.edit', { id: course, teachers: [...teachers.map((each) => each.id), id] });
  await desk.ask('teachers.set-absence', {
    teacher: id,
    from: '2026-12-01',
    to: '2026-12-02',
    half: null,
    note: null,
  });
  await desk.ask('teachers.remove', { id });
  expect((await desk.ask('courses.get', { id: course })).teachers).toEqual(teachers);
  await desk.ask('changes.undo', {});
  expect(await desk.ask('teachers.get', { id })).toMatchObject({
    name: '颜若谷',
    absences: [{ from: '2026-12-01', to: '2026-12-02' }],
    courses: [{ id: course }],
  });
});
