import { Select } from 'antd';
import { useState } from 'react';
import type { FoundOrganisation } from '../../shared/contract/organisations.ts';
import { useCall } from '../app/use-call.ts';
import type { FieldProps } from './form/Field.tsx';

/** Picks an organisation by name, short or former name, or pinyin initials. */
export function OrganisationPicker({
  field,
  value,
  onChange,
  allowed,
  placeholder = '输入名称的一部分或拼音首字母，如：靖港、jgz',
}: {
  field: FieldProps;
  value: FoundOrganisation | null;
  onChange: (organisation: FoundOrganisation | null) => void;
  /** Leaves out what cannot be chosen here. */
  allowed: (organisation: FoundOrganisation) => boolean;
  placeholder?: string;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 100);
  const search = useCall('organisations.search', wanted === '' ? null : { text: wanted, limit: 50 });
  // The answer to an earlier word is not offered: a quick Enter would choose from it.
  const found = wanted === '' || search.loading ? [] : (search.data?.found ?? []).filter(allowed);
  const offered = value === null || found.some((each) => each.id === value.id) ? found : [value, ...found];
  return (
    <Select
      {...field}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      value={value?.id ?? null}
      placeholder={placeholder}
      notFoundContent={
        wanted === ''
          ? '请输入名称的一部分'
          : search.loading
            ? '正在查找…'
            : '没有找到可选的组织，换一个词试试'
      }
      onChange={(id) => onChange(offered.find((each) => each.id === id) ?? null)}
      options={offered.map((each) => ({ value: each.id, label: each.name, path: each.path }))}
      optionRender={drawOption}
    />
  );
}

function drawOption(option: { data: { label: string; path: string } }) {
  return (
    <div className="picker-option">
      <span>{option.data.label}</span>
      <small>{option.data.path}</small>
    </div>
  );
}
