import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import type { Above } from './above.ts';

/** The actions on a person; the primary one (修改资料) stands last. An entry that was merged away has only its history. */
export function PersonActions({
  person,
  open,
  edit,
}: {
  person: PersonPage;
  open: (above: Above) => void;
  edit: () => void;
}) {
  const mayEdit = useRight('people.edit') && person.mergedInto === null;
  const maySeeChanges = useRight('changes.see');
  const maySeeHours = useRight('hours.see');
  const mayCertify = useRight('documents.print') && maySeeHours && person.mergedInto === null;
  const [, navigate] = useLocation();
  const present = person.standing === 'present';

  const remove = async () => {
    try {
      await call('people.remove', { id: person.id });
      saySaved(`已删除登错的人员：${person.name}`);
      navigate('/people', { replace: true });
    } catch (thrown) {
      sayFailed(asFailure(thrown).message);
    }
  };

  const item = (
    is: 'move' | 'employer' | 'leave' | 'add-post' | 'add-exemption' | 'merge' | 'participation' | 'history',
    label: string,
  ) => ({
    key: is,
    label,
    onClick: () => open({ is }),
  });
  const more = [
    ...(mayEdit && present
      ? [
          item('move', '转接组织关系…'),
          item('employer', '变更工作单位…'),
          item('leave', '转出或离册…'),
          { type: 'divider' as const },
        ]
      : []),
    ...(mayEdit
      ? [
          item('add-post', '登记任职…'),
          item('add-exemption', '登记免学时…'),
          { type: 'divider' as const },
          item('merge', '与另一条登记合并…'),
          { key: 'remove', label: '删除登错的（可以撤销）', onClick: () => void remove() },
          { type: 'divider' as const },
        ]
      : []),
    ...(mayCertify ? [item('participation', '参训情况证明…')] : []),
    ...(maySeeChanges ? [item('history', '修改历史')] : []),
  ];

  return (
    <div className="page-actions">
      {more.length > 0 && (
        <Dropdown menu={{ items: more }} trigger={['click']}>
          <Button>
            更多 <DownOutlined />
          </Button>
        </Dropdown>
      )}
      {mayEdit && !present && <Button onClick={() => open({ is: 'come-back' })}>恢复在册…</Button>}
      {mayEdit && (
        <Button type="primary" onClick={edit}>
          修改资料
        </Button>
      )}
    </div>
  );
}
