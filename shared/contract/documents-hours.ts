import { z } from 'zod';
import { CATEGORIES } from '../domain/people/codes.ts';
import { acts } from './call.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  type PreparedDocument,
} from './document-parts.ts';
import { id } from './fields.ts';
import { keysOf } from './organisation-parts.ts';
import { sampleId, sampleOrganisation } from './sample-id.ts';

const JINGGANG = sampleOrganisation('靖港镇');
const BRANCH = sampleOrganisation('靖港镇/芦江社区/第一网格支部');
/** A member of the branch that held events in November 2026. */
const MEMBER = sampleId('person', '靖港镇/芦江社区/第一网格支部/04');
const year = z.int().min(2000).max(2100);
const NO_UNIT = { 'organisations.not-found': '没有这个组织，或不在您的管理范围内' };

/** Documents of hours: 参训情况证明, 学时台账, 未达标人员名单. */
export const hoursDocumentCalls = {
  'documents.participation': acts<PreparedDocument>()('documents.participation', {
    title: '打印参训情况证明',
    right: 'hours.see',
    input: z.strictObject({
      person: id,
      /** The last of the years; without: this one. */
      until: year.optional(),
      /** How many years it covers. */
      years: z.int().min(1).max(10).default(5),
      ...delivery,
    }),
    codes: { 'people.not-found': '没有这个人，或不在您的管理范围内', ...DELIVERY_CODES },
    examples: deliveryExamples('一名党员的五年', { person: MEMBER, until: 2026 }),
    refusals: [
      { code: 'people.not-found', input: { person: ABSENT } },
      ...deliveryRefusals({ person: MEMBER, until: 2026 }),
    ],
  }),

  'documents.hours-register': acts<PreparedDocument>()('documents.hours-register', {
    title: '打印学时台账',
    right: 'hours.see',
    input: z.strictObject({
      organisation: id,
      year,
      /** Every branch begins a page of its own. */
      apart: z.boolean().default(false),
      ...delivery,
    }),
    codes: { ...NO_UNIT, ...DELIVERY_CODES },
    examples: [
      ...deliveryExamples('一个支部', { organisation: BRANCH, year: 2026 }),
      { title: '一个镇，每个支部一页', input: { organisation: JINGGANG, year: 2026, apart: true } },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { organisation: ABSENT, year: 2026 } },
      ...deliveryRefusals({ organisation: BRANCH, year: 2026 }),
    ],
  }),

  'documents.shortfall': acts<PreparedDocument>()('documents.shortfall', {
    title: '打印未达标人员名单',
    right: 'hours.see',
    input: z.strictObject({
      /** Without: everybody within the viewer's reach. */
      organisation: id.optional(),
      year,
      categories: z
        .array(z.enum(keysOf(CATEGORIES)))
        .min(1)
        .max(8)
        .optional(),
      leastMissing: z.number().min(0).max(400).optional(),
      /** Only those who will lack hours at the year's end, too. */
      forecast: z.boolean().default(false),
      /** Every place begins a page of its own. */
      apart: z.boolean().default(false),
      ...delivery,
    }),
    codes: { ...NO_UNIT, ...DELIVERY_CODES },
    examples: [
      ...deliveryExamples('一个支部', { organisation: BRANCH, year: 2026 }),
      {
        title: '一个镇至少缺 20 学时的普通党员，按村分页',
        input: {
          organisation: JINGGANG,
          year: 2026,
          categories: ['ordinary'],
          leastMissing: 20,
          apart: true,
        },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { organisation: ABSENT, year: 2026 } },
      ...deliveryRefusals({ organisation: BRANCH, year: 2026 }),
    ],
  }),
};
