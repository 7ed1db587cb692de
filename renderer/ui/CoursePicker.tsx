import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a course of the library by name, theme, teacher, or pinyin initials. */
export function CoursePicker(props: PickerProps<'courses.list'>) {
  return (
    <ListPicker
      call="courses.list"
      about={({ hours, teachers }) => [
        hours === undefined ? null : `${hours} 学时`,
        teachers?.map(({ name }) => name).join('、'),
      ]}
      hint="输入课程名称的一部分或拼音首字母"
      nothing="没有找到这门课程，换一个词试试"
      {...props}
    />
  );
}
