import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JINGGANG, TONGGUAN } from '../../../shared/contract/organisation-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { writeGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, idNumber, issued, people, planOf, undoLast } from '../importing/list.ts';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import { enrolmentsOf, newClass, TODAY } from './roster.ts';

/** A clerk's workbook straight into a class: one transaction, one undo. */

const HEADER = ['序号', '姓名', '性别', '身份证号', '手机', '职务', '出生年月'];
const NEW = idNumber('19850312', '003');
const OTHER = idNumber('19900401', '004');
let desk: DeskInProcess;
let own: string;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
  own = await newClass(desk, { planned: 40 });
});
afterEach(() => desk.close());

const nameOf = (id: unknown) => people(desk).find((row) => row.id === id)?.name;
const known = () =>
  people(desk)
    .filter((row) => row.standing === 'present' && row.id_number !== null)
    .slice(0, 41);

describe('a roster of 43 rows: 41 on the register, one new, one with a fault', () => {
  const list = () => [
    ['靖港镇参训人员名单'],
    HEADER,
    ...known().map((row, index) => [String(index + 1), row.name, '', row.id_number ?? '', '', '']),
    ['42', '易小满', '女', NEW, '10012340001', '社工'],
    ['43', '阳光明', '男', '', '', '', '1988.13'],
  ];

  test('is told in one line before, and then all good rows stand in the class in their order', async () => {
    const plan = { ...planOf(desk, [list()]), class: own };
    const check = await desk.ask('people.check-import', plan);
    expect(check.line).toBe('41 人已在库、1 人新增、1 行有问题');
    expect(check.enrolling).toMatchObject({
      class: { id: own, name: '测试班' },
      remarks: ['报名后 42 人，超过计划人数 40 人'],
    });
    expect(check.enrolling?.line).toMatch(/^报名 42 人/u);

    const done = await desk.ask('people.import', plan);
    expect(done.enrolled).toMatchObject({
      line: '报名 42 人',
      enrolled: 42,
      already: [],
      class: { id: own },
    });
    expect(done.faulty.map(({ name }) => name)).toEqual(['阳光明']);
    const rows = enrolmentsOf(desk, own);
    expect(rows.map((row) => nameOf(row['person_id']))).toEqual([
      ...known().map(({ name }) => name),
      '易小满',
    ]);
    expect(rows.map((row) => row['position'])).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
    expect(rows.every((row) => row['status'] === 'enrolled' && row['enrolled_on'] === '2026-11-24')).toBe(
      true,
    );
  });

  test('one undo takes enrolments and new people back, one redo brings both', async () => {
    const before = dump(desk.data().reader);
    await desk.ask('people.import', { ...planOf(desk, [list()]), class: own });
    const after = dump(desk.data().reader);
    await undoLast(desk);
    expect(dump(desk.data().reader)).toEqual(before);
    await desk.ask('changes.redo', {});
    expect(dump(desk.data().reader)).toEqual(after);
  });

  test('imported twice nobody is doubled, and who was there is said', async () => {
    const plan = { ...planOf(desk, [list()]), class: own };
    await desk.ask('people.import', plan);
    const check = await desk.ask('people.check-import', plan);
    expect(check.enrolling?.line).toMatch(/^报名 0 人，42 人原已在本班/u);
    expect(check.rows[0]?.remarks.map(({ sentence }) => sentence)).toContain('已在本班');
    const again = await desk.ask('people.import', plan);
    expect(again.enrolled).toMatchObject({ enrolled: 0, line: '报名 0 人，42 人原已在本班' });
    expect(again.enrolled?.already).toContain('易小满');
    expect(enrolmentsOf(desk, own)).toHaveLength(42);
  });
});

