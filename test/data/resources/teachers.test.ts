import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople } from '../../support/sample/people/district-people.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const TEACHER = sampleId('teacher', '周明德');
const PHONE = '10098765432';
const nobody = {
  name: '单若谷',
  kind: 'external',
  title: '教授',
  unit: '市委党校',
  topics: '乡村治理',
  feeClass: 'senior',
  phone: PHONE,
  person: null,
  note: null,
} as const;

const written = () =>
  JSON.stringify([
    desk.data().reader.prepare('SELECT label, reason FROM change_tx').all(),
    desk.data().reader.prepare('SELECT * FROM disclosure').all(),
  ]);

describe('what is sensitive', () => {
  test('a phone is masked; the look at the whole is written down without it and is not undone', async () => {
    const { id } = await desk.ask('teachers.create', nobody);
    expect((await desk.ask('teachers.get', { id })).phone).toBe('100****5432');
    expect(JSON.stringify(await desk.ask('teachers.list', {}))).not.toContain('5432');
    expect(await desk.ask('teachers.reveal', { id })).toEqual({ value: PHONE });
    const { transactions } = await desk.ask('changes.list', { limit: 1 });
    expect(transactions[0]).toMatchObject({ label: '查看教师 单若谷 的联系电话' });
    expect(await desk.call('changes.undo', { transaction: transactions[0]?.id })).toMatchObject({
      ok: false,
    });
    expect(written()).toContain('教师联系电话');
    expect(written()).not.toContain(PHONE);
  });

  test('a look needs the right, and a clerk’s look belongs to his town', async () => {
    const { id } = await desk.ask('teachers.create', nobody);
    const blind = {
      ...SAMPLE_ADMINISTRATOR,
      rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'people.reveal'),
    };
    expect(await desk.call('teachers.reveal', { id }, { as: blind })).toMatchObject({
      ok: false,
      error: { code: 'right.missing' },
    });
    await desk.ask('teachers.reveal', { id }, { as: TOWN_CLERK });
    const looks = desk.data().reader.prepare('SELECT organisation_id, people FROM disclosure').all();
    expect(looks).toEqual([{ organisation_id: sampleOrganisation('靖港镇'), people: 1 }]);
  });

  test('why somebody cannot come is not shown but looked up', async () => {
    const note = '住院检查';
    const { id } = await desk.ask('teachers.set-absence', {
      teacher: TEACHER,
      from: '2026-12-01',
      to: '2026-12-01',
      half: null,
      note,
    });
    const { absences } = await desk.ask('teachers.get', { id: TEACHER });
    expect(absences).toEqual([{ id, from: '2026-12-01', to: '2026-12-01', half: null, noted: true }]);
    const { transactions } = await desk.ask('changes.list', { limit: 1 });
    expect(JSON.stringify(transactions)).not.toContain(note);
    expect(await desk.ask('teachers.reveal-absence', { absence: id })).toEqual({ value: note });
  });

  test('a link to somebody of another town is not shown to a clerk', async () => {
    const person = districtPeople({ size: 'few' }).find(
      (each) => each.standing === 'present' && each.holder.startsWith('铜官街道/'),
    );
    const linked = samplePerson(person?.key ?? '');
    await desk.ask('teachers.edit', { id: TEACHER, person: linked });
    expect((await desk.ask('teachers.get', { id: TEACHER })).person).toEqual({
      id: linked,
      name: person?.name,
    });
    expect((await desk.ask('teachers.get', { id: TEACHER }, { as: TOWN_CLERK })).person).toBe(null);
    // He may still correct the rest; the link that he does not see stays.
    await desk.ask('teachers.edit', { id: TEACHER, note: '周五不便' }, { as: TOWN_CLERK });
    expect((await desk.ask('teachers.get', { id: TEACHER })).person?.id).toBe(linked);
  });
});

