import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLASS, OTHER_CLASS } from '../../../shared/contract/class-parts.ts';
import { JINGGANG, LUJIANG, TONGGUAN } from '../../../shared/contract/organisation-parts.ts';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';
import { people } from '../importing/list.ts';
import { enrolmentsOf, newClass, TODAY } from './roster.ts';

/** People in classes: enrolling, warnings, groups, leaving, replacing. */

let desk: DeskInProcess;
let own: string;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
  own = await newClass(desk);
});
afterEach(() => desk.close());

const trainees = async (of = own, more: object = {}) =>
  (await desk.ask('classes.trainees', { class: of, ...more })).trainees;
const present = () =>
  people(desk)
    .filter((row) => row.standing === 'present')
    .map(({ id }) => id);
const enrolOf = (of: string, ids: readonly (string | undefined)[]) =>
  desk.ask('classes.enrol', { class: of, people: ids.flatMap((id) => id ?? []) });
const enter = async (name: string) =>
  (await desk.ask('people.create', { ...BLANK, name, membership: 'full', branch: BRANCH, holder: null })).id;

describe('enrolling', () => {
  test('in the order asked, each once; who is there is said', async () => {
    const [a, b, c] = present();
    expect(await enrolOf(own, [c, a, c])).toMatchObject({ enrolled: 2, already: [], line: '报名 2 人' });
    const done = await enrolOf(own, [a, b]);
    expect(done).toMatchObject({ enrolled: 1, line: '报名 1 人，1 人原已在本班' });
    expect((await trainees()).map(({ person }) => person.id)).toEqual([c, a, b]);
  });

  test('by conditions exactly those that the register lists, with the planned number as a remark', async () => {
    await desk.ask('classes.edit', { id: own, planned: 3 });
    const filter = { under: JINGGANG, categories: ['leader' as const] };
    const listed = await desk.ask('people.list', { filter, limit: 500 });
    const check = await desk.ask('classes.check-enrol', { class: own, filter });
    expect([check.total, check.fresh]).toEqual([listed.total, listed.total]);
    expect(check.remarks).toEqual([`报名后 ${listed.total} 人，超过计划人数 3 人`]);
    const done = await desk.ask('classes.enrol', { class: own, filter });
    expect(done.enrolled).toBe(listed.total);
    expect((await trainees()).map(({ person }) => person.id).sort()).toEqual(
      listed.people.map(({ id }) => id).sort(),
    );
    expect((await desk.ask('classes.get', { id: own })).hints.map((hint) => hint.about)).toContain('places');
  });

  test('nobody, and four hundred and more', async () => {
    expect(await desk.call('classes.enrol', { class: own, people: [] })).toMatchObject({
      error: { code: 'input.invalid' },
    });
    expect(await trainees()).toEqual([]);
    const everybody = await desk.ask('classes.enrol', { class: own, filter: {} });
    const total = present().length;
    expect(everybody.enrolled).toBe(total);
    expect((await trainees()).length).toBe(total);
    const divided = await desk.ask('classes.divide', { class: own, groups: 12, how: 'evenly' });
    expect(divided.groups.reduce((sum, { people: count }) => sum + count, 0)).toBe(total);
  });
});

