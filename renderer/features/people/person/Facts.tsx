import { Link } from 'wouter';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import { PERSON_FIELDS, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { useRight } from '../../../app/session.tsx';
import { Section } from '../../../ui/Page.tsx';
import { emptyWord, FACT_COLUMNS, factText } from './facts.ts';
import { Masked } from './Masked.tsx';

/** What is known of a person, in the parts of the paper form. Empty means “—”, unknown “未填”. */
export function Facts({ person }: { person: PersonPage }) {
  const mayReveal = useRight('people.reveal');
  return (
    <div className="person-facts">
      {FACT_COLUMNS.map((groups) => (
        <div key={groups[0]?.title}>
          {groups.map(({ title, fields }) => (
            <Section
              key={title}
              title={title}
              actions={
                mayReveal &&
                fields.includes('phone') && <small className="secondary">每次“显示”都有记录</small>
              }
            >
              <dl className="person-group">
                {fields.map((key) => (
                  <div key={key} className={WIDE.has(key) ? 'facts-wide' : undefined}>
                    <dt>{PERSON_FIELDS[key].title}</dt>
                    <dd>
                      <Fact person={person} field={key} />
                    </dd>
                  </div>
                ))}
              </dl>
            </Section>
          ))}
        </div>
      ))}
    </div>
  );
}

const WIDE: ReadonlySet<PersonFieldKey> = new Set(['branch', 'employer', 'address', 'note']);

function Fact({ person, field }: { person: PersonPage; field: PersonFieldKey }) {
  const text = factText(person, field);
  switch (field) {
    case 'branch':
      return <Branch person={person} />;
    case 'employer':
      return (
        <>
          {person.employer?.name ?? emptyWord(field, person.membership)}
          {person.employer !== null && person.employer.path !== '' && (
            <small className="secondary">　{person.employer.path}</small>
          )}
        </>
      );
    case 'idNumber':
    case 'phone':
    case 'otherPhone':
    case 'address':
      return text === null ? (
        <Nothing person={person} field={field} />
      ) : (
        <Masked key={text} person={person} field={field} masked={text} />
      );
    case 'note':
      return <span className="note">{text ?? '—'}</span>;
    default:
      return text ?? <Nothing person={person} field={field} />;
  }
}

function Nothing({ person, field }: { person: PersonPage; field: PersonFieldKey }) {
  return <span className="person-nothing">{emptyWord(field, person.membership)}</span>;
}

/** The way to the branch; of somebody without one, who keeps the entry. */
function Branch({ person }: { person: PersonPage }) {
  if (person.branch === null) {
    return (
      <>
        没有党支部，由{' '}
        <Link href={`/organisations/${person.holder.id}`}>{person.holder.name || '上级组织'}</Link> 管理
      </>
    );
  }
  const steps = person.branchPath.length > 0 ? person.branchPath : [person.branch];
  return (
    <span className="person-branch">
      {steps.map((step, index) => (
        <span key={step.id}>
          {index > 0 && ' › '}
          <Link href={`/organisations/${step.id}`}>
            {index === steps.length - 1 ? (person.branch?.name ?? step.name) : step.name}
          </Link>
        </span>
      ))}
    </span>
  );
}
