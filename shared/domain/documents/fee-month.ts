import { moneyInWords } from '../fees/money-words.ts';
import { FEE_CLASSES, TEACHER_KINDS, type FeeClass, type TeacherKind } from '../resources/codes.ts';
import { yuan } from './fee-receipt.ts';
import { fitColumns, nameWidth, widthFor } from './fitting.ts';
import { freeRows, type Paper, printedWidth } from './paper.ts';

/** 学时 and fees of a month by teacher. */
export interface FeeMonth {
  /** 2026-11 */
  readonly month: string;
  readonly teachers: readonly {
    readonly teacher: {
      readonly name: string;
      readonly kind: TeacherKind;
      readonly unit: string | null;
      readonly title: string | null;
      readonly grade: FeeClass;
    };
    readonly lessons: number;
    readonly taught: number;
    readonly paid: number;
    readonly amount: number;
    readonly unsigned: number;
  }[];
  readonly totals: {
    readonly lessons: number;
    readonly taught: number;
    readonly paid: number;
    readonly amount: number;
    readonly coming: number;
    readonly unsigned: number;
  };
}

const SIZE = 10.5;

/** “2026年11月” */
export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** The table of the end of a month (rules-and-forms §0.11): lessons, 学时 and fees by teacher. */
export function feeMonthPaper({ month, teachers, totals }: FeeMonth): Paper {
  const page = { preset: 'working', across: true } as const;
  const title = `${monthInWords(month)}授课学时和讲课费统计表`;
  const centred = { align: 'centre' } as const;
  const columns = fitColumns(
    [
      { least: 11, ...centred },
      {
        least: nameWidth(
          teachers.map(({ teacher }) => teacher.name),
          SIZE,
          20,
        ),
        ...centred,
      },
      { least: 26, ...centred },
      {
        least: widthFor(
          teachers.map(({ teacher }) => teacher.unit ?? ''),
          SIZE,
          { least: 30, most: 60, align: 'start' },
        ),
        most: null,
        align: 'start',
      },
      { least: 28, ...centred },
      { least: 24, ...centred },
      { least: 14, ...centred, numbers: true },
      { least: 16, ...centred, numbers: true },
      { least: 16, ...centred, numbers: true },
      { least: 24, ...centred, numbers: true },
      { least: 24, ...centred, numbers: true },
    ],
    printedWidth(page),
  );
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      { is: 'title', text: title },
      {
        is: 'table',
        table: {
          columns,
          header: [
            [
              '序号',
              '姓名',
              '类别',
              '单位',
              '职称职务',
              '课酬档次',
              '课次',
              '实授学时',
              '计酬学时',
              '金额（元）',
              '未签收（元）',
            ],
          ],
          groups: freeRows([
            ...teachers.map(({ teacher, lessons, taught, paid, amount, unsigned }, index) => [
              String(index + 1),
              teacher.name,
              TEACHER_KINDS[teacher.kind],
              teacher.unit ?? '',
              teacher.title ?? '',
              FEE_CLASSES[teacher.grade],
              String(lessons),
              String(taught),
              String(paid),
              yuan(amount),
              yuan(unsigned),
            ]),
            [
              { text: '合计', columns: 6 },
              String(totals.lessons),
              String(totals.taught),
              String(totals.paid),
              yuan(totals.amount),
              yuan(totals.unsigned),
            ],
          ]),
          rowHeight: 8,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: [
          `金额合计（大写）：${moneyInWords(totals.amount)}（税后）`,
          ...(totals.coming > 0 ? [`其中还没有上的课 ${yuan(totals.coming)} 元。`] : []),
          '制表人：　　　　　　　　审核人：　　　　　　　　负责人：',
        ],
        seal: [],
      },
    ],
  };
}
