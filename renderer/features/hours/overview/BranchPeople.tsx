import { useState } from 'react';
import { Link } from 'wouter';
import type { HoursOfPerson, UnitLedger } from '../../../../shared/contract/hours-answers.ts';
import { hoursInWords, lackInWords } from '../../../../shared/domain/hours/words.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';

const STEP = 100;

/** The people of a branch with their hours of the year; each opens his ledger. */
export function BranchPeople({
  ledger: { organisation, year, people, totalPeople, rows },
}: {
  ledger: UnitLedger;
}) {
  const [offset, setOffset] = useState(0);
  const further = useCall(
    'hours.unit-ledger',
    offset === 0 ? null : { organisation: organisation.id, year, offset, limit: STEP },
  );
  const shown = offset === 0 ? people : (further.data?.people ?? []);
  return (
    <Section title={rows.length > 0 ? '直接隶属的人员' : '人员'}>
      {further.failure !== undefined && <Failure failure={further.failure} again={further.again} />}
      <table className="rows" aria-label="人员学时">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">学员类别</th>
            <th scope="col" className="number">
              集中培训
            </th>
            <th scope="col" className="number">
              集体学习
            </th>
            <th scope="col" className="number">
              合计
            </th>
            <th scope="col" className="number">
              应修
            </th>
            <th scope="col">情况</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id}>
              <td>
                <Link href={`/hours/person/${person.id}`}>{person.name}</Link>
              </td>
              <td>{CATEGORIES[person.category]}</td>
              <td className="number">{hoursInWords(person.concentrated)}</td>
              <td className="number">{hoursInWords(person.collective)}</td>
              <td className="number">
                <strong>{hoursInWords(person.hours)}</strong>
              </td>
              <td className="number">{person.target === null ? '—' : hoursInWords(person.target)}</td>
              <td>
                <Standing person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager total={totalPeople} offset={offset} step={STEP} unit="人" go={setOffset} />
    </Section>
  );
}

function Standing({ person }: { person: HoursOfPerson }) {
  if (person.exempt) return <Mark tone="plain">免学时</Mark>;
  if (person.target === null) return <span className="secondary">不作要求</span>;
  const lack = lackInWords(person);
  return lack === '' ? <Mark tone="good">已达标</Mark> : <Mark tone="warning">{lack}</Mark>;
}
