import { readDay, type DayContext } from '../importing/clean/day.ts';
import { readIdNumber } from '../importing/clean/id-number.ts';
import {
  readEducation,
  readMembership,
  readNationality,
  readPoliticalStatus,
  readSex,
} from '../importing/clean/person-codes.ts';
import { readPersonName } from '../importing/clean/person-name.ts';
import { readPhone } from '../importing/clean/phone.ts';
import { isFault, NOTHING, quoted, type Reading } from '../importing/clean/reading.ts';
import { cleanText, closedUp, isFormulaError, saysNothing } from '../importing/clean/text.ts';
import type { ImportField, ReadContext } from '../importing/field.ts';
import { PERSON_FIELDS, type PersonImportKey } from './fields.ts';
import {
  afterOther,
  againstNumber,
  againstStatus,
  joinedTooYoung,
  sexAgainstNumber,
} from './import-checks.ts';
import { DUTY_AND_MORE, PERSON_TITLES } from './import-titles.ts';
import {
  looksLikeBirth,
  looksLikeBranch,
  looksLikeDay,
  looksLikeDuty,
  looksLikeEducation,
  looksLikeEmployer,
  looksLikeIdNumber,
  looksLikeMembership,
  looksLikeMobile,
  looksLikeName,
  looksLikeNationality,
  looksLikePoliticalStatus,
  looksLikeSex,
} from './import-looks.ts';

type Read = ImportField<PersonImportKey>['read'];
type Rest = Omit<ImportField<PersonImportKey>, 'key' | 'title' | 'synonyms' | 'read'>;

/** A field with the checks that all share: no formula errors, nothing longer than the register holds. */
function field(key: PersonImportKey, read: Read, rest: Rest = {}): ImportField<PersonImportKey> {
  const { title, max } = PERSON_FIELDS[key];
  return {
    key,
    title,
    synonyms: PERSON_TITLES[key],
    ...rest,
    read: (cell, context) => {
      const text = cell.trim();
      if (isFormulaError(text))
        return { fault: `单元格里是公式的错误值${quoted(text)}`, suggestion: '请在表里改好公式，或填写内容' };
      const reading = read(cell, context);
      if (isFault(reading) || reading.value === null) return reading;
      if (reading.value.length <= max) return reading;
      const length = Array.from(reading.value).length;
      if (length <= max) return reading;
      return { fault: `${title}有 ${length} 个字，最多 ${max} 个`, suggestion: '请写短一些，其余写在备注里' };
    },
  };
}

const readLine = (cell: string): Reading => {
  const value = cleanText(cell);
  return saysNothing(value) ? NOTHING : { value };
};

/** Names of units are matched to organisations elsewhere; here they only lose stray spaces. */
const readUnit = (cell: string): Reading => {
  const value = closedUp(cell);
  return saysNothing(value) ? NOTHING : { value };
};

const dayReader =
  (sense: DayContext['sense']): Read =>
  (cell, context: ReadContext) =>
    readDay(cell, {
      today: context.today,
      sense,
      // Asked of the column only when a cell needs it: it looks through the whole column.
      get twoDigitMonths() {
        return context.twoDigitMonths();
      },
    });
const readPast = dayReader('past');

/** The fields of a person as lists bring them, in the order of the register. */
export const PERSON_IMPORT_FIELDS: readonly ImportField<PersonImportKey>[] = [
  field('name', readPersonName, { required: true, single: true, contentTest: looksLikeName }),
  field('formerName', readPersonName, { single: true }),
  field('sex', readSex, { contentTest: looksLikeSex, unmistakable: true, cross: sexAgainstNumber }),
  field('birth', dayReader('birth'), { contentTest: looksLikeBirth, cross: againstNumber }),
  field('nationality', readNationality, { contentTest: looksLikeNationality, unmistakable: true }),
  field('nativePlace', readLine),
  field('education', readEducation, { contentTest: looksLikeEducation }),
  field('politicalStatus', readPoliticalStatus, { contentTest: looksLikePoliticalStatus }),
  field('membership', readMembership, { contentTest: looksLikeMembership, cross: againstStatus }),
  field('idNumber', readIdNumber, { single: true, contentTest: looksLikeIdNumber, unmistakable: true }),
  field('phone', (cell) => readPhone(cell, 'mobile'), {
    single: true,
    contentTest: looksLikeMobile,
    unmistakable: true,
    spare: 'otherPhone',
  }),
  field('otherPhone', (cell) => readPhone(cell, 'any'), { single: true }),
  field('branch', readUnit, { contentTest: looksLikeBranch }),
  field('employer', readUnit, { contentTest: looksLikeEmployer }),
  field('duty', readLine, { contentTest: looksLikeDuty, combined: DUTY_AND_MORE }),
  field('rank', readLine),
  field('professionalTitle', readLine),
  field('workStartedOn', readPast),
  field('appliedOn', readPast),
  field('activistOn', readPast, { cross: afterOther('activistOn', 'appliedOn') }),
  field('candidateOn', readPast, { cross: afterOther('candidateOn', 'activistOn') }),
  field('joinedOn', readPast, { contentTest: looksLikeDay, cross: joinedTooYoung }),
  field('confirmedOn', readPast, { contentTest: looksLikeDay, cross: afterOther('confirmedOn', 'joinedOn') }),
  field('address', readLine),
  field('note', readLine),
];
