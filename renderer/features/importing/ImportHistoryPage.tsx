// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './importing.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ImportRun } from '../../../shared/contract/importing.ts';
import { useRight } from '../../app/session.tsx';
import { undo } from '../../app/undo.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { timeInWords } from '../../ui/words.ts';

const STEP = 20;

/** 导入记录: when, who, which files, what came of it; each can be taken back as a whole. */
export default function ImportHistoryPage() {
  const [offset, setOffset] = useState(0);
  const [, navigate] = useLocation();
  const asked = useCall('importing.history', { offset, limit: STEP });
  const mayImport = useRight('people.edit');
  return (
    <Page
      title="导入记录"
      about={<Link href="/people">人员</Link>}
      actions={
        mayImport && (
          <Button type="primary" onClick={() => navigate('/people/import')}>
            导入人员…
          </Button>
        )
      }
    >
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>还没有导入过名单。</Empty>
      ) : (
        <>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col" className="col-time">
                  时间
                </th>
                <th scope="col" className="col-actor">
                  谁
                </th>
                <th scope="col">名单</th>
                <th scope="col" className="number">
                  新增
                </th>
                <th scope="col" className="number">
                  更新
                </th>
                <th scope="col" className="number">
                  不变
                </th>
                <th scope="col" className="number">
                  有问题
                </th>
                <th scope="col" className="wizard-col-actions" aria-label="操作" />
              </tr>
            </thead>
            <tbody>
              {asked.data.runs.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </tbody>
          </table>
          <Pager total={asked.data.total} offset={offset} step={STEP} unit="次" go={setOffset} />
        </>
      )}
    </Page>
  );
}

function Run({ run }: { run: ImportRun }) {
  const { counts, transaction } = run;
  const maySee = useRight('changes.see');
  return (
    <tr>
      <td className="nowrap">{timeInWords(run.at)}</td>
      <td>{run.actor}</td>
      <td>{run.files}</td>
      <td className="number">{counts.new}</td>
      <td className="number">{counts.changed}</td>
      <td className="number">{counts.same}</td>
      <td className="number">{counts.faulty}</td>
      <td className="row-actions">
        {maySee && (
          <>
            <TakeBack run={run} />
            <Link href={`/changes/${transaction}`} aria-label={`${timeInWords(run.at)} 导入的明细`}>
              明细
            </Link>
          </>
        )}
      </td>
    </tr>
  );
}

/** Takes an import back, as long as nobody has; a refusal is said at the foot of the window. */
function TakeBack({ run }: { run: ImportRun }) {
  const mayUndo = useRight('changes.undo');
  const state = useCall('changes.get', { transaction: run.transaction });
  const [busy, setBusy] = useState(false);
  if (state.data === undefined) return null;
  if (state.data.undoneBy !== null) return <Mark tone="plain">已撤销</Mark>;
  if (!mayUndo || !state.data.undoable) return null;
  return (
    <Button
      size="small"
      loading={busy}
      title="整批撤销；之后又改过的人保持现状"
      aria-label={`撤销 ${timeInWords(run.at)} 的导入`}
      onClick={() => {
        setBusy(true);
        void undo(run.transaction).finally(() => setBusy(false));
      }}
    >
      撤销
    </Button>
  );
}
