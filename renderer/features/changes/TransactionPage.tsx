import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FieldChange, TransactionLine } from '../../../shared/contract/changes.ts';
import { useRight } from '../../app/session.tsx';
import { undo } from '../../app/undo.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { orDash, timeInWords } from '../../ui/words.ts';

/** Entries of the log on one page; a new row is one entry, however many fields it has. */
const STEP = 100;

/** One transaction: which fields became what, and undoing just this one. */
export function TransactionPage({ id }: { id: number }) {
  const [offset, setOffset] = useState(0);
  const fields = useCall('changes.fields', { transaction: id, offset, limit: STEP });
  const asked = useCall('changes.get', { transaction: id });
  const line = asked.data;
  return (
    <Page
      title={line?.label ?? '修改明细'}
      about={
        <>
          <Link href="/changes">修改记录</Link>
          {line !== undefined && <AboutLine line={line} />}
        </>
      }
      actions={line !== undefined && <UndoThis line={line} />}
    >
      {fields.data === undefined ? (
        <CallState asked={fields} />
      ) : (
        <>
          <FieldTable changes={fields.data.changes} />
          <Pager total={fields.data.total} offset={offset} step={STEP} unit="条" go={setOffset} />
        </>
      )}
    </Page>
  );
}

/** When, by whom and why; and what became of it. */
function AboutLine({ line }: { line: TransactionLine }) {
  return (
    <>
      {' '}
      › {timeInWords(line.at)} · {line.actor}
      {line.office !== null && ` · ${line.office}`}
      {line.reason !== null && ` · 原因：${line.reason}`}
      {line.undoOf !== null && (
        <>
          {' '}
          · <Link href={`/changes/${line.undoOf}`}>看撤销的是哪一次</Link>
        </>
      )}
      {line.undoneBy !== null && (
        <>
          {' '}
          <Mark tone="plain">已撤销</Mark> <Link href={`/changes/${line.undoneBy}`}>看撤销</Link>
        </>
      )}
    </>
  );
}

function UndoThis({ line }: { line: TransactionLine }) {
  const mayUndo = useRight('changes.undo');
  const [busy, setBusy] = useState(false);
  if (!mayUndo) return null;
  if (line.undoneBy !== null) return null;
  if (!line.undoable) return <span className="quiet">这次操作不能撤销</span>;
  return (
    <Button
      type="primary"
      loading={busy}
      title="只撤销这一次，之后改过的内容保持现状"
      onClick={() => {
        setBusy(true);
        void undo(line.id).finally(() => setBusy(false));
      }}
    >
      {line.undoOf === null ? '撤销这一次' : '恢复这一次'}
    </Button>
  );
}

const KIND_WORDS = { insert: '新增', update: '修改', delete: '删除' } as const;

function FieldTable({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col" className="col-short">
            方式
          </th>
          <th scope="col">字段</th>
          <th scope="col">原来</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => {
          const sameRow =
            changes[index - 1]?.row === change.row && changes[index - 1]?.table === change.table;
          return (
            <tr
              key={`${change.table} ${change.row} ${change.kind} ${change.field ?? ''}`}
              data-same={sameRow}
            >
              <td>{!sameRow && <RowTitle change={change} />}</td>
              <td className="nowrap">{!sameRow && KIND_WORDS[change.kind]}</td>
              <td className="nowrap">{change.fieldTitle ?? '—'}</td>
              <td className="before">{orDash(change.before)}</td>
              <td>{orDash(change.after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RowTitle({ change }: { change: FieldChange }) {
  return (
    <>
      {change.table === 'organisation' && change.kind !== 'delete' ? (
        <Link href={`/organisations/${change.row}`}>{change.rowTitle}</Link>
      ) : (
        change.rowTitle
      )}
      <div className="secondary">{change.tableTitle}</div>
    </>
  );
}
