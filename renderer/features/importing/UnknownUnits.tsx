import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { UnknownUnit } from '../../../shared/contract/importing.ts';
import { Field } from '../../ui/form/Field.tsx';
import { EmployerPicker } from '../../ui/EmployerPicker.tsx';
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx';
import { Section } from '../../ui/Page.tsx';
import { takesPeople } from '../../../shared/domain/organisations/kinds.ts';
import { type UnitDecision, withoutUnit, withUnit } from './plan.ts';
import { useImportPlan } from './store.ts';

const TREES = { branch: '党支部', employer: '工作单位' } as const;
/** Names shown at once; the rest follows as they are settled. */
const MOST_SHOWN = 20;

/** 没有认出的单位: one decision for each name, however many rows have it; it is remembered. */
export function UnknownUnits({ units }: { units: readonly UnknownUnit[] }) {
  const decided = useImportPlan((work) => work.plan.units);
  if (units.length === 0 && decided.length === 0) return null;
  return (
    <Section
      title={units.length === 0 ? '已指定的单位' : '没有认出的单位'}
      {...(units.length > 0 && { count: units.length })}
    >
      {units.length > 0 && (
        <p className="quiet">每个写法指定一次就行，等它的行都会认得。导入后会记住，下次同样的写法不再问。</p>
      )}
      <ul className="wizard-units">
        {units.slice(0, MOST_SHOWN).map((unit) => (
          <UnitQuestion key={`${unit.tree} ${unit.name}`} unit={unit} />
        ))}
      </ul>
      {units.length > MOST_SHOWN && (
        <p className="quiet">先列出行数最多的 {MOST_SHOWN} 个；指定后，后面的会跟上来。</p>
      )}
      {decided.length > 0 && (
        <ul className="wizard-decided" aria-label="已指定的单位">
          {decided.map((unit) => (
            <DecidedUnit key={`${unit.tree} ${unit.name}`} unit={unit} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function UnitQuestion({ unit }: { unit: UnknownUnit }) {
  const change = useImportPlan((work) => work.change);
  const remember = useImportPlan((work) => work.call);
  const [other, setOther] = useState(false);
  const { tree, name } = unit;
  const isTwice = (called: string) => unit.suggestions.filter((each) => each.name === called).length > 1;
  const decide = (to: { id: string; name: string } | null, create = false) => {
    if (to !== null) remember(to.id, to.name);
    change((plan) => withUnit(plan, { tree, name, to: to?.id ?? null, create }));
  };
  return (
    <li>
      <div className="wizard-unit-head">
        <strong>{name}</strong>
        <span className="count">
          {TREES[tree]}，{unit.rows} 行
        </span>
        <span className="secondary">{unit.reason}</span>
      </div>
      <div className="wizard-buttons">
        {unit.suggestions.map((suggestion) => (
          <Button key={suggestion.id} size="small" title={suggestion.path} onClick={() => decide(suggestion)}>
            就是：{suggestion.name}
            {isTwice(suggestion.name) && <small className="wizard-candidate-unit">{suggestion.path}</small>}
          </Button>
        ))}
        {tree === 'employer' && (
          <Button size="small" onClick={() => decide(null, true)}>
            新建这个单位
          </Button>
        )}
        <Button size="small" aria-expanded={other} onClick={() => setOther(!other)}>
          另选一个…
        </Button>
        <Button size="small" type="text" onClick={() => decide(null)}>
          不填
        </Button>
      </div>
      {other && <OtherUnit unit={unit} choose={decide} />}
    </li>
  );
}

function OtherUnit({
  unit: { tree, name },
  choose,
}: {
  unit: UnknownUnit;
  choose: (unit: { readonly id: string; readonly name: string }) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const take = (found: { readonly id: string; readonly name: string } | null) => {
    if (found !== null) choose(found);
  };
  return (
    <div className="wizard-unit-other" ref={box}>
      <Field label={`“${name}”是哪个${TREES[tree]}`}>
        {(field) =>
          tree === 'branch' ? (
            <OrganisationPicker field={field} value={null} allowed={takesPeople} onChange={take} />
          ) : (
            <EmployerPicker field={field} value={null} onChange={take} />
          )
        }
      </Field>
    </div>
  );
}

function DecidedUnit({ unit }: { unit: UnitDecision }) {
  const change = useImportPlan((work) => work.change);
  const called = useImportPlan((work) => (unit.to === null ? undefined : work.names[unit.to]));
  const meaning = unit.to !== null ? (called ?? '已指定') : unit.create ? '新建工作单位' : '不填';
  return (
    <li>
      <span>
        “{unit.name}” → {meaning}
      </span>
      <Button
        size="small"
        type="link"
        aria-label={`重新指定 ${unit.name}`}
        onClick={() => change((plan) => withoutUnit(plan, unit))}
      >
        重新指定
      </Button>
    </li>
  );
}
