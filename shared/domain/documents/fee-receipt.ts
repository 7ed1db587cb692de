import { monthAndDay } from '../day-words.ts';
import { moneyInWords } from '../fees/money-words.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { type ClassHeading, openingOf, sealOf } from './class-heading.ts';
import { fitColumns, fittingCell, nameWidth, widthFor } from './fitting.ts';
import { type Cell, type Paper, type PaperRow, printedWidth } from './paper.ts';

/** A lesson that somebody signs for. */
export interface SignedLesson {
  readonly title: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly teacher: {
    readonly id: string;
    readonly name: string;
    readonly unit: string | null;
    readonly title: string | null;
  };
  readonly paid: number;
  readonly rate: number | null;
  readonly amount: number;
  readonly note: string | null;
  readonly elsewhere: boolean;
  readonly jointWith: readonly { readonly name: string; readonly number: string | null }[];
}

/** 讲课费签收单 of a class. */
export interface FeeReceipt {
  readonly heading: ClassHeading;
  readonly lines: readonly SignedLesson[];
}

const SIZE = 11;

/**
 * 讲课费签收单 (rules-and-forms §0.11, §1.7): who is paid by this class, one row a lesson, one signature a teacher. No number
 * of an identity card and none of a bank account stands on it.
 */
export function feeReceiptPaper({ heading, lines }: FeeReceipt): Paper {
  const paid = lines.filter(({ elsewhere, amount }) => !elsewhere && amount > 0);
  const page = { preset: 'working', across: true } as const;
  const title = `${heading.name}讲课费签收单`;
  const centred = { align: 'centre' } as const;
  const units = paid.map(({ teacher }) => teacher.unit ?? '');
  const columns = fitColumns(
    [
      { least: 11, ...centred },
      {
        least: nameWidth(
          paid.map(({ teacher }) => teacher.name),
          SIZE,
          20,
        ),
        ...centred,
      },
      { least: widthFor(units, SIZE, { least: 28, most: 46, align: 'start' }), align: 'start' },
      {
        least: widthFor(
          paid.map(({ teacher }) => teacher.title ?? ''),
          SIZE,
          { least: 22, most: 34, align: 'centre' },
        ),
        ...centred,
      },
      { least: 48, most: null, align: 'start' },
      { least: 27, ...centred },
      { least: 14, ...centred, numbers: true },
      { least: 20, ...centred, numbers: true },
      { least: 22, ...centred, numbers: true },
      { least: 30, ...centred },
    ],
    printedWidth(page),
  );
  const byTeacher = [...Map.groupBy(paid, ({ teacher }) => teacher.id).values()];
  let number = 0;
  const groups = byTeacher.map((own): PaperRow[] => {
    number += 1;
    return own.map((line, index) => {
      const { teacher } = line;
      const before: Cell[] =
        index > 0
          ? []
          : [
              merged(String(number), own.length),
              merged(teacher.name, own.length),
              merged(teacher.unit ?? '', own.length),
              merged(teacher.title ?? '', own.length),
            ];
      return [
        ...before,
        fittingCell(lessonName(line), columns[4], SIZE, 2),
        `${monthAndDay(line.day)}${HALF_DAYS[line.half]}`,
        String(line.paid),
        String(line.rate ?? 0),
        yuan(line.amount),
        ...(index > 0 ? [] : [merged('', own.length)]),
      ];
    });
  });
  const total = sum(paid.map(({ amount }) => amount));
  const hours = sum(paid.map(({ paid: own }) => own));
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      ...openingOf(heading, title),
      {
        is: 'table',
        table: {
          columns,
          header: [
            [
              '序号',
              '姓名',
              '单位',
              '职称职务',
              '授课内容',
              '日期',
              '学时',
              '标准（元）',
              '金额（元）',
              '签名',
            ],
          ],
          groups: [...groups, [[{ text: '合计', columns: 6 }, String(hours), '', yuan(total), '']]],
          rowHeight: 11,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [
          `合计金额（大写）：${moneyInWords(total)}`,
          '标准和金额为税后。学时按实际授课计，同一教师每半天按规定封顶；合班授课只计一次。',
          ...notesOf(lines),
          '制表人：　　　　　　　　审核人：　　　　　　　　负责人：',
        ],
        seal: [sealOf(heading), '年　　月　　日'],
      },
    ],
  };
}

const merged = (text: string, rows: number): Cell => (rows === 1 ? text : { text, rows });

const lessonName = ({ title, jointWith }: SignedLesson): string =>
  jointWith.length === 0 ? title : `${title}（合班）`;

/** What differs from the rules, and what another class pays. */
function notesOf(lines: readonly SignedLesson[]): string[] {
  const own = lines.filter(({ elsewhere, amount, note }) => !elsewhere && amount > 0 && note !== null);
  const others = lines.filter(({ elsewhere }) => elsewhere);
  return [
    ...own.map(({ teacher, title, note }) => `说明：${teacher.name}“${title}”，${note ?? ''}。`),
    ...(others.length > 0
      ? [`另有合班课 ${others.length} 节由其他班次发放：${others.map(({ title }) => title).join('、')}。`]
      : []),
  ];
}

export const yuan = (amount: number): string => amount.toFixed(2);

const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((total, each) => total + each, 0) * 100) / 100;
