import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { type Paper, richCell } from '../../../shared/domain/documents/paper.ts';
import { type DeskInProcess, openInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

const CLASS = sampleId('class', '2026年第12期');
const OTHER = sampleId('class', '2026年第13期');
const LESSON = sampleId('session', '2026年第12期/当前形势与任务');
const WAITING = sampleId('session', '2026年第12期/支部工作方法');
const WEEK = { from: '2026-11-23', until: '2026-11-29' };

let desk: DeskInProcess;
let printed: Paper[];

beforeEach(async () => {
  printed = [];
  desk = openInProcess(await sampleFolder(), {
    print: async ({ paper }) => {
      printed.push(paper);
      return { pdf: Buffer.from('%PDF-1.7 fake'), pages: 1, missingGlyphs: [], fonts: [] };
    },
  });
});

afterEach(() => desk.close());

const cells = (): string[] =>
  printed
    .at(-1)
    ?.parts.flatMap((part) =>
      part.is === 'table' ? part.table.groups.flat(2).map((cell) => richCell(cell).text) : [],
    ) ?? [];
const closing = (): readonly string[] =>
  printed.at(-1)?.parts.flatMap((part) => (part.is === 'closing' ? part.lines : [])) ?? [];

describe('课程表', () => {
  test('holds exactly what the timetable of the class holds, and names what waits', async () => {
    const { placed, waiting } = await desk.ask('timetable.class', { class: CLASS });
    await desk.ask('documents.class-timetable', { class: CLASS });
    for (const { title } of placed) expect(cells()).toContain(title);
    expect(closing()[0]).toBe(`待排 ${waiting.length} 项：${waiting.map(({ title }) => title).join('、')}。`);
    expect(printed.at(-1)?.page.foot).toBe('草稿，尚未发布');
  });

  test('says which version it is and what has changed since', async () => {
    await desk.ask('timetable.publish', { class: CLASS, reason: null });
    await desk.ask('documents.class-timetable', { class: CLASS });
    expect(printed.at(-1)?.page.foot).toMatch(/^第 1 版　\d+年\d+月\d+日发布$/u);
    await desk.ask('sessions.edit', { id: LESSON, title: '当前形势与青年使命' });
    await desk.ask('documents.class-timetable', { class: CLASS });
    expect(printed.at(-1)?.page.foot).toContain('之后有 1 处调整尚未发布');
  });

  test('a joint lecture stands on both, each naming the other, and once on that of the week', async () => {
    await desk.ask('sessions.join', { session: LESSON, class: OTHER });
    await desk.ask('documents.class-timetable', { class: CLASS });
    expect(cells().join()).toContain('与2026年第13期发展对象培训班合班');
    await desk.ask('documents.class-timetable', { class: OTHER });
    expect(cells()).toContain('当前形势与任务');
    expect(cells().join()).toContain('与2026年第12期基层党支部书记轮训班合班');
    await desk.ask('documents.week-timetable', { day: '2026-11-24' });
    expect(cells().filter((text) => text === '当前形势与任务')).toHaveLength(1);
    expect(cells()).toContain('2026年第12期基层党支部书记轮训班\n2026年第13期发展对象培训班');
  });

  test('a clash that is meant is marked with its reason', async () => {
    const { conflicts } = await desk.ask('sessions.place', {
      session: WAITING,
      day: '2026-11-24',
      half: 'afternoon',
    });
    expect(conflicts.length).toBeGreaterThan(0);
    await desk.ask('timetable.allow', {
      one: WAITING,
      other: LESSON,
      kind: 'class',
      reason: '选修课平行开设',
    });
    await desk.ask('documents.class-timetable', { class: CLASS });
    expect(cells()).toContain('当前形势与任务＊');
    expect(cells()).toContain('支部工作方法＊');
    expect(cells().join()).toContain('＊选修课平行开设');
    expect(closing().join()).toContain('带＊的课次');
  });
});

test('a teacher’s timetable has what he teaches and where he helps; a venue’s what is held there', async () => {
  await desk.ask('documents.teacher-timetable', { teacher: sampleId('teacher', '何静姝'), ...WEEK });
  expect(cells()).toContain('党章党规党纪');
  expect(cells()).toContain('辅教');
  await desk.ask('documents.venue-timetable', { venue: sampleId('venue', '研讨室一'), ...WEEK });
  expect(cells()).toContain('分组研讨');
  expect(cells()).not.toContain('开班式');
});

test('调课单 shows what was and what is, with the reason', async () => {
  const { id } = await desk.ask('timetable.publish', { class: CLASS, reason: null });
  await desk.ask('sessions.place', { session: LESSON, day: '2026-11-25', half: 'afternoon' });
  await desk.ask('documents.adjustment', { before: id, reason: '授课人出差' });
  expect(cells().join('|')).toMatch(/1\|调整\|11月24日（周二）\n下午.*\|11月25日（周三）\n下午/u);
  expect(closing()).toContain('调课原因：授课人出差');
});

test('调训通知 lists the places of units in their maintained order, with their sum', async () => {
  const units = ['铜官街道', '靖港镇'].map((name) => sampleId('organisation', name));
  await desk.ask('classes.set-quotas', {
    class: CLASS,
    quotas: units.map((organisation, index) => ({ organisation, places: 10 + index })),
  });
  await desk.ask('documents.notice', { class: CLASS, contact: '何静姝，88060000' });
  const paper = printed.at(-1);
  const { nodes } = await desk.ask('organisations.children', { parent: sampleId('organisation', '区委') });
  const kept = nodes.filter(({ id }) => units.includes(id)).map(({ name }) => name);
  expect(kept).toHaveLength(2);
  expect(cells().filter((text) => kept.includes(text))).toEqual(kept);
  expect(cells().slice(-2, -1)).toEqual(['21']);
  const blocks = paper?.parts.flatMap((part) =>
    part.is === 'text' ? [part] : part.is === 'together' ? part.texts : [],
  );
  const text = blocks?.map((block) => block.text).join('\n') ?? '';
  expect(text).toContain('共 21 人，各单位名额见附件');
  expect(text).toContain('联系人：何静姝，88060000。');
});
