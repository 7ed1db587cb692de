import type { FoundRoute } from '../../shared/contract/resource-answers.ts';
import { useCall } from '../app/use-call.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { type ListPickerProps, useListPicker } from './use-list-picker.ts';

/** Picks a 教学路线 by name, one of its stops, or pinyin initials. */
export function RoutePicker({
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = '输入路线名称或拼音首字母',
}: ListPickerProps<FoundRoute>) {
  const { input, typing } = useListPicker();
  const search = useCall('routes.list', input);
  return (
    <SearchSelect<Pick<FoundRoute, 'id' | 'name'> & Partial<FoundRoute>>
      field={field}
      value={value}
      onChange={onChange}
      {...typing}
      search={search}
      found={(search.data?.found ?? []).filter(allowed)}
      choiceOf={(each) => ({
        value: each.id,
        label: each.name,
        about: each.stops?.map(({ site }) => site.name).join(' → ') ?? '',
      })}
      placeholder={placeholder}
      nothing="没有找到这条路线，换一个词试试"
      disabled={disabled}
    />
  );
}
