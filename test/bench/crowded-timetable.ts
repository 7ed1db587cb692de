import { closeFolder } from '../../electron/data/folder.ts';
import { insertRows } from '../../electron/data/insert-rows.ts';
import { write } from '../../electron/data/log/write.ts';
import { rules } from '../../electron/features/index.ts';
import type { Database } from '../../electron/data/tables/index.ts';
import { sampleId } from '../../shared/contract/sample-id.ts';
import { daysFromTo } from '../../shared/domain/timetable/clock.ts';
import type { HalfDay } from '../../shared/domain/timetable/half-days.ts';
import { fillSample } from '../support/sample/fill.ts';
import { emptyFolder } from '../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../support/sample/viewer.ts';

/** How many sessions a year of the measure has. */
export const SESSIONS = 5_000;
/** The week into which twelve classes are put. */
export const CROWDED_WEEK = '2026-11-30';
const CROWDED_CLASSES = 12;

const LESSONS: readonly (readonly [HalfDay, number, number])[] = [
  ['morning', 510, 555],
  ['morning', 560, 605],
  ['morning', 610, 650],
  ['morning', 655, 690],
  ['afternoon', 900, 945],
  ['afternoon', 950, 995],
  ['afternoon', 1000, 1050],
  ['evening', 1170, 1210],
  ['evening', 1215, 1250],
  ['evening', 1255, 1290],
];

/**
 * The whole district with 5,000 sessions instead of its own, short lessons on the days of its classes, and twelve classes
 * of five days in one week. Teachers and rooms are given out in turn, so that there are some clashes to be found.
 */
export async function crowdedFolder(): Promise<string> {
  const folder = emptyFolder();
  const data = await fillSample(folder, rules, () => new Date(), 'whole');
  const about = {
    call: 'timetable.import',
    label: '许多课次',
    viewer: SAMPLE_ADMINISTRATOR,
    undoable: false,
  };
  await write(data, about, async ({ db }) => {
    for (const table of ['conflict_exception', 'session_class', 'session_teacher', 'session'] as const)
      await db.deleteFrom(table).execute();
    const crowded = await db
      .selectFrom('training_class')
      .select('id')
      .where('kind', '=', 'rotation')
      .orderBy('starts_on')
      .limit(CROWDED_CLASSES)
      .execute();
    await db
      .updateTable('training_class')
      .set({ starts_on: CROWDED_WEEK, ends_on: '2026-12-04' })
      .where(
        'id',
        'in',
        crowded.map(({ id }) => id),
      )
      .execute();
    const classes = await db
      .selectFrom('training_class')
      .select(['id', 'starts_on', 'ends_on', 'venue_id'])
      .where('starts_on', 'is not', null)
      .where('ends_on', 'is not', null)
      .where('status', 'not in', ['cancelled', 'postponed'])
      .orderBy('starts_on', 'desc')
      .orderBy('id')
      .execute();
    const teachers = await db.selectFrom('teacher').select('id').orderBy('id').execute();
    const venues = await db.selectFrom('venue').select('id').orderBy('id').execute();
    const sessions: Database['session'][] = [];
    const staff: Database['session_teacher'][] = [];
    for (const [turn, { id, starts_on: from, ends_on: to, venue_id: room }] of classes.entries())
      for (const day of daysFromTo(from ?? '', to ?? ''))
        for (const [index, [half, starts, ends]] of LESSONS.entries()) {
          // In the week that is looked at as many as people teach: four a day.
          const busy = from === CROWDED_WEEK && index % 3 !== 0;
          if (busy || sessions.length >= SESSIONS) continue;
          const own = sampleId('session', `${id}/${day}/${index}`);
          sessions.push({
            ...BLANK,
            id: own,
            class_id: id,
            position: sessions.length,
            day,
            half,
            starts_at: starts,
            ends_at: ends,
            // Departments and towns have rooms of their own.
            venue_id: room === null ? null : (venues[turn % venues.length]?.id ?? null),
          });
          staff.push({
            id: sampleId('session-teacher', own),
            session_id: own,
            teacher_id: teachers[(turn * 7 + index) % teachers.length]?.id ?? '',
            role: 'teacher',
            position: 1,
          });
        }
    insertRows(data, 'session', sessions);
    insertRows(data, 'session_teacher', staff);
  });
  closeFolder(data);
  return folder;
}

const BLANK = {
  kind: 'lesson' as const,
  course_id: null,
  title: '基层党建工作实务',
  hours: 1,
  site_id: null,
  route_id: null,
  place: null,
  pinned: 0,
  note: null,
};
