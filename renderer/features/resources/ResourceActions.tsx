import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useRight } from '../../app/session.tsx';

const HistoryDrawer = lazy(() => import('../changes/HistoryDrawer.tsx'));

/** One line of the menu 更多. */
export interface MoreAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** The actions on a course, teacher or place: 更多 with the history of its changes, then 修改 as the primary one. */
export function ResourceActions({
  table,
  row,
  more,
  edit,
  children,
}: {
  table: string;
  row: { readonly id: string; readonly name: string };
  /** Offered to whoever may edit. */
  more: readonly MoreAction[];
  edit: () => void;
  children?: ReactNode;
}) {
  const mayEdit = useRight('resources.edit');
  const maySeeChanges = useRight('changes.see');
  const [history, setHistory] = useState(false);
  const items = [
    ...(mayEdit ? more.map(({ key, label, run }) => ({ key, label, onClick: run })) : []),
    ...(maySeeChanges ? [{ key: 'history', label: '修改历史', onClick: () => setHistory(true) }] : []),
  ];
  return (
    <>
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button>
            更多 <DownOutlined />
          </Button>
        </Dropdown>
      )}
      {children}
      {mayEdit && (
        <Button type="primary" onClick={edit}>
          修改…
        </Button>
      )}
      {history && (
        <Suspense fallback={null}>
          <HistoryDrawer table={table} row={row.id} title={row.name} close={() => setHistory(false)} />
        </Suspense>
      )}
    </>
  );
}
