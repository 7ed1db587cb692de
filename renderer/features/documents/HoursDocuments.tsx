import { Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FoundOrganisation } from '../../../shared/contract/organisations.ts';
import type { FoundPerson } from '../../../shared/contract/people.ts';
import { Field } from '../../ui/form/Field.tsx';
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx';
import { Section } from '../../ui/Page.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { today } from '../../ui/words.ts';
import type { Wanted } from './DocumentPreview.tsx';
import { DocumentRow } from './DocumentRow.tsx';

const DocumentPreview = lazy(() => import('./DocumentPreview.tsx'));

/** As many years back are offered. */
const YEARS = 6;

/** 学时文书: of one person, of a unit, of those who lack hours. */
export function HoursDocuments() {
  const thisYear = Number(today().slice(0, 4));
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [unit, setUnit] = useState<FoundOrganisation | null>(null);
  const [year, setYear] = useState(thisYear);
  const [wanted, setWanted] = useState<Wanted>();
  return (
    <Section title="学时文书">
      <div className="notice-fields">
        <Field label="单位">
          {(field) => (
            <OrganisationPicker
              field={field}
              value={unit}
              onChange={setUnit}
              allowed={({ closedOn }) => closedOn === null}
            />
          )}
        </Field>
        <Field label="年度">
          {(field) => (
            <Select
              {...field}
              value={year}
              onChange={setYear}
              options={Array.from({ length: YEARS }, (_, back) => ({
                value: thisYear - back,
                label: `${thisYear - back}年`,
              }))}
            />
          )}
        </Field>
      </div>
      <ul className="documents">
        <DocumentRow
          title="参训情况证明"
          about="一名党员近五年的学时和参加的班次，一人一页"
          disabled={person === null}
          open={() =>
            person !== null &&
            setWanted({
              call: 'documents.participation',
              input: { person: person.id },
              title: '参训情况证明',
            })
          }
          options={
            <Field label="人员">
              {(field) => (
                <PersonPicker field={field} value={person} onChange={setPerson} allowed={() => true} />
              )}
            </Field>
          }
        />
        <DocumentRow
          title="学时台账"
          about={unit === null ? '请先选单位' : `${unit.name}各支部人员 ${year} 年的学时`}
          disabled={unit === null}
          open={() =>
            unit !== null &&
            setWanted({
              call: 'documents.hours-register',
              input: { organisation: unit.id, year },
              title: `${unit.name}${year}年度学时台账`,
            })
          }
        />
        <DocumentRow
          title="未达标人员名单"
          about={`${unit === null ? '全部单位' : unit.name} ${year} 年学时没有修满的人；条件和分单位下发在“学时 › 未达标”`}
          open={() =>
            setWanted({
              call: 'documents.shortfall',
              input: { year, ...(unit !== null && { organisation: unit.id }) },
              title: `${unit?.name ?? ''}${year}年度学时未达标人员名单`,
            })
          }
        />
      </ul>
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Section>
  );
}
