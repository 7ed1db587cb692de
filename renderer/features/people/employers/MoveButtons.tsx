import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';

/** 上移 and 下移 among its siblings: the maintained order in which lists by unit stand. */
export function MoveButtons({
  employer,
  siblings,
  more,
}: {
  employer: FoundEmployer;
  siblings: readonly string[];
  more: boolean;
}) {
  const edit = useAction('employers.edit');
  const at = siblings.indexOf(employer.id);
  const put = async (before: string | null) => {
    if ((await edit.run({ id: employer.id, before })) !== undefined) saySaved(`已移动：${employer.name}`);
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移 ${employer.name}`}
        title="上移"
        disabled={edit.busy || at < 1}
        onClick={() => void put(siblings[at - 1] ?? null)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移 ${employer.name}`}
        title="下移"
        disabled={edit.busy || at < 0 || at >= siblings.length - (more ? 2 : 1)}
        onClick={() => void put(siblings[at + 2] ?? null)}
      />
    </>
  );
}
