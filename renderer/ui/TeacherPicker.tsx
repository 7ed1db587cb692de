import type { FoundTeacher } from '../../shared/contract/resource-answers.ts';
import { TEACHER_KINDS } from '../../shared/domain/resources/codes.ts';
import { useCall } from '../app/use-call.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { type ListPickerProps, useListPicker } from './use-list-picker.ts';

/** Picks a teacher by name, unit, topic, or pinyin initials. */
export function TeacherPicker({
  field,
  value,
  onChange,
  disabled = false,
  allowed = () => true,
  placeholder = '输入姓名、单位或拼音首字母',
}: ListPickerProps<FoundTeacher>) {
  const { input, typing } = useListPicker();
  const search = useCall('teachers.list', input);
  return (
    <SearchSelect<Pick<FoundTeacher, 'id' | 'name'> & Partial<FoundTeacher>>
      field={field}
      value={value}
      onChange={onChange}
      {...typing}
      search={search}
      found={(search.data?.found ?? []).filter(allowed)}
      choiceOf={(each) => ({
        value: each.id,
        label: each.name,
        about: [each.kind === undefined ? null : TEACHER_KINDS[each.kind], each.title, each.unit]
          .filter((part) => part != null && part !== '')
          .join('　'),
      })}
      placeholder={placeholder}
      nothing="没有找到这位教师，换一个写法试试"
      disabled={disabled}
    />
  );
}
