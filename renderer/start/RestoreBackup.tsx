import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import { sayDoneAfterReload } from '../app/notices.ts';
import { useAction } from '../app/use-action.ts';
import { ActionState } from '../ui/ActionState.tsx';
import { useFocusBack } from '../ui/focus-back.ts';
import { bytesInWords, timeInWords } from '../ui/words.ts';
import { LostByRestore } from './LostByRestore.tsx';

export type BackupChoice = CallInput<'backups.restore'>['backup'];

/**
 * Restoring a backup: what it holds and what would be lost is shown first. Without a `backup` the file is
 * chosen before that.
 */
export function RestoreBackup({
  backup,
  restored,
  close,
}: {
  backup?: BackupChoice;
  restored: () => void;
  close: () => void;
}) {
  useFocusBack();
  const choose = useAction('window.choose-file');
  const look = useAction('backups.look');
  const restore = useAction('backups.restore');
  const [seen, setSeen] = useState<{ choice: BackupChoice; look: Awaited<ReturnType<typeof look.run>> }>();

  const lookAt = async (choice: BackupChoice) => {
    const found = await look.run({ backup: choice });
    if (found !== undefined) setSeen({ choice, look: found });
  };
  const chooseFile = async () => {
    const chosen = await choose.run({ purpose: 'backup' });
    if (chosen !== undefined && chosen.file !== null) await lookAt({ elsewhere: chosen.file.token });
  };
  const restoreNow = async () => {
    if (seen === undefined) return;
    const done = await restore.run({ backup: seen.choice });
    if (done === undefined) return;
    sayDoneAfterReload(
      `已恢复到${timeInWords(done.restored.at)}的备份${done.kept === null ? '' : `，恢复前的数据已另存为 ${done.kept}`}`,
    );
    restored();
    close();
  };
  const found = seen?.look;

  const looked = useRef(false);
  useEffect(() => {
    if (backup === undefined || looked.current) return;
    looked.current = true;
    void lookAt(backup);
  });

  return (
    <Modal
      open
      width={640}
      title="从备份恢复"
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={close}>
          不恢复
        </Button>,
        found === undefined ? (
          <Button
            key="look"
            type="primary"
            loading={look.busy || choose.busy}
            onClick={() => void (backup === undefined ? chooseFile() : lookAt(backup))}
          >
            {backup === undefined ? '选择备份文件…' : '再看一次'}
          </Button>
        ) : (
          <Button
            key="restore"
            type="primary"
            danger
            loading={restore.busy}
            onClick={() => void restoreNow()}
          >
            {found.lostTotal === null || found.lostTotal === 0
              ? '恢复这个备份'
              : `恢复，放弃之后的 ${found.lostTotal} 次修改`}
          </Button>
        ),
      ]}
    >
      {found === undefined ? (
        <p>
          恢复会用备份里的数据代替现在的数据。先看备份是什么时候的、之后的哪些修改会丢失，再决定。恢复前程序会把现在的数据另存一份。
        </p>
      ) : (
        <>
          <p>
            单位 <strong>{found.backup.officeName}</strong>
            <br />
            备份时间 <strong>{timeInWords(found.backup.at)}</strong>，{bytesInWords(found.backup.bytes)}，
            {found.backup.transactions} 次修改。
          </p>
          <LostByRestore look={found} />
        </>
      )}
      <ActionState action={choose} word="正在打开" />
      <ActionState action={look} word="正在读取备份" />
      <ActionState action={restore} word="正在恢复" />
    </Modal>
  );
}
