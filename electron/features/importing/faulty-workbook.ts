import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetToWrite } from '../../../shared/domain/importing/sheet.ts';
import { personField } from '../../../shared/domain/people/fields.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { writeWorkbook } from '../../compute/workbook/client.ts';
import type { OutsideContext } from '../../data/handler.ts';
import { prepareImport, refuseChangedFiles, type ImportPlan, type Prepared } from './plan.ts';
import { stateOfRow } from './report.ts';

const REASON = '原因（改好后可直接再导入）';

/**
 * Saves the rows that have faults as a workbook: the reason first, then the columns of the list as they were. It can
 * be corrected and imported again. Refuses with import.no-faults when there are none.
 */
export async function saveFaulty(context: OutsideContext, plan: ImportPlan, to: string) {
  const { viewer, signal, path, progress } = context;
  const today = dayOf(context.now());
  const prepared = await context.data.snapshot((db) =>
    prepareImport({ viewer, db, signal, path, progress, today }, plan),
  );
  refuseChangedFiles(prepared);
  const sheets = prepared.lists.flatMap((_, file) => sheetOf(prepared, file));
  if (sheets.length === 0)
    throw new Refusal('import.no-faults', '没有有问题的行，不需要另存。可以直接导入。');
  const target = path(to);
  await writeWorkbook(target, sheets, signal);
  return { saved: basename(target), rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };
}

function sheetOf({ lists, rows, register }: Prepared, file: number): SheetToWrite[] {
  const list = lists[file];
  const faulty = rows.filter((row) => row.file === file && stateOfRow(row) === 'faulty');
  if (list === undefined || faulty.length === 0) return [];
  const sources = new Map(list.rows.map((source) => [source.row, source]));
  /** Headings do not come along: what they say of the unit stands in each row then. */
  const headed = (row: number): string => {
    const source = sources.get(row);
    const group = source?.values.branch == null ? (source?.group ?? null) : null;
    return group === null || register.branches.match(group).is === 'none' ? '' : group;
  };
  const branchAt = list.columns.findIndex(({ field }) => field === 'branch');
  const added = branchAt === -1 && faulty.some(({ row }) => headed(row) !== '');
  return [
    {
      name: lists.length === 1 ? '有问题的行' : `${file + 1} ${list.report.name.replace(/\.[^.]*$/u, '')}`,
      header: [
        REASON,
        ...list.columns.map(({ title }) => title),
        ...(added ? [personField('branch').title] : []),
      ],
      rows: faulty.map(({ row, faults }) => {
        const reason = faults
          .map((fault) => `${fault.title}：${fault.reason}。${fault.suggestion}。`)
          .join('');
        const own = [...list.cellsAsRead(row)];
        if (added) own.push(headed(row));
        else if (own[branchAt] === '') own[branchAt] = headed(row);
        return [`第 ${row} 行 ${reason}`, ...own];
      }),
    },
  ];
}
