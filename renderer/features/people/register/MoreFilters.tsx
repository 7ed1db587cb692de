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
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { readPartialDay } from '../../../ui/day/partial-entry.ts';
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
  return (
    <PartialDayField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const day = readPartialDay(text);
        if (day !== null || text.trim() === '') set(day);
      }}
    />
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
