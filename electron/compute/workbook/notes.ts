import type { SheetData } from '../../../shared/domain/importing/sheet.ts';
import type { Tally } from './grid.ts';
import { LIMITS } from './limits.ts';

/** The sentences that a person should read before trusting what was read. */
export function notesOf(sheets: readonly SheetData[], tally: Tally, macros: boolean): string[] {
  const notes: string[] = [];
  if (macros) notes.push('文件含宏，程序不运行宏，只读取数值。');
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.formulas, 0);
  if (formulas > 0) notes.push(`有 ${formulas} 个单元格是公式，按上次计算的结果读入，请核对。`);
  for (const sheet of sheets)
    if (sheet.wide !== null)
      notes.push(
        `工作表“${sheet.name}”超过 ${LIMITS.columns} 列，后面的 ${sheet.wide} 列没有读入。要用到它们，请先删去前面用不着的列。`,
      );
  if (tally.cleaned > 0) notes.push(`有 ${tally.cleaned} 个单元格含看不见的控制字符，已经去掉。`);
  if (tally.pictures > 0) notes.push(`有 ${tally.pictures} 个单元格里是图片，没有读入。`);
  return notes;
}
