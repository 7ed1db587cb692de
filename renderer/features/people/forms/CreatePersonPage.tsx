import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { takesPeople } from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { textOrNull } from '../../../ui/form/use-draft.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import { aboutPerson } from '../../../ui/about-person.ts';
import { usePersonDraft } from './drafts.ts';
import { STILL_MAKING } from './EmployerField.tsx';
import {
  doubtsOfDraft,
  EMPTY_PERSON,
  faultsOf,
  newPersonOf,
  type PersonDraft,
  shownFaults,
} from './person-draft.ts';
import { PersonFields } from './PersonFields.tsx';
import { PersonFormPage } from './PersonFormPage.tsx';

const AT_BRANCH = ['people.wrong-branch', 'organisations.not-found'];

/** 登记人员: a new entry, in the order of the paper form. */
export default function CreatePersonPage() {
  const { typed, put, drop, putAway } = usePersonDraft('new');
  const [restored, setRestored] = useState(() => textOrNull(typed.name ?? '') !== null);
  const [making, setMaking] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const create = useAction('people.create');
  const [, navigate] = useLocation();
  const draft: PersonDraft = { ...EMPTY_PERSON, ...typed };
  const faults = { ...faultsOf(draft, true), ...(making !== null && { employer: STILL_MAKING }) };

  const refusedEmployer = refusalAt(create.failure, 'employers.not-found');

  const save = async (andNext: boolean) => {
    setTried(true);
    const person = newPersonOf(draft);
    if (person === undefined || Object.keys(faults).length > 0) return;
    const made = await create.run(person);
    if (made === undefined) return;
    saySaved(`已登记：${person.name}`);
    drop();
    if (!andNext) {
      navigate(`/people/${made.id}`);
      return;
    }
    // The next one of the same branch, mostly of the same kind.
    put({ branch: draft.branch, outside: draft.outside, holder: draft.holder, membership: draft.membership });
    setTried(false);
    setRestored(false);
    setRound(round + 1);
  };

  return (
    <PersonFormPage
      key={round}
      title="登记人员"
      about={
        <>
          一次登记很多人，请<Link href="/people/import">从表格导入</Link>。
        </>
      }
      restored={restored}
      startAgain={() => {
        drop();
        setRestored(false);
        setRound(round + 1);
      }}
      doubts={doubtsOfDraft(draft)}
      action={withoutRefusalAt(create, 'employers.not-found', ...AT_BRANCH)}
      word="正在登记"
      submit={() => void save(false)}
      close={() => {
        putAway(() => navigate('/people/new'));
        navigate('/people');
      }}
      buttons={
        <>
          <Button loading={create.busy} onClick={() => void save(true)}>
            保存，再登一人
          </Button>
          <Button type="primary" htmlType="submit" loading={create.busy}>
            保存
          </Button>
        </>
      }
    >
      <Namesakes name={draft.name} />
      <PersonFields
        draft={draft}
        change={put}
        faults={{
          ...shownFaults(faults, tried),
          ...(refusedEmployer !== undefined && { employer: refusedEmployer }),
        }}
        person={null}
        making={making}
        setMaking={setMaking}
        place={
          <PlaceFields
            draft={draft}
            change={put}
            error={(tried ? faults.branch : undefined) ?? refusalAt(create.failure, ...AT_BRANCH)}
          />
        }
      />
    </PersonFormPage>
  );
}

/** Who has the name already, so that nobody is entered twice. */
function Namesakes({ name }: { name: string }) {
  const wanted = textOrNull(name);
  const asked = useCall(
    'people.search',
    wanted !== null && Array.from(wanted).length >= 2 ? { text: wanted.slice(0, 60), limit: 20 } : null,
  );
  const same =
    wanted === null || asked.loading ? [] : (asked.data?.found ?? []).filter((each) => each.name === wanted);
  if (same.length === 0) return null;
  return (
    <div className="namesakes" role="status">
      已有 {same.length} 位“{wanted}”，请看是不是同一人：
      <ul>
        {same.slice(0, 5).map((person) => (
          <li key={person.id}>
            <Link href={`/people/${person.id}`}>{person.name}</Link> {aboutPerson(person)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The branch of a new entry, or who keeps it where there is none. */
function PlaceFields({
  draft,
  change,
  error,
}: {
  draft: PersonDraft;
  change: (change: Partial<PersonDraft>) => void;
  error: string | undefined;
}) {
  return (
    <div className="fields-wide" data-field="branch">
      {draft.outside ? (
        <Field
          label="由哪个组织管理"
          hint={draft.holder === null ? '空着就由本单位管理' : draft.holder.path}
          error={error}
        >
          {(field) => (
            <OrganisationPicker
              field={field}
              value={draft.holder}
              onChange={(holder) => change({ holder })}
              allowed={({ closedOn }) => closedOn === null}
            />
          )}
        </Field>
      ) : (
        <Field
          label="所在党支部"
          required
          error={error}
          {...(draft.branch !== null && { hint: draft.branch.path })}
        >
          {(field) => (
            <OrganisationPicker
              field={field}
              value={draft.branch}
              onChange={(chosen) => change({ branch: chosen })}
              allowed={takesPeople}
            />
          )}
        </Field>
      )}
      <Checkbox checked={draft.outside} onChange={(event) => change({ outside: event.target.checked })}>
        没有党支部（区外来的学员、不是党员的干部职工）
      </Checkbox>
    </div>
  );
}
