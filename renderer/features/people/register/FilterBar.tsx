import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { PEOPLE_SORTS } from '../../../../shared/domain/people/name-orders.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { useOrganisation } from '../../../ui/use-organisation.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { moreConditions, useRegisterView } from './view.ts';

/** How long the typing must rest before the list is asked again, in milliseconds. */
const REST = 120;

/** The conditions of the register: unit, category, more of them, then the words to look for; the count at the right. */
export function FilterBar({ total }: { total: number | undefined }) {
  const { conditions, sort, setConditions, setSort, replaceConditions } = useRegisterView();
  const [open, setOpen] = useState(false);
  const more = moreConditions(conditions);
  const filtered = Object.keys(conditions).length > 0;
  return (
    <>
      <div className="people-tools">
        <UnitFilter />
        <Select
          aria-label="学员类别"
          className="people-category"
          mode="multiple"
          maxTagCount={1}
          allowClear
          placeholder="全部类别"
          value={conditions.categories ?? []}
          onChange={(categories) => setConditions({ categories })}
          options={keysOf(CATEGORIES).map((value) => ({ value, label: CATEGORIES[value] }))}
        />
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          更多条件{more > 0 ? `（${more}）` : ''}
        </Button>
        <SavedFilters />
        <SearchBox />
        <Select
          aria-label="排列次序"
          className="people-sort"
          value={sort}
          onChange={(chosen) => setSort(chosen)}
          options={keysOf(PEOPLE_SORTS).map((value) => ({ value, label: `按${PEOPLE_SORTS[value]}` }))}
        />
        {filtered && (
          <Button type="text" onClick={() => replaceConditions({})}>
            清除条件
          </Button>
        )}
        <span className="count" role="status">
          {total === undefined ? '' : `共 ${total.toLocaleString('zh-CN')} 人`}
        </span>
      </div>
      {open && <MoreFilters />}
    </>
  );
}

/** Words of the name, reading, unit or the end of a number; the list follows the typing. */
function SearchBox() {
  const text = useRegisterView((view) => view.conditions.text ?? '');
  const setConditions = useRegisterView((view) => view.setConditions);
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // Cleared or set from elsewhere, for instance by a saved filter.
  if (known !== text) {
    setKnown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === text) return undefined;
    const timer = setTimeout(() => setConditions({ text: wanted === '' ? undefined : wanted }), REST);
    return () => clearTimeout(timer);
  }, [typed, text, setConditions]);
  return (
    <Input.Search
      className="people-search"
      aria-label="查找人员"
      placeholder="姓名、首字母、单位、号码末位"
      allowClear
      value={typed}
      maxLength={60}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function UnitFilter() {
  const under = useRegisterView((view) => view.conditions.under);
  const setConditions = useRegisterView((view) => view.setConditions);
  const [chosen, setChosen] = useState<FoundOrganisation | null>(null);
  const known = under === undefined || chosen?.id === under;
  const { found } = useOrganisation(known ? null : under);
  return (
    <div className="people-unit">
      <OrganisationPicker
        field={{ 'aria-label': '单位' }}
        value={under === undefined ? null : known ? chosen : (found ?? null)}
        onChange={(organisation) => {
          setChosen(organisation);
          setConditions({ under: organisation?.id });
        }}
        allowed={() => true}
        placeholder="全部单位"
      />
    </div>
  );
}
