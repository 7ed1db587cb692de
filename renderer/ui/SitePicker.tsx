import type { FoundSite } from '../../shared/contract/resource-answers.ts';
import { useCall } from '../app/use-call.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { type ListPickerProps, useListPicker } from './use-list-picker.ts';

/** Picks a 教学点 by name, address or pinyin initials. */
export function SitePicker({
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = '输入教学点名称或拼音首字母',
}: ListPickerProps<FoundSite>) {
  const { input, typing } = useListPicker();
  const search = useCall('sites.list', input);
  return (
    <SearchSelect<Pick<FoundSite, 'id' | 'name'> & Partial<FoundSite>>
      field={field}
      value={value}
      onChange={onChange}
      {...typing}
      search={search}
      found={(search.data?.found ?? []).filter(allowed)}
      choiceOf={(each) => ({
        value: each.id,
        label: each.name,
        about: [each.address, each.minutes == null ? null : `车程 ${each.minutes} 分钟`]
          .filter((part) => part != null && part !== '')
          .join('　'),
      })}
      placeholder={placeholder}
      nothing="没有找到这个教学点，换一个词试试"
      disabled={disabled}
    />
  );
}