test('who is in another class on the same days is said at his row, with class and days, and enrolled all the same', async () => {
  const other = await newClass(desk, { name: '撞期班', startsOn: '2026-12-11', endsOn: '2026-12-12' });
  const [one, two] = known();
  await desk.ask('classes.enrol', { class: other, people: [one?.id ?? ''] });
  const list = [HEADER, ...[one, two].map((row) => ['', row?.name ?? '', '', row?.id_number ?? '', '', ''])];
  const plan = { ...planOf(desk, [list]), class: own };
  const check = await desk.ask('people.check-import', plan);
  expect(
    check.rows.map(({ remarks }) =>
      remarks.map(({ sentence }) => sentence).filter((text) => text.includes('撞期班')),
    ),
  ).toEqual([['同期在“撞期班”（2026年12月11日—12日）'], []]);
  expect(check.enrolling?.line).toBe('报名 2 人；1 人同期在别的班');
  expect((await desk.ask('people.import', plan)).enrolled?.enrolled).toBe(2);
});

test('without a class nothing about classes is asked, said or written', async () => {
  const plan = planOf(desk, [[HEADER, ['1', '易小满', '女', NEW, '', '']]]);
  expect((await desk.ask('people.check-import', plan)).enrolling).toBeNull();
  const before = dump(desk.data().reader)['enrolment'];
  expect((await desk.ask('people.import', plan)).enrolled).toBeNull();
  expect(dump(desk.data().reader)['enrolment']).toEqual(before);
});

test('people may be imported by one who may not touch classes, but not into one', async () => {
  const clerk = { ...TOWN_CLERK, rights: TOWN_CLERK.rights.filter((right) => right !== 'classes.edit') };
  const town = await newClass(desk, { holder: JINGGANG });
  const plan = planOf(desk, [[HEADER, ['1', '易小满', '女', NEW, '', '']]]);
  expect(await desk.call('people.import', { ...plan, class: town }, { as: clerk })).toMatchObject({
    ok: false,
    error: { code: 'right.missing' },
  });
  expect(await desk.call('people.import', plan, { as: clerk })).toMatchObject({ ok: true });
});

