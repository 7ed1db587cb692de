import { Refusal } from '../../../shared/contract/refusal.ts';
import { LIMITS } from './limits.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
const RESAVE = '请用 WPS 或 Excel 打开，另存为 .xlsx 后再试';

/** The refusals of one file. Each names the file by its base name only, the reason and the next step. */
export type Refusals = ReturnType<typeof refusalsFor>;

/** @param file base name of the file, as the person knows it */
export function refusalsFor(file: string) {
  const refuse = (code: string, message: string, details: object = {}) =>
    new Refusal(`workbook.${code}`, message, { file, ...details });
  return {
    missing: () => refuse('missing', `找不到文件“${file}”。请确认它没有被移走或改名，U 盘没有拔出。`),
    notAFile: () => refuse('missing', `“${file}”是文件夹，不是文件。请选择里面的表格文件。`),
    unreadable: () => refuse('missing', `“${file}”读取失败，U 盘或磁盘可能有问题。请把文件拷到本机后再试。`),
    locked: () => refuse('locked', `“${file}”正在 WPS 或 Excel 里打开，请关闭后再试。`),
    empty: () => refuse('empty', `“${file}”是空文件，里面什么也没有。请重新保存或重新拷贝一份。`),
    encrypted: () =>
      refuse('encrypted', `“${file}”设有打开密码。请用 WPS 或 Excel 打开它，取消密码，另存为 .xlsx 后再试。`),
    notAWorkbook: (kind: string | null, next = '请选择 .xlsx、.xls、.et 或 .csv 文件。') =>
      refuse(
        'not-a-workbook',
        kind === null
          ? `“${file}”不是表格文件。如果单位装有文件加密软件，请先解密；否则${next}`
          : `“${file}”不是表格，看内容是${kind}。${next}`,
        { kind },
      ),
    oldFormat: (kind: string) =>
      refuse('not-a-workbook', `“${file}”是${kind}，程序不能直接读取。${RESAVE}。`, { kind }),
    damaged: (reason: string, sheet?: string) =>
      refuse(
        'damaged',
        sheet === undefined
          ? `“${file}”已损坏：${reason}。请重新拷贝一份；如果 WPS 或 Excel 还能打开它，请另存为 .xlsx 后再试。`
          : `“${file}”的工作表“${sheet}”已损坏：${reason}。请重新拷贝一份；如果 WPS 或 Excel 还能打开它，请另存为 .xlsx 后再试。`,
        { sheet },
      ),
    garbled: (line: number) =>
      refuse(
        'damaged',
        `“${file}”第 ${line} 行有认不出的字符，文字可能已经损坏。请用 WPS 或 Excel 打开原表，重新另存为 .xlsx 后再试。`,
        { line },
      ),
    openQuote: (line: number) =>
      refuse('damaged', `“${file}”从第 ${line} 行起引号没有配对，后面的行会混在一起。${RESAVE}。`, { line }),
    tooLarge: (bytes: number) =>
      refuse(
        'too-large',
        `“${file}”有 ${megabytes(bytes)} MB，超过 ${megabytes(LIMITS.file)} MB。请删去图片和用不着的工作表，或分成几个文件后再试。`,
        { bytes },
      ),
    tooManyCells: (sheet: string) =>
      refuse(
        'too-large',
        `“${file}”内容太多，读到工作表“${sheet}”时超出了程序的容量。请删去用不着的工作表和列，或分成几个文件后再试。`,
        { sheet },
      ),
    outOfMemory: () =>
      refuse('too-large', `“${file}”内容太多，内存不够。请删去用不着的工作表和列，或分成几个文件后再试。`),
    bomb: () =>
      refuse(
        'bomb',
        `“${file}”解开后的大小不正常，为安全起见没有打开。请向提供文件的人核实；确实是名册的，${RESAVE}。`,
      ),
    tooManyRows: (sheet: string, row: number) =>
      refuse(
        'too-many-rows',
        `“${file}”的工作表“${sheet}”一直写到第 ${row} 行，超过 ${LIMITS.rows} 行。请删去下面多余的行，或分成几个文件后再试。`,
        { sheet, row },
      ),
    noRows: () =>
      refuse('no-rows', `“${file}”里没有任何内容。请确认选对了文件，并在 WPS 或 Excel 里保存过。`),
    notWritable: () =>
      refuse('not-writable', `这个位置不能写入文件“${file}”。请换一个文件夹，或检查 U 盘是否写保护。`),
    noSpace: () => refuse('disk-full', `磁盘空间不够，“${file}”没有保存。请清理出空间或换一个位置后再试。`),
    notWritten: () => refuse('not-written', `“${file}”没有保存成功。请换一个位置再试一次。`),
    cellTooLong: (sheet: string, row: number, column: number) =>
      refuse(
        'cell-too-long',
        `“${file}”没有保存：工作表“${sheet}”第 ${row} 行第 ${column} 列的文字超过 ${LIMITS.cellText} 个字，Excel 放不下。请先缩短这一格。`,
        { sheet, row, column },
      ),
    tooLongToWrite: (sheet: string) =>
      refuse(
        'too-many-rows',
        `“${file}”没有保存：工作表“${sheet}”超过 Excel 的上限（${LIMITS.excelRows} 行、${LIMITS.excelColumns} 列）。请先筛选，再分几次导出。`,
        { sheet },
      ),
    cancelled: (doing: 'read' | 'write') =>
      new Refusal(
        'call.cancelled',
        doing === 'read' ? `已取消读取“${file}”。` : `已取消，没有保存“${file}”。`,
      ),
  };
}

/** What a fault of the file system means for the person; null: none that is known. */
export function refusalOfSystemFault(
  error: unknown,
  doing: 'read' | 'write' | 'replace',
  say: Refusals,
): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return doing === 'read' ? say.missing() : say.notWritable();
    case 'EISDIR':
      return say.notAFile();
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      // A new temporary file meets no one who has it open: there the folder itself is closed to us.
      return doing === 'write' ? say.notWritable() : say.locked();
    case 'EROFS':
      return say.notWritable();
    case 'ENOSPC':
    case 'EDQUOT':
      return say.noSpace();
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return doing === 'read' ? say.unreadable() : say.notWritten();
    default:
      return null;
  }
}
