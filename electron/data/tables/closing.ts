import {
  CERTIFICATE_KINDS,
  CLOSING_ITEMS,
  GRADES,
  OUTCOMES,
  type CertificateKind,
  type ClosingItem,
  type Grade,
  type Outcome,
} from '../../../shared/domain/closing/codes.ts';
import { integer, realOrNull, table, text, textOrNull, YES_NO } from '../declare.ts';

/** What somebody said about a point of the closing list: where the paper lies, or why there is none. */
export const closingNote = table({
  name: 'closing_note',
  number: 50,
  title: '结班材料',
  feature: 'closing',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'item',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    item: text<ClosingItem>('材料', { words: CLOSING_ITEMS }),
    /** Where it is kept; null: it is not there, and the reason says why. */
    kept_at: textOrNull('存放处'),
    reason: textOrNull('缺少原因'),
  },
});

/** What became of a trainee: entered by people. Nothing here follows from a score (DESIGN §1.8). */
export const enrolmentResult = table({
  name: 'enrolment_result',
  number: 51,
  title: '学员考核',
  feature: 'closing',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'enrolment', column: 'enrolment_id' },
  called: 'enrolment_id',
  seenWith: 'closing.reveal',
  columns: {
    enrolment_id: text('学员', { references: 'enrolment' }),
    score: realOrNull('考试成绩', { critical: true, sensitive: true }),
    grade: textOrNull<Grade>('考核等次', { critical: true, sensitive: true, words: GRADES }),
    excellent: integer('优秀学员', { critical: true, words: YES_NO }),
    outcome: textOrNull<Outcome>('结论', { critical: true, words: OUTCOMES }),
    /** Why he does not complete. */
    outcome_reason: textOrNull('原因', { sensitive: true }),
    outcome_paper: textOrNull('文号'),
    /** 班主任评语, for the 考核登记表. */
    remark: textOrNull('评语', { sensitive: true }),
  },
});

/** 结业证书 and 培训证明. What stands on it is kept as it was issued. */
export const certificate = table({
  name: 'certificate',
  number: 52,
  title: '证书',
  feature: 'certificates',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'enrolment', column: 'enrolment_id' },
  called: 'number',
  columns: {
    enrolment_id: text('学员', { references: 'enrolment' }),
    kind: text<CertificateKind>('种类', { words: CERTIFICATE_KINDS }),
    number: text('证书编号', { critical: true }),
    issued_on: text('发证日期', { critical: true }),
    /** JSON of what stands on it, and what the code carries. */
    content: text('内容', { said: () => '证书内容' }),
    /** What the code on it says, with its signature. */
    code: text('防伪码', { said: () => '签名' }),
    /** The one in whose stead it was issued. */
    replaces_id: textOrNull('替代', { references: 'certificate' }),
    voided_on: textOrNull('作废日期', { critical: true }),
    void_reason: textOrNull('作废原因'),
  },
});

/** Each time a certificate was printed. */
export const certificatePrint = table({
  name: 'certificate_print',
  number: 53,
  title: '证书打印',
  feature: 'certificates',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'certificate', column: 'certificate_id' },
  called: 'printed_at',
  keptWith: 'certificate_id',
  columns: {
    certificate_id: text('证书', { references: 'certificate' }),
    printed_at: text('打印时间'),
    /** Why it was printed again; null for the first. */
    reason: textOrNull('补印原因'),
  },
});

/** Public keys of the offices whose certificates this district accepts. */
export const certificateKey = table({
  name: 'certificate_key',
  number: 54,
  title: '证书公钥',
  feature: 'certificates',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'issuer',
  columns: {
    issuer: text('发证单位'),
    /** The first characters of the hash of the key; stands in the code. */
    key_id: text('密钥编号'),
    public_key: text('公钥'),
    added_on: text('登记日期'),
    /** How it came here and who compared it. */
    note: textOrNull('核对说明'),
  },
});

/** 讲课费 of one teacher for one session, where it differs from what the rules say, and that it was signed for. */
export const lectureFee = table({
  name: 'lecture_fee',
  number: 55,
  title: '讲课费',
  feature: 'fees',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'session', column: 'session_id' },
  called: 'teacher_id',
  columns: {
    session_id: text('课次', { references: 'session' }),
    teacher_id: text('教师', { references: 'teacher' }),
    /** 学时 really taught; null: as the timetable says. */
    hours: realOrNull('实授学时', { critical: true }),
    /** 元 for each 学时, after tax; null: by the fee rules. */
    rate: realOrNull('每学时金额', { critical: true }),
    waived: integer('不发放', { critical: true, words: YES_NO }),
    signed_on: textOrNull('签收日期'),
    note: textOrNull('说明'),
  },
});