describe('warnings', () => {
  test('in another class on the same days: which, when; it does not block, and goes when the other is called off', async () => {
    const other = await newClass(desk, { name: '撞期班', startsOn: '2026-12-11', endsOn: '2026-12-15' });
    const after = await newClass(desk, { name: '次日班', startsOn: '2026-12-12', endsOn: '2026-12-15' });
    const [a] = present().slice(-1);
    await enrolOf(other, [a]);
    await enrolOf(after, [a]);
    const check = await desk.ask('classes.check-enrol', { class: own, people: [a ?? ''] });
    expect(check.people[0]?.warnings).toEqual([
      expect.objectContaining({
        kind: 'clash',
        sentence: '同期在“撞期班”（2026年12月11日—15日）',
        class: expect.objectContaining({ id: other }) as unknown,
      }),
    ]);
    expect(check.line).toBe('可报 1 人；1 人同期在别的班');
    await enrolOf(own, [a]);
    expect((await trainees())[0]?.warnings.map(({ kind }) => kind)).toEqual(['clash']);
    expect((await desk.ask('classes.answers', { class: own })).clashing).toMatchObject([
      { sentence: '同期在“撞期班”（2026年12月11日—15日）' },
    ]);
    await desk.ask('classes.set-status', {
      id: other,
      status: 'cancelled',
      on: '2026-11-24',
      reason: '合并',
    });
    expect((await trainees())[0]?.warnings).toEqual([]);
  });

  test('trained this year, not in another; withdrawn does not count', async () => {
    const [a, b] = present().slice(-2);
    const spring = await newClass(desk, { name: '春训班', startsOn: '2026-03-02', endsOn: '2026-03-04' });
    const before = await newClass(desk, { name: '去年的班', startsOn: '2025-03-02', endsOn: '2025-03-04' });
    await enrolOf(spring, [a, b]);
    await enrolOf(before, [a, b]);
    const gone = (await trainees(spring)).find(({ person }) => person.id === b);
    await desk.ask('classes.withdraw', { enrolments: [gone?.id ?? ''], on: '2026-03-03', reason: '住院' });
    const { people: checked } = await desk.ask('classes.check-enrol', {
      class: own,
      people: [a ?? '', b ?? ''],
    });
    const told = checked.map(({ warnings }) =>
      warnings.filter(({ kind }) => kind === 'trained').map(({ sentence }) => sentence),
    );
    expect(told).toEqual([['今年已参加“春训班”（2026年3月2日—4日）'], []]);
  });

  test('not on the register and exempt from hours', async () => {
    const id = await enter('覃晓明');
    await desk.ask('people.exempt', {
      person: id,
      reason: 'ill',
      from: '2026-01',
      to: null,
      paper: null,
      note: null,
    });
    await desk.ask('people.leave', { people: [id], standing: 'transferred', on: '2026-02-01', to: '岳麓区' });
    const { people: checked } = await desk.ask('classes.check-enrol', { class: own, people: [id] });
    expect(checked[0]?.warnings.map(({ kind }) => kind)).toEqual(['gone', 'exempt']);
  });
});

describe('the list of trainees', () => {
  test('the orders of names are those of the register; what is kept can be rearranged', async () => {
    await desk.ask('classes.enrol', { class: own, filter: { under: JINGGANG } });
    const filter = { ids: (await trainees()).map(({ person }) => person.id).slice(0, 400) };
    for (const sort of ['pinyin', 'surname-strokes', 'name-strokes'] as const) {
      const keys = (await desk.ask('people.list', { filter, sort, limit: 500 })).people.map(
        ({ name }) => name,
      );
      expect((await trainees(own, { sort })).map(({ person }) => person.name)).toEqual(keys);
    }
    const ids = (await trainees()).map(({ id }) => id);
    await desk.ask('classes.order', {
      class: own,
      enrolments: [ids[4] ?? '', ids[2] ?? ''],
      before: ids[0] ?? '',
    });
    expect((await trainees()).map(({ id }) => id).slice(0, 5)).toEqual([
      ids[4],
      ids[2],
      ids[0],
      ids[1],
      ids[3],
    ]);
    await desk.ask('classes.order', { class: own, enrolments: [ids[4] ?? ''], before: null });
    expect((await trainees()).map(({ id }) => id).at(-1)).toBe(ids[4]);
  });

  test('moved again and again between the same two, the list stays in the order that was asked for', async () => {
    await enrolOf(own, present().slice(0, 5));
    let order = (await trainees()).map(({ id }) => id);
    for (let round = 0; round < 60; round += 1) {
      // The last goes to the second place, over and over: the room there is halved each time.
      const last = order.at(-1) ?? '';
      await desk.ask('classes.order', { class: own, enrolments: [last], before: order[1] ?? null });
      order = [order[0] ?? '', last, ...order.slice(1, -1)];
      expect((await trainees()).map(({ id }) => id)).toEqual(order);
    }
  });

  test('phones are masked, a reason of leaving is only said to exist; a look at it is written down', async () => {
    const id = await enter('覃晓明');
    await desk.ask('people.edit', { id, phone: '10012345678' });
    await enrolOf(own, [id]);
    const [row] = await trainees();
    await desk.ask('classes.withdraw', {
      enrolments: [row?.id ?? ''],
      on: '2026-12-08',
      reason: '家中有事不便说',
    });
    const answer = await desk.ask('classes.trainees', { class: own, status: 'withdrawn' });
    expect(answer.trainees[0]).toMatchObject({
      person: { phone: '100****5678' },
      hasLeftReason: true,
      leftOn: '2026-12-08',
    });
    expect(JSON.stringify([answer, await desk.ask('changes.list', {})])).not.toContain('不便说');
    const looks = () =>
      (dump(desk.data().reader)['disclosure'] as { fields: string }[]).map(({ fields }) => fields);
    expect(looks()).not.toContain('退出原因');
    expect(await desk.ask('classes.reveal', { what: 'left-reason', id: row?.id ?? '' })).toEqual({
      value: '家中有事不便说',
    });
    expect(looks()).toContain('退出原因');
  });
});

