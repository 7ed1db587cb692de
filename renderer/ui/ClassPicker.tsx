import { useState } from 'react';
import type { ClassName } from '../../shared/contract/classes.ts';
import { useCall } from '../app/use-call.ts';
import type { FieldProps } from './form/Field.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** What of a class a choice holds. */
export type ChosenClass = Pick<ClassName, 'id' | 'name'> & Partial<ClassName>;

/** Picks a class by name, number, teacher or pinyin initials; without a word the latest are listed. */
export function ClassPicker({
  field,
  value,
  onChange,
  disabled = false,
}: {
  /** From the form field around it, or a name of its own. */
  field: FieldProps | { readonly 'aria-label': string };
  value: ChosenClass | null;
  onChange: (chosen: ChosenClass | null) => void;
  disabled?: boolean;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim().slice(0, 60);
  const search = useCall('classes.list', open ? { ...(wanted !== '' && { text: wanted }), limit: 50 } : null);
  return (
    <SearchSelect<ChosenClass>
      field={field}
      value={value}
      onChange={onChange}
      onSearch={setText}
      onOpenChange={setOpen}
      search={search}
      found={search.data?.found ?? []}
      choiceOf={({ id, name, number, startsOn }) => ({
        value: id,
        label: name,
        about: [number, startsOn].filter((part) => part != null).join('　'),
      })}
      placeholder="输入班次名称、编号或拼音首字母"
      nothing="没有找到这个班次，换一个词试试"
      disabled={disabled}
    />
  );
}
