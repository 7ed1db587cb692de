import { fullDay, shortDay } from '../day-words.ts';
import { clockTime } from '../resources/bells.ts';
import { HALF_DAYS } from '../timetable/half-days.ts';
import type { KeptSession, SessionChange } from '../timetable/versions.ts';
import { type ClassHeading, openingOf } from './class-heading.ts';
import { fitColumns, fittingCell } from './fitting.ts';
import { type Cell, freeRows, type Paper, type PaperColumn, type PaperRow, printedWidth } from './paper.ts';

/** 调课单: what changed between two timetables of a class, to be signed. */
export interface Adjustment {
  readonly heading: ClassHeading;
  readonly changes: readonly SessionChange[];
  /** e.g. 第 1 版 → 第 2 版 */
  readonly versions: string;
  readonly reason: string | null;
  readonly day: string;
}

const SIZE = 10.5;
const WORDS = { added: '新增', removed: '取消', changed: '调整' } as const;
const SIDE = [
  { least: 34, most: 38, align: 'centre' },
  { least: 38, most: null, align: 'start' },
  { least: 18, most: 28, align: 'centre' },
  { least: 20, most: 28, align: 'centre' },
] as const;

/** A working table printed across: every change in one row, what was at the left and what is now at the right. */
export function adjustmentPaper({ heading, changes, versions, reason, day }: Adjustment): Paper {
  const page = { preset: 'working', across: true } as const;
  const columns = fitColumns(
    [{ least: 11, align: 'centre', numbers: true }, { least: 13, align: 'centre' }, ...SIDE, ...SIDE],
    printedWidth(page),
  );
  const title = `${heading.name}调课单`;
  const side = ['时间', '教学内容', '授课人', '地点'];
  return {
    title,
    page: { ...page, foot: versions, head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns,
          header: [
            [
              { text: '序号', rows: 2 },
              { text: '类别', rows: 2 },
              { text: '原安排', columns: 4 },
              { text: '现安排', columns: 4 },
            ],
            [...side, ...side],
          ],
          groups: freeRows(
            changes.map(
              ({ is, before, after }, index): PaperRow => [
                String(index + 1),
                WORDS[is],
                ...sideCells(before, columns.slice(2, 6)),
                ...sideCells(after, columns.slice(6)),
              ],
            ),
          ),
          rowHeight: 11,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [
          changes.length === 0 ? '课表没有变化。' : `共 ${changes.length} 处调整。`,
          `调课原因：${reason ?? '（未填）'}`,
          '申请人签字：　　　　　　　　　　　教务部门意见：　　　　　　　　　　　分管校领导意见：　　　　　　　　　',
        ],
        seal: [`制表日期：${fullDay(day)}`],
      },
    ],
  };
}

function sideCells(session: KeptSession | null, columns: readonly PaperColumn[]): Cell[] {
  const texts =
    session === null
      ? ['—', '—', '—', '—']
      : [whenOf(session), session.title, session.teachers.join('、'), session.place ?? ''];
  return texts.map((text, index) => fittingCell(text, columns[index], SIZE, 2));
}

function whenOf({ day, half, starts, ends }: KeptSession): string {
  const times = starts === null || ends === null ? '' : ` ${clockTime(starts)}–${clockTime(ends)}`;
  return `${shortDay(day)}\n${HALF_DAYS[half]}${times}`;
}
