import type { PersonPage } from '../../../../shared/contract/people.ts';
import ParticipationPreview from '../../documents/ParticipationPreview.tsx';
import HistoryDrawer from '../../changes/HistoryDrawer.tsx';
import { MergeDialog } from '../duplicates/MergeDialog.tsx';
import type { Above } from '../person/above.ts';
import { ComeBackForm } from './ComeBackForm.tsx';
import { EmployerForm } from './EmployerForm.tsx';
import { EndPostForm } from './EndPostForm.tsx';
import { ExemptionForm } from './ExemptionForm.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PostForm } from './PostForm.tsx';

/** What was asked for, above the page of the person. */
export default function PersonForm({
  above,
  person,
  close,
}: {
  above: Above;
  person: PersonPage;
  close: () => void;
}) {
  const people = [{ id: person.id, name: person.name }];
  const branch = person.branch?.id ?? null;
  switch (above.is) {
    case 'move':
      return <MoveForm people={people} close={close} />;
    case 'employer':
      return <EmployerForm people={people} close={close} />;
    case 'leave':
      return <LeaveForm people={people} close={close} />;
    case 'come-back':
      return <ComeBackForm person={person} lastBranch={branch} close={close} />;
    case 'add-post':
      return <PostForm person={person} post={null} organisation={branch} close={close} />;
    case 'edit-post':
      return (
        <PostForm
          person={person}
          post={above.post}
          organisation={above.post.organisation?.id ?? null}
          close={close}
        />
      );
    case 'end-post':
      return <EndPostForm person={person} post={above.post} close={close} />;
    case 'add-exemption':
      return <ExemptionForm person={person} exemption={null} close={close} />;
    case 'edit-exemption':
      return <ExemptionForm person={person} exemption={above.exemption} close={close} />;
    case 'merge':
      return <MergeDialog person={person} found={null} close={close} />;
    case 'compare':
      return <MergeDialog person={person} found={above.pair} close={close} />;
    case 'participation':
      return <ParticipationPreview id={person.id} close={close} />;
    default:
      return <HistoryDrawer table="person" row={person.id} title={person.name} close={close} />;
  }
}
