import { basename } from 'node:path';
import type {
  EventSheetsCheck,
  ReadEventFile,
  ReadSheet,
  eventSheetCalls,
} from '../../../shared/contract/branch-event-sheets.ts';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readEventSheet, type ReturnedSheet } from '../../../shared/domain/hours/event-sheet-reading.ts';
import type { Handlers, ReadContext, WriteContext } from '../../data/handler.ts';
import { openWorkbook } from '../importing/workbooks.ts';
import { insertEvents, type EventLineGiven } from './events-entries.ts';
import { sheetReader, type SheetReader } from './events-sheet-plan.ts';

export const eventSheetHandlers: Handlers<keyof typeof eventSheetCalls> = {
  'events.check-import': async (context, input) => (await planSheets(context, input)).check,
  'events.import': importSheets,
};

type Plan = CallParsed<'events.import'>;
type Asked = Pick<ReadContext, 'viewer' | 'db' | 'now' | 'path' | 'signal'>;

interface Opened {
  readonly file: string;
  readonly fault: string | null;
  readonly sheets: readonly { readonly name: string; readonly returned: ReturnedSheet | null }[];
}

/** Takes the good events in with one step. Refuses with events.nothing-to-import. */
async function importSheets(context: WriteContext, input: Plan): Promise<CallOutput<'events.import'>> {
  const { check, good } = await planSheets(context, input);
  if (good.length === 0)
    throw new Refusal(
      'events.nothing-to-import',
      `没有新的活动可以登记：${check.counts.same} 次已登记过，${check.counts.faulty} 次不能用。请按说明更正表格后再导入。`,
      { check },
    );
  await insertEvents(context, good);
  context.label(`导入支部活动登记表：${good.length} 次`);
  context.scope(...new Set(good.map(({ branch }) => branch)));
  return { ...check, entered: good.length };
}

/** Reads all files and says of every event what would become of it. */
async function planSheets(
  asked: Asked,
  input: Plan,
): Promise<{ check: EventSheetsCheck; good: EventLineGiven[] }> {
  const opened: Opened[] = [];
  for (const token of input.files) opened.push(await openSheets(asked, token));
  const returned = opened.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.returned ?? []));
  const reader = await sheetReader(asked, returned);
  const good: EventLineGiven[] = [];
  const files = opened.map(
    ({ file, fault, sheets }, at): ReadEventFile => ({
      file,
      fault,
      sheets: sheets.map(({ name, returned: sheet }) => {
        const skip = new Set(
          input.skip.flatMap((each) => (each.file === at && each.sheet === name ? [each.column] : [])),
        );
        return toldSheet(name, sheet, reader, skip, good);
      }),
    }),
  );
  const states = files.flatMap(({ sheets }) =>
    sheets.flatMap(({ events }) => events.map(({ state }) => state)),
  );
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return {
    check: { files, counts: { good: count('good'), same: count('same'), faulty: count('faulty') } },
    good,
  };
}

function toldSheet(
  name: string,
  sheet: ReturnedSheet | null,
  reader: SheetReader,
  skip: ReadonlySet<string>,
  good: EventLineGiven[],
): ReadSheet {
  const nothing = { sheet: name, branch: null, month: null, events: [] };
  if (sheet === null)
    return {
      ...nothing,
      fault: {
        cell: 'A1',
        value: name,
        reason: '这一页不是支部活动登记表',
        next: '请用本程序打印或导出的登记表填写；别的页可以不管',
      },
    };
  const read = reader.read(sheet, skip);
  if ('fault' in read) return { ...nothing, month: sheet.code?.month ?? null, fault: read.fault };
  good.push(...read.good);
  return { sheet: name, branch: read.branch, month: read.month, fault: null, events: read.events };
}

/** A file that cannot be read is told; the others are read all the same. */
async function openSheets({ path, signal }: Asked, token: string): Promise<Opened> {
  const place = path(token);
  const file = basename(place);
  const read = await openWorkbook(place, signal);
  if ('fault' in read) return { file, fault: read.fault.message, sheets: [] };
  const sheets = read.workbook.sheets.filter(({ hidden }) => !hidden);
  return {
    file,
    fault: sheets.length === 0 ? `“${file}”里没有可见的工作表。请取消隐藏后再导入。` : null,
    sheets: sheets.map((sheet) => ({ name: sheet.name, returned: readEventSheet(sheet) })),
  };
}
