import { z } from 'zod';
import { acts, reads, writes } from './call.ts';
import type { ClassAnswers, QuotaShare } from './class-answers.ts';
import { CLASS, CLASS_NOT_FOUND, OTHER_CLASS, someTrainees, TOWN_CLASS } from './class-parts.ts';
import { day, folderToUse, id, line, paperNumber } from './fields.ts';
import { ABSENT, JINGGANG, LUJIANG, NOT_FOUND, TONGGUAN } from './organisation-parts.ts';

const contact = {
  contact: line(60).nullable().optional(),
  contactPhone: line(30).nullable().optional(),
  note: line(300).nullable().optional(),
};
const NO_QUOTAS = { 'classes.no-quotas': '还没有分配名额' };
const townQuota = {
  call: 'classes.set-quotas',
  input: {
    class: TOWN_CLASS,
    quotas: [{ organisation: LUJIANG, places: 12, contact: '谭立春', contactPhone: '10012345678' }],
  },
};
const districtQuotas = {
  call: 'classes.set-quotas',
  input: {
    class: OTHER_CLASS,
    quotas: [
      { organisation: JINGGANG, places: 3, contact: '何志远', contactPhone: '10012345679', note: '组织干事' },
      { organisation: TONGGUAN, places: 10 },
    ],
  },
};

/** Calls on the places of units, the notice and what comes back. */
export const classQuotas = {
  'classes.propose-quotas': reads<{ shares: QuotaShare[] }>()('classes.propose-quotas', {
    title: '按党员数分配名额',
    right: 'classes.see',
    /** Shares of the units given, or of those directly below the holder of the class. */
    input: z.strictObject({
      class: id,
      total: z.int().min(1).max(10_000),
      units: z.array(id).max(500).optional(),
    }),
    codes: { ...CLASS_NOT_FOUND, ...NOT_FOUND },
    examples: [
      { title: '全区', input: { class: OTHER_CLASS, total: 100 } },
      { title: '一个镇', input: { class: TOWN_CLASS, total: 60 } },
      { title: '两个镇', input: { class: OTHER_CLASS, total: 30, units: [JINGGANG, TONGGUAN] } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, total: 10 } },
      { code: 'organisations.not-found', input: { class: TOWN_CLASS, total: 10, units: [ABSENT] } },
    ],
  }),

  'classes.set-quotas': writes<{ units: number; places: number }>()('classes.set-quotas', {
    title: '分配名额',
    right: 'classes.edit',
    /** The whole list: units that are not named lose theirs. Contacts that are not given stay. */
    input: z.strictObject({
      class: id,
      quotas: z
        .array(z.strictObject({ organisation: id, places: z.int().min(0).max(10_000), ...contact }))
        .max(500),
    }),
    codes: { ...CLASS_NOT_FOUND, ...NOT_FOUND },
    examples: [
      { title: '一个社区', input: townQuota.input },
      { title: '两个镇街', input: districtQuotas.input },
      { title: '收回', before: [townQuota], input: { class: TOWN_CLASS, quotas: [] } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, quotas: [] } },
      {
        code: 'organisations.not-found',
        input: { class: TOWN_CLASS, quotas: [{ organisation: ABSENT, places: 1 }] },
      },
    ],
  }),

  'classes.note-answer': writes<{ id: string }>()('classes.note-answer', {
    title: '登记回执',
    right: 'classes.edit',
    /** `answeredOn` null: it has not come after all. */
    input: z.strictObject({ class: id, organisation: id, answeredOn: day.nullable(), ...contact }),
    codes: { ...CLASS_NOT_FOUND, ...NO_QUOTAS },
    examples: [
      {
        title: '电话报的名单',
        before: [townQuota],
        input: {
          class: TOWN_CLASS,
          organisation: LUJIANG,
          answeredOn: '2026-11-20',
          contact: '谭立冬',
          note: '电话报名',
        },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, organisation: LUJIANG, answeredOn: null } },
      {
        code: 'classes.no-quotas',
        input: { class: TOWN_CLASS, organisation: LUJIANG, answeredOn: '2026-11-20' },
      },
    ],
  }),

  'classes.answers': reads<ClassAnswers>()('classes.answers', {
    title: '名额与回执',
    right: 'classes.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '一个镇没有回', before: [districtQuotas], input: { class: OTHER_CLASS } },
      { title: '镇里的班', before: [townQuota, someTrainees], input: { class: TOWN_CLASS } },
      { title: '没有分名额', input: { class: CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'classes.save-reply-forms': acts<{ folder: string; saved: string[] }>()('classes.save-reply-forms', {
    title: '生成报名回执',
    right: 'classes.see',
    /** One workbook for each unit with a quota; returned ones are imported into the class as they are. */
    input: z.strictObject({ class: id, folder: folderToUse, units: z.array(id).max(500).optional() }),
    codes: { ...CLASS_NOT_FOUND, ...NO_QUOTAS, 'workbook.not-writable': '文件写不进去' },
    examples: [
      {
        title: '各单位一份',
        before: [districtQuotas],
        input: { class: OTHER_CLASS, folder: 'example:folder' },
      },
      {
        title: '补一份',
        before: [townQuota],
        input: { class: TOWN_CLASS, folder: 'example:folder', units: [LUJIANG] },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, folder: 'example:folder' } },
      { code: 'classes.no-quotas', input: { class: CLASS, folder: 'example:folder' } },
      {
        code: 'workbook.not-writable',
        before: [townQuota],
        input: { class: TOWN_CLASS, folder: 'example:missing-folder' },
      },
    ],
  }),

  'classes.notice-text': reads<{ text: string }>()('classes.notice-text', {
    title: '通知文字',
    right: 'classes.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '带名额', before: [districtQuotas], input: { class: OTHER_CLASS } },
      { title: '日期未定的也能先发', input: { class: TOWN_CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'classes.note-notice': writes<{ id: string }>()('classes.note-notice', {
    title: '登记已发通知',
    right: 'classes.edit',
    /** Kept among the events of the class. */
    input: z.strictObject({ class: id, on: day, paper: paperNumber.default(null) }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '带文号', input: { class: TOWN_CLASS, on: '2026-11-20', paper: '靖党发〔2026〕11号' } },
      { title: '微信群里发的', input: { class: OTHER_CLASS, on: '2026-11-18' } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT, on: '2026-11-20' } }],
  }),

  'classes.reveal': writes<{ value: string | null }>()('classes.reveal', {
    title: '查看班次的敏感信息',
    right: 'people.reveal',
    /** The phone of the teacher of a class, of a unit's contact, or why a trainee left. The look is written down. */
    input: z.strictObject({ what: z.enum(['teacher-phone', 'contact-phone', 'left-reason']), id }),
    codes: { 'classes.nothing-there': '没有这一条' },
    examples: [{ title: '班主任电话', input: { what: 'teacher-phone', id: CLASS } }],
    refusals: [{ code: 'classes.nothing-there', input: { what: 'left-reason', id: ABSENT } }],
  }),
};
