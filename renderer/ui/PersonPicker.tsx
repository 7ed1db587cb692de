import { Select } from 'antd';
import { useState } from 'react';
import type { FoundPerson } from '../../shared/contract/people.ts';
import { SEXES, STANDINGS } from '../../shared/domain/people/codes.ts';
import { useCall } from '../app/use-call.ts';
import type { FieldProps } from './form/Field.tsx';

/** Picks a person by name, its pinyin or initials, a unit, or the end of a number. */
export function PersonPicker({
  field,
  value,
  onChange,
  allowed = everybody,
}: {
  field: FieldProps;
  value: FoundPerson | null;
  onChange: (person: FoundPerson | null) => void;
  /** Leaves out who cannot be chosen here. */
  allowed?: (person: FoundPerson) => boolean;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 60);
  const search = useCall('people.search', wanted === '' ? null : { text: wanted, limit: 50 });
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
      placeholder="输入姓名、拼音首字母或单位，如：覃晓明、qxm 靖港"
      notFoundContent={
        search.failure?.message ??
        (wanted === ''
          ? '请输入姓名的一部分'
          : search.loading
            ? '正在查找…'
            : '没有找到可选的人，换一个写法试试')
      }
      onChange={(id) => onChange(offered.find((each) => each.id === id) ?? null)}
      options={offered.map((each) => ({ value: each.id, label: each.name, about: aboutPerson(each) }))}
      optionRender={drawOption}
    />
  );
}

/** What tells namesakes apart: 女，48 岁，靖港镇 › 机关支部，已转出. */
export function aboutPerson(person: FoundPerson): string {
  return [
    person.sex === null ? '' : SEXES[person.sex],
    person.age === null ? '' : `${person.age} 岁`,
    person.unit,
    person.standing === 'present' ? '' : STANDINGS[person.standing],
    person.foundBy ?? '',
  ]
    .filter((part) => part !== '')
    .join('，');
}

const everybody = () => true;

function drawOption(option: { data: { label: string; about: string } }) {
  return (
    <div className="picker-option">
      <span>{option.data.label}</span>
      <small>{option.data.about}</small>
    </div>
  );
}
