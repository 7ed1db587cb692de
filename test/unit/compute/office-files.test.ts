import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officeBytes } from '../../../electron/compute/documents/client.ts';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import { classRosterPaper } from '../../../shared/domain/documents/class-roster.ts';
import { noticePaper } from '../../../shared/domain/documents/notice.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { signInPaper } from '../../../shared/domain/documents/sign-in-sheet.ts';
import { classTimetablePaper } from '../../../shared/domain/documents/timetables.ts';
import {
  HEADING,
  inventedRoster,
  inventedSheet,
  inventedTimetable,
  LONG_NAME,
} from '../../support/papers.ts';
import { emptyFolder } from '../../support/sample/template.ts';
import { partsOf } from '../../support/workbooks/parts.ts';

const never = new AbortController().signal;
const timetable = classTimetablePaper({
  heading: HEADING,
  lines: inventedTimetable(8),
  waiting: [],
  state: '草稿，尚未发布',
  across: true,
});

async function document(paper: Paper): Promise<string> {
  const parts = partsOf(await officeBytes(paper, 'docx', never));
  return parts.get('word/document.xml') ?? '';
}

async function workbook(paper: Paper) {
  const bytes = await officeBytes(paper, 'xlsx', never);
  const path = join(emptyFolder(), '文书.xlsx');
  writeFileSync(path, bytes);
  return { ...(await readWorkbook(path)), parts: partsOf(bytes) };
}

const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);

describe('Word', () => {
  test('holds every trainee, names whole, the header repeated, rows never torn', async () => {
    const xml = await document(classRosterPaper(inventedRoster(43)));
    const texts = textsOf(xml);
    expect(texts).toContain(LONG_NAME);
    expect(texts.filter((text) => /^\d+$/u.test(text)).map(Number)).toEqual(
      Array.from({ length: 43 }, (_, index) => index + 1),
    );
    expect(xml.match(/<w:tblHeader/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit/gu)).toHaveLength(44);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/u);
  });

  test('a timetable is set across, its dates merged over their sessions', async () => {
    const xml = await document(timetable);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
    // Two of the three days have several sessions: date and weekday of each are merged over them.
    expect(xml.match(/<w:vMerge w:val="restart"/gu)?.length).toBe(4);
    expect(textsOf(xml)).toContain('选修：支部工作方法＊');
  });

  test('a notice keeps the measures of GB/T 9704', async () => {
    const xml = await document(
      noticePaper({
        heading: HEADING,
        paperNumber: null,
        purpose: null,
        audience: '村（社区）党支部书记',
        content: null,
        planned: 45,
        quotas: [{ unit: '靖港镇党委', places: 5, note: '' }],
        answerBy: null,
        contact: null,
        signer: '区委组织部',
        day: '2026-11-09',
      }),
    );
    // 37, 26, 35 and 28 mm; lines of 225 mm / 22; 3号 and 2号 letters, in half points.
    expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toMatch(/w:line="57\d" w:lineRule="exact"/u);
    expect(xml).toMatch(/<w:sz w:val="32"\/>/u);
    expect(xml).toMatch(/<w:sz w:val="44"\/>/u);
    expect(textsOf(xml).join('')).toContain('关于举办基层党支部书记轮训班的通知');
    // The end of the text, 附件说明 and the signature hang together; the last line of it holds on to nothing.
    const paragraphs = xml.split('<w:p>').slice(1);
    const kept = (words: string) =>
      paragraphs.findLast((each) => textsOf(each).join('').includes(words))?.includes('<w:keepNext/>');
    expect(['另派人员', '附件：名额分配表', '区委组织部', '2026年11月9日'].map(kept)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('a sheet that is not frozen is marked', async () => {
    const parts = partsOf(await officeBytes(signInPaper(inventedSheet(3, 1)), 'docx', never));
    const headers = [...parts].filter(([name]) => /header\d*\.xml$/u.test(name)).map(([, xml]) => xml);
    expect(headers.join('')).toContain('未定版');
  });
});

describe('Excel', () => {
  test('holds every trainee; numbers of people are text, running numbers are numbers', async () => {
    const columns = ['number', 'name', 'phone', 'idNumber'] as const;
    const { sheets, parts } = await workbook(classRosterPaper(inventedRoster(43, { columns })));
    const rows = sheets[0]?.rows ?? [];
    expect(rows[2]).toEqual(['序号', '姓名', '联系电话', '身份证号码']);
    expect(rows[5]).toEqual(['3', LONG_NAME, '13800130002', '430112196201011002']);
    expect(rows.slice(3, 46).map(([number]) => number)).toEqual(
      Array.from({ length: 43 }, (_, index) => String(index + 1)),
    );
    expect(parts.get('xl/workbook.xml')).toContain('!$3:$3</definedName>');
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('orientation="portrait"');
    expect(sheet).not.toMatch(/<v>430112/u);
  });

  test('a timetable has its merged cells, landscape and the header on every page', async () => {
    const { sheets, parts } = await workbook(timetable);
    const merges = sheets[0]?.merges ?? [];
    // The first day has four sessions, in rows 4 to 7.
    expect(merges).toContainEqual({ top: 4, left: 1, bottom: 7, right: 1 });
    expect(merges).toContainEqual({ top: 4, left: 2, bottom: 7, right: 2 });
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
  });

  test('each table of a long sign-in sheet is a sheet of its own', async () => {
    const { sheets } = await workbook(signInPaper(inventedSheet(3, 12)));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.every(({ rows }) => rows[0]?.[0] === `${HEADING.name}学员签到表`)).toBe(true);
  });

  test('a class without trainees gives a table without rows', async () => {
    const { sheets } = await workbook(classRosterPaper(inventedRoster(0)));
    expect(sheets[0]?.rows.slice(2, 4).map(([first]) => first)).toEqual(['序号', '合计：共 0 人。']);
  });
});

test('cancelled before or while it is made, a file is refused', async () => {
  const stop = new AbortController();
  const waiting = officeBytes(timetable, 'docx', stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'call.cancelled' });
  await expect(officeBytes(timetable, 'docx', stop.signal)).rejects.toMatchObject({ code: 'call.cancelled' });
});