describe('absences', () => {
  const set = (from: string, to: string, half: 'morning' | 'afternoon' | null = null, absence?: string) =>
    desk.call('teachers.set-absence', {
      teacher: TEACHER,
      from,
      to,
      half,
      note: null,
      ...(absence !== undefined && { absence }),
    });

  test('the sessions that he has then are named, those of other half-days are not', async () => {
    expect(await set('2026-11-24', '2026-11-24', 'afternoon')).toMatchObject({
      ok: true,
      value: { sessions: [] },
    });
    expect(await set('2026-11-24', '2026-11-24', 'morning')).toMatchObject({
      ok: true,
      value: { sessions: [{ day: '2026-11-24', half: 'morning', class: { number: '2026年第12期' } }] },
    });
  });

  test('1–3 and 3–5 of one teacher meet; the same days of another, or other halves, do not', async () => {
    expect(await set('2026-12-01', '2026-12-03')).toMatchObject({ ok: true });
    const met = await set('2026-12-03', '2026-12-05');
    expect(met).toMatchObject({ ok: false, error: { code: 'teachers.absence-overlaps' } });
    expect(met.ok ? '' : met.error.message).toContain('2026年12月1日（周二）至2026年12月3日（周四）');
    expect(await set('2026-12-07', '2026-12-08', 'morning')).toMatchObject({ ok: true });
    expect(await set('2026-12-08', '2026-12-09', 'afternoon')).toMatchObject({ ok: true });
  });

  test('one is changed without standing against itself; not under another teacher', async () => {
    const first = await set('2026-12-01', '2026-12-03');
    const id = first.ok ? (first.value as { id: string }).id : '';
    expect(await set('2026-12-02', '2026-12-04', null, id)).toMatchObject({ ok: true });
    expect(
      await desk.call('teachers.set-absence', {
        teacher: sampleId('teacher', '何静姝'),
        absence: id,
        from: '2026-12-02',
        to: '2026-12-02',
        half: null,
        note: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'teachers.absence-not-found' } });
  });

  test('an undo that would bring back an absence over a later one is refused with the reason', async () => {
    await set('2026-12-01', '2026-12-03');
    const { absences } = await desk.ask('teachers.get', { id: TEACHER });
    await desk.ask('teachers.remove-absence', { absence: absences[0]?.id ?? '' });
    const removal = (await desk.ask('changes.list', { limit: 1 })).transactions[0]?.id;
    await set('2026-12-03', '2026-12-05');
    const undone = await desk.call('changes.undo', { transaction: removal });
    expect(JSON.stringify(undone)).toContain('重叠');
    expect((await desk.ask('teachers.get', { id: TEACHER })).absences).toMatchObject([
      { from: '2026-12-03' },
    ]);
  });

  test('the list shows the absence of today or the next one', async () => {
    const today = new Date();
    const iso = (days: number) =>
      new Date(today.getTime() - today.getTimezoneOffset() * 60_000 + days * 86_400_000)
        .toISOString()
        .slice(0, 10);
    await set(iso(-9), iso(-5));
    await set(iso(-1), iso(0));
    await set(iso(5), iso(6));
    const { found } = await desk.ask('teachers.list', { text: 'zmd' });
    expect(found[0]?.away).toEqual({ from: iso(-1), to: iso(0), half: null });
  });
});

test.each([
  ['a part of the name', '明德', ['周明德']],
  ['initials', 'zmd', ['周明德']],
  ['the reading of a surname', 'shanruo', ['单若谷']],
  ['its other reading', 'danruogu', ['单若谷']],
  ['unit and name in two words', '市委 ruogu', ['单若谷']],
  ['what he teaches', 'xczl', ['单若谷']],
  ['nothing that fits', '没有这个人', []],
])('found by %s', async (_, text, names) => {
  await desk.ask('teachers.create', nobody);
  const { found, total } = await desk.ask('teachers.list', { text });
  expect(found.map(({ name }) => name)).toEqual(names);
  expect(total).toBe(names.length);
});

test('a second teacher of the same name is allowed and said', async () => {
  expect(await desk.ask('teachers.create', nobody)).toMatchObject({ alike: 0 });
  expect(await desk.ask('teachers.create', nobody)).toMatchObject({ alike: 1 });
});

test('the list goes by kind, then by the strokes of the surname', async () => {
  const add = (name: string, kind: 'staff' | 'leader') =>
    desk.ask('teachers.create', { ...nobody, name, kind });
  for (const name of ['赵一', '丁二', '王三', '于四']) await add(name, 'staff');
  await add('丁五', 'leader');
  const { found } = await desk.ask('teachers.list', {});
  expect(found.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    '丁二 staff',
    '于四 staff',
    '王三 staff',
    '何静姝 staff',
    '周明德 staff',
    '赵一 staff',
    '谭学汶 external',
    '丁五 leader',
    '彭建邺 leader',
    '肖桂澜 lecturer',
  ]);
});

describe('a teacher who is on the register', () => {
  const people = districtPeople({ size: 'few' })
    .filter((each) => each.standing === 'present' && each.holder === '靖港镇/机关支部')
    .map(({ key }) => samplePerson(key));

  test('is not deleted from it as entered by a slip', async () => {
    const { id } = await desk.ask('people.create', {
      ...BLANK,
      name: '单若谷',
      membership: 'full',
      branch: BRANCH,
      holder: null,
    });
    await desk.ask('teachers.create', { ...nobody, person: id });
    expect(await desk.call('people.remove', { id })).toMatchObject({
      ok: false,
      error: { code: 'people.in-use' },
    });
  });

  test('stays linked when two entries are made one, and undo brings the link back', async () => {
    const [keep = '', drop = ''] = people;
    const { id } = await desk.ask('teachers.create', { ...nobody, person: drop });
    await desk.ask('people.merge', { keep, drop });
    expect((await desk.ask('teachers.get', { id })).person?.id).toBe(keep);
    await desk.ask('changes.undo', {});
    expect((await desk.ask('teachers.get', { id })).person?.id).toBe(drop);
  });
});

test('the note of an absence stays when only its days are changed', async () => {
  const days = { teacher: TEACHER, from: '2026-12-01', to: '2026-12-01', half: null } as const;
  const { id } = await desk.ask('teachers.set-absence', { ...days, note: '开会' });
  await desk.ask('teachers.set-absence', { ...days, absence: id, to: '2026-12-02' });
  expect(await desk.ask('teachers.reveal-absence', { absence: id })).toEqual({ value: '开会' });
  await desk.ask('teachers.set-absence', { ...days, absence: id, note: null });
  expect(await desk.ask('teachers.reveal-absence', { absence: id })).toEqual({ value: null });
});
