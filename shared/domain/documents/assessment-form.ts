import { type ClassHeading, numberOf, sealOf, spanOf } from './class-heading.ts';
import { fittingCell } from './fitting.ts';
import { freeRows, type Paper, type PaperColumn, type PaperRow, type Part, printedWidth } from './paper.ts';
import type { TraineeLine } from './trainee-columns.ts';

/** What the form of one trainee says. Empty: to be filled in by hand. */
export interface AssessedTrainee {
  readonly line: TraineeLine;
  readonly attendance: string;
  readonly rate: string;
  readonly hours: string;
  readonly score: string;
  readonly grade: string;
  readonly outcome: string;
  readonly remark: string;
}

/**
 * 学员考核登记表 in two copies, one for the school and one for the personal file at 组织部, with the list that is signed when
 * they are handed over (rules-and-forms §0.11; 遵规守纪 stands in it since the rules of 2025).
 */
export interface AssessmentForms {
  readonly heading: ClassHeading;
  readonly trainees: readonly AssessedTrainee[];
}

const SIZE = 10.5;
const page = { preset: 'working', across: false } as const;
const LABEL = 24;

export function assessmentPaper({ heading, trainees }: AssessmentForms): Paper {
  const title = '学员考核登记表';
  const width = printedWidth(page);
  return {
    title: `${heading.name}${title}`,
    page: { ...page, foot: '一式两份：党校存一份，送区委组织部一份', head: null, mark: null },
    parts: [
      ...trainees.flatMap((trainee): Part[] => [
        { is: 'title', text: title },
        { is: 'ends', left: `${heading.name}　${numberOf(heading)}`, right: spanOf(heading) },
        { is: 'table', table: factsTable(trainee, width) },
        { is: 'table', table: boxesTable(trainee, heading, width) },
        { is: 'new-page' },
      ]),
      ...handoverParts(heading, trainees, width),
    ],
  };
}

function factsTable(
  { line, attendance, rate, hours, score, grade, outcome }: AssessedTrainee,
  width: number,
) {
  const value = (width - 3 * LABEL) / 3;
  const columns: PaperColumn[] = Array.from({ length: 3 }, () => [
    { width: LABEL, align: 'centre' } as const,
    { width: value, align: 'centre' } as const,
  ]).flat();
  const wide = { width: width - LABEL, align: 'start' } as const;
  const rows: PaperRow[] = [
    ['姓名', fittingCell(line.name, columns[1], SIZE, 2), '性别', line.sex, '民族', line.nationality],
    ['出生年月', line.birth, '学历', line.education, '政治面貌', line.politicalStatus],
    ['单位及职务', { ...asCell(fittingCell(line.unitAndDuty, wide, SIZE, 2)), columns: 5, align: 'start' }],
    ['班内职务', line.role === '' ? '学员' : line.role, '组别', line.group, '学时', hours],
    ['考勤', { text: attendance, columns: 3, align: 'start' }, '出勤率', rate],
    ['考试成绩', score, '考核等次', grade, '结论', outcome],
  ];
  return { columns, header: [], groups: freeRows(rows), rowHeight: 10, size: SIZE };
}

const asCell = (cell: ReturnType<typeof fittingCell>) => (typeof cell === 'string' ? { text: cell } : cell);

/** What is written by hand: by the trainee, 班主任 and the school. */
function boxesTable({ remark }: AssessedTrainee, heading: ClassHeading, width: number) {
  const columns: PaperColumn[] = [
    { width: LABEL, align: 'centre' },
    { width: width - LABEL, align: 'start' },
  ];
  const signed = '\n\n　　　　　　　　　　　　　　　　　　　　　　签字：　　　　　　　年　　月　　日';
  const rows: PaperRow[] = [
    ['学习笔记、\n作业和论文', ''],
    ['遵规守纪', ''],
    ['自我鉴定', signed],
    ['班主任意见', `${remark}${signed}`],
    ['党校意见', `\n\n　　　　　　　　　　　　　　　　${sealOf(heading)}　　　年　　月　　日`],
    ['备注', ''],
  ];
  return { columns, header: [], groups: freeRows(rows), rowHeight: 28, size: SIZE };
}

function handoverParts(
  heading: ClassHeading,
  trainees: readonly AssessedTrainee[],
  width: number,
): readonly Part[] {
  const columns: PaperColumn[] = [
    { width: 14, align: 'centre', numbers: true },
    { width: 34, align: 'centre' },
    { width: width - 14 - 34 - 18 - 34, align: 'start' },
    { width: 18, align: 'centre', numbers: true },
    { width: 34, align: 'centre' },
  ];
  const [, names, units] = columns;
  return [
    { is: 'title', text: '学员考核登记表移交清单' },
    { is: 'ends', left: `${heading.name}　${numberOf(heading)}`, right: spanOf(heading) },
    {
      is: 'table',
      table: {
        columns,
        header: [['序号', '姓名', '单位及职务', '份数', '备注']],
        groups: freeRows(
          trainees.map(
            ({ line }, index): PaperRow => [
              String(index + 1),
              fittingCell(line.name, names, SIZE, 1),
              fittingCell(line.unitAndDuty, units, SIZE, 2),
              '2',
              '',
            ],
          ),
        ),
        rowHeight: 8.6,
        size: SIZE,
      },
    },
    {
      is: 'closing',
      lines: [`合计：${trainees.length} 人，每人 2 份，党校和区委组织部各存 1 份。`],
      seal: [
        sealOf(heading),
        '移交人签字：　　　　　　　　年　　月　　日',
        '接收人签字：　　　　　　　　年　　月　　日',
      ],
    },
  ];
}
