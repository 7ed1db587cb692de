import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  BRANCH,
  EVENT,
  MEMBER,
  OF_SECOND,
  OTHER_MEMBER,
  SECOND,
  usual,
} from '../../../shared/contract/branch-event-parts.ts';
import type { CallName } from '../../../shared/contract/index.ts';
import { JINGGANG, LUJIANG, TONGGUAN } from '../../../shared/contract/organisation-parts.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const OFFICE = sampleOrganisation('靖港镇/机关支部');
const refusal = async (name: CallName, input: object) => {
  const answer = await desk.call(name, input);
  if (answer.ok) throw new Error(`${name} was not refused`);
  return answer.error;
};
const membersOn = async (branch: string, day: string) =>
  (await desk.ask('events.members', { branches: [branch], day })).members.map(({ id }) => id);

describe('members on a day', () => {
  test('are those of the history of moves, not those of today', async () => {
    const before = await membersOn(BRANCH, '2026-11-23');
    await desk.ask('people.move', { people: [MEMBER], to: SECOND, on: '2026-11-10' });
    await desk.ask('people.leave', {
      people: [OTHER_MEMBER],
      standing: 'transferred',
      on: '2026-11-15',
      to: '外地',
    });
    expect(await membersOn(BRANCH, '2026-11-09')).toEqual(before);
    expect(await membersOn(BRANCH, '2026-11-10')).toEqual(before.filter((id) => id !== MEMBER));
    expect(await membersOn(BRANCH, '2026-11-15')).toEqual(
      before.filter((id) => id !== MEMBER && id !== OTHER_MEMBER),
    );
    expect(await membersOn(SECOND, '2026-11-10')).toContain(MEMBER);
    const { members } = await desk.ask('events.members', { branches: [BRANCH], day: '2026-11-09' });
    expect(members.find(({ id }) => id === MEMBER)?.nowIn).toBe('芦江社区第二网格支部');
    expect(members.find(({ id }) => id === OTHER_MEMBER)?.nowIn).toBe('已离册');
  });

  test('no 积极分子, and nobody before he joined', async () => {
    expect(await membersOn(BRANCH, '2026-11-23')).not.toContain(
      sampleId('person', '靖港镇/芦江社区/第一网格支部/16'),
    );
    // 邹俊亮 joined on 11 October 2024.
    const late = sampleId('person', '靖港镇/芦江社区/第一网格支部/09');
    expect(await membersOn(BRANCH, '2024-10-10')).not.toContain(late);
    expect(await membersOn(BRANCH, '2024-10-11')).toContain(late);
  });

  test('those in a group of the branch are members of the branch', async () => {
    const group = sampleOrganisation('靖港镇/芦江社区/第一网格支部/第一小组');
    await desk.ask('people.move', { people: [MEMBER], to: group, on: '2026-11-01' });
    expect(await membersOn(BRANCH, '2026-11-05')).toContain(MEMBER);
  });
});

