import { insertRows } from '../../../../electron/data/insert-rows.ts';
import { sampleId, sampleOrganisation } from '../../../../shared/contract/sample-id.ts';
import { samplePerson } from '../fill-people.ts';
import type { Filling } from '../training/classes.ts';
import { branchYear, eventRows } from './branch-year.ts';
import { declaredYear } from './declared.ts';

const BRANCH = '靖港镇/芦江社区/第一网格支部';

/**
 * Two lines of one branch: a 主题党日 at which one was missing, and a 党课 that all attended. With what the whole sample
 * has they are 20,000.
 */
export async function fillHours({ db, data, size }: Filling): Promise<void> {
  await db
    .insertInto('branch_event')
    .values([
      {
        id: sampleId('branch-event', '主题党日'),
        organisation_id: sampleOrganisation(BRANCH),
        activity: 'theme-day',
        title: '重温入党誓词',
        day: '2026-11-06',
        half: 'morning',
        minutes: 120,
        takes: 'all-but',
        paper: '11月活动记录',
        note: null,
      },
      {
        id: sampleId('branch-event', '党课'),
        organisation_id: sampleOrganisation(BRANCH),
        activity: 'party-lecture',
        title: '学习贯彻党的二十届四中全会精神',
        day: '2026-11-13',
        half: 'afternoon',
        minutes: 120,
        takes: 'all-but',
        paper: '11月活动记录',
        note: null,
      },
    ])
    .execute();
  await db
    .insertInto('branch_event_person')
    .values({
      id: sampleId('branch-event-person', '主题党日'),
      event_id: sampleId('branch-event', '主题党日'),
      person_id: samplePerson(`${BRANCH}/04`),
      presence: 'absent',
    })
    .execute();
  if (size !== 'whole') return;
  const { events, branches, people } = eventRows(branchYear());
  insertRows(data, 'branch_event', events);
  insertRows(data, 'branch_event_branch', branches);
  insertRows(data, 'branch_event_person', people);
  const { declarations, corrections } = declaredYear();
  insertRows(data, 'hours_declaration', declarations);
  insertRows(data, 'hours_correction', corrections);
}
