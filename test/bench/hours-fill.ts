import { insertRows } from '../../electron/data/insert-rows.ts';
import { write } from '../../electron/data/log/write.ts';
import type { OpenData } from '../../electron/data/open-data.ts';
import type { Database } from '../../electron/data/tables/index.ts';
import { newId } from '../../electron/data/row-id.ts';
import { daysLater } from '../../shared/domain/day.ts';
import { seededRandom } from '../support/sample/random.ts';
import { SAMPLE_ADMINISTRATOR } from '../support/sample/viewer.ts';

const ACTIVITIES = ['theme-day', 'congress', 'party-lecture', 'study-group'] as const;
const HALVES = ['morning', 'afternoon', 'evening'] as const;

/**
 * Five years of what earns hours, beside the whole sample district: six events of every branch a year, and a signed sheet
 * of every half-day of every class of the sample, which is held again in each of the years. About a million ledger lines.
 */
export async function fillYears(data: OpenData, first: number, last: number): Promise<void> {
  const random = seededRandom(5);
  const about = { call: 'hours.bench', label: '五年', viewer: SAMPLE_ADMINISTRATOR, undoable: false };
  const branches = data.reader
    .prepare(
      `SELECT branch_id AS id, max(id) AS person FROM person WHERE branch_id IS NOT NULL AND standing = 'present'
      GROUP BY branch_id`,
    )
    .all() as { id: string; person: string }[];
  for (let year = first; year <= last; year += 1)
    await write({ ...data, rules: {} }, about, () => {
      const events: Database['branch_event'][] = [];
      const absent: Database['branch_event_person'][] = [];
      for (const branch of branches)
        for (let index = 0; index < 6; index += 1) {
          const id = newId();
          events.push({
            id,
            organisation_id: branch.id,
            activity: random.pick(ACTIVITIES),
            title: '主题党日',
            day: random.day(`${year}-01-01`, `${year}-11-20`),
            half: random.pick(HALVES),
            minutes: random.pick([90, 120, 180]),
            takes: 'all-but',
            paper: null,
            note: null,
          });
          absent.push({ id: newId(), event_id: id, person_id: branch.person, presence: 'absent' });
        }
      insertRows(data, 'branch_event', events);
      insertRows(data, 'branch_event_person', absent);
      fillSheets(data, year);
      return Promise.resolve();
    });
}

/** The classes of the sample with sheets; in earlier years copies of them with the same people. */
function fillSheets(data: OpenData, year: number): void {
  const { writer } = data;
  const classes = writer
    .prepare(
      `SELECT * FROM training_class WHERE copied_from_id IS NULL AND starts_on IS NOT NULL AND ends_on IS NOT NULL
      AND status IN ('finished', 'archived') AND id NOT IN (SELECT class_id FROM attendance_sheet)`,
    )
    .all() as Database['training_class'][];
  const sheets: Database['attendance_sheet'][] = [];
  for (const klass of classes) {
    const shift = (day: string | null) => `${year}${(day ?? '').slice(4).replace('-02-29', '-02-28')}`;
    const copy = {
      ...klass,
      id: newId(),
      copied_from_id: klass.id,
      starts_on: shift(klass.starts_on),
      ends_on: shift(klass.ends_on),
    };
    insertRows(data, 'training_class', [copy]);
    const people = writer
      .prepare(`SELECT * FROM enrolment WHERE class_id = ?`)
      .all(klass.id) as Database['enrolment'][];
    insertRows(
      data,
      'enrolment',
      people.map((row) => ({
        ...row,
        id: newId(),
        class_id: copy.id,
        enrolled_on: copy.starts_on,
        replaces_id: null,
      })),
    );
    for (let day = copy.starts_on; day <= copy.ends_on && sheets.length < 100_000; day = daysLater(day, 1))
      for (const half of ['morning', 'afternoon'] as const)
        sheets.push({
          id: newId(),
          class_id: copy.id,
          day,
          half,
          groups: null,
          entered_on: day,
          closed_on: null,
          document_id: null,
          note: null,
        });
  }
  insertRows(data, 'attendance_sheet', sheets);
}
