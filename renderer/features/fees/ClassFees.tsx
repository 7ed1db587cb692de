// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './fees.css';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FeeLine } from '../../../shared/contract/fee-answers.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import type { Wanted } from '../documents/DocumentPreview.tsx';
import { FeeForm } from './FeeForm.tsx';
import { FeeLines } from './FeeLines.tsx';
import { FeeSums } from './FeeSums.tsx';
import { SignForm } from './SignForm.tsx';

const DocumentPreview = lazy(() => import('../documents/DocumentPreview.tsx'));

/** 讲课费 of one class: by the rules, what differs, the receipt to be signed. */
export default function ClassFees({ classId }: { classId: string }) {
  const asked = useCall('fees.of-class', { class: classId });
  const mayEdit = useRight('fees.edit');
  const [editing, setEditing] = useState<FeeLine>();
  const [signing, setSigning] = useState(false);
  const [wanted, setWanted] = useState<Wanted>();
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { lines, totals, mostAHalfDay } = asked.data;
  return (
    <Page
      title="讲课费"
      about={`税后，按实际授课学时；同一教师每半天最多计 ${mostAHalfDay} 学时，合班只计一次。档次取自师资库，标准在“设置 › 规则”。`}
      actions={
        <>
          {mayEdit && totals.unsigned > 0 && <Button onClick={() => setSigning(true)}>签收单已签回…</Button>}
          <Button
            type="primary"
            disabled={totals.amount === 0}
            onClick={() =>
              setWanted({
                call: 'documents.fee-receipt',
                input: { class: classId },
                title: `${asked.data?.class.name ?? ''}讲课费签收单`,
              })
            }
          >
            打印签收单…
          </Button>
        </>
      }
    >
      {lines.length === 0 ? (
        <Empty>课表里还没有排上授课人的课。在“课表”里排好课、选好授课人，这里就会算出讲课费。</Empty>
      ) : (
        <>
          <FeeSums totals={totals} />
          <FeeLines lines={lines} of="class" {...(mayEdit && { edit: setEditing })} />
        </>
      )}
      {editing !== undefined && (
        <FeeForm
          key={`${editing.session}/${editing.teacher.id}`}
          line={editing}
          close={() => setEditing(undefined)}
        />
      )}
      {signing && <SignForm classId={classId} open={totals.unsigned} close={() => setSigning(false)} />}
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Page>
  );
}
