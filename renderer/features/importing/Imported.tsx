import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../app/use-call.ts';
import { type Imported as Done, useImportPlan } from './store.ts';
import { doneTitle } from './words.ts';

/** What an import did, and taking it back. It gets the focus when it appears, and goes away when the import is undone, here or elsewhere. */
export function Imported({
  imported,
  faulty,
  takeBack,
  putAway,
}: {
  imported: Done;
  /** Rows that still wait to be corrected. */
  faulty: number;
  takeBack: () => Promise<void>;
  putAway: () => void;
}) {
  const { transaction, counts } = imported;
  const undone = useImportPlan((work) => work.undone);
  const state = useCall('changes.get', transaction === undefined ? null : { transaction });
  const isUndone = state.data !== undefined && state.data.undoneBy !== null;
  useEffect(() => {
    if (isUndone) undone();
  }, [isUndone, undone]);
  const title = doneTitle(counts);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  return (
    <div className="result wizard-result" role="status" tabIndex={-1} ref={bar}>
      <p>
        已导入：<strong>{title}</strong>
        {counts.same > 0 && `，${counts.same} 人没有变化`}
        {faulty > 0 && `。有问题的 ${faulty} 行留在下面，改好后再按“导入”`}。
      </p>
      {transaction !== undefined && (
        <Button size="small" onClick={() => void takeBack()}>
          撤销：导入{title}
        </Button>
      )}
      <Button size="small" onClick={putAway}>
        {faulty > 0 ? '其余的不改了，再导入一份' : '再导入一份'}
      </Button>
      <Link href="/people">看人员</Link>
    </div>
  );
}
