import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetToWrite } from '../../../shared/domain/importing/sheet.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { writeWorkbook } from '../../compute/workbook/client.ts';
import type { OutsideContext } from '../../data/handler.ts';
import { prepareImport, type ImportPlan, type Prepared } from './plan.ts';
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
  const sheets = prepared.lists.flatMap((_, file) => sheetOf(prepared, file));
  if (sheets.length === 0)
    throw new Refusal('import.no-faults', '没有有问题的行，不需要另存。可以直接导入。');
  const target = path(to);
  await writeWorkbook(target, sheets, signal);
  return { saved: basename(target), rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };
}

function sheetOf({ lists, rows }: Prepared, file: number): SheetToWrite[] {
  const list = lists[file];
  const faulty = rows.filter((row) => row.file === file && stateOfRow(row) === 'faulty');
  if (list === undefined || list.sheet === null || faulty.length === 0) return [];
  const titles = list.report.columns.map((column) => column.title);
  const cells = list.sheet.rows;
  return [
    {
      name: sheetName(list.report.name, file, lists.length),
      header: [REASON, ...titles],
      rows: faulty.map((row) => {
        const reason = row.faults
          .map((fault) => `${fault.title}：${fault.reason}。${fault.suggestion}。`)
          .join('');
        const own = cells[row.row - 1] ?? [];
        return [`第 ${row.row} 行 ${reason}`, ...titles.map((_, index) => own[index] ?? '')];
      }),
    },
  ];
}

/** Sheets are called after their files; Excel takes 31 characters and not these. */
function sheetName(file: string, index: number, files: number): string {
  if (files === 1) return '有问题的行';
  const stem = file.replace(/\.[^.]*$/u, '').replaceAll(/[\\/?*[\]:']/gu, ' ');
  return `${index + 1} ${Array.from(stem).slice(0, 24).join('')}`;
}
