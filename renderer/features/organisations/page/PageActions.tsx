import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { useCommand } from '../../../app/commands.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { childKinds } from '../forms/kinds.ts';
import { useDrafts } from '../import/drafts.ts';
import { neighbourAfterMove } from './arrange.ts';
import type { Above } from './OrganisationPage.tsx';

/** The actions of an organisation; the primary one (新建下级, or 恢复 for a closed one) stands last. */
export function PageActions({
  organisation,
  open,
}: {
  organisation: OrganisationPage;
  open: (above: Above) => void;
}) {
  const mayEdit = useRight('organisations.edit');
  const mayPrint = useRight('documents.print');
  const maySeeChanges = useRight('changes.see');
  const [, navigate] = useLocation();
  const closed = organisation.closedOn !== null;
  const holdsMore = childKinds(organisation.kind).length > 0;
  const waiting = useDrafts((drafts) => drafts.of[organisation.id]?.rows.length ?? 0);
  useCommand('print', () => open('roster'), mayPrint);

  const more = [
    ...(mayEdit && !closed
      ? [
          ...(organisation.parentId === null
            ? []
            : [
                { key: 'move', label: '调整隶属…', onClick: () => open('move') },
                { key: 'merge', label: '合并到另一组织…', onClick: () => open('merge') },
                { key: 'close', label: '撤销组织…', onClick: () => open('close') },
                { type: 'divider' as const },
                { key: 'up', label: '上移', onClick: () => void arrange(organisation, 'up') },
                { key: 'down', label: '下移', onClick: () => void arrange(organisation, 'down') },
                { type: 'divider' as const },
              ]),
          ...(holdsMore
            ? [
                {
                  key: 'import',
                  label: waiting === 0 ? '导入组织清单…' : `继续导入（还有 ${waiting} 行）…`,
                  onClick: () => navigate(`/organisations/${organisation.id}/import`),
                },
              ]
            : []),
        ]
      : []),
    ...(maySeeChanges ? [{ key: 'history', label: '修改历史', onClick: () => open('history') }] : []),
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
      {mayPrint && <Button onClick={() => open('roster')}>打印组织名册</Button>}
      {mayEdit && <Button onClick={() => open('edit')}>修改资料</Button>}
      {mayEdit && !closed && <Button onClick={() => open('rename')}>更名</Button>}
      {mayEdit && !closed && holdsMore && (
        <Button type="primary" onClick={() => open('create')}>
          新建下级
        </Button>
      )}
      {mayEdit && closed && (
        <Button type="primary" onClick={() => open('reopen')}>
          恢复组织
        </Button>
      )}
    </div>
  );
}

/** Moves an organisation one place up or down among its siblings. */
async function arrange(organisation: OrganisationPage, direction: 'up' | 'down'): Promise<void> {
  try {
    const { nodes } = await call('organisations.children', { parent: organisation.parentId });
    const before = neighbourAfterMove(nodes, organisation.id, direction);
    if (before === undefined) {
      sayFailed(direction === 'up' ? '已经排在最前面。' : '已经排在最后面。');
      return;
    }
    await call('organisations.arrange', { id: organisation.id, before });
    saySaved(`${organisation.shortName ?? organisation.name}已${direction === 'up' ? '上移' : '下移'}一位`);
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
  }
}
