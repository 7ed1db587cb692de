import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLASS, TOWN_CLASS } from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { wordDocument } from '../../support/workbooks/bad.ts';
import { writeTimetable, writeWordTimetable } from '../../support/workbooks/timetables.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const fileOf = (name: string, write: (path: string) => void) => {
  const path = join(emptyFolder(), name);
  write(path);
  return desk.files.issue(path, 'read');
};

describe('a timetable in Excel', () => {
  test('is told row by row: merged days, joint teachers, names that nobody knows', async () => {
    const file = fileOf('课程表.xlsx', writeTimetable);
    const check = await desk.ask('timetable.check-import', { class: CLASS, file });
    const told = check.rows.map((row) => [
      row.row,
      row.state,
      row.day,
      row.half,
      row.starts,
      row.ends,
      row.title,
      row.teachers.map(({ name }) => name).join('+'),
      row.where?.name ?? null,
      row.remarks,
    ]);
    expect(told).toEqual([
      [3, 'placed', '2026-11-26', 'morning', 510, 690, '基层党建实务', '周明德+何静姝', '第一教室', []],
      [
        4,
        'placed',
        '2026-11-26',
        'afternoon',
        null,
        null,
        '分组研讨：怎样当好支部书记',
        '',
        '研讨室一',
        ['师资库里没有授课人“王不识”，写进备注'],
      ],
      [
        5,
        'placed',
        '2026-11-27',
        'morning',
        540,
        690,
        '党性分析',
        '谭学汶',
        '镇政府会议室',
        ['“镇政府会议室”不在场地、教学点和路线里，按文字保留'],
      ],
      [
        6,
        'placed',
        '2026-11-27',
        'afternoon',
        870,
        1020,
        '结业式',
        '',
        '报告厅',
        ['“综合楼报告厅”按“报告厅”读入'],
      ],
    ]);
  });

  test('comes in with one step and goes with one undo; what was not found stands in the note', async () => {
    const file = fileOf('课程表.xlsx', writeTimetable);
    const before = dump(desk.data().reader);
    expect(await desk.ask('timetable.import', { class: CLASS, file, skip: [5] })).toMatchObject({
      placed: 3,
      waiting: 0,
    });
    const { placed } = await desk.ask('timetable.class', { class: CLASS });
    expect(placed.find(({ title }) => title.startsWith('分组研讨：'))).toMatchObject({
      kind: 'discussion',
      note: '带笔记本；授课人：王不识',
      hours: 4,
    });
    expect(placed.find(({ title, at }) => title === '结业式' && at?.half === 'afternoon')).toMatchObject({
      kind: 'closing',
      hours: 0,
      where: { is: 'venue', name: '报告厅' },
    });
    await desk.ask('changes.undo', {});
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

test('a Word table with merged rows and columns is read cell by cell', async () => {
  const file = fileOf('课程表.docx', writeWordTimetable);
  const { rows, counts } = await desk.ask('timetable.check-import', { class: TOWN_CLASS, file });
  expect(
    rows.map((row) => [
      row.row,
      row.state,
      row.day,
      row.half,
      row.starts,
      row.title,
      row.where?.name ?? null,
    ]),
  ).toEqual([
    [2, 'placed', '2026-12-07', 'morning', 510, '学员报到', '镇政府'],
    [3, 'placed', '2026-12-07', 'morning', 540, '党章党规党纪', '三楼会议室'],
    [4, 'placed', '2026-12-07', 'afternoon', 870, '支部工作方法', '三楼会议室'],
    [5, 'placed', '2026-12-08', 'morning', null, '现场教学', '靖港古镇'],
    [5, 'placed', '2026-12-08', 'afternoon', null, '现场教学', '靖港古镇'],
    [6, 'skipped', null, null, null, '注：课程如有变动，另行通知', null],
  ]);
  expect(rows[2]?.teachers.map(({ name }) => name)).toEqual(['肖桂澜', '何静姝']);
  expect(counts).toEqual({ placed: 5, waiting: 0, same: 0, faulty: 0, skipped: 1 });
  await desk.ask('timetable.import', { class: TOWN_CLASS, file });
  const again = await desk.ask('timetable.check-import', { class: TOWN_CLASS, file });
  expect(again.counts).toMatchObject({ placed: 0, same: 5 });
});

test('a document of old Word is refused with the way out', async () => {
  const file = fileOf('课程表.doc', (path) => writeFileSync(path, wordDocument()));
  const answer = await desk.call('timetable.check-import', { class: CLASS, file });
  expect(answer).toMatchObject({ ok: false, error: { code: 'timetable.unreadable-file' } });
  expect(answer.ok ? '' : answer.error.message).toContain('另存为 .docx');
});
