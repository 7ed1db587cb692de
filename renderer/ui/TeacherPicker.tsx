import { TEACHER_KINDS } from '../../shared/domain/resources/codes.ts';
import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a teacher by name, unit, topic, or pinyin initials. */
export function TeacherPicker(props: PickerProps<'teachers.list'>) {
  return (
    <ListPicker
      call="teachers.list"
      about={({ kind, title, unit }) => [kind === undefined ? null : TEACHER_KINDS[kind], title, unit]}
      hint="输入姓名、单位或拼音首字母"
      nothing="没有找到这位教师，换一个写法试试"
      {...props}
    />
  );
}
