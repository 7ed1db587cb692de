import type { CallInput } from '../../../../shared/contract/index.ts';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import type {
  Education,
  Membership,
  Nationality,
  PoliticalStatus,
  Sex,
} from '../../../../shared/domain/people/codes.ts';
import { doubtsOf } from '../../../../shared/domain/people/doubts.ts';
import { PERSON_FIELDS } from '../../../../shared/domain/people/fields.ts';
import {
  birthOfIdNumber,
  idNumberDoubt,
  sexOfIdNumber,
  tidyIdNumber,
} from '../../../../shared/domain/people/id-number.ts';
import { partialDayFault, readPartialDay } from '../../../ui/day/partial-entry.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { textOrNull } from '../../../ui/form/use-draft.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { today } from '../../../ui/words.ts';

export const TEXT_KEYS = [
  'name',
  'formerName',
  'reading',
  'nativePlace',
  'duty',
  'rank',
  'professionalTitle',
  'note',
] as const;
export const DAY_KEYS = [
  'birth',
  'workStartedOn',
  'appliedOn',
  'activistOn',
  'candidateOn',
  'joinedOn',
  'confirmedOn',
] as const;
/** Of these the page knows only masks. */
export const SENSITIVE_KEYS = ['idNumber', 'phone', 'otherPhone', 'address'] as const;

export type TextKey = (typeof TEXT_KEYS)[number];
export type DayKey = (typeof DAY_KEYS)[number];
export type SensitiveKey = (typeof SENSITIVE_KEYS)[number];

/** A person as typed; days as the clerk wrote them. */
export interface PersonDraft extends Readonly<Record<TextKey | DayKey, string>> {
  readonly sex: Sex | null;
  readonly nationality: Nationality | null;
  readonly education: Education | null;
  readonly politicalStatus: PoliticalStatus | null;
  readonly membership: Membership | null;
  readonly employer: ChosenEmployer | null;
  /** What is typed. When correcting: '' leaves what is saved, null takes it out. */
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly otherPhone: string | null;
  readonly address: string | null;
  /** What was filled in from the ID number; it follows the number for as long as nobody writes something else. */
  readonly fromNumber: Pick<PersonDraft, 'birth' | 'sex'>;
  /** Only for a new entry: its branch, or that it has none and who keeps the entry. */
  readonly branch: FoundOrganisation | null;
  readonly outside: boolean;
  readonly holder: FoundOrganisation | null;
}

export const EMPTY_PERSON: PersonDraft = {
  name: '',
  formerName: '',
  reading: '',
  sex: null,
  birth: '',
  nationality: null,
  nativePlace: '',
  education: null,
  politicalStatus: null,
  membership: null,
  idNumber: '',
  phone: '',
  otherPhone: '',
  employer: null,
  duty: '',
  rank: '',
  professionalTitle: '',
  workStartedOn: '',
  appliedOn: '',
  activistOn: '',
  candidateOn: '',
  joinedOn: '',
  confirmedOn: '',
  address: '',
  note: '',
  fromNumber: { birth: '', sex: null },
  branch: null,
  outside: false,
  holder: null,
};

/** A saved person as the form shows it. What is masked is not put into the fields, so that no mask is ever saved. */
export function draftOf(person: PersonPage): PersonDraft {
  const texts = Object.fromEntries([...TEXT_KEYS, ...DAY_KEYS].map((key) => [key, person[key] ?? '']));
  const { sex, nationality, education, politicalStatus, membership, employer } = person;
  return {
    ...EMPTY_PERSON,
    ...texts,
    sex,
    nationality,
    education,
    politicalStatus,
    membership,
    employer,
  };
}

type Changes = Omit<CallInput<'people.edit'>, 'id'>;

/** The fields that were touched and now differ from what is saved, as the call takes them. */
export function changesOf(person: PersonPage, typed: Partial<PersonDraft>): Changes {
  const saved = { ...person, employer: person.employer?.id ?? null };
  const given = valuesOf({ ...draftOf(person), ...typed });
  const plain = keysOf<keyof typeof given>(given).filter(
    (key) => !isSensitive(key) && given[key] !== saved[key],
  );
  const masked = SENSITIVE_KEYS.filter((key) => {
    const now = typed[key];
    return now === null ? person[key] !== null : now !== undefined && now.trim() !== '';
  });
  // With another name the reading that stands beside it is meant for it; the call would drop it.
  const read = plain.includes('name') && saved.reading !== null ? (['reading'] as const) : [];
  return Object.fromEntries([...plain, ...masked, ...read].map((key) => [key, given[key]]));
}

/** A new entry as the call takes it; undefined while what must be there is missing. */
export function newPersonOf(draft: PersonDraft): CallInput<'people.create'> | undefined {
  const { name, membership, ...values } = valuesOf(draft);
  if (name === null || membership === null || (!draft.outside && draft.branch === null)) return undefined;
  return {
    ...values,
    name,
    membership,
    branch: draft.outside ? null : (draft.branch?.id ?? null),
    holder: draft.outside ? (draft.holder?.id ?? null) : null,
  };
}

