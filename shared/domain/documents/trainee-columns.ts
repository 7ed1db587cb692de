import { fittingCell, nameWidth, widthFor, type WantedColumn } from './fitting.ts';
import type { Cell, PaperColumn } from './paper.ts';

/** What can be printed about a trainee. Numbers that identify or reach a person are masked unless asked for. */
export const TRAINEE_COLUMNS = {
  number: '序号',
  name: '姓名',
  sex: '性别',
  nationality: '民族',
  birth: '出生年月',
  education: '学历',
  politicalStatus: '政治面貌',
  joinedOn: '入党时间',
  unitAndDuty: '单位及职务',
  unit: '工作单位',
  duty: '职务',
  branch: '所在党组织',
  sentBy: '选派单位',
  phone: '联系电话',
  idNumber: '身份证号码',
  group: '组别',
  role: '班内职务',
  note: '备注',
} as const;
export type TraineeColumn = keyof typeof TRAINEE_COLUMNS;

/** 花名册 as it is usual (rules-and-forms §3.2), without the numbers that need a right of their own. */
export const USUAL_ROSTER_COLUMNS: readonly TraineeColumn[] = [
  'number',
  'name',
  'sex',
  'nationality',
  'birth',
  'education',
  'politicalStatus',
  'unitAndDuty',
  'note',
];

/** 通讯录 as it is usual. */
export const USUAL_CONTACT_COLUMNS: readonly TraineeColumn[] = [
  'number',
  'name',
  'unit',
  'duty',
  'phone',
  'group',
];

/** Columns whose whole values are shown only by a logged look. */
export const MASKED_COLUMNS: readonly TraineeColumn[] = ['phone', 'idNumber'];

/** A trainee's cells by column. */
export type TraineeLine = Readonly<Record<TraineeColumn, string>>;

/** Columns that hold sentences of any length: their letters shrink to two lines before a row grows. */
const LONG: readonly TraineeColumn[] = ['unitAndDuty', 'unit', 'duty', 'branch', 'sentBy', 'note'];

/** How wide the columns of a list of trainees want to be, given what stands in them. */
export function wantedColumns(
  columns: readonly TraineeColumn[],
  people: readonly TraineeLine[],
  size: number,
): WantedColumn[] {
  return columns.map((column): WantedColumn => {
    const texts = people.map((line) => line[column]);
    if (column === 'name') return { least: nameWidth(texts, size, 19), align: 'centre' };
    if (column === 'note') {
      const width = widthFor(texts, size, { least: 20, most: 40, align: 'start' });
      return { least: 15, most: width, align: 'start' };
    }
    if (LONG.includes(column)) {
      const width = widthFor(texts, size, { least: 30, most: 90, align: 'start' });
      return { least: 24, most: width, align: 'start' };
    }
    const title = widthFor([TRAINEE_COLUMNS[column]], size, { least: 10.5, most: 45, align: 'centre' });
    const least = widthFor(texts, size, { least: title, most: 45, align: 'centre' });
    return { least, align: 'centre', ...(column === 'number' ? { numbers: true } : {}) };
  });
}

/** The cells of a trainee: names in one line, units in two, in smaller letters where needed and never cut. */
export function traineeCells(
  line: TraineeLine,
  columns: readonly TraineeColumn[],
  widths: readonly PaperColumn[],
  size: number,
): Cell[] {
  return columns.map((column, index) =>
    fittingCell(line[column], widths[index], size, LONG.includes(column) ? 2 : 1),
  );
}
