import type { documentCalls } from '../../../shared/contract/documents.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { organisationRosterPaper } from '../../../shared/domain/documents/organisation-roster.ts';
import { fetchAttachment } from '../../data/attachments.ts';
import type { Handlers, MainCall } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { deliver, save } from './deliver.ts';
import { organisationRoster } from './organisation-roster.ts';

export const documentHandlers: Handlers<Exclude<keyof typeof documentCalls, MainCall>> = {
  'documents.organisation-roster': async (context, input) => {
    const data = await context.data.snapshot((db) =>
      organisationRoster(context.viewer, db, input.root, input.depth, context.now()),
    );
    return deliver(context, organisationRosterPaper(data), input);
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