describe('reply forms', () => {
  const quotas = [
    { organisation: JINGGANG, places: 2 },
    { organisation: TONGGUAN, places: 3 },
  ];
  beforeEach(() => desk.ask('classes.set-quotas', { class: own, quotas }));

  test('one for each unit, with as many rows as places; empty ones hold nobody', async () => {
    const folder = emptyFolder();
    const saved = await desk.ask('classes.save-reply-forms', {
      class: own,
      folder: desk.files.issue(folder, 'folder'),
    });
    expect(saved.saved).toEqual([
      '测试班报名回执（铜官街道党工委）.xlsx',
      '测试班报名回执（靖港镇党委）.xlsx',
    ]);
    const { sheets } = await readWorkbook(join(folder, saved.saved[1] ?? ''));
    const rows = sheets[0]?.rows ?? [];
    expect(rows.slice(0, 2).map(([first]) => first)).toEqual(['测试班报名回执', '报送单位：靖港镇党委']);
    expect(rows.at(-1)?.[0]).toBe('2');
    const plan = {
      files: saved.saved.map((name) => ({ file: desk.files.issue(join(folder, name), 'read') })),
      class: own,
    };
    const check = await desk.ask('people.check-import', plan);
    expect([check.counts.new, check.counts.changed, check.counts.same, check.counts.faulty]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('a form that lies there filled in is not written over', async () => {
    const folder = emptyFolder();
    const save = () =>
      desk.ask('classes.save-reply-forms', {
        class: own,
        folder: desk.files.issue(folder, 'folder'),
        units: [JINGGANG],
      });
    const first = (await save()).saved[0] ?? '';
    const filled = readFileSync(join(folder, first));
    expect((await save()).saved).toEqual(['测试班报名回执（靖港镇党委）(2).xlsx']);
    expect(readFileSync(join(folder, first))).toEqual(filled);
  });

  test('the name of the class is no name of a unit, and a file that names two units names none', async () => {
    await desk.ask('classes.edit', { id: own, name: '靖港镇书记班' });
    const list = [HEADER, ['1', '易小满', '女', NEW, '', '']];
    const answered = async (name: string) => {
      const plan = { files: [{ file: issued(desk, list, name) }], class: own, branch: BRANCH };
      const done = await desk.ask('people.import', plan);
      await undoLast(desk);
      return done.enrolled?.answered;
    };
    expect(await answered('靖港镇书记班回执（铜官街道）')).toEqual(['铜官街道党工委']);
    // Told by where the people stand.
    expect(await answered('靖港镇、雷锋镇名单')).toEqual(['靖港镇党委']);
  });

  test('returned ones are imported at once: each unit has answered, by the name of its form or its heading', async () => {
    const folder = emptyFolder();
    const { saved } = await desk.ask('classes.save-reply-forms', {
      class: own,
      folder: desk.files.issue(folder, 'folder'),
    });
    const back = await Promise.all(
      saved.map(async (name, at) => {
        const [sheet] = (await readWorkbook(join(folder, name))).sheets;
        const rows = (sheet?.rows ?? []).map((row) => [...row]);
        const header = rows.findIndex((row) => row[1] === '姓名');
        const filled = rows[header + 2] ?? [];
        filled[1] = at === 0 ? '易小满' : '卢小寒';
        filled[rows[header]?.indexOf('公民身份号码') ?? 5] = at === 0 ? NEW : OTHER;
        // The second came back under another name: its heading tells.
        const path = join(emptyFolder(), at === 0 ? name : '回执 终稿.xlsx');
        writeGrid(path, rows, { as: 'xlsx' });
        return desk.files.issue(path, 'read');
      }),
    );
    const plan = {
      files: back.map((file) => ({ file })),
      class: own,
      branch: sampleOrganisation('靖港镇/机关支部'),
    };
    const done = await desk.ask('people.import', plan);
    expect(done.enrolled).toMatchObject({ enrolled: 2, answered: ['铜官街道党工委', '靖港镇党委'] });
    const answers = await desk.ask('classes.answers', { class: own });
    expect(
      answers.units.map(({ organisation, enrolled, answeredOn, state }) => [
        organisation.name,
        enrolled,
        answeredOn,
        state,
      ]),
    ).toEqual([
      ['铜官街道党工委', 1, '2026-11-24', 'under'],
      ['靖港镇党委', 1, '2026-11-24', 'under'],
    ]);
    await undoLast(desk);
    const undone = await desk.ask('classes.answers', { class: own });
    expect(undone.units.map(({ state }) => state)).toEqual(['not-answered', 'not-answered']);
  });

  test('a form of a class whose name has units in it answers for the unit that it was made for', async () => {
    const joint = await newClass(desk, { name: '铜官街道、靖港镇联合培训班' });
    const both = [JINGGANG, TONGGUAN].map((organisation) => ({ organisation, places: 2 }));
    await desk.ask('classes.set-quotas', { class: joint, quotas: both });
    const rows = [
      ['铜官街道、靖港镇联合培训班报名回执'],
      ['报送单位：靖港镇党委'],
      HEADER,
      ['1', '易小满', '', NEW, '', ''],
    ];
    const file = issued(desk, rows, '铜官街道、靖港镇联合培训班报名回执（靖港镇党委）');
    const branch = sampleOrganisation('靖港镇/机关支部');
    const done = await desk.ask('people.import', { files: [{ file }], class: joint, branch });
    expect(done.enrolled?.answered).toEqual(['靖港镇党委']);
    expect(enrolmentsOf(desk, joint)).toMatchObject([{ sent_by_id: JINGGANG }]);
  });

  test('a list that names no unit answers for those whose people stand in it', async () => {
    const one = people(desk).find(
      (row) => row.branch_id === sampleOrganisation('靖港镇/机关支部') && row.id_number !== null,
    );
    const list = [HEADER, ['1', one?.name ?? '', '', one?.id_number ?? '', '', '']];
    const file = issued(desk, list, '名单');
    const done = await desk.ask('people.import', { files: [{ file }], class: own });
    expect(done.enrolled?.answered).toEqual(['靖港镇党委']);
  });
});
