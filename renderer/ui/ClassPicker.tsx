import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a class by name, number, teacher or pinyin initials; without a word the latest are listed. */
export function ClassPicker(props: PickerProps<'classes.list'>) {
  return (
    <ListPicker
      call="classes.list"
      about={({ number, startsOn }) => [number, startsOn]}
      hint="输入班次名称、编号或拼音首字母"
      nothing="没有找到这个班次，换一个词试试"
      {...props}
    />
  );
}
