import { useState } from 'react';
import type { FoundEmployer } from '../../shared/contract/people.ts';
import { useCall } from '../app/use-call.ts';
import type { ChosenEmployer } from './chosen-employer.ts';
import type { FieldProps } from './form/Field.tsx';
import { type Choice, SearchSelect } from './SearchSelect.tsx';

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
  /** Leaves out what cannot be chosen here. */
  allowed?: (employer: FoundEmployer) => boolean;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim().slice(0, 60);
  const search = useCall(
    'employers.list',
    open ? { ...(wanted !== '' && { text: wanted }), limit: LISTED } : null,
  );
  const found = (search.data?.found ?? []).filter(allowed);
  const extra: Choice[] = [];
  if (create !== undefined && wanted !== '' && !found.some(({ name }) => name === wanted))
    extra.push({ value: NEW, label: `新建工作单位“${wanted}”…`, about: '名单里没有时才新建' });
  if ((search.data?.total ?? 0) > LISTED)
    extra.push({ value: 'more', label: `只列出前 ${LISTED} 个，请多输几个字`, about: '', disabled: true });
  return (
    <SearchSelect<ChosenEmployer & Partial<FoundEmployer>>
      field={field}
      value={value}
      onChange={onChange}
      onSearch={setText}
      onOpenChange={setOpen}
      search={search}
      found={found}
      choiceOf={({ id, name, path, foundAs }) => ({
        value: id,
        label: name,
        about: [path, foundAs == null ? '' : `又名：${foundAs}`].filter(Boolean).join('　'),
      })}
      extra={extra}
      onExtra={() => create?.(wanted)}
      placeholder="输入单位名称的一部分或拼音首字母"
      nothing="没有找到这个单位，换一个词试试"
      disabled={disabled}
    />
  );
}

const every = () => true;
