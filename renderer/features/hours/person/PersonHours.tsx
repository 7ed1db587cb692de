// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../hours.css';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Section } from '../../../ui/Page.tsx';
import { thisYear } from '../view.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { LedgerLines } from './LedgerLines.tsx';
import { Targets } from './Targets.tsx';
import { YearsTable } from './YearsTable.tsx';

const ParticipationPreview = lazy(() => import('../../documents/ParticipationPreview.tsx'));

/** 学时 of one person: years, what else is required, the lines of a year; 更正 and 参训情况证明. */
export default function PersonHours({
  id,
  name,
  alone = false,
}: {
  id: string;
  name: string;
  /** It is the page: the certificate is its first action. */
  alone?: boolean;
}) {
  const [year, setYear] = useState(thisYear());
  const [correcting, setCorrecting] = useState(false);
  const [certifying, setCertifying] = useState(false);
  const asked = useCall('hours.person-ledger', { person: id, year });
  const mayDecide = useRight('hours.decide');
  const mayPrint = useRight('documents.print');
  const ledger = asked.data;
  return (
    <Section
      title="学时"
      actions={
        <span className="row-actions">
          {mayDecide && (
            <Button {...(!alone && { size: 'small' })} onClick={() => setCorrecting(true)}>
              更正学时…
            </Button>
          )}
          {mayPrint && (
            <Button
              {...(alone ? { type: 'primary' } : { size: 'small' })}
              onClick={() => setCertifying(true)}
            >
              参训情况证明…
            </Button>
          )}
        </span>
      }
    >
      {ledger === undefined ? (
        <CallState asked={asked} />
      ) : (
        <>
          {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
          <YearsTable years={ledger.years} chosen={year} choose={setYear} />
          <Targets ledger={ledger} />
          <h3 className="hours-lines-head">{year}年明细</h3>
          <LedgerLines year={year} lines={ledger.lines} />
        </>
      )}
      {correcting && <CorrectionForm person={{ id, name }} close={() => setCorrecting(false)} />}
      <Suspense fallback={null}>
        {certifying && <ParticipationPreview id={id} close={() => setCertifying(false)} />}
      </Suspense>
    </Section>
  );
}
