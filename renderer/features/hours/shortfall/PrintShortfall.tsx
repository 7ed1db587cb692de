import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Wanted } from '../../documents/DocumentPreview.tsx';
import type { filterOf } from './ShortfallFilter.tsx';

/** 打印名单: as one list, or a page for each place to be handed down. The preview saves Word and Excel, too. */
export function PrintShortfall({
  filter,
  disabled,
  open,
}: {
  filter: ReturnType<typeof filterOf>;
  disabled: boolean;
  open: (wanted: Wanted) => void;
}) {
  const print = (apart: boolean) =>
    open({
      call: 'documents.shortfall',
      input: { ...filter, apart },
      title: `${filter.year}年度学时未达标人员名单`,
    });
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: [
          { key: 'one', label: '一份名单…', onClick: () => print(false) },
          { key: 'apart', label: '分单位，各起一页（下发用）…', onClick: () => print(true) },
        ],
      }}
    >
      <Button>
        打印、导出 <DownOutlined />
      </Button>
    </Dropdown>
  );
}
