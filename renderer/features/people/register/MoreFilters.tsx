import { Checkbox, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  EDUCATIONS,
  MEMBERSHIPS,
  NATIONALITIES,
  SEXES,
  STANDINGS,
} from '../../../../shared/domain/people/codes.ts';
import { PERSON_FIELDS } from '../../../../shared/domain/people/fields.ts';
import { useCall } from '../../../app/use-call.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { partialDayFault, readPartialDay } from '../../../ui/day/partial-entry.ts';
import { EmployerPicker } from '../../../ui/EmployerPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { type Conditions, useRegisterView } from './view.ts';

type Key = keyof Conditions;

const LACKS = ['idNumber', 'phone', 'birth', 'joinedOn', 'employer', 'education'] as const;

/** The rarer conditions of the register; all that are set must hold. */
export function MoreFilters() {
  const { conditions, setConditions } = useRegisterView();
  const set = (key: Key, value: unknown) => setConditions({ [key]: value ?? undefined });
  const choice = <Code extends string>(key: Key, title: string, words: Readonly<Record<Code, string>>) => (
    <Labelled title={title}>
      <Select
        aria-label={title}
        mode="multiple"
        allowClear
        maxTagCount={1}
        placeholder="不限"
        className="wide"
        optionFilterProp="label"
        value={(conditions[key] ?? []) as Code[]}
        onChange={(codes: Code[]) => set(key, codes)}
        options={keysOf(words).map((value) => ({ value, label: words[value] }))}
      />
    </Labelled>
  );
  return (
    <section className="people-more" aria-label="更多条件">
      <EmployerFilter />
      {choice('sexes', '性别', SEXES)}
      <Labelled title="年龄（周岁）">
        <span className="people-range">
          <InputNumber
            aria-label="年龄从"
            min={0}
            max={150}
            precision={0}
            value={conditions.ageFrom ?? null}
            onChange={(age) => set('ageFrom', age)}
          />
          至
          <InputNumber
            aria-label="年龄至"
            min={0}
            max={150}
            precision={0}
            value={conditions.ageTo ?? null}
            onChange={(age) => set('ageTo', age)}
          />
        </span>
      </Labelled>
      <JoinedField label="入党时间从" value={conditions.joinedFrom} set={(day) => set('joinedFrom', day)} />
      <JoinedField label="入党时间至" value={conditions.joinedTo} set={(day) => set('joinedTo', day)} />
      {choice('memberships', '党员类别', MEMBERSHIPS)}
      {choice('standings', '在册状态（不选为在册）', STANDINGS)}
      {choice('educations', '学历', EDUCATIONS)}
      {choice('nationalities', '民族', NATIONALITIES)}
      {choice('lacks', '没有填的', Object.fromEntries(LACKS.map((key) => [key, PERSON_FIELDS[key].title])))}
      <div className="people-checks">
        <Checkbox
          checked={conditions.exempt === true}
          onChange={(event) => set('exempt', event.target.checked ? true : undefined)}
        >
          免学时
        </Checkbox>
        <Checkbox
          checked={conditions.doubtfulIdNumber === true}
          onChange={(event) => set('doubtfulIdNumber', event.target.checked ? true : undefined)}
        >
          身份号码有疑问
        </Checkbox>
      </div>
    </section>
  );
}

/** A year, a month or a day; the condition follows as soon as what stands there is one. */
function JoinedField({
  label,
  value,
  set,
}: {
  label: string;
  value: string | undefined;
  set: (day: string | null) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // Cleared or set from elsewhere, for instance by a saved filter.
  if (known !== value) {
    setKnown(value);
    if (value !== (readPartialDay(typed) ?? undefined)) setTyped(value ?? '');
  }
  return (
    <PartialDayField
      label={label}
      value={typed}
      error={partialDayFault(typed, { future: true })}
      onChange={(text) => {
        setTyped(text);
        set(readPartialDay(text));
      }}
    />
  );
}

/** 工作单位, with all that is below it. Only the id is kept; the name is read for a list that came with one. */
function EmployerFilter() {
  const { conditions, setConditions } = useRegisterView();
  const { employer } = conditions;
  const [chosen, setChosen] = useState<ChosenEmployer | null>(null);
  const asked = useCall(
    'employers.get',
    employer === undefined || chosen?.id === employer ? null : { id: employer },
  );
  const read = asked.data?.id === employer ? asked.data : undefined;
  const value = employer === undefined ? null : chosen?.id === employer ? chosen : (read ?? null);
  return (
    <Field label="工作单位">
      {(field) => (
        <EmployerPicker
          field={field}
          value={value}
          onChange={(next) => {
            setChosen(next);
            setConditions({ employer: next?.id });
          }}
        />
      )}
    </Field>
  );
}

function Labelled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="people-condition">
      <span>{title}</span>
      {children}
    </div>
  );
}
