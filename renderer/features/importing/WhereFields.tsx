import type { ImportPlan } from './plan.ts';
import { takesPeople } from '../../../shared/domain/organisations/kinds.ts';
import { PlaceField } from './PlaceField.tsx';
import { useCall } from '../../app/use-call.ts';
import { ClassPicker } from '../../ui/ClassPicker.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { ChoiceField } from '../../ui/form/ChoiceField.tsx';
import { useImportPlan } from './store.ts';

const MODES: Readonly<Record<ImportPlan['mode'], string>> = {
  both: '新增和更新',
  add: '只新增，在库的不动',
  update: '只更新在库的，不新增',
};

/** Where names of branches are looked for, where people without a branch go, and what an import may do. */
export function WhereFields() {
  const { under, branch, mode } = useImportPlan((work) => work.plan);
  const change = useImportPlan((work) => work.change);
  return (
    <div className="wizard-where">
      <PlaceField
        label="没写支部的都放到"
        hint="名单里写了支部的，按名单"
        placeholder="不指定；输入名称的一部分或拼音首字母"
        id={branch}
        allowed={takesPeople}
        onChange={(id) => change((plan) => ({ ...plan, branch: id }))}
      />
      <PlaceField
        label="范围"
        hint="只在它下面找支部；空着就是全部"
        placeholder="全部；输入名称的一部分或拼音首字母"
        id={under}
        allowed={({ closedOn }) => closedOn === null}
        onChange={(id) => change((plan) => ({ ...plan, under: id }))}
      />
      <IntoClassField />
      <ChoiceField
        label="怎样导入"
        value={mode}
        choices={MODES}
        onChange={(chosen) => change((plan) => ({ ...plan, mode: chosen ?? 'both' }))}
      />
    </div>
  );
}

/** The class that all good rows are put into; the people come in either way. */
function IntoClassField() {
  const into = useImportPlan((work) => work.plan.class);
  const change = useImportPlan((work) => work.change);
  const asked = useCall('classes.get', into === null ? null : { id: into });
  const known = asked.data?.id === into ? asked.data : undefined;
  return (
    <Field label="报入班次" hint="好的行按名单顺序报入；空着只导入人员" error={asked.failure?.message}>
      {(field) => (
        <ClassPicker
          field={field}
          value={into === null ? null : (known ?? { id: into, name: '' })}
          onChange={(chosen) => change((plan) => ({ ...plan, class: chosen?.id ?? null }))}
        />
      )}
    </Field>
  );
}
