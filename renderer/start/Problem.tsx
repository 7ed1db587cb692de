import { Button } from 'antd';
import { useState } from 'react';
import type { Session } from '../../shared/contract/offices.ts';
import { StartFoot } from './FirstRun.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

/** Problems that a backup cannot mend: the folder itself is busy, closed or full. */
const NOT_MENDED = new Set(['data.in-use', 'data.read-only', 'data.full', 'data.newer', 'data.unreachable']);

/** The database cannot be opened: what happened, what to do, where the data lies. */
export default function Problem({
  session,
  ready,
}: {
  session: Extract<Session, { state: 'problem' }>;
  ready: () => void;
}) {
  const [restoring, setRestoring] = useState(false);
  const mayRestore = !NOT_MENDED.has(session.error.code);
  return (
    <div className="start">
      <h1>数据打不开</h1>
      <p className="failure" role="alert">
        {session.error.message}
      </p>
      <p>
        数据文件夹：<span className="path">{session.folder}</span>
        <br />
        程序没有改动里面的任何文件。
      </p>
      <div className="start-actions">
        {mayRestore && <Button onClick={() => setRestoring(true)}>从备份恢复…</Button>}
        <Button type="primary" onClick={ready}>
          再试一次
        </Button>
      </div>
      {restoring && <RestoreBackup restored={ready} close={() => setRestoring(false)} />}
      <StartFoot version={session.version} />
    </div>
  );
}
