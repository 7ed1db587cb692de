import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classRosterPaper } from '../../shared/domain/documents/class-roster.ts';
import { noticePaper } from '../../shared/domain/documents/notice.ts';
import type { Paper } from '../../shared/domain/documents/paper.ts';
import { signInPaper } from '../../shared/domain/documents/sign-in-sheet.ts';
import { classTimetablePaper } from '../../shared/domain/documents/timetables.ts';
import {
  HEADING,
  inventedName,
  inventedRoster,
  inventedSheet,
  inventedTimetable,
  LONG_NAME,
} from '../support/papers.ts';
import { startPrinter } from '../support/printed.ts';

/** The pages themselves, made by the engine that also shows and prints them, and read back from the PDF. */

let printer: ReturnType<typeof startPrinter>;
beforeAll(() => {
  printer = startPrinter();
});
afterAll(() => printer.close());

async function printed(paper: Paper): Promise<{ texts: readonly string[]; missing: readonly string[] }> {
  const { texts, pages, missingGlyphs } = await printer.print(paper);
  expect(texts).toHaveLength(pages);
  return { texts, missing: missingGlyphs };
}

const HEADER = '序号姓名性别民族出生年月学历政治面貌单位及职务备注';

describe('花名册', () => {
  test.each([
    [0, 1],
    [1, 1],
    [43, 2],
    [400, 17],
  ])('of %i: every name whole and in order, the header on each page, %i pages', async (people, pages) => {
    const { texts, missing } = await printed(classRosterPaper(inventedRoster(people)));
    expect(missing).toEqual([]);
    expect(texts).toHaveLength(pages);
    const all = texts.join('');
    let from = 0;
    for (let index = 0; index < people; index += 1) {
      const at = all.indexOf(inventedName(index), from);
      expect(at, inventedName(index)).toBeGreaterThan(-1);
      from = at + 1;
    }
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(HEADER);
      expect(text).toContain(`第${index + 1}页共${pages}页`);
      expect(text).toContain('按姓氏笔画排序');
      expect(text).toContain('基层党支部书记轮训班学员花名册');
    }
    // 页 as it is typed, not the radical that looks like it.
    expect(all).toContain('\u9875');
    expect(all).not.toContain('\u2eda');
    // Totals and seal stand on the last page, and not alone.
    expect(texts.at(-1)).toContain(`合计：共${people}人。`);
    expect(texts.at(-1)).toContain('区委党校（盖章）');
    if (people > 0) expect(texts.at(-1)).toContain(inventedName(people - 1));
  });

  test('no seal is left alone, wherever the page ends', async () => {
    for (const people of [20, 21, 22, 23, 24, 25, 26]) {
      const { texts } = await printed(classRosterPaper(inventedRoster(people)));
      expect(texts.at(-1), `${people}`).toContain(inventedName(people - 1));
      expect(texts.at(-1), `${people}`).toContain('（盖章）');
    }
  });

  test('a character without a shape is reported before it is printed', async () => {
    const roster = inventedRoster(1);
    const people = roster.people.map((line) => ({ ...line, name: '李\u{2A6A5}' }));
    const { missing } = await printed(classRosterPaper({ ...roster, people }));
    expect(missing).toEqual(['\u{2A6A5}']);
  });
});

test('5,000 rows can be cancelled at any stage, and what is printed next is whole', async () => {
  const long = classRosterPaper(inventedRoster(5000));
  for (const after of [0, 300, 1500])
    await expect(printer.print(long, after), `${after} ms`).rejects.toThrow('cancelled');
  const { texts } = await printed(classRosterPaper(inventedRoster(3)));
  expect(texts.join('')).toContain(inventedName(1));
});

describe('签到表', () => {
  test('of 400 over five days: header with its half-days on each page, all names, 应到 once', async () => {
    const frozen = { version: 3, at: '2026-11-24T01:05:00.000Z', supplement: null };
    const { texts } = await printed(signInPaper(inventedSheet(400, 5, { frozen })));
    for (const text of texts) {
      expect(text).toContain('11月23日（周一）');
      expect(text).toContain('上午下午上午下午');
      expect(text).toContain('第3版定版时间2026年11月24日');
      expect(text).not.toContain('未定版');
    }
    const all = texts.join('');
    for (let index = 0; index < 400; index += 1) expect(all).toContain(inventedName(index));
    expect(all.match(/应到人数/gu)).toHaveLength(1);
    expect(texts.at(-1)).toContain('班主任签字');
  });

  test('what is only looked at is marked on every page', async () => {
    const { texts } = await printed(signInPaper(inventedSheet(60, 2)));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('未定版');
  });

  test('a name of 55 characters is whole', async () => {
    const { texts } = await printed(signInPaper(inventedSheet(3, 1)));
    expect(texts.join('')).toContain(LONG_NAME);
  });
});

test('课程表: every session is on the paper, the date of a day on the page of its sessions', async () => {
  const lines = inventedTimetable(60);
  const { texts } = await printed(
    classTimetablePaper({ heading: HEADING, lines, waiting: [], state: '草稿，尚未发布', across: true }),
  );
  const all = texts.join('');
  for (const { title } of lines) expect(all).toContain(title.replaceAll(' ', ''));
  for (const text of texts) {
    expect(text).toContain('日期星期午别上课时间下课时间教学内容');
    expect(text).toMatch(/\d+月\d+日星期/u);
  }
});

test('调训通知: numbers as “— 1 —”, the attachment on a page of its own', async () => {
  const { texts } = await printed(
    noticePaper({
      heading: HEADING,
      paperNumber: '望组发〔2026〕31号',
      purpose: '提高基层党支部书记的能力',
      audience: '村（社区）党支部书记',
      content: '党的理论',
      planned: 45,
      quotas: ['靖港镇党委', '铜官街道党工委'].map((unit) => ({ unit, places: 20, note: '' })),
      answerBy: '2026-11-16',
      contact: '何静姝，88060000',
      signer: '区委组织部',
      day: '2026-11-09',
    }),
  );
  expect(texts[0]).toContain('关于举办基层党支部书记轮训班的通知');
  expect(texts[0]).toContain('靖港镇党委，铜官街道党工委：');
  for (const [index, text] of texts.entries()) expect(text).toContain(`—${index + 1}—`);
  expect(texts.at(-1)).toContain('附件');
  expect(texts.at(-1)).toContain('合计40');
  expect(texts.slice(0, -1).join('')).not.toContain('合计40');
});

test('调训通知: wherever the page ends, what stands under the text comes with the end of the text', async () => {
  for (let lines = 0; lines < 8; lines += 1) {
    const { texts } = await printed(
      noticePaper({
        heading: HEADING,
        paperNumber: null,
        purpose: null,
        audience: '村（社区）党支部书记',
        content: lines === 0 ? null : '党的理论教育和党性教育，'.repeat(lines * 2),
        planned: 45,
        quotas: ['靖港镇党委', '铜官街道党工委'].map((unit) => ({ unit, places: 20, note: '' })),
        answerBy: '2026-11-16',
        contact: null,
        signer: '区委组织部',
        day: '2026-11-09',
      }),
    );
    const signed = texts.find((text) => text.includes('区委组织部2026年11月9日')) ?? '';
    expect(signed, `${lines}`).toContain('附件：名额分配表');
    expect(signed, `${lines}`).toContain('请假并另派人员。');
  }
});
