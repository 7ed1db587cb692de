import { z } from 'zod';
import { BRANCH, month } from './branch-event-parts.ts';
import { acts } from './call.ts';
import {
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  type PreparedDocument,
} from './document-parts.ts';
import { id } from './fields.ts';
import { ABSENT, JINGGANG, NOT_FOUND } from './organisation-parts.ts';
import { sampleOrganisation } from './sample-id.ts';

const TOWN = { organisation: JINGGANG, month: '2026-11' };
const GROUP = sampleOrganisation('靖港镇/芦江社区/第一网格支部/第一小组');

/** 支部活动登记表: printed, filled in by hand or in WPS, and read back by events.import. */
export const eventDocumentCalls = {
  'documents.event-sheet': acts<PreparedDocument>()('documents.event-sheet', {
    title: '打印支部活动登记表',
    right: 'documents.print',
    /** A town: a page and a sheet for each of its branches; with what is registered already. */
    input: z.strictObject({ organisation: id, month, ...delivery }),
    codes: { ...NOT_FOUND, 'documents.no-branches': '下面没有党支部', ...DELIVERY_CODES },
    examples: [
      ...deliveryExamples('一个镇', TOWN),
      { title: '一个支部，先看一看', input: { organisation: BRANCH, month: '2026-12' } },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { ...TOWN, organisation: ABSENT } },
      { code: 'documents.no-branches', input: { ...TOWN, organisation: GROUP } },
      ...deliveryRefusals(TOWN),
    ],
  }),
};
