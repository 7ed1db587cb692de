import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import {
  BRANCH,
  MEMBER,
  OF_SECOND,
  OTHER_MEMBER,
  SECOND,
} from '../../../shared/contract/branch-event-parts.ts';
import type { SheetEvent } from '../../../shared/contract/branch-event-sheets.ts';
import { LUJIANG } from '../../../shared/contract/organisation-parts.ts';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { BRANCH_ACTIVITIES } from '../../../shared/domain/hours/codes.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { seededRandom } from '../../support/sample/random.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { writeEventSheet, type FilledColumn } from '../../support/workbooks/event-sheets.ts';
import { writeGrid } from '../../support/workbooks/grid.ts';

let desk: DeskInProcess;
const folder = mkdtempSync(join(tmpdir(), '登记表-'));
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());
afterAll(() => rmSync(folder, { recursive: true }));

const MONTH = '2026-10';
const HALVES = ['morning', 'afternoon', 'evening'] as const;

/** The sheets of 芦江社区 as the program saves them. */
async function savedSheets(name: string, month = MONTH): Promise<string> {
  const path = join(folder, name);
  const to = desk.files.issue(path, 'write');
  await desk.ask('documents.event-sheet', { organisation: LUJIANG, month, format: 'xlsx', to });
  return path;
}

const read = (path: string) => desk.files.issue(path, 'read');

/** Lines as they can be compared: without ids and what a sheet does not say. */
async function linesOf(month: string) {
  const { found } = await desk.ask('events.list', { organisation: LUJIANG, month, limit: 500 });
  const pages = await Promise.all(found.map(({ id }) => desk.ask('events.get', { id })));
  const names = (people: readonly { id: string }[]) => people.map(({ id }) => id).toSorted();
  return pages
    .map((page) => ({
      branch: page.branch.id,
      activity: page.activity,
      title: page.title,
      day: page.day,
      half: page.half,
      minutes: page.minutes,
      takes: page.takes,
      absent: names(page.absent),
      present: names(page.present),
      guests: names(page.guests),
    }))
    .toSorted((a, b) =>
      `${a.branch} ${a.day} ${a.half} ${a.activity}` < `${b.branch} ${b.day} ${b.half} ${b.activity}`
        ? -1
        : 1,
    );
}

describe('sheets that the program wrote', () => {
  test.each([1, 2, 3])('read back, they are the same lines (%i)', async (seed) => {
    const random = seededRandom(seed);
    // Somebody comes and somebody goes in the month.
    await desk.ask('people.move', { people: [OF_SECOND], to: BRANCH, on: '2026-10-15' });
    const free = new Set(
      HALVES.flatMap((half) => Array.from({ length: 28 }, (_, at) => `${at + 1} ${half}`)),
    );
    const lines = [];
    for (const branch of [BRANCH, SECOND]) {
      const places = random.shuffle([...free]).slice(0, random.int(1, 9));
      for (const place of places) {
        const [number = '', half = 'morning'] = place.split(' ');
        const day = `2026-10-${number.padStart(2, '0')}`;
        const { members } = await desk.ask('events.members', { branches: [branch], day });
        const some = random.shuffle(members.map(({ id }) => id));
        const only = random.chance(0.3);
        const guest = branch === BRANCH ? sampleId('person', '靖港镇/芦江社区/第三网格支部/02') : MEMBER;
        lines.push({
          branch,
          activity: random.pick(BRANCH_ACTIVITIES),
          title: random.pick(['学习全会精神', '重温入党誓词', '民主评议，推荐优秀党员和党务工作者']),
          day,
          half: half as (typeof HALVES)[number],
          minutes: random.int(10, 300),
          takes: only ? ('only' as const) : ('all-but' as const),
          absent: only ? [] : some.slice(0, random.int(0, 3)),
          present: only ? some.slice(0, random.int(1, 3)) : [],
          guests: random.chance(0.3) ? [guest] : [],
        });
      }
    }
    await desk.ask('events.enter-month', { lines });
    const before = await linesOf(MONTH);
    const path = await savedSheets(`往返${seed}.xlsx`);
    await desk.ask('changes.undo', {});
    expect(await linesOf(MONTH)).toEqual([]);

    const done = await desk.ask('events.import', { files: [read(path)] });
    expect(done.counts).toEqual({ good: lines.length, same: 0, faulty: 0 });
    expect(await linesOf(MONTH)).toEqual(before);
    const again = await desk.ask('events.check-import', { files: [read(path)] });
    expect(again.counts).toEqual({ good: 0, same: lines.length, faulty: 0 });
  });

  test('a page and a sheet for each branch, with the members of the month and a column for each of eight events', async () => {
    const workbook = await readWorkbook(await savedSheets('空表.xlsx'));
    expect(workbook.sheets).toHaveLength(12);
    const first = workbook.sheets[0];
    expect(first?.name).toBe('芦江社区第一网格支部活动登记表');
    const head = first?.rows.find((row) => row[0] === '序号');
    expect(head).toEqual(['序号', '姓名', ...Array.from({ length: 8 }, (_, at) => `活动${at + 1}`)]);
    const { members } = await desk.ask('events.members', { branches: [BRANCH], day: '2026-10-31' });
    const listed = (first?.rows ?? []).flatMap((row) => (/^\d+$/u.test(row[0] ?? '') ? [row[1]] : []));
    expect(listed).toEqual(members.map(({ name }) => name));
  });
});

