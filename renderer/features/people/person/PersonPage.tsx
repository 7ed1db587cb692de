// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../person.css';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { PersonPage as Person } from '../../../../shared/contract/people.ts';
import { CATEGORIES, MEMBERSHIPS, SEXES, STANDINGS } from '../../../../shared/domain/people/codes.ts';
import type { PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { PersonDeclarations } from '../../hours/declarations/PersonDeclarations.tsx';
import type { Above } from './above.ts';
import { Doubts } from './Doubts.tsx';
import { Exemptions } from './Exemptions.tsx';
import { Facts } from './Facts.tsx';
import { shownReading } from './facts.ts';
import { Moves } from './Moves.tsx';
import { PersonActions } from './PersonActions.tsx';
import { Photo } from './Photo.tsx';
import { Posts } from './Posts.tsx';
import { Suspects } from './Suspects.tsx';
import { Training } from './Training.tsx';

const EditPersonPage = lazy(() => import('../forms/EditPersonPage.tsx'));
const PersonHours = lazy(() => import('../../hours/person/PersonHours.tsx'));
const PersonForm = lazy(() => import('../forms/PersonForm.tsx'));

/** The page of one person. */
export default function PersonPage({ id }: { id: string }) {
  const maySeeHours = useRight('hours.see');
  const asked = useCall('people.get', { id });
  const [above, setAbove] = useState<Above | null>(null);
  /** The form stands in the page's place; with the field that it begins at. */
  const [editing, setEditing] = useState<{ readonly at: PersonFieldKey | null } | null>(null);
  const person = asked.data;
  if (person === undefined) return <CallState asked={asked} />;
  if (editing !== null) {
    return (
      <Suspense fallback={<p className="waiting">正在打开…</p>}>
        <EditPersonPage
          person={person}
          at={editing.at}
          close={() => setEditing(null)}
          reopen={() => setEditing({ at: null })}
        />
      </Suspense>
    );
  }
  return (
    <article className="page person">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <nav className="path-line" aria-label="位置">
        <Link href="/people">人员</Link>
      </nav>
      <Head person={person} open={setAbove} edit={() => setEditing({ at: null })} />
      <Merged person={person} />
      <Doubts person={person} mend={(at) => setEditing({ at })} />
      {person.mergedInto === null && <Suspects person={person} open={setAbove} />}
      <Facts person={person} />
      {maySeeHours && person.mergedInto === null && (
        <Suspense fallback={null}>
          <PersonHours id={id} name={person.name} />
        </Suspense>
      )}
      <Posts person={person} open={setAbove} />
      <Exemptions person={person} open={setAbove} />
      <Moves person={person} />
      <Training training={person.training} />
      {person.mergedInto === null && <PersonDeclarations person={person} />}
      <Suspense fallback={null}>
        {above !== null && <PersonForm above={above} person={person} close={() => setAbove(null)} />}
      </Suspense>
    </article>
  );
}

function Head({ person, open, edit }: { person: Person; open: (above: Above) => void; edit: () => void }) {
  const reading = shownReading(person);
  const unit = person.branch?.name ?? person.employer?.name ?? null;
  return (
    <header className="page-head person-head">
      <Photo person={person} />
      <div className="person-name">
        <h1>
          {person.name}
          {reading !== null && <span className="person-reading">{reading}</span>}
          {person.standing !== 'present' && <Mark tone="warning">{STANDINGS[person.standing]}</Mark>}
          {person.exempt && <Mark tone="plain">免学时</Mark>}
        </h1>
        <p className="about">
          {[
            person.sex === null ? null : SEXES[person.sex],
            person.age === null ? null : `${person.age} 岁`,
            MEMBERSHIPS[person.membership],
            unit,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <p className="about">
          学员类别：{CATEGORIES[person.category]}
          <span className="secondary">（按现任职务和党员类别得出）</span>
        </p>
      </div>
      <PersonActions person={person} open={open} edit={edit} />
    </header>
  );
}

/** An entry that turned out to be a second one points to the one that was kept. */
function Merged({ person }: { person: Person }) {
  const maySeeChanges = useRight('changes.see');
  if (person.mergedInto === null) return null;
  return (
    <p className="person-merged" role="note">
      这一条是重复登记，已合并到{' '}
      <Link href={`/people/${person.mergedInto.id}`}>{person.mergedInto.name}</Link>
      。任职、变动等都在那一条上。
      {maySeeChanges && '合错了可以在“修改记录”里撤销。'}
    </p>
  );
}
