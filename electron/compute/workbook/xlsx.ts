import type { SheetData, WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { isoCellText, numberText } from './cell-text.ts';
import { emptyTally, newGrid, type Grid, type Tally } from './grid.ts';
import { notesOf } from './notes.ts';
import type { Refusals } from './refusals.ts';
import type { Attribute, XmlListener } from './xml.ts';
import {
  isTrue,
  readFormats,
  readOutline,
  readStrings,
  scanPart,
  unescapeText,
  type SheetPart,
} from './xlsx-parts.ts';
import type { Zip } from './zip.ts';

/** What the cells of every sheet refer to. */
interface Surroundings {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** Reads an .xlsx or .xlsm. Macros, links and pictures are never looked into; formulas give their last value. */
export async function readXlsx(zip: Zip, say: Refusals): Promise<WorkbookData> {
  const outline = await readOutline(zip, say);
  const surroundings = {
    strings: await readStrings(zip, outline.strings, say),
    formats: await readFormats(zip, outline.styles, say),
    date1904: outline.date1904,
  };
  const tally = emptyTally();
  const sheets: SheetData[] = [];
  for (const sheet of outline.sheets) sheets.push(await readSheet(zip, sheet, surroundings, tally, say));
  return { format: 'xlsx', sheets, notes: notesOf(sheets, tally, outline.macros) };
}

async function readSheet(
  zip: Zip,
  sheet: SheetPart,
  surroundings: Surroundings,
  tally: Tally,
  say: Refusals,
): Promise<SheetData> {
  const grid = newGrid(sheet.name, sheet.hidden, tally, say);
  const listener = sheetListener(grid, surroundings, (reason) => say.damaged(reason, sheet.name));
  await scanPart(zip, sheet.part, say, listener, sheet.name);
  return grid.finish();
}

/** Takes the cells out of a sheet's XML. Rows and cells without a number follow the one before. */
function sheetListener(
  grid: Grid,
  surroundings: Surroundings,
  damaged: (reason: string) => Error,
): XmlListener {
  let row = 0;
  let column = 0;
  let type = 'n';
  let style = 0;
  let value = '';
  let taking = false;
  let phonetic = false;
  let inCell = false;
  let hasValue = false;

  function startCell(attribute: Attribute): void {
    const reference = attribute('r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (column === 0) throw damaged('有单元格的位置写错了');
    type = attribute('t') ?? 'n';
    style = Number(attribute('s') ?? 0);
    value = '';
    hasValue = false;
    inCell = true;
  }

  return {
    open(name, attribute) {
      switch (name) {
        case 'c':
          startCell(attribute);
          break;
        case 'v':
          taking = inCell;
          value = '';
          hasValue = true;
          break;
        case 't':
          // Texts elsewhere (headers, comments of extensions) are not the cell's.
          taking = inCell && !phonetic;
          hasValue ||= inCell;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'f':
          if (inCell) grid.countFormula();
          break;
        case 'row': {
          const given = attribute('r');
          row = given === undefined ? row + 1 : Number(given);
          if (!Number.isSafeInteger(row) || row < 1) throw damaged('有一行的行号写错了');
          column = 0;
          if (isTrue(attribute('hidden'))) grid.hideRow(row);
          break;
        }
        case 'col':
          if (isTrue(attribute('hidden')))
            grid.hideColumns(Number(attribute('min')), Number(attribute('max')));
          break;
        case 'mergeCell': {
          const merge = mergeOf(attribute('ref') ?? '');
          if (merge !== null) grid.merge(merge);
          break;
        }
      }
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          taking = false;
          break;
        case 'rPh':
          phonetic = false;
          break;
        case 'c':
          inCell = false;
          if (hasValue) grid.put(row, column, cellText(type, value, style, surroundings, damaged));
          break;
      }
    },
    text(text) {
      if (taking) value += text;
    },
  };
}

function cellText(
  type: string,
  value: string,
  style: number,
  { strings, formats, date1904 }: Surroundings,
  damaged: (reason: string) => Error,
): string {
  switch (type) {
    case 's': {
      const text = value === '' ? '' : strings[Number(value)];
      if (text === undefined) throw damaged('有文字缺失');
      return text;
    }
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    case 'b':
      return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return isoCellText(value);
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      // Some programs declare text as a number; the text is what the person wrote.
      return Number.isNaN(number) ? value : numberText(number, formats[style] ?? 'General', date1904);
    }
  }
}

/** `AB12` is 28; 0: no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) return index === 0 || index > 3 ? 0 : column;
    column = column * 26 + letter;
  }
  return 0;
}

function mergeOf(reference: string): Parameters<Grid['merge']>[0] | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/u.exec(reference);
  if (found === null) return null;
  const [, left = '', top, right = '', bottom] = found;
  return {
    top: Number(top),
    left: columnOf(`${left}1`),
    bottom: Number(bottom),
    right: columnOf(`${right}1`),
  };
}