test('groups: who left is in none that is made, by unit nobody is parted', async () => {
  await desk.ask('classes.enrol', { class: own, filter: { under: JINGGANG, memberships: ['full'] } });
  await desk.ask('classes.enrol', { class: own, filter: { under: TONGGUAN, memberships: ['full'] } });
  const [first] = await trainees();
  await desk.ask('classes.withdraw', { enrolments: [first?.id ?? ''], on: '2026-12-07', reason: '出差' });
  const { line } = await desk.ask('classes.divide', { class: own, groups: 2, how: 'unit' });
  expect(line).toMatch(/^\d+ 人分 2 组/u);
  const staying = (await trainees()).filter(({ status }) => status === 'enrolled');
  const pairs = new Set(staying.map(({ unit, group }) => `${unit?.name} ${group}`));
  expect(pairs.size).toBe(2);
  expect((await trainees()).find(({ id }) => id === first?.id)?.group).toBeNull();
});

test('somebody in place of another: on his place, in his group; the other stays on the list as left', async () => {
  await desk.ask('classes.enrol', { class: own, filter: { under: JINGGANG, memberships: ['full'] } });
  await desk.ask('classes.divide', { class: own, groups: 3, how: 'evenly' });
  const before = await trainees();
  const old = before[1];
  const person = await enter('易小满');
  await desk.ask('classes.replace', { enrolment: old?.id ?? '', person, on: '2026-12-01', reason: '借调' });
  const after = await trainees();
  expect(after.slice(0, 4).map((row) => row.person.id)).toEqual(
    [before[0], old, null, before[2]].map((row) => row?.person.id ?? person),
  );
  expect(after[1]).toMatchObject({ status: 'withdrawn', leftOn: '2026-12-01' });
  expect(after[2]).toMatchObject({ status: 'enrolled', group: old?.group, role: 'trainee' });
  expect((await desk.ask('classes.get', { id: own })).trainees).toBe(before.length);
});

