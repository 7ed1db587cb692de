import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { documentCalls } from '../../../shared/contract/documents.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { fetchAttachment } from '../../data/attachments.ts';
import { sync } from '../../data/durable-file.ts';
import type { Handlers, OutsideContext } from '../../data/handler.ts';
import type { PrintedPdf, PrintJob } from '../../data/ports.ts';
import { rows } from '../../data/scope.ts';
import type { MainCall } from '../../data/handler.ts';
import { organisationRoster } from './organisation-roster.ts';

export const documentHandlers: Handlers<Exclude<keyof typeof documentCalls, MainCall>> = {
  'documents.organisation-roster': async (context, { root, depth, to }) => {
    const data = await context.data.snapshot((db) =>
      organisationRoster(context.viewer, db, root, depth, context.now()),
    );
    context.progress(1, 3, '正在排版');
    const printed = await render(context, { template: 'organisation-roster', data, fonts: fontChoice() });
    context.progress(2, 3, '正在保存');
    const saved = to === undefined ? null : save(context.path(to), printed.pdf);
    const address = await context.keepPrepared(printed.pdf);
    context.progress(3, 3, '完成');
    return {
      address,
      pages: printed.pages,
      missingGlyphs: [...printed.missingGlyphs],
      fonts: [...printed.fonts],
      saved,
    };
  },

  'attachments.save': async (context, { attachment, to }) => {
    const { viewer, db, data } = context;
    const row = await rows(viewer, db, 'attachment')
      .select('sha256')
      .where('id', '=', attachment)
      .executeTakeFirst();
    if (row === undefined) {
      throw new Refusal(
        'attachments.not-found',
        '没有找到这个附件，它可能已被删除，或不在您的管理范围内。请刷新后再试。',
      );
    }
    return { saved: save(context.path(to), fetchAttachment(data.folder, row.sha256)) };
  },
};

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
function save(path: string, content: Uint8Array): string {
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
