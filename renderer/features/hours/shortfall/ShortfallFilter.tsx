import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { useOrganisation } from '../../../ui/use-organisation.ts';
import { type ShortfallConditions, useHoursView } from '../view.ts';

/** The conditions as the calls take them. */
export function filterOf(
  year: number,
  { organisation, categories, leastMissing, forecast }: ShortfallConditions,
) {
  return {
    year,
    ...(organisation !== null && { organisation }),
    ...(categories.length > 0 && { categories: [...categories] }),
    ...(leastMissing !== null && { leastMissing }),
    ...(forecast && { forecast }),
  };
}

/** Unit, category, least missing hours, the year's end; the count at the right. */
export function ShortfallFilter({
  total,
  narrowed,
  clear,
}: {
  total: number | undefined;
  narrowed: boolean;
  clear: () => void;
}) {
  const { conditions, setConditions } = useHoursView();
  return (
    <div className="hours-tools">
      <UnitFilter />
      <Select
        aria-label="学员类别"
        className="hours-categories"
        mode="multiple"
        maxTagCount={1}
        allowClear
        placeholder="全部类别"
        value={[...conditions.categories]}
        onChange={(categories) => setConditions({ categories })}
        options={keysOf(CATEGORIES).map((value) => ({ value, label: CATEGORIES[value] }))}
      />
      <InputNumber
        aria-label="至少缺多少学时"
        className="hours-least"
        prefix="至少缺"
        suffix="学时"
        min={0}
        max={400}
        value={conditions.leastMissing}
        onChange={(leastMissing) => setConditions({ leastMissing })}
      />
      <Checkbox
        checked={conditions.forecast}
        onChange={(event) => setConditions({ forecast: event.target.checked })}
      >
        预计到年底仍缺的
      </Checkbox>
      {narrowed && (
        <Button type="text" onClick={clear}>
          清除条件
        </Button>
      )}
      <span className="count" role="status">
        {total === undefined ? '' : `共 ${total.toLocaleString('zh-CN')} 人`}
      </span>
    </div>
  );
}

function UnitFilter() {
  const organisation = useHoursView((view) => view.conditions.organisation);
  const setConditions = useHoursView((view) => view.setConditions);
  const [chosen, setChosen] = useState<FoundOrganisation | null>(null);
  const known = organisation === null || chosen?.id === organisation;
  const { found } = useOrganisation(known ? null : organisation);
  return (
    <div className="hours-unit">
      <OrganisationPicker
        field={{ 'aria-label': '单位' }}
        value={organisation === null ? null : known ? chosen : (found ?? null)}
        onChange={(unit) => {
          setChosen(unit);
          setConditions({ organisation: unit?.id ?? null });
        }}
        allowed={() => true}
        placeholder="全部单位"
      />
    </div>
  );
}
