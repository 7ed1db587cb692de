import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a room by name or pinyin initials; the number of seats stands beside it. */
export function VenuePicker(props: PickerProps<'venues.list'>) {
  return (
    <ListPicker
      call="venues.list"
      about={({ seats, equipment }) => [seats === undefined ? null : `${seats} 座`, equipment]}
      hint="输入场地名称或拼音首字母"
      nothing="没有找到这个场地，换一个词试试"
      {...props}
    />
  );
}
