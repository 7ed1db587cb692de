import { ListPicker, type PickerProps } from './ListPicker.tsx';

/** Picks a 教学路线 by name, one of its stops, or pinyin initials. */
export function RoutePicker(props: PickerProps<'routes.list'>) {
  return (
    <ListPicker
      call="routes.list"
      about={({ stops }) => [stops?.map(({ site }) => site.name).join(' → ')]}
      hint="输入路线名称或拼音首字母"
      nothing="没有找到这条路线，换一个词试试"
      {...props}
    />
  );
}
