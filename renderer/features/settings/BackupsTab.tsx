import { Button } from 'antd';
import { useState } from 'react';
import type { Backup } from '../../../shared/contract/backups.ts';
import { sayDone } from '../../app/notices.ts';
import { useAction } from '../../app/use-action.ts';
import { useCall } from '../../app/use-call.ts';
import { type BackupChoice, RestoreBackup } from '../../start/RestoreBackup.tsx';
import { ActionState } from '../../ui/ActionState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { CallState } from '../../ui/CallState.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import { bytesInWords, timeInWords } from '../../ui/words.ts';
import { KeepCount } from './KeepCount.tsx';

const REASONS: Record<Backup['reason'], string> = {
  closing: '关闭程序时',
  demand: '手动',
  'before-restore': '恢复之前',
  'before-migration': '升级之前',
};

/** 备份与恢复: make a backup here or elsewhere, look what a restore would lose, restore. */
export default function BackupsTab() {
  const list = useCall('backups.list', {});
  const create = useAction('backups.create');
  const folder = useAction('window.choose-folder');
  const [restoring, setRestoring] = useState<{ readonly choice?: BackupChoice } | null>(null);

  const backUp = async (token?: string) => {
    const made = await create.run(token === undefined ? {} : { folder: token });
    if (made === undefined) return;
    sayDone(`已备份，存放在 ${made.folder}`);
    list.again();
  };
  const backUpElsewhere = async () => {
    const chosen = await folder.run({ purpose: 'backup-folder' });
    if (chosen !== undefined && chosen.file !== null) await backUp(chosen.file.token);
  };

  return (
    <Page
      title="备份与恢复"
      about="关闭程序时自动备份。建议每周另存一份到 U 盘或另一台电脑。"
      actions={
        <>
          <Button onClick={() => setRestoring({})}>从别处的备份恢复…</Button>
          <Button disabled={create.busy} onClick={() => void backUpElsewhere()}>
            备份到其他文件夹…
          </Button>
          <Button type="primary" loading={create.busy} onClick={() => void backUp()}>
            立即备份
          </Button>
        </>
      }
    >
      {list.data !== undefined && list.failure !== undefined && (
        <Failure failure={list.failure} again={list.again} />
      )}
      <ActionState action={folder} word="正在打开" />
      <ActionState action={create} word="正在备份" />
      {list.data === undefined ? (
        <CallState asked={list} />
      ) : (
        <>
          <p className="backup-place">
            备份文件夹：<span className="path">{list.data.folder}</span>
          </p>
          <KeepCount key={list.data.keep} keep={list.data.keep} saved={list.again} />
          <BackupTable backups={list.data.backups} restore={(file) => setRestoring({ choice: { file } })} />
        </>
      )}
      {restoring !== null && (
        <RestoreBackup
          {...(restoring.choice !== undefined && { backup: restoring.choice })}
          close={() => setRestoring(null)}
          // Everything on every screen may be different now.
          restored={() => window.location.reload()}
        />
      )}
    </Page>
  );
}

function BackupTable({ backups, restore }: { backups: readonly Backup[]; restore: (file: string) => void }) {
  if (backups.length === 0) return <Empty>还没有备份。请点“立即备份”。</Empty>;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">方式</th>
          <th scope="col" className="number">
            大小
          </th>
          <th scope="col" className="number">
            修改次数
          </th>
          <th scope="col">文件</th>
          <th scope="col" aria-label="操作" />
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.file}>
            <td className="nowrap">{timeInWords(backup.at)}</td>
            <td className="nowrap">{REASONS[backup.reason]}</td>
            <td className="number nowrap">{bytesInWords(backup.bytes)}</td>
            <td className="number">{backup.transactions}</td>
            <td className="path">{backup.file}</td>
            <td className="row-actions">
              <Button size="small" onClick={() => restore(backup.file)}>
                恢复…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