export type Faults = Partial<Record<keyof PersonDraft, string>>;

/** What is wrong, by field. Doubts are not among it: they never keep anybody from saving. */
export function faultsOf(draft: PersonDraft, entering: boolean, now: Date = new Date()): Faults {
  const faults: Faults = {};
  if (textOrNull(draft.name) === null) faults.name = '请填写姓名';
  if (draft.membership === null) faults.membership = '请选党员类别';
  if (entering && !draft.outside && draft.branch === null)
    faults.branch = '请选所在党支部；没有党支部的，勾选下面的方框';
  const reading = textOrNull(draft.reading);
  if (reading !== null && !READING.test(reading))
    faults.reading = '请写拼音，音节之间空一格，如 tan xiao ming';
  for (const key of DAY_KEYS) {
    const fault = partialDayFault(draft[key], {}, now);
    if (fault !== undefined) faults[key] = fault;
  }
  for (const key of [...TEXT_KEYS, ...SENSITIVE_KEYS]) {
    if (key !== 'reading' && INVISIBLE.test(draft[key] ?? ''))
      faults[key] = '有看不见的字符（常见于从别处复制），请删掉重新输入';
  }
  return faults;
}

/** The faults to be shown: what is still missing only once saving was tried, what is typed wrong at once. */
export function shownFaults(faults: Faults, tried: boolean): Faults {
  if (tried) return faults;
  return Object.fromEntries(Object.entries(faults).filter(([key]) => !WHAT_MUST_BE.includes(key)));
}

const WHAT_MUST_BE: readonly string[] = ['name', 'membership', 'branch', 'employer'];

/** Syllables with one space between them; the calls refuse anything else. */
const READING =
  /^[a-zA-ZüÜvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}( [a-zA-ZüÜvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}){0,29}$/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is odd about the draft, for the foot of the form. The ID number counts only where it was typed. */
export function doubtsOfDraft(draft: PersonDraft, on: string = today()): string[] {
  return doubtsOf(valuesOf(draft), on).map(({ sentence }) => sentence);
}

/**
 * What follows when an ID number is typed: birth and sex are filled in where they are empty or came from the number as
 * it stood before — while 18 digits are being typed, the first 15 can pass for a whole old number. A number with a
 * doubt gives nothing, but for one of 15 digits, which is merely old.
 */
export function withIdNumber(
  draft: PersonDraft,
  typed: string,
): Pick<PersonDraft, 'idNumber' | 'birth' | 'sex' | 'fromNumber'> {
  const number = tidyIdNumber(typed);
  const birth = birthOfIdNumber(number);
  const sure = birth !== null && (number.length === 15 || idNumberDoubt(number) === null);
  const ownBirth = draft.birth.trim() !== '' && draft.birth !== draft.fromNumber.birth;
  const ownSex = draft.sex !== null && draft.sex !== draft.fromNumber.sex;
  // What somebody wrote himself does not come from the number, even where it says the same.
  const fromNumber = {
    birth: sure && !ownBirth ? birth : '',
    sex: sure && !ownSex ? sexOfIdNumber(number) : null,
  };
  return {
    idNumber: typed,
    birth: ownBirth ? draft.birth : fromNumber.birth,
    sex: ownSex ? draft.sex : fromNumber.sex,
    fromNumber,
  };
}

/** The number typed, in the form in which it is stored. */
export function numberOf(draft: Pick<PersonDraft, 'idNumber'>): string | null {
  const number = tidyIdNumber(draft.idNumber ?? '');
  return number === '' ? null : number;
}

function valuesOf(draft: PersonDraft) {
  const text = (key: TextKey | SensitiveKey) => textOrNull(draft[key] ?? '');
  const day = (key: DayKey) => readPartialDay(draft[key]);
  return {
    name: text('name'),
    formerName: text('formerName'),
    reading: text('reading'),
    sex: draft.sex,
    birth: day('birth'),
    nationality: draft.nationality,
    nativePlace: text('nativePlace'),
    education: draft.education,
    politicalStatus: draft.politicalStatus,
    membership: draft.membership,
    idNumber: numberOf(draft),
    phone: text('phone'),
    otherPhone: text('otherPhone'),
    employer: draft.employer?.id ?? null,
    duty: text('duty'),
    rank: text('rank'),
    professionalTitle: text('professionalTitle'),
    workStartedOn: day('workStartedOn'),
    appliedOn: day('appliedOn'),
    activistOn: day('activistOn'),
    candidateOn: day('candidateOn'),
    joinedOn: day('joinedOn'),
    confirmedOn: day('confirmedOn'),
    address: text('address'),
    note: text('note'),
  };
}

const isSensitive = (key: keyof typeof PERSON_FIELDS): boolean => PERSON_FIELDS[key].sensitive;
