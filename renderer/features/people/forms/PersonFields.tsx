import type { ReactNode } from 'react';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import {
  EDUCATIONS,
  MEMBERSHIPS,
  NATIONALITIES,
  POLITICAL_STATUSES,
  SEXES,
} from '../../../../shared/domain/people/codes.ts';
import { personField, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { birthOfIdNumber, idNumberDoubt, sexOfIdNumber } from '../../../../shared/domain/people/id-number.ts';
import { partialDayInWords } from '../../../../shared/domain/people/partial-day.ts';
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { CodeField } from './CodeField.tsx';
import { EmployerField } from './EmployerField.tsx';
import {
  type DayKey,
  type Faults,
  numberOf,
  type PersonDraft,
  type SensitiveKey,
  type TextKey,
  withIdNumber,
} from './person-draft.ts';
import { SensitiveField } from './SensitiveField.tsx';

/** The fields of a person in the order of the paper form, two beside each other. */
export function PersonFields({
  draft,
  change,
  faults,
  person,
  making,
  setMaking,
  at = null,
  place,
}: {
  draft: PersonDraft;
  change: (change: Partial<PersonDraft>) => void;
  faults: Faults;
  /** Whose entry is corrected; null: a new one. */
  person: PersonPage | null;
  /** The name of a place of work that is being made. */
  making: string | null;
  setMaking: (name: string | null) => void;
  /** The field that somebody came to correct. */
  at?: PersonFieldKey | null;
  /** The fields that say where a new entry belongs. */
  place?: ReactNode;
}) {
  const text = (
    key: TextKey,
    rest: { required?: boolean; hint?: string; placeholder?: string; rows?: number } = {},
  ) => (
    <At field={key}>
      <TextField
        label={personField(key).title}
        value={draft[key]}
        onChange={(value) => change({ [key]: value })}
        max={personField(key).max}
        error={faults[key]}
        {...rest}
      />
    </At>
  );
  const day = (key: DayKey) => (
    <At field={key}>
      <PartialDayField
        label={personField(key).title}
        value={draft[key]}
        onChange={(value) => change({ [key]: value })}
        error={faults[key]}
      />
    </At>
  );
  const sensitive = (key: SensitiveKey, hint?: ReactNode) => (
    <At field={key}>
      <SensitiveField
        person={person}
        field={key}
        value={draft[key]}
        onChange={(value) =>
          change(key === 'idNumber' && value !== null ? withIdNumber(draft, value) : { [key]: value })
        }
        error={faults[key]}
        begin={at === key}
        forget={() => change({ [key]: '' })}
        {...(hint !== undefined && { hint })}
      />
    </At>
  );
  return (
    <>
      <Part title="基本情况">
        {text('name', { required: true })}
        {text('formerName')}
        {sensitive('idNumber', <IdNumberHint draft={draft} />)}
        {text('reading', { placeholder: '如 tan xiao ming', hint: '只在平常读错时填，排序和查找按它' })}
        <At field="sex">
          <CodeField label="性别" value={draft.sex} onChange={(sex) => change({ sex })} words={SEXES} />
        </At>
        {day('birth')}
        <At field="nationality">
          <CodeField
            label="民族"
            value={draft.nationality}
            onChange={(nationality) => change({ nationality })}
            words={NATIONALITIES}
          />
        </At>
        {text('nativePlace', { placeholder: '如 湖南望城' })}
        <At field="education">
          <CodeField
            label="学历"
            value={draft.education}
            onChange={(education) => change({ education })}
            words={EDUCATIONS}
          />
        </At>
        <At field="politicalStatus">
          <CodeField
            label="政治面貌"
            value={draft.politicalStatus}
            onChange={(politicalStatus) => change({ politicalStatus })}
            words={POLITICAL_STATUSES}
          />
        </At>
      </Part>
      <Part title="联系方式">
        {sensitive('phone')}
        {sensitive('otherPhone')}
        <div className="fields-wide">{sensitive('address')}</div>
      </Part>
      <Part title="单位与职务">
        {place}
        <div className="fields-wide">
          <At field="employer">
            <EmployerField
              label="工作单位"
              value={draft.employer}
              onChange={(employer) => change({ employer })}
              making={making}
              setMaking={setMaking}
              error={faults.employer}
              {...(person !== null && { hint: '调动请用“变更工作单位”，会记下日期；这里只更正填错的' })}
            />
          </At>
        </div>
        {text('duty')}
        {text('rank')}
        {text('professionalTitle')}
        {day('workStartedOn')}
      </Part>
      <Part title="入党情况">
        <At field="membership">
          <CodeField
            label="党员类别"
            required
            value={draft.membership}
            onChange={(membership) => change({ membership })}
            words={MEMBERSHIPS}
            error={faults.membership}
          />
        </At>
        {day('appliedOn')}
        {day('activistOn')}
        {day('candidateOn')}
        {day('joinedOn')}
        {day('confirmedOn')}
      </Part>
      <Part title="其他">
        <div className="fields-wide">{text('note')}</div>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="person-part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Marks a field, so that a doubt can lead to it. */
function At({ field, children }: { field: PersonFieldKey; children: ReactNode }) {
  return <div data-field={field}>{children}</div>;
}

/** What the number tells, or what is odd about it. It warns and never blocks. */
function IdNumberHint({ draft }: { draft: PersonDraft }) {
  const number = numberOf(draft);
  if (number === null) return <>填好后自动填出生日期和性别</>;
  const doubt = number.length < 15 ? null : idNumberDoubt(number);
  if (doubt !== null) return <span className="doubt">号码{doubt}</span>;
  const birth = birthOfIdNumber(number);
  const sex = sexOfIdNumber(number);
  if (birth === null || sex === null) return <>{number.length} 位</>;
  return (
    <>
      {partialDayInWords(birth)}出生，{SEXES[sex]}
    </>
  );
}
