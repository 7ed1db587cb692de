import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ImportedIntoClass } from '../../../shared/contract/importing.ts';
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
  const { transaction, counts, enrolled } = imported;
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
        {enrolled !== null && <IntoClass enrolled={enrolled} />}
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
      {enrolled === null ? (
        <Link href="/people">看人员</Link>
      ) : (
        <Link href={`/classes/${enrolled.class.id}/trainees`}>看班次学员</Link>
      )}
    </div>
  );
}

/** What the class has got: how many, who was there before, whose answers the lists were. */
function IntoClass({ enrolled }: { enrolled: ImportedIntoClass }) {
  const { already, answered, remarks } = enrolled;
  return (
    <>
      。“{enrolled.class.name}”{enrolled.line}
      {already.length > 0 && `（${already.slice(0, 5).join('、')}${already.length > 5 ? '等' : ''}）`}
      {answered.length > 0 && `；收到回执：${answered.join('、')}`}
      {remarks.length > 0 && `；${remarks.join('；')}`}
    </>
  );
}
