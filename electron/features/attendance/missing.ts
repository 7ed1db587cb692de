import { sql, type Kysely } from 'kysely';
import type { MissingSheet } from '../../../shared/contract/attendance.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { keyOfHalf, placeOf } from '../../../shared/domain/attendance/half-line.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isInClass, toClassName } from '../classes/rows.ts';
import { halvesOfClasses } from './halves.ts';
import { groupsOf, halfNow } from './load.ts';
import { groupsLeft } from './sheets.ts';

/** Sheets that should have been entered: of half-days that are over, of classes that are not closed; the oldest first. */
export async function missingSheets(
  viewer: Viewer,
  db: Kysely<Database>,
  until: string | undefined,
  now: Date,
): Promise<MissingSheet[]> {
  const here = halfNow(now);
  const last = until === undefined || until > here.day ? here.day : until;
  const classes = await rows(viewer, db, 'training_class')
    .selectAll()
    .where('status', 'not in', ['finished', 'archived', 'postponed', 'cancelled'])
    .where('starts_on', '<=', last)
    .execute();
  const ids = classes.map(({ id }) => id);
  const among = sql<boolean>`class_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const sheets = await rows(viewer, db, 'attendance_sheet')
    .select(['class_id', 'day', 'half', 'groups'])
    .where(among)
    .execute();
  const trainees = await rows(viewer, db, 'enrolment')
    .select(['class_id', sql<number>`coalesce(group_number, 0)`.as('group')])
    .distinct()
    .where(among)
    .where(isInClass('enrolment'))
    .execute();
  const halves = await halvesOfClasses(viewer, db, ids);
  const sheetsOf = Map.groupBy(sheets, (sheet) => sheet.class_id);
  const groups = Map.groupBy(trainees, (each) => each.class_id);
  return classes
    .flatMap((own) => {
      const due = groups.get(own.id) ?? [];
      if (due.length === 0) return [];
      const entered = new Map((sheetsOf.get(own.id) ?? []).map((sheet) => [keyOfHalf(sheet), sheet]));
      return (halves.get(own.id) ?? [])
        .filter((half) => half.day <= last && placeOf(half) < placeOf(here))
        .flatMap((half): MissingSheet[] => {
          const sheet = entered.get(keyOfHalf(half));
          const left = sheet === undefined ? [] : groupsLeft(groupsOf(sheet.groups), due);
          if (sheet !== undefined && left.length === 0) return [];
          return [{ class: toClassName(own), classTeacher: own.class_teacher, ...half, groupsLeft: left }];
        });
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
