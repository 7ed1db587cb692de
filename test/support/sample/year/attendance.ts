import { insertRows } from '../../../../electron/data/insert-rows.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { sampleClass, type Filling } from '../training/classes.ts';
import { returnedClasses } from './whole-classes.ts';

const CLASS = '后备干部2026年第1期';

/**
 * The signed sheets of the class that is over: nobody was missing but one, who was ill on the second morning. The whole
 * sample has those of all its classes.
 */
export async function fillAttendance({ db, data, size }: Filling): Promise<void> {
  const halves = ['2026-11-09', '2026-11-10'].flatMap((day) =>
    (['morning', 'afternoon'] as const).map((half) => ({ day, half })),
  );
  for (const { day, half } of halves)
    await db
      .insertInto('attendance_sheet')
      .values({
        id: sampleSheet(day, half),
        class_id: sampleClass(CLASS),
        day,
        half,
        groups: null,
        entered_on: day,
        closed_on: '2026-11-11',
        document_id: null,
        note: null,
      })
      .execute();
  const [, second] = await db
    .selectFrom('enrolment')
    .select('id')
    .where('class_id', '=', sampleClass(CLASS))
    .orderBy('position')
    .limit(2)
    .execute();
  if (second === undefined) throw new Error('nobody is in the class that is over');
  await db
    .insertInto('attendance_mark')
    .values({
      id: sampleId('attendance-mark', '2026-11-10'),
      sheet_id: sampleSheet('2026-11-10', 'morning'),
      enrolment_id: second.id,
      state: 'sick',
      minutes: null,
      note: null,
    })
    .execute();
  if (size !== 'whole') return;
  for (const { sheets, marks, leaves, decisions } of returnedClasses()) {
    insertRows(data, 'attendance_sheet', sheets);
    insertRows(data, 'attendance_mark', marks);
    insertRows(data, 'leave', leaves);
    insertRows(data, 'leave_decision', decisions);
  }
}

/** The id of a sheet of the class that is over. */
export const sampleSheet = (day: string, half: string): string =>
  sampleId('attendance-sheet', `${CLASS}/${day}/${half}`);
