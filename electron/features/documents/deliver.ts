import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { PreparedDocument } from '../../../shared/contract/document-parts.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { officeBytes } from '../../compute/documents/client.ts';
import { sync } from '../../data/durable-file.ts';
import type { OutsideContext } from '../../data/handler.ts';
import type { PrintedPdf, PrintJob } from '../../data/ports.ts';

/** How a document is wanted: as pages to look at and print, or as a file. */
export interface Wanted {
  readonly format: 'pdf' | 'docx' | 'xlsx';
  readonly to?: string | undefined;
}

/**
 * Renders a paper and saves it where a place was given; a PDF is also kept for looking and printing. Tells its stages;
 * cancelled, it leaves nothing. @throws Refusal `documents.no-printer`, `.unwritable`, `.no-place`
 */
export async function deliver(
  context: OutsideContext,
  paper: Paper,
  { format, to }: Wanted,
): Promise<PreparedDocument> {
  if (format === 'pdf') {
    context.progress(1, 3, '正在排版');
    const printed = await render(context, { paper, fonts: fontChoice() });
    context.progress(2, 3, '正在保存');
    const saved = to === undefined ? null : save(context.path(to), printed.pdf);
    const address = await context.keepPrepared(printed.pdf);
    context.progress(3, 3, '完成');
    const { pages, missingGlyphs, fonts } = printed;
    return { address, pages, missingGlyphs, fonts, saved };
  }
  if (to === undefined) {
    throw new Refusal(
      'documents.no-place',
      'Word 和 Excel 文件要先选保存位置。请选好位置再保存，或改看 PDF 预览。',
    );
  }
  context.progress(1, 3, '正在生成文件');
  const bytes = await officeBytes(paper, format, context.signal);
  context.progress(2, 3, '正在保存');
  const saved = save(context.path(to), bytes);
  context.progress(3, 3, '完成');
  return { address: null, pages: null, missingGlyphs: [], fonts: [], saved };
}

/** Tests print with the bundled fonts only, so that they give the same pages on every machine. */
function fontChoice(): PrintJob['fonts'] {
  return process.env['DESK_FONTS'] === 'bundled' ? 'bundled' : 'installed';
}

async function render(context: OutsideContext, job: PrintJob): Promise<PrintedPdf> {
  try {
    return await context.print(job);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no-browser')) {
      throw new Refusal(
        'documents.no-printer',
        '这台电脑上没有可用于生成 PDF 的浏览器。请安装 Chromium 或 Edge 后再试。',
      );
    }
    throw error;
  }
}

/** Writes beside the target and renames, so that an interrupted save leaves the old file whole. */
export function save(path: string, content: Uint8Array): string {
  const temporary = `${path}.~tmp`;
  try {
    writeFileSync(temporary, content);
    sync(temporary);
    renameSync(temporary, path);
    return path;
  } catch {
    rmSync(temporary, { force: true });
    throw new Refusal(
      'documents.unwritable',
      '这个位置写不进去。文件可能正被打开，或没有写入权限。请换一个位置。',
    );
  }
}
