import { Link } from 'wouter';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Page } from '../../../ui/Page.tsx';
import PersonHours from './PersonHours.tsx';

/** The ledger of one person as a page of 学时; his own page shows the same. */
export default function PersonLedgerPage({ id }: { id: string }) {
  const asked = useCall('people.get', { id });
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { name, branch, category } = asked.data;
  return (
    <Page
      title={`${name}的学时`}
      about={
        <>
          <Link href={`/people/${id}`}>人员资料</Link>
          {' · '}
          {branch === null ? '没有所在党支部' : <Link href={`/hours/unit/${branch.id}`}>{branch.name}</Link>}
          {' · '}
          {CATEGORIES[category]}
        </>
      }
    >
      <PersonHours id={id} name={name} alone />
    </Page>
  );
}
