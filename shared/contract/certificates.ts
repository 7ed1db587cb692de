import { z } from 'zod';
import { CERTIFICATE_KINDS } from '../domain/closing/codes.ts';
import { acts, reads, writes } from './call.ts';
import type {
  CertificateLine,
  ImportedKey,
  IssueDone,
  KeyList,
  OwnKey,
  VerifyAnswer,
} from './certificate-answers.ts';
import { CLASS, CLASS_NOT_FOUND, ENROLMENT_NOT_FOUND } from './class-parts.ts';
import { atPlace, CLOSED, ISSUE, issued, PATTERN, REOPEN_CLOSED, resultsOf } from './closing-parts.ts';
import { day, fileToWrite, id, line, paragraph } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';

export type * from './certificate-answers.ts';

const kind = z.enum(keysOf(CERTIFICATE_KINDS));
const listed = { call: 'certificates.list', input: { class: CLOSED } };
/** The certificate at a place of a list that a step has answered. */
const certificateAt = (given: readonly unknown[], place: number): string => {
  const list = given.find(
    (each): each is { certificates: CertificateLine[] } =>
      typeof each === 'object' && each !== null && 'certificates' in each,
  );
  return list?.certificates[place]?.id ?? '';
};
const codeAt = (given: readonly unknown[], place: number): string =>
  (given.at(-1) as { certificates: CertificateLine[] }).certificates[place]?.code ?? '';
const voidFirst = {
  call: 'certificates.void',
  input: (given: readonly unknown[]) => ({
    certificate: certificateAt(given, 0),
    on: '2026-11-12',
    reason: '姓名打印有误',
  }),
};
const NOT_FOUND = { 'certificates.not-found': '没有这份证书，或不在您的管理范围内' };
const VOIDED = { 'certificates.voided': '证书已作废' };
const TAKEN = { 'certificates.number-taken': '编号已被另一份有效证书使用' };
const WRONG_DAY = { 'certificates.wrong-day': '日期不对' };

/** The public key of an invented office, as it comes on a stick or in a message. */
const OTHER_KEY = [
  '党校教务 证书公钥',
  '发证单位：雷锋街道党工委',
  '密钥编号：C920 AFB9 B5D2 CBC5',
  '公钥：MCowBQYDK2VwAyEA9x4WLDgERxvcgQnzBUk5eHEtA2Z/Td08bGbKyNGijGc=',
].join('\n');
const otherKey = {
  call: 'certificates.add-key',
  input: { text: OTHER_KEY, on: '2026-11-20', note: '与雷锋街道组织办电话核对' },
};

