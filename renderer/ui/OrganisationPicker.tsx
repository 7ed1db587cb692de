import { useState } from 'react';
import type { FoundOrganisation } from '../../shared/contract/organisations.ts';
import { useCall } from '../app/use-call.ts';
import type { FieldProps } from './form/Field.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** Picks an organisation by name, short or former name, or pinyin initials. */
export function OrganisationPicker({
  field,
  value,
  onChange,
  allowed,
  placeholder = '输入名称的一部分或拼音首字母，如：靖港、jgz',
}: {
  /** From the form field around it, or a name of its own. */
  field: FieldProps | { readonly 'aria-label': string };
  value: FoundOrganisation | null;
  onChange: (organisation: FoundOrganisation | null) => void;
  /** Leaves out what cannot be chosen here. */
  allowed: (organisation: FoundOrganisation) => boolean;
  placeholder?: string;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 100);
  const search = useCall('organisations.search', wanted === '' ? null : { text: wanted, limit: 50 });
  return (
    <SearchSelect
      field={field}
      value={value}
      onChange={onChange}
      onSearch={setText}
      search={search}
      found={wanted === '' ? [] : (search.data?.found ?? []).filter(allowed)}
      choiceOf={({ id, name, path }) => ({ value: id, label: name, about: path })}
      placeholder={placeholder}
      nothing={wanted === '' ? '请输入名称的一部分' : '没有找到可选的组织，换一个词试试'}
    />
  );
}
