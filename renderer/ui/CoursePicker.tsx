import type { FoundCourse } from '../../shared/contract/resource-answers.ts';
import { useCall } from '../app/use-call.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { type ListPickerProps, useListPicker } from './use-list-picker.ts';

/** Picks a course of the library by name, theme, teacher, or pinyin initials. */
export function CoursePicker({
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = '输入课程名称的一部分或拼音首字母',
}: ListPickerProps<FoundCourse>) {
  const { input, typing } = useListPicker();
  const search = useCall('courses.list', input);
  return (
    <SearchSelect<Pick<FoundCourse, 'id' | 'name'> & Partial<FoundCourse>>
      field={field}
      value={value}
      onChange={onChange}
      {...typing}
      search={search}
      found={(search.data?.found ?? []).filter(allowed)}
      choiceOf={(each) => ({
        value: each.id,
        label: each.name,
        about: [
          each.hours === undefined ? null : `${each.hours} 学时`,
          each.teachers?.map(({ name }) => name).join('、'),
        ]
          .filter((part) => part != null && part !== '')
          .join('　'),
      })}
      placeholder={placeholder}
      nothing="没有找到这门课程，换一个词试试"
      disabled={disabled}
    />
  );
}
