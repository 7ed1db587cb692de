import { useState } from 'react';
import type { FoundPerson } from '../../shared/contract/people.ts';
import { useCall } from '../app/use-call.ts';
import { aboutPerson } from './about-person.ts';
import type { FieldProps } from './form/Field.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** Picks a person by name, its pinyin or initials, a unit, or the end of a number. */
export function PersonPicker({
  field,
  value,
  onChange,
  allowed,
}: {
  field: FieldProps;
  value: FoundPerson | null;
  onChange: (person: FoundPerson | null) => void;
  /** Leaves out who cannot be chosen here. */
  allowed: (person: FoundPerson) => boolean;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 60);
  const search = useCall('people.search', wanted === '' ? null : { text: wanted, limit: 50 });
  return (
    <SearchSelect
      field={field}
      value={value}
      onChange={onChange}
      onSearch={setText}
      search={search}
      found={wanted === '' ? [] : (search.data?.found ?? []).filter(allowed)}
      choiceOf={(person) => ({ value: person.id, label: person.name, about: aboutPerson(person) })}
      placeholder="输入姓名、拼音首字母或单位，如：覃晓明、qxm 靖港"
      nothing={wanted === '' ? '请输入姓名的一部分' : '没有找到可选的人，换一个写法试试'}
    />
  );
}
