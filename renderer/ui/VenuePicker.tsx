import type { FoundVenue } from '../../shared/contract/resource-answers.ts';
import { useCall } from '../app/use-call.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { type ListPickerProps, useListPicker } from './use-list-picker.ts';

/** Picks a room by name or pinyin initials; the number of seats stands beside it. */
export function VenuePicker({
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = '输入场地名称或拼音首字母',
}: ListPickerProps<FoundVenue>) {
  const { input, typing } = useListPicker();
  const search = useCall('venues.list', input);
  return (
    <SearchSelect<Pick<FoundVenue, 'id' | 'name'> & Partial<FoundVenue>>
      field={field}
      value={value}
      onChange={onChange}
      {...typing}
      search={search}
      found={(search.data?.found ?? []).filter(allowed)}
      choiceOf={(each) => ({
        value: each.id,
        label: each.name,
        about: [each.seats === undefined ? null : `${each.seats} 座`, each.equipment]
          .filter((part) => part != null && part !== '')
          .join('　'),
      })}
      placeholder={placeholder}
      nothing="没有找到这个场地，换一个词试试"
      disabled={disabled}
    />
  );
}