/** Certificates: issued by number, signed, printed elsewhere, voided, verified. */
export const certificateCalls = {
  'certificates.list': reads<{ certificates: CertificateLine[]; outOfReach: number }>()('certificates.list', {
    title: '证书',
    right: 'closing.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '还没有发', input: { class: CLOSED } },
      { title: '全班已发', before: [issued], input: { class: CLOSED } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'certificates.issue': writes<IssueDone>()('certificates.issue', {
    title: '发放证书',
    right: 'certificates.issue',
    /**
     * For those picked, or for everybody in the class. Numbers follow the pattern without gaps. Who did not complete or has
     * one already is named with the reason, and the others get theirs. `start`: the first number to be given.
     */
    input: z.strictObject({
      class: id,
      kind,
      pattern: line(60),
      on: day,
      people: z.array(id).min(1).max(2000).optional(),
      start: z.int().min(1).max(9_999_999).nullable().default(null),
    }),
    codes: {
      ...CLASS_NOT_FOUND,
      ...ENROLMENT_NOT_FOUND,
      ...WRONG_DAY,
      'certificates.class-open': '班次还没有结业',
      'certificates.bad-pattern': '编号格式里没有序号',
      'certificates.nobody': '没有可以发证的人',
    },
    examples: [
      { title: '全班结业证书', input: ISSUE },
      {
        title: '两个人的培训证明，从 21 号起',
        before: [resultsOf(CLOSED)],
        input: (given) => ({
          class: CLOSED,
          kind: 'training' as const,
          pattern: '望培证{年}-{序号:3}',
          on: '2026-11-11',
          people: [atPlace(given, 0), atPlace(given, 3)],
          start: 21,
        }),
      },
    ],
    refusals: [
      {
        code: 'classes.not-found',
        input: { class: ABSENT, kind: 'completion', pattern: PATTERN, on: '2026-11-11' },
      },
      {
        code: 'classes.not-enrolled',
        input: { class: CLOSED, kind: 'completion', pattern: PATTERN, on: '2026-11-11', people: [ABSENT] },
      },
      {
        code: 'certificates.class-open',
        input: { class: CLASS, kind: 'completion', pattern: PATTERN, on: '2026-11-27' },
      },
      {
        code: 'certificates.bad-pattern',
        input: { class: CLOSED, kind: 'completion', pattern: '望党校结〔2026〕号', on: '2026-11-11' },
      },
      {
        code: 'certificates.wrong-day',
        input: { class: CLOSED, kind: 'completion', pattern: PATTERN, on: '2026-11-09' },
      },
      { code: 'certificates.nobody', before: [issued], input: ISSUE },
    ],
  }),

  'certificates.void': writes<{ id: string }>()('certificates.void', {
    title: '作废证书',
    right: 'certificates.issue',
    input: z.strictObject({ certificate: id, on: day, reason: line(300) }),
    codes: { ...NOT_FOUND, ...VOIDED, ...WRONG_DAY },
    examples: [{ title: '打印有误', before: [issued, listed], input: (given) => voidFirst.input(given) }],
    refusals: [
      {
        code: 'certificates.not-found',
        input: { certificate: ABSENT, on: '2026-11-12', reason: '打印有误' },
      },
      {
        code: 'certificates.voided',
        before: [issued, listed, voidFirst],
        input: (given) => voidFirst.input(given),
      },
      {
        code: 'certificates.wrong-day',
        before: [issued, listed],
        input: (given) => ({ certificate: certificateAt(given, 0), on: '2026-11-01', reason: '打印有误' }),
      },
    ],
  }),

  'certificates.reissue': writes<{ id: string; number: string }>()('certificates.reissue', {
    title: '换发证书',
    right: 'certificates.issue',
    /** The old one is voided; the new one keeps its number, says what holds now and has a code of its own. */
    input: z.strictObject({ certificate: id, on: day, reason: line(300) }),
    codes: { ...NOT_FOUND, ...TAKEN, ...WRONG_DAY, 'certificates.not-completed': '已不是结业的学员' },
    examples: [
      {
        title: '遗失补发',
        before: [issued, listed],
        input: (given) => ({ certificate: certificateAt(given, 1), on: '2026-11-20', reason: '本人遗失' }),
      },
      {
        title: '作废之后重发',
        before: [issued, listed, voidFirst],
        input: (given) => ({ certificate: certificateAt(given, 0), on: '2026-11-20', reason: '更正姓名' }),
      },
    ],
    refusals: [
      {
        code: 'certificates.not-found',
        input: { certificate: ABSENT, on: '2026-11-20', reason: '本人遗失' },
      },
      {
        code: 'certificates.number-taken',
        before: [
          issued,
          listed,
          {
            call: 'certificates.reissue',
            input: (given) => ({
              certificate: certificateAt(given, 1),
              on: '2026-11-20',
              reason: '本人遗失',
            }),
          },
        ],
        input: (given) => ({ certificate: certificateAt(given, 1), on: '2026-11-21', reason: '再次遗失' }),
      },
      {
        code: 'certificates.wrong-day',
        before: [issued, listed],
        input: (given) => ({ certificate: certificateAt(given, 1), on: '2026-11-01', reason: '本人遗失' }),
      },
      {
        code: 'certificates.not-completed',
        before: [issued, listed, voidFirst, REOPEN_CLOSED],
        input: (given) => ({ certificate: certificateAt(given, 0), on: '2026-11-20', reason: '更正姓名' }),
      },
    ],
  }),

  'certificates.note-print': writes<{ run: string; first: number; again: number }>()(
    'certificates.note-print',
    {
      title: '登记证书打印',
      right: 'documents.print',
      // A printed certificate is in other hands.
      undoable: false,
      /** Before the paper leaves: `run` names this printing. One that was printed before needs a reason. */
      input: z.strictObject({
        certificates: z.array(id).min(1).max(2000),
        reason: line(300).nullable().default(null),
      }),
      codes: { ...NOT_FOUND, ...VOIDED, 'certificates.printed-before': '已打印过，又没有写补印原因' },
      examples: [
        {
          title: '第一次打印',
          before: [issued, listed],
          input: (given) => ({ certificates: [certificateAt(given, 0), certificateAt(given, 1)] }),
        },
        {
          title: '补印',
          before: [
            issued,
            listed,
            {
              call: 'certificates.note-print',
              input: (given) => ({ certificates: [certificateAt(given, 0)] }),
            },
          ],
          input: (given) => ({ certificates: [certificateAt(given, 0)], reason: '卡纸' }),
        },
      ],
      refusals: [
        { code: 'certificates.not-found', input: { certificates: [ABSENT] } },
        {
          code: 'certificates.voided',
          before: [issued, listed, voidFirst],
          input: (given) => ({ certificates: [certificateAt(given, 0)] }),
        },
        {
          code: 'certificates.printed-before',
          before: [
            issued,
            listed,
            {
              call: 'certificates.note-print',
              input: (given) => ({ certificates: [certificateAt(given, 0)] }),
            },
          ],
          input: (given) => ({ certificates: [certificateAt(given, 0)] }),
        },
      ],
    },
  ),

  'certificates.verify': reads<VerifyAnswer>()('certificates.verify', {
    title: '核验证书',
    right: 'closing.see',
    /** What a scanner reads from the code on a certificate, of this office or of one whose key is trusted here. */
    input: z.strictObject({ text: paragraph(4000) }),
    codes: { 'certificates.not-a-code': '不是证书上的防伪码' },
    examples: [
      {
        title: '本单位发的',
        before: [issued, listed],
        input: (given) => ({ text: codeAt(given, 0) }),
      },
      {
        title: '作废的',
        before: [issued, listed, voidFirst, listed],
        input: (given) => ({ text: codeAt(given, 0) }),
      },
      {
        title: '不认识的发证单位',
        before: [issued, listed],
        input: (given) => ({ text: codeAt(given, 0).replace(/:[0-9A-F]{16}:/u, ':0123456789ABCDEF:') }),
      },
    ],
    refusals: [{ code: 'certificates.not-a-code', input: { text: 'https://example.invalid/123' } }],
  }),

  'certificates.keys': reads<KeyList>()('certificates.keys', {
    title: '证书公钥',
    right: 'closing.see',
    input: z.strictObject({}),
    examples: [
      { title: '还没有', input: {} },
      { title: '登记了一个单位', before: [otherKey], input: {} },
    ],
  }),

  'certificates.add-key': writes<ImportedKey>()('certificates.add-key', {
    title: '登记证书公钥',
    right: 'certificates.issue',
    /** The text as the other office gave it; `note`: who compared the id of the key with whom. */
    input: z.strictObject({ text: paragraph(2000), on: day, note: line(200) }),
    codes: {
      'certificates.bad-key': '读不出公钥，或公钥与编号不符',
      'certificates.key-known': '这把公钥已登记',
    },
    examples: [{ title: '另一个单位的', input: otherKey.input }],
    refusals: [
      { code: 'certificates.bad-key', input: { ...otherKey.input, text: '公钥在附件里' } },
      { code: 'certificates.key-known', before: [otherKey], input: otherKey.input },
    ],
  }),

  'certificates.remove-key': writes<{ issuer: string }>()('certificates.remove-key', {
    title: '取消证书公钥',
    right: 'certificates.issue',
    input: z.strictObject({ id }),
    codes: { 'certificates.no-key': '没有这把公钥' },
    examples: [{ title: '不再采信', before: [otherKey], input: (given) => ({ id: idOf(given) }) }],
    refusals: [{ code: 'certificates.no-key', input: { id: ABSENT } }],
  }),

  'certificates.public-key': acts<OwnKey & { saved: string | null }>()('certificates.public-key', {
    title: '导出本单位证书公钥',
    right: 'certificates.issue',
    /** Drawn at the first need. Without a place only the text is given. */
    input: z.strictObject({ to: fileToWrite.optional() }),
    codes: { 'documents.unwritable': '这个位置写不进去' },
    examples: [
      { title: '文本', input: {} },
      { title: '存成文件', input: { to: 'example:public-key.txt' } },
    ],
    refusals: [{ code: 'documents.unwritable', input: { to: 'example:missing-folder.txt' } }],
  }),
};
