import { Button } from 'antd';
import { Link } from 'wouter';
import type { PersonPage, SuspectPair } from '../../../../shared/contract/people.ts';
import { STANDINGS } from '../../../../shared/domain/people/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { keyOfPair, scoreWord } from '../duplicates/compare.ts';
import type { Above } from './above.ts';

/** Other entries that may be the same person's. Nothing is shown where there are none. */
export function Suspects({ person, open }: { person: PersonPage; open: (above: Above) => void }) {
  const mayEdit = useRight('people.edit');
  const asked = useCall('people.duplicates', { person: person.id });
  if (asked.failure !== undefined) return <Failure failure={asked.failure} again={asked.again} />;
  const pairs = asked.data?.pairs ?? [];
  if (pairs.length === 0) return null;
  return (
    <Section title="疑似重复" count={asked.data?.total ?? 0}>
      <ul className="lines">
        {pairs.map((pair) => {
          const other = otherOf(pair, person.id);
          return (
            <li key={keyOfPair(pair)} className="line">
              <span className="line-text">
                <Link href={`/people/${other.id}`}>{other.name}</Link>
                {'　'}
                {other.branch?.name ?? other.employer?.name ?? '没有单位'}
                {other.standing !== 'present' && `（${STANDINGS[other.standing]}）`}
              </span>
              <Mark tone="warning">{scoreWord(pair.score)}</Mark>
              <span className="line-side">{pair.reasons.join('，')}</span>
              {mayEdit && (
                <Button size="small" onClick={() => open({ is: 'compare', pair })}>
                  比对…
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const otherOf = (pair: SuspectPair, id: string) => (pair.one.id === id ? pair.other : pair.one);
