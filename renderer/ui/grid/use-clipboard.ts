import { type ClipboardEvent, useRef } from 'react';
import { asFailure } from '../../app/desk.ts';
import { blockText, coveredBy, planBlock, tooHigh } from './block.ts';
import type { GridColumn, Identified } from './column.ts';
import { type CellRange, cursorAt, type GridSize, isOneCell } from './cursor.ts';
import { readTsv, writeTsv } from './tsv.ts';
import type { Editing } from './use-editing.ts';
import type { GridSource } from './use-windowed-rows.ts';

/** Copies the range, puts what was copied elsewhere onto cells, and empties cells. */
export interface Clipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly clear: () => void;
}

/** `say` shows a sentence in the foot of the grid; `select` shows what a block was put onto. */
export function useClipboard<Row extends Identified>(
  columns: readonly GridColumn<Row>[],
  source: GridSource<Row>,
  size: GridSize,
  range: CellRange,
  editing: Editing<Row>,
  say: (sentence: string) => void,
  select: (range: CellRange) => void,
): Clipboard {
  /** Rows that were read for a copy: the browser lets us write only while it asks for it. */
  const ready = useRef<{ readonly place: string; readonly text: string } | null>(null);
  const turn = useRef(0);
  const shown = columns.slice(range.left, range.right + 1);
  const height = range.bottom - range.top + 1;
  const place = `${range.top}-${range.bottom} ${range.left}-${range.right} ${source.version}`;

  const textOf = (rows: readonly Row[]) => {
    const texts = rows.map((row) => shown.map((column) => column.text(row)));
    // A single plain cell goes into a form or a search box more often than into a table: no line end then.
    const [single] = texts.length === 1 ? (texts[0] ?? []) : [];
    return single !== undefined && shown.length === 1 && !/["\t\r\n]/u.test(single)
      ? single
      : writeTsv(texts);
  };
  const readForCopy = async () => {
    say(`正在读取 ${height} 行…`);
    try {
      const rows = await source.read(range.top, range.bottom);
      if (rows === null) {
        say('读取时数据有变动，没有复制。请再按一次 Ctrl+C。');
        return;
      }
      ready.current = { place, text: textOf(rows) };
      // Asks for the copy event once more; browsers allow it for a few seconds after a key was pressed.
      if (!document.execCommand('copy')) say(`${height} 行已读好，请再按一次 Ctrl+C。`);
    } catch (thrown) {
      say(asFailure(thrown).message);
    }
  };
  const put = async (
    covered: CellRange,
    textAt: (line: number, place: number) => string | undefined,
    word: string,
  ) => {
    try {
      const rows = await source.read(covered.top, covered.bottom);
      if (rows === null) {
        say(`数据刚有变动，没有${word}。请再做一次。`);
        return;
      }
      turn.current += 1;
      const plan = planBlock(columns, rows, covered, textAt, turn.current);
      if ('refusal' in plan) {
        say(plan.refusal);
        return;
      }
      select(covered);
      const asked = plan.cells.length + plan.faults.length;
      if (asked === 0) {
        say(`没有要${word}的：内容与表中一样。`);
        return;
      }
      say(`正在${word} ${asked} 格…`);
      const refused = await editing.putBlock(plan);
      const left = refused === 0 ? '' : `，${refused} 格没有保存，已在表中标出`;
      say(`已${word} ${asked - refused} 格${left}。`);
    } catch (thrown) {
      say(asFailure(thrown).message);
    }
  };

  return {
    onCopy: (event) => {
      event.preventDefault();
      const limit = tooHigh(range);
      if (limit !== null) {
        say(limit.refusal);
        return;
      }
      if (size.rows === 0) return;
      const known = ready.current?.place === place ? ready.current.text : undefined;
      ready.current = null;
      const rows = known === undefined ? rowsThere(source, range) : null;
      if (known === undefined && rows === null) {
        void readForCopy();
        return;
      }
      event.clipboardData.setData('text/plain', known ?? textOf(rows ?? []));
      say(isOneCell(range) ? '已复制 1 格。' : `已复制 ${height} 行 ${shown.length} 列。`);
    },
    onPaste: (event) => {
      event.preventDefault();
      const block = readTsv(event.clipboardData.getData('text/plain'));
      const covered = coveredBy(block, range, size);
      if ('refusal' in covered) {
        say(covered.refusal);
        return;
      }
      const row = source.rowAt(covered.top);
      const text = block[0]?.[0];
      if (isOneCell(covered) && row !== undefined && text !== undefined) {
        putOne(row, covered, text, '粘贴');
        return;
      }
      void put(covered, blockText(block), '粘贴');
    },
    clear: () => {
      const limit = tooHigh(range);
      const row = source.rowAt(range.top);
      if (limit !== null) say(limit.refusal);
      else if (isOneCell(range) && row !== undefined) putOne(row, range, '', '清空');
      else void put(range, () => '', '清空');
    },
  };

  function putOne(row: Row, at: CellRange, text: string, word: string): void {
    const plan = planBlock(columns, [row], at, () => text, 0);
    if ('refusal' in plan) say(plan.refusal);
    else if (plan.cells.length + plan.faults.length === 0) say(`没有要${word}的：内容与表中一样。`);
    else {
      say('');
      select(at);
      editing.put(row, cursorAt({ row: at.top, column: at.left }).active, text);
    }
  }
}

/** The rows of a range when all of them are there. */
function rowsThere<Row extends Identified>(source: GridSource<Row>, range: CellRange): readonly Row[] | null {
  const rows: Row[] = [];
  for (let index = range.top; index <= range.bottom; index += 1) {
    const row = source.rowAt(index);
    if (row === undefined) return null;
    rows.push(row);
  }
  return rows;
}
