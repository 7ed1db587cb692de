import { lazy, Suspense, useState } from 'react';
import { daysLater } from '../../../shared/domain/day.ts';
import { mondayOf } from '../../../shared/domain/timetable/clock.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { Field } from '../../ui/form/Field.tsx';
import { Section } from '../../ui/Page.tsx';
import { TeacherPicker } from '../../ui/TeacherPicker.tsx';
import { VenuePicker } from '../../ui/VenuePicker.tsx';
import { today } from '../../ui/words.ts';
import type { Wanted } from './DocumentPreview.tsx';
import { DocumentRow } from './DocumentRow.tsx';

const DocumentPreview = lazy(() => import('./DocumentPreview.tsx'));

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Timetables that are not of one class: of a week, a teacher, a venue. */
export function SchoolDocuments() {
  const monday = mondayOf(today());
  const [from, setFrom] = useState(monday);
  const [until, setUntil] = useState(daysLater(monday, 6));
  const [teacher, setTeacher] = useState<Chosen | null>(null);
  const [venue, setVenue] = useState<Chosen | null>(null);
  const [wanted, setWanted] = useState<Wanted>();
  const [first, last] = [readDay(from), readDay(until)];
  const reversed = first !== null && last !== null && first > last;
  const stretch = first === null || last === null || reversed ? null : { from: first, until: last };
  return (
    <Section title="全校课表">
      <div className="notice-fields">
        <DayField label="从" value={from} onChange={setFrom} />
        <DayField
          label="到"
          value={until}
          onChange={setUntil}
          error={reversed ? '早于开始日期，请改正' : undefined}
        />
      </div>
      <ul className="documents">
        <DocumentRow
          title="全校周课表"
          about={first === null ? '请先填日期' : `${mondayOf(first)} 起的一周，全部班次`}
          disabled={first === null}
          open={() =>
            first !== null &&
            setWanted({ call: 'documents.week-timetable', input: { day: first }, title: '全校周课表' })
          }
        />
        <DocumentRow
          title="教师授课安排"
          about="一位教师在所选日期内的课次"
          disabled={stretch === null || teacher === null}
          open={() =>
            stretch !== null &&
            teacher !== null &&
            setWanted({
              call: 'documents.teacher-timetable',
              input: { teacher: teacher.id, ...stretch },
              title: '教师授课安排表',
            })
          }
          options={
            <Field label="教师">
              {(field) => <TeacherPicker field={field} value={teacher} onChange={setTeacher} />}
            </Field>
          }
        />
        <DocumentRow
          title="场地使用安排"
          about="一处场地在所选日期内的课次"
          disabled={stretch === null || venue === null}
          open={() =>
            stretch !== null &&
            venue !== null &&
            setWanted({
              call: 'documents.venue-timetable',
              input: { venue: venue.id, ...stretch },
              title: `${venue.name}使用安排表`,
            })
          }
          options={
            <Field label="场地">
              {(field) => <VenuePicker field={field} value={venue} onChange={setVenue} />}
            </Field>
          }
        />
      </ul>
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Section>
  );
}
