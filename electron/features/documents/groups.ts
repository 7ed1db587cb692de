import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Group, GroupList } from '../../../shared/domain/documents/groups.ts';
import { inOrder } from '../../../shared/domain/classes/orders.ts';
import type { Database } from '../../data/tables/index.ts';
import { rosterOf } from '../classes/roster.ts';
import { classRow } from '../classes/rows.ts';
import { lineOf } from './class-roster.ts';
import { headingOf } from './heading.ts';

/** The groups of a class, each with its leader first. @throws Refusal `classes.not-found` */
export async function groupList(viewer: Viewer, db: Kysely<Database>, classId: string): Promise<GroupList> {
  const row = await classRow(viewer, db, classId);
  const { trainees } = await rosterOf(viewer, db, classId);
  const byGroup = Map.groupBy(inOrder(trainees, 'group'), ({ enrolment }) => enrolment.group_number);
  const groups = [...byGroup].map(([number, members]): Group => {
    const leadersFirst = members.toSorted(
      (a, b) => Number(b.enrolment.role === 'group-leader') - Number(a.enrolment.role === 'group-leader'),
    );
    return {
      number,
      members: leadersFirst.map((trainee, index) => {
        const { name, unitAndDuty, role } = lineOf(trainee, index + 1, false);
        return { name, unitAndDuty, role };
      }),
    };
  });
  return { heading: headingOf(row), groups };
}
