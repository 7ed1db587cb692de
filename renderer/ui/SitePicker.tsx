import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a 教学点 by name, address or pinyin initials. */
export function SitePicker(props: PickerProps<'sites.list'>) {
  return (
    <ListPicker
      call="sites.list"
      about={({ address, minutes }) => [address, minutes == null ? null : `车程 ${minutes} 分钟`]}
      hint="输入教学点名称或拼音首字母"
      nothing="没有找到这个教学点，换一个词试试"
      {...props}
    />
  );
}
