import { Select } from 'antd';
import { useState } from 'react';
import { TEACHER_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { HALF_DAYS, type HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Page, Section } from '../../../ui/Page.tsx';
import { today } from '../../../ui/words.ts';

/** 空闲: which rooms and teachers are free on a half-day, and what the others are doing. */
export default function FreePage() {
  const [typed, setTyped] = useState(today());
  const [half, setHalf] = useState<HalfDay>('morning');
  const day = readDay(typed);
  const asked = useCall('timetable.free', day === null ? null : { day, half });
  return (
    <Page title="空闲场地和教师">
      <div className="field-pair narrow-form">
        <DayField label="日期" value={typed} onChange={setTyped} />
        <Field label="半天">
          {(field) => (
            <Select<HalfDay>
              {...field}
              className="wide"
              value={half}
              onChange={setHalf}
              options={keysOf(HALF_DAYS).map((value) => ({ value, label: HALF_DAYS[value] }))}
            />
          )}
        </Field>
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : (
        <div className="columns columns-even">
          <Section title="空闲场地" count={asked.data.venues.filter(({ busy }) => busy === null).length}>
            <FreeRows all={asked.data.venues.map((each) => ({ ...each, about: `${each.seats} 座` }))} />
          </Section>
          <Section title="空闲教师" count={asked.data.teachers.filter(({ busy }) => busy === null).length}>
            <FreeRows
              all={asked.data.teachers.map((each) => ({ ...each, about: TEACHER_KINDS[each.kind] }))}
            />
          </Section>
        </div>
      )}
    </Page>
  );
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly busy: string | null;
}

/** Those who are free first. */
function FreeRows({ all }: { all: readonly Line[] }) {
  const sorted = all.toSorted((one, other) => Number(one.busy !== null) - Number(other.busy !== null));
  return (
    <table className="rows">
      <tbody>
        {sorted.map(({ id, name, about, busy }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{about}</td>
            <td>{busy ?? '空闲'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
