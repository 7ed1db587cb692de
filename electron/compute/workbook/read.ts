import type { WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { readText } from './csv.ts';
import { readDocx } from './docx.ts';
import { kindOfFile, kindOfZip } from './kind.ts';
import { LIMITS } from './limits.ts';
import { refusalsFor, type Refusals } from './refusals.ts';
import { readOle } from './xls.ts';
import { readXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';

interface ReadOptions {
  /** Whether the tables of a Word document are taken, too. */
  readonly documents: boolean;
}

/**
 * Reads a workbook out of the bytes of a file; the format is told from the content.
 * @param name base name of the file, for the sentences of refusals and the sheet of a text file
 * @throws Refusal `workbook.*`
 */
export async function readBytes(
  bytes: Buffer,
  name: string,
  { documents }: ReadOptions = { documents: false },
): Promise<WorkbookData> {
  const say = refusalsFor(name);
  if (bytes.length === 0) throw say.empty();
  if (bytes.length > LIMITS.file) throw say.tooLarge(bytes.length);
  const workbook = await readKind(bytes, name, say, documents);
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw say.noRows();
  return workbook;
}

async function readKind(
  bytes: Buffer,
  name: string,
  say: Refusals,
  documents: boolean,
): Promise<WorkbookData> {
  const kind = kindOfFile(bytes);
  switch (kind.is) {
    case 'zip': {
      const zip = openZip(bytes, say);
      const inside = kindOfZip(zip.parts);
      const isDocument = documents && zip.parts.has('word/document.xml');
      if (inside !== 'xlsx' && !isDocument) throw refusalOf(inside, say);
      // A zip of its own password, not one of Excel: those are compound files.
      if ([...zip.parts.values()].some((part) => part.encrypted)) throw say.encrypted();
      return isDocument ? readDocx(zip, say) : readXlsx(zip, say);
    }
    case 'ole':
      return readOle(bytes, say);
    case 'text':
      return readText(bytes, name, say);
    default:
      throw refusalOf(kind, say);
  }
}

function refusalOf(kind: ReturnType<typeof kindOfFile>, say: Refusals): Error {
  if (kind.is === 'old') return say.oldFormat(kind.name);
  return say.notAWorkbook(kind.is === 'other' ? kind.name : null);
}