describe('sheets that came back', () => {
  const check = async (
    columns: readonly FilledColumn[],
    options: Parameters<typeof writeEventSheet>[2] = {},
  ) => {
    const path = join(folder, `收回${Math.random()}.xlsx`);
    writeEventSheet(path, columns, options);
    return desk.ask('events.check-import', { files: [read(path)] });
  };
  const GOOD: FilledColumn = { day: '18', half: '上午', activity: '党课', title: '党课', minutes: '90' };
  const faultsOf = (event: SheetEvent | undefined) =>
    event?.faults.map(({ cell, value, reason, next }) => `${cell} ${value}：${reason}。${next}`);

  test.each<[string, Partial<FilledColumn>, string]>([
    [
      'a day of another month',
      { day: '2026-10-18' },
      'C5 2026-10-18：2026年10月18日不在这张表的2026年11月里。请改日期，或写到那个月的登记表上',
    ],
    [
      'a day that has not come',
      { day: '30' },
      'C5 2026-11-30：2026年11月30日还没有到，开过的活动才能登记。请核对日期',
    ],
    ['no half-day', { half: '' }, 'C6 ：没有写午别。请写上午、下午或晚上'],
    [
      '25 hours',
      { minutes: '25小时' },
      'C9 25 小时：一天只有 24 小时，活动写了 25 小时。请核对时长，单位是分钟',
    ],
    [
      'an unknown activity',
      { activity: '茶话会' },
      'C7 茶话会：“茶话会”不是支部活动的类别。请写：党员大会、支委会、党小组会、党课、主题党日、组织生活会、冬春训、中心组学习、专题讲座',
    ],
    [
      'an unknown name',
      { marks: { 无名氏: '×' } },
      'B26 无名氏：名册里没有“无名氏”。请核对姓名；新转来的请先办转接，再导入',
    ],
    ['a mark that nobody reads', { marks: { 吴帅: '？' } }, 'C11 ？：看不懂“？”。缺席打“×”，到的不打或打“√”'],
  ])('%s is told with its cell, value, reason and next step', async (_, wrong, expected) => {
    const people = [
      '吴帅',
      '廖宇涛',
      '何立军',
      '谭𬭎',
      '欧阳㛃',
      '覃小明',
      '胡爱红',
      '傅爱芳',
      '邹俊亮',
      '苏利梅',
      '郑海波',
      '彭智勇',
      '王克余',
      '喻志英',
      '付文波',
      '无名氏',
    ];
    const { files, counts } = await check(
      [
        { ...GOOD, ...wrong },
        { ...GOOD, day: '19' },
      ],
      { members: people },
    );
    const [first, second] = files[0]?.sheets[0]?.events ?? [];
    expect(faultsOf(first)).toEqual([expected]);
    expect(second?.state).toBe('good');
    expect(counts).toEqual({ good: 1, same: 0, faulty: 1 });
  });

  test('people of another branch belong to the guests; written there they are held as guests', async () => {
    const { found } = await desk.ask('people.search', { text: '芦江社区第二网格' });
    const other = found.find(({ id }) => id === OF_SECOND) ?? found[0];
    const name = other?.name ?? '';
    const wrong = await check([{ ...GOOD, marks: { [name]: '√' } }], { members: ['吴帅', name] });
    expect(faultsOf(wrong.files[0]?.sheets[0]?.events[0])?.[0]).toContain(
      `“${name}”那天不是本支部党员，他在“芦江社区第二网格支部”。他来参加的，请写到“其他支部来的人”里`,
    );
    const right = await check([{ ...GOOD, marks: { [name]: '√' } }], { guests: [name] });
    expect(right.files[0]?.sheets[0]?.events[0]).toMatchObject({ state: 'good', guests: [name], absent: [] });
  });

  test('√ for a few means only they; × and √ mixed, with some unmarked, is asked back', async () => {
    const only = await check([{ ...GOOD, marks: { 吴帅: '√', 胡爱红: '√' } }]);
    expect(only.files[0]?.sheets[0]?.events[0]).toMatchObject({ present: ['吴帅', '胡爱红'], absent: [] });
    const mixed = await check([{ ...GOOD, marks: { 吴帅: '√', 胡爱红: '×' } }]);
    expect(faultsOf(mixed.files[0]?.sheets[0]?.events[0])?.[0]).toContain(
      '既打了“×”又打了“√”，还有 13 人没有打',
    );
  });

  test('what is missing is said: title and time', async () => {
    const { files } = await check([{ ...GOOD, title: '', minutes: '' }]);
    expect(files[0]?.sheets[0]?.events[0]?.warnings.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
      'C9 没有写时长，按 120 分钟登记',
      'C8 没有写主题，按“党课”登记',
    ]);
  });

  test('a sheet without its code, of a branch of others, and no sheet at all are told; the good file is taken', async () => {
    const paths = ['无代码.xlsx', '外单位.xlsx', '花名册.xlsx', '好的.xlsx'].map((name) =>
      join(folder, name),
    );
    writeEventSheet(paths[0] ?? '', [GOOD], { branch: null });
    writeEventSheet(paths[1] ?? '', [GOOD], { branch: sampleId('organisation', '铜官街道/机关支部') });
    writeGrid(paths[2] ?? '', [['姓名'], ['张三']], { as: 'xlsx' });
    writeEventSheet(paths[3] ?? '', [GOOD]);
    const files = paths.map(read);
    const done = await desk.ask('events.import', { files }, { as: TOWN_CLERK });
    expect(done.entered).toBe(1);
    expect(done.files.map(({ sheets }) => sheets[0]?.fault?.reason ?? null)).toEqual([
      '没有找到代码行，认不出是哪个支部哪个月的表',
      '没有代码所指的支部，它可能已被删除，或不在您的管理范围内',
      '这一页不是支部活动登记表',
      null,
    ]);
  });

  test('somebody who moved away is a member until then', async () => {
    await desk.ask('people.move', { people: [OTHER_MEMBER], to: SECOND, on: '2026-11-10' });
    const marks = { 胡爱红: '×' };
    const { files } = await check([
      { ...GOOD, day: '9', marks },
      { ...GOOD, day: '10', marks },
      { ...GOOD, day: '11' },
    ]);
    const states = files[0]?.sheets[0]?.events.map(({ state }) => state);
    expect(states).toEqual(['good', 'faulty', 'good']);
  });

  test('the same event on two sheets comes in once', async () => {
    const paths = ['甲.xlsx', '乙.xlsx'].map((name) => join(folder, name));
    for (const path of paths) writeEventSheet(path, [GOOD]);
    const done = await desk.ask('events.import', { files: paths.map(read) });
    expect(done.counts).toEqual({ good: 1, same: 1, faulty: 0 });
  });
});
