import { EDUCATIONS, MEMBERSHIPS, NATIONALITIES, POLITICAL_STATUSES, SEXES } from './codes.ts';

/** How a field of a person is written. */
export type FieldKind = 'name' | 'line' | 'paragraph' | 'code' | 'day' | 'id-number' | 'phone' | 'unit';

export interface PersonField {
  readonly title: string;
  readonly kind: FieldKind;
  /** Longest text, in code points. */
  readonly max: number;
  /** Words for the codes of a `code` field. */
  readonly words: Readonly<Record<string, string>> | null;
  /** Masked in lists; shown only by a call that is logged. */
  readonly sensitive: boolean;
  /** Width of its column in the register, in pixels. */
  readonly width: number;
}

const field = (
  title: string,
  kind: FieldKind,
  max: number,
  width: number,
  rest: Partial<Pick<PersonField, 'words' | 'sensitive'>> = {},
): PersonField => ({ title, kind, max, width, words: null, sensitive: false, ...rest });

/**
 * Everything that is entered about a person, in the order of the register (rules-and-forms §5). Names of 50 and
 * more characters are possible (民委发〔2016〕33号); all lengths count code points.
 */
export const PERSON_FIELDS = {
  name: field('姓名', 'name', 60, 110),
  formerName: field('曾用名', 'name', 60, 100),
  reading: field('姓名读音', 'line', 120, 120),
  sex: field('性别', 'code', 2, 60, { words: SEXES }),
  birth: field('出生日期', 'day', 10, 110),
  nationality: field('民族', 'code', 12, 80, { words: NATIONALITIES }),
  nativePlace: field('籍贯', 'line', 60, 120),
  education: field('学历', 'code', 12, 100, { words: EDUCATIONS }),
  politicalStatus: field('政治面貌', 'code', 12, 110, { words: POLITICAL_STATUSES }),
  membership: field('党员类别', 'code', 12, 100, { words: MEMBERSHIPS }),
  idNumber: field('公民身份号码', 'id-number', 30, 180, { sensitive: true }),
  phone: field('手机号码', 'phone', 30, 130, { sensitive: true }),
  otherPhone: field('其他电话', 'phone', 30, 130, { sensitive: true }),
  branch: field('所在党组织', 'unit', 100, 220),
  employer: field('工作单位', 'unit', 100, 200),
  duty: field('职务', 'line', 100, 160),
  rank: field('职级', 'line', 40, 100),
  professionalTitle: field('专业技术职称', 'line', 60, 120),
  workStartedOn: field('参加工作时间', 'day', 10, 110),
  appliedOn: field('申请入党时间', 'day', 10, 110),
  activistOn: field('确定积极分子时间', 'day', 10, 130),
  candidateOn: field('确定发展对象时间', 'day', 10, 130),
  joinedOn: field('入党时间', 'day', 10, 110),
  confirmedOn: field('转正时间', 'day', 10, 110),
  address: field('现居住地', 'line', 120, 200, { sensitive: true }),
  note: field('备注', 'line', 500, 160),
} as const satisfies Readonly<Record<string, PersonField>>;

export type PersonFieldKey = keyof typeof PERSON_FIELDS;
export const PERSON_FIELD_KEYS = Object.keys(PERSON_FIELDS) as PersonFieldKey[];

/** What a list of people may bring: every field except the reading of the name. */
export type PersonImportKey = Exclude<PersonFieldKey, 'reading'>;
export const PERSON_IMPORT_KEYS = PERSON_FIELD_KEYS.filter((key) => key !== 'reading');

/** A field by its key, as the general kind of field. */
export const personField = (key: PersonFieldKey): PersonField => PERSON_FIELDS[key];