describe('a person', () => {
  test('his page lists his classes; he is not taken out as a slip', async () => {
    const id = await enter('覃晓明');
    await enrolOf(own, [id]);
    await enrolOf(OTHER_CLASS, [id]);
    const page = await desk.ask('people.get', { id });
    expect(page.training.map((each) => [each.class.name, each.status, each.classStatus])).toEqual([
      ['测试班', 'enrolled', 'planned'],
      ['发展对象培训班', 'enrolled', 'enrolling'],
    ]);
    expect(await desk.call('people.remove', { id })).toMatchObject({ error: { code: 'people.in-use' } });
  });

  test('two entries made one: the classes of both are his, one place in a class is kept, one undo brings all back', async () => {
    const keep = await enter('覃晓明');
    const drop = await enter('覃小明');
    await enrolOf(own, [drop, keep]);
    await enrolOf(OTHER_CLASS, [drop]);
    const [, left] = await trainees();
    await desk.ask('classes.withdraw', {
      enrolments: [left?.id ?? ''],
      on: '2026-12-01',
      reason: '重名误报',
    });
    const before = dump(desk.data().reader);
    await desk.ask('people.merge', { keep, drop, take: [] });
    expect(enrolmentsOf(desk, own)).toMatchObject([{ person_id: keep, status: 'enrolled' }]);
    expect((await desk.ask('people.get', { id: keep })).training.map(({ class: of }) => of.name)).toEqual([
      '测试班',
      '发展对象培训班',
    ]);
    await desk.ask('changes.undo', {});
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

describe('places and answers', () => {
  test('who has not answered, who is over, who stands twice; a phone is masked', async () => {
    await desk.ask('classes.set-quotas', {
      class: own,
      quotas: [
        { organisation: JINGGANG, places: 1, contact: '何志远', contactPhone: '10012345678' },
        { organisation: TONGGUAN, places: 4 },
      ],
    });
    const twins = [await enter('覃晓明'), await enter('覃晓明')];
    await enrolOf(own, twins);
    const answers = await desk.ask('classes.answers', { class: own });
    expect(answers.line).toBe('2 个单位中 1 个已回，1 个未回；1 个超名额；已报 2 人，名额 5 个');
    expect(
      answers.units.map(({ organisation, state, contactPhone }) => [organisation.name, state, contactPhone]),
    ).toEqual([
      ['铜官街道党工委', 'not-answered', null],
      ['靖港镇党委', 'over', '100****5678'],
    ]);
    expect(answers.twice.map(({ name, enrolments }) => [name, enrolments.length])).toEqual([['覃晓明', 2]]);
    const { text } = await desk.ask('classes.notice-text', { class: own });
    expect(text).toContain('名额分配（共 5 人）：铜官街道 4 人、靖港镇 1 人');
  });

  test('a clerk of a town sets the places of his units; those of others stay and are in none of his sums', async () => {
    const town = await newClass(desk, { holder: JINGGANG, name: '镇里的班' });
    const give = (quotas: readonly { organisation: string; places: number }[], as = SAMPLE_ADMINISTRATOR) =>
      desk.ask('classes.set-quotas', { class: town, quotas: [...quotas] }, { as });
    await give([
      { organisation: TONGGUAN, places: 5 },
      { organisation: JINGGANG, places: 2 },
    ]);
    await give([{ organisation: LUJIANG, places: 3 }], TOWN_CLERK);
    const sums = async (as: Viewer) => {
      const { places } = await desk.ask('classes.answers', { class: town }, { as });
      const { quota } = await desk.ask('classes.get', { id: town }, { as });
      const { text } = await desk.ask('classes.notice-text', { class: town }, { as });
      return [places, quota.places, Number(/共 (\d+) 人/u.exec(text)?.[1])];
    };
    expect(await sums(TOWN_CLERK)).toEqual([3, 3, 3]);
    expect(await sums(SAMPLE_ADMINISTRATOR)).toEqual([8, 8, 8]);
    const { events } = await desk.ask('classes.get', { id: town });
    expect(events[0]).toMatchObject({ before: '2 个单位，共 7 个名额', after: '2 个单位，共 8 个名额' });
  });

  test('a unit of no places has nothing to answer', async () => {
    await desk.ask('classes.set-quotas', {
      class: own,
      quotas: [{ organisation: JINGGANG, places: 0 }],
    });
    const { line, units } = await desk.ask('classes.answers', { class: own });
    expect(line).toBe('1 个单位中 1 个已回，0 个未回；已报 0 人，名额 0 个');
    expect(units.map(({ state }) => state)).toEqual(['full']);
  });

  test('shares by members add up and follow the members; of a class without quotas nothing is over', async () => {
    const { shares } = await desk.ask('classes.propose-quotas', { class: own, total: 50 });
    expect(shares.reduce((sum, { places }) => sum + places, 0)).toBe(50);
    const members = people(desk).filter(
      (row) => row.standing === 'present' && ['full', 'probationary'].includes(row.membership),
    );
    expect(shares.reduce((sum, share) => sum + share.members, 0)).toBeLessThanOrEqual(members.length);
    expect((await desk.ask('classes.answers', { class: CLASS })).line).toBe('没有分配名额，已报 42 人');
  });
});
