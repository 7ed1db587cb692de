import {
  EDUCATIONS,
  MEMBERSHIPS,
  NATIONALITIES,
  POLITICAL_STATUSES,
  SEXES,
  STANDINGS,
  type Education,
  type Membership,
  type Nationality,
  type PoliticalStatus,
  type Sex,
  type Standing,
} from '../../../shared/domain/people/codes.ts';
import { maskedAddress, maskedIdNumber, maskedPhone } from '../../../shared/domain/people/masking.ts';
import { table, text, textOrNull } from '../declare.ts';

/**
 * Everybody on the register. An ID number is never a key and never unique (DESIGN §2). Whoever has no branch — people
 * from outside, employees who are no members — is held by the organisation that entered them.
 */
export const person = table({
  name: 'person',
  number: 9,
  title: '人员',
  feature: 'people',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'holder_id' },
  called: 'name',
  seenWith: 'people.reveal',
  columns: {
    name: text('姓名', { critical: true }),
    former_name: textOrNull('曾用名'),
    /** The reading of the name where the usual one is wrong, syllables with spaces: “tan xiao ming”. */
    reading: textOrNull('姓名读音'),
    sex: textOrNull<Sex>('性别', { words: SEXES }),
    birth: textOrNull('出生日期', { critical: true }),
    nationality: textOrNull<Nationality>('民族', { words: NATIONALITIES }),
    native_place: textOrNull('籍贯'),
    education: textOrNull<Education>('学历', { words: EDUCATIONS }),
    political_status: textOrNull<PoliticalStatus>('政治面貌', { words: POLITICAL_STATUSES }),
    membership: text<Membership>('党员类别', { critical: true, words: MEMBERSHIPS }),
    standing: text<Standing>('在册状态', { critical: true, words: STANDINGS }),
    id_number: textOrNull('公民身份号码', { critical: true, sensitive: true, mask: maskedIdNumber }),
    phone: textOrNull('手机号码', { sensitive: true, mask: maskedPhone }),
    other_phone: textOrNull('其他电话', { sensitive: true, mask: maskedPhone }),
    branch_id: textOrNull('所在党组织', { critical: true, references: 'organisation' }),
    /** The organisation that decides who may see this person: the branch where there is one. */
    holder_id: text('管理组织', { critical: true, references: 'organisation' }),
    employer_id: textOrNull('工作单位', { references: 'employer' }),
    duty: textOrNull('职务'),
    rank: textOrNull('职级'),
    professional_title: textOrNull('专业技术职称'),
    work_started_on: textOrNull('参加工作时间'),
    applied_on: textOrNull('申请入党时间', { critical: true }),
    activist_on: textOrNull('确定积极分子时间', { critical: true }),
    candidate_on: textOrNull('确定发展对象时间', { critical: true }),
    joined_on: textOrNull('入党时间', { critical: true }),
    confirmed_on: textOrNull('转正时间', { critical: true }),
    address: textOrNull('现居住地', { sensitive: true, mask: maskedAddress }),
    photo_id: textOrNull('照片', { references: 'attachment' }),
    note: textOrNull('备注'),
    /** Set when two entries turned out to be one person: this one points to the one that was kept. */
    merged_into_id: textOrNull('合并到', { critical: true, references: 'person' }),

    /** Sorts by reading, by 姓氏笔画 and by 姓名笔画 when compared as bytes. */
    pinyin_key: text('拼音次序', { role: 'derived' }),
    surname_key: text('姓氏笔画次序', { role: 'derived' }),
    strokes_key: text('姓名笔画次序', { role: 'derived' }),
    /** Every form under which the name is searched, each in a line: name, former name, pinyin, initials. */
    search_text: text('检索', { role: 'derived' }),
  },
});