describe('one line', () => {
  test('each fault names field, value, reason and next step', async () => {
    const { details, message } = await refusal('events.enter', {
      ...usual,
      day: '2026-11-25',
      minutes: 1500,
      absent: [OF_SECOND],
    });
    expect(message).toContain('2026年11月25日还没有到');
    expect(details).toEqual({
      faults: [
        expect.objectContaining({ field: 'day', value: '2026-11-25', next: '请核对日期' }),
        expect.objectContaining({ field: 'minutes', value: '25 小时', next: '请核对时长，单位是分钟' }),
        expect.objectContaining({
          field: 'absent',
          reason: expect.stringContaining('他现在在“芦江社区第二网格支部”') as string,
        }),
      ],
    });
  });

  test('people of other branches are held as guests only when said so', async () => {
    expect(await refusal('events.enter', { ...usual, takes: 'only', present: [OF_SECOND] })).toMatchObject({
      code: 'events.wrong-person',
    });
    const { id } = await desk.ask('events.enter', {
      ...usual,
      takes: 'only',
      present: [MEMBER],
      guests: [OF_SECOND],
    });
    const page = await desk.ask('events.get', { id });
    expect(page.present.map((each) => each.id)).toEqual([MEMBER]);
    expect(page.guests).toEqual([expect.objectContaining({ id: OF_SECOND, unit: '芦江社区第二网格支部' })]);
  });

  test('members of a joint branch are no guests', async () => {
    const { id } = await desk.ask('events.enter', { ...usual, joint: [SECOND], absent: [MEMBER, OF_SECOND] });
    const both = new Set([...(await membersOn(BRANCH, usual.day)), ...(await membersOn(SECOND, usual.day))]);
    expect(await desk.ask('events.get', { id })).toMatchObject({ members: both.size, guests: [] });
    const { found } = await desk.ask('events.list', { organisation: SECOND, month: '2026-11' });
    expect(found.map((each) => each.id)).toEqual([id]);
  });

  test('a half-day twice is warned about, 24 hours in a day are the limit, by joint branches, too', async () => {
    const { warnings } = await desk.ask('events.enter', { ...usual, day: '2026-11-13', half: 'afternoon' });
    expect(warnings).toMatchObject([{ code: 'events.same-half', field: 'half', value: '11月13日下午' }]);
    const long = { ...usual, branch: SECOND, joint: [BRANCH], day: '2026-11-13', half: 'morning' as const };
    // 120 minutes of 党课 and 90 of the other are there.
    await desk.ask('events.enter', { ...long, minutes: 1440 - 120 - 90 });
    expect(await refusal('events.enter', { ...long, minutes: 1 })).toMatchObject({
      code: 'events.too-long',
      message: expect.stringContaining('已有 24 小时的活动') as string,
    });
    expect(await refusal('events.edit', { id: EVENT, day: '2026-11-13' })).toMatchObject({
      code: 'events.too-long',
    });
  });

  test('undoing must not bring a branch over 24 hours', async () => {
    const long = { ...usual, minutes: 1440 };
    const { id } = await desk.ask('events.enter', long);
    await desk.ask('events.edit', { id, day: '2026-11-19' });
    const transaction = lastTransaction();
    await desk.ask('events.enter', long);
    const undone = await desk.call('changes.undo', { transaction });
    const left = undone.ok ? (undone.value as { left: unknown[] }).left.length : 1;
    expect(left).toBeGreaterThan(0);
    const { found } = await desk.ask('events.list', { organisation: BRANCH, from: usual.day, to: usual.day });
    expect(found.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(1440);
  });

  test('an edit leaves alone whom the clerk may not see', async () => {
    const { id } = await desk.ask('events.enter', {
      ...usual,
      guests: [sampleId('person', '铜官街道/郭亮村/第一支部/02')],
    });
    expect(await desk.ask('events.get', { id }, { as: TOWN_CLERK })).toMatchObject({ guests: [], unseen: 1 });
    await desk.ask('events.edit', { id, absent: [MEMBER] }, { as: TOWN_CLERK });
    expect((await desk.ask('events.get', { id })).guests).toHaveLength(1);
  });
});

const lastTransaction = () =>
  desk.data().reader.prepare('SELECT max(id) FROM change_tx').pluck().get() as number;

describe('a month of many branches', () => {
  const lines = [
    usual,
    { ...usual, branch: SECOND, absent: [OF_SECOND] },
    { ...usual, branch: LUJIANG },
    { ...usual, branch: OFFICE, day: '2026-12-01' },
    { ...usual, branch: OFFICE, absent: [MEMBER] },
  ];

  test('one bad line keeps none, and every fault is told by its line', async () => {
    const before = dump(desk.data().reader);
    const { code, message, details } = await refusal('events.enter-month', { lines });
    expect(code).toBe('events.faulty-lines');
    expect(message).toContain('3 行不能登记，其余 2 行没有问题。第 3 行：');
    const { faults } = details as { faults: { line: number; field: string }[] };
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'branch'],
      [3, 'day'],
      [4, 'absent'],
    ]);
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('left out by somebody, the good ones are kept with one step and one undo', async () => {
    const before = dump(desk.data().reader);
    const done = await desk.ask('events.enter-month', { lines, leaveOut: [2, 3, 4] });
    expect(done).toMatchObject({ leftOut: 3, warnings: [] });
    expect(done.ids).toHaveLength(2);
    await desk.ask('changes.undo', {});
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('lines count with those before them: a half-day twice, 24 hours together', async () => {
    const { lines: said } = await desk.ask('events.check-month', {
      lines: [usual, usual, { ...usual, minutes: 1400 }],
    });
    expect(said.map(({ faults, warnings }) => [faults.length, warnings.length])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('the overview of a month', () => {
  const stateOf = async (month: string, activity: string, organisation = BRANCH) => {
    const { branches } = await desk.ask('events.month-overview', { organisation, month });
    return branches[0]?.usual.find((each) => each.activity === activity)?.state;
  };

  test('each month: there or missing; each quarter: earlier, due, missing', async () => {
    expect(await stateOf('2026-11', 'theme-day')).toBe('there');
    expect(await stateOf('2026-11', 'committee')).toBe('missing');
    expect(await stateOf('2026-11', 'congress')).toBe('due');
    expect(await stateOf('2026-09', 'congress')).toBe('missing');
    // The 党课 of November is enough for December, which ends the quarter.
    expect(await stateOf('2026-12', 'party-lecture')).toBe('earlier');
    expect(await stateOf('2026-12', 'congress')).toBe('missing');
    expect(await stateOf('2026-11', 'group-meeting')).toBe('missing');
    expect(await stateOf('2026-11', 'group-meeting', OFFICE)).toBe('none');
  });

  test('has every branch of the town, and those only', async () => {
    const town = await desk.ask('events.month-overview', { organisation: JINGGANG, month: '2026-11' });
    expect(town.branches).toHaveLength(98);
    expect(town).toMatchObject({ events: 2, complete: 0 });
    const first = town.branches.find(({ branch }) => branch.id === BRANCH);
    expect(first?.forms).toEqual(['ljsqdywgzb', 'ljsqd1wgzb']);
    const other = await desk.ask('events.month-overview', { organisation: TONGGUAN, month: '2026-11' });
    expect(other.branches).toHaveLength(100);
  });

  test('a branch that was closed before, or came later, is not in it', async () => {
    const { id } = await desk.ask('organisations.create', {
      parent: LUJIANG,
      name: '靖港镇芦江社区退役军人党支部',
      kind: 'branch',
      foundedOn: '2026-09-10',
    });
    await desk.ask('organisations.close', { id, on: '2026-11-01' });
    const has = async (month: string) =>
      (await desk.ask('events.month-overview', { organisation: LUJIANG, month })).branches.some(
        ({ branch }) => branch.id === id,
      );
    expect(await Promise.all(['2026-08', '2026-09', '2026-10', '2026-11'].map(has))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('when two entries become one', () => {
  test('the lines that named the other name the kept one, in an event of both once', async () => {
    const twin = await desk.ask('people.create', { ...TWIN, name: '胡爱红' });
    const absent = await desk.ask('events.enter', { ...usual, absent: [twin.id] });
    const both = await desk.ask('events.enter', {
      ...usual,
      day: '2026-11-19',
      absent: [twin.id, OTHER_MEMBER],
    });
    await desk.ask('people.merge', { keep: OTHER_MEMBER, drop: twin.id, take: [] });
    for (const { id } of [absent, both])
      expect((await desk.ask('events.get', { id })).absent.map((each) => each.id)).toEqual([OTHER_MEMBER]);
    expect(await refusal('people.remove', { id: OTHER_MEMBER })).toMatchObject({ code: 'people.in-use' });
  });

  test('who was there under one of his entries was there', async () => {
    const twin = await desk.ask('people.create', { ...TWIN, name: '胡爱红', branch: SECOND });
    const one = await desk.ask('events.enter', { ...usual, absent: [OTHER_MEMBER], guests: [twin.id] });
    await desk.ask('hours.correct', { ...CORRECTION, person: twin.id });
    await desk.ask('hours.correct', { ...CORRECTION, person: OTHER_MEMBER });
    await desk.ask('declarations.declare', { ...DECLARED, person: twin.id });
    const before = dump(desk.data().reader);
    await desk.ask('people.merge', { keep: OTHER_MEMBER, drop: twin.id, take: [] });
    expect((await desk.ask('events.get', { id: one.id })).absent).toEqual([]);
    const { lines } = await desk.ask('hours.person-ledger', { person: OTHER_MEMBER, year: 2026 });
    const titles = JSON.stringify(lines);
    expect(titles.split('漏记').length - 1).toBe(2);
    expect(titles).toContain('外出培训一次');
    const rows = dump(desk.data().reader);
    for (const name of ['branch_event_person', 'hours_declaration', 'hours_correction'])
      expect(JSON.stringify(rows[name])).not.toContain(twin.id);
    await desk.ask('changes.undo', {});
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

const CORRECTION = { on: '2026-11-01', hours: 2, countsAs: 'collective', reason: '漏记' } as const;
const DECLARED = {
  activity: 'outside',
  title: '外出培训一次',
  organiser: '省委党校',
  from: '2026-10-05',
  to: '2026-10-06',
  fromHalf: 'morning',
  toHalf: 'afternoon',
  minutes: null,
  proof: '结业证书',
} as const;
const TWIN = {
  formerName: null,
  reading: null,
  sex: null,
  birth: null,
  nationality: null,
  nativePlace: null,
  education: null,
  politicalStatus: null,
  membership: 'full' as const,
  idNumber: null,
  phone: null,
  otherPhone: null,
  employer: null,
  duty: null,
  rank: null,
  professionalTitle: null,
  workStartedOn: null,
  appliedOn: null,
  activistOn: null,
  candidateOn: null,
  joinedOn: null,
  confirmedOn: null,
  address: null,
  note: null,
  branch: BRANCH,
};
