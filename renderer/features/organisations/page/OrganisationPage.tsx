import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { OrganisationPage as Organisation } from '../../../../shared/contract/organisations.ts';
import { ORGANISATION_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { dayInWords } from '../../../ui/words.ts';
import { Events } from '../events/Events.tsx';
import type { FormName } from '../forms/OrganisationForm.tsx';
import { useTree } from '../tree/store.ts';
import { Aliases } from './Aliases.tsx';
import { BelowCounts } from './BelowCounts.tsx';
import { Facts } from './Facts.tsx';
import { PageActions } from './PageActions.tsx';
import { PeopleCounts } from './PeopleCounts.tsx';

const OrganisationForm = lazy(() => import('../forms/OrganisationForm.tsx'));
const HistoryDrawer = lazy(() => import('../../changes/HistoryDrawer.tsx'));
const RosterPreview = lazy(() => import('../../documents/RosterPreview.tsx'));

/** What stands above the page: one of the forms, the history, or the roster. */
export type Above = FormName | 'history' | 'roster';

/** The page of one organisation. */
export function OrganisationPage({ id }: { id: string }) {
  const asked = useCall('organisations.get', { id });
  const [above, setAbove] = useState<Above | null>(null);
  const reveal = useTree((tree) => tree.reveal);
  const organisation = asked.data;
  const path = organisation?.path.map((step) => step.id).join(' ') ?? '';

  useEffect(() => {
    if (path !== '') reveal(path.split(' '));
  }, [path, reveal]);

  if (organisation === undefined) return <CallState asked={asked} />;
  const close = () => setAbove(null);
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <Path organisation={organisation} />
      <header className="page-head organisation-head">
        <div>
          <h1>{organisation.name}</h1>
          <p className="about">
            {ORGANISATION_KINDS[organisation.kind]}
            {organisation.shortName !== null && ` · 简称 ${organisation.shortName}`}
            <ClosedMark organisation={organisation} />
          </p>
        </div>
        <PageActions organisation={organisation} open={setAbove} />
      </header>
      <Facts organisation={organisation} />
      <BelowCounts organisation={organisation} />
      <PeopleCounts organisation={id} />
      <Events organisation={organisation} />
      <Aliases organisation={organisation} />
      <Suspense fallback={null}>
        {above === 'history' && (
          <HistoryDrawer table="organisation" row={id} title={organisation.name} close={close} />
        )}
        {above === 'roster' && (
          <RosterPreview root={id} name={organisation.shortName ?? organisation.name} close={close} />
        )}
        {above !== null && above !== 'history' && above !== 'roster' && (
          <OrganisationForm form={above} organisation={organisation} close={close} />
        )}
      </Suspense>
    </article>
  );
}

function ClosedMark({ organisation }: { organisation: Organisation }) {
  if (organisation.closedOn === null) return null;
  return (
    <>
      {' '}
      <Mark tone="warning">{dayInWords(organisation.closedOn)}撤销</Mark>
      {organisation.mergedInto !== null && (
        <>
          {' '}
          并入{' '}
          <Link href={`/organisations/${organisation.mergedInto.id}`}>{organisation.mergedInto.name}</Link>
        </>
      )}
    </>
  );
}

function Path({ organisation }: { organisation: Organisation }) {
  if (organisation.path.length === 0) return null;
  return (
    <nav className="path-line" aria-label="上级组织">
      {organisation.path.map((step, index) => (
        <span key={step.id}>
          {index > 0 && ' › '}
          <Link href={`/organisations/${step.id}`}>{step.name}</Link>
        </span>
      ))}
    </nav>
  );
}
