import { Button } from 'antd';
import { useState } from 'react';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import type { PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { usePersonDraft } from './drafts.ts';
import { STILL_MAKING } from './EmployerField.tsx';
import { changesOf, doubtsOfDraft, draftOf, faultsOf, shownFaults } from './person-draft.ts';
import { PersonFields } from './PersonFields.tsx';
import { PersonFormPage } from './PersonFormPage.tsx';

/** 修改资料: only the fields that were changed are sent. */
export default function EditPersonPage({
  person,
  at,
  close,
  reopen,
}: {
  person: PersonPage;
  /** The field to begin at; null: the first. */
  at: PersonFieldKey | null;
  close: () => void;
  /** Opens the form again after it was closed. */
  reopen: () => void;
}) {
  const { typed, put, drop, putAway } = usePersonDraft(person.id);
  const [restored, setRestored] = useState(() => Object.keys(changesOf(person, typed)).length > 0);
  const [round, setRound] = useState(0);
  const [making, setMaking] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const edit = useAction('people.edit');
  const draft = { ...draftOf(person), ...typed };
  const faults = {
    ...faultsOf(draft, false),
    ...(making !== null && { employer: STILL_MAKING }),
  };
  const refusedEmployer = refusalAt(edit.failure, 'employers.not-found');

  const submit = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const changes = changesOf(person, typed);
    if (Object.keys(changes).length > 0) {
      const done = await edit.run({ id: person.id, ...changes });
      if (done === undefined) return;
      saySaved(`已修改 ${changes.name ?? person.name} 的资料`);
    }
    drop();
    close();
  };

  return (
    <PersonFormPage
      title={`修改资料：${person.name}`}
      about="只用来补填和更正。换支部、调动、转出请用“更多”里的相应项，会记下日期和文号。"
      at={at}
      restored={restored}
      startAgain={() => {
        drop();
        setRestored(false);
        setRound(round + 1);
      }}
      doubts={doubtsOfDraft(draft)}
      action={withoutRefusalAt(edit, 'employers.not-found')}
      word="正在保存"
      submit={() => void submit()}
      close={() => {
        putAway(reopen);
        close();
      }}
      buttons={
        <Button type="primary" htmlType="submit" loading={edit.busy}>
          保存
        </Button>
      }
    >
      <PersonFields
        key={round}
        at={at}
        draft={draft}
        change={put}
        faults={{
          ...shownFaults(faults, tried),
          ...(refusedEmployer !== undefined && { employer: refusedEmployer }),
        }}
        person={person}
        making={making}
        setMaking={setMaking}
      />
    </PersonFormPage>
  );
}
