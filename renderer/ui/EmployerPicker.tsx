import { Select } from 'antd';
import { useState } from 'react';
import type { FoundEmployer } from '../../shared/contract/people.ts';
import { useCall } from '../app/use-call.ts';
import type { ChosenEmployer } from './chosen-employer.ts';
import type { FieldProps } from './form/Field.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly about: string;
  readonly disabled?: boolean;
}

/** Stands for the line that makes a new employer; no id looks like it. */
const NEW = 'new';

/** Lines read for one word. */
const LISTED = 50;

/** Picks a place of work by name, short or other name, or pinyin initials; without a word the first ones are listed. */
export function EmployerPicker({
  field,
  value,
  onChange,
  create,
  disabled = false,
  allowed = every,
}: {
  field: FieldProps;
  value: ChosenEmployer | null;
  onChange: (employer: ChosenEmployer | null) => void;
  /** Offers to make a new one, named as typed. Left out: only existing ones. */
  create?: (name: string) => void;
  disabled?: boolean;
  allowed?: (employer: FoundEmployer) => boolean;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim().slice(0, 60);
  const search = useCall(
    'employers.list',
    open ? { ...(wanted !== '' && { text: wanted }), limit: LISTED } : null,
  );
  // The answer to an earlier word is not offered: a quick Enter would choose from it.
  const found = search.loading ? [] : (search.data?.found ?? []).filter(allowed);
  const named = found.some((each) => each.name === wanted);
  const options = [
    ...(value !== null && !found.some((each) => each.id === value.id) ? [{ ...value, foundAs: null }] : []),
    ...found,
  ].map(
    (each): Option => ({
      value: each.id,
      label: each.name,
      about: [each.path, each.foundAs === null ? '' : `又名：${each.foundAs}`].filter(Boolean).join('　'),
    }),
  );
  if (create !== undefined && wanted !== '' && !named && !search.loading) {
    options.push({ value: NEW, label: `新建工作单位“${wanted}”…`, about: '名单里没有时才新建' });
  }
  if ((search.data?.total ?? 0) > LISTED && !search.loading) {
    options.push({ value: 'more', label: `只列出前 ${LISTED} 个，请多输几个字`, about: '', disabled: true });
  }
  return (
    <Select<string | null, Option>
      {...field}
      className="wide"
      disabled={disabled}
      showSearch={{ filterOption: false, onSearch: setText }}
      onOpenChange={setOpen}
      allowClear
      value={value?.id ?? null}
      placeholder="输入单位名称的一部分或拼音首字母"
      notFoundContent={
        search.failure?.message ?? (search.loading ? '正在查找…' : '没有找到这个单位，换一个词试试')
      }
      onChange={(id) => {
        if (id === NEW) create?.(wanted);
        else onChange(found.find((each) => each.id === id) ?? (id === value?.id ? value : null));
      }}
      options={options}
      optionRender={drawOption}
    />
  );
}

const every = () => true;

function drawOption(option: { data: Option }) {
  return (
    <div className="picker-option">
      <span>{option.data.label}</span>
      {option.data.about !== '' && <small>{option.data.about}</small>}
    </div>
  );
}
