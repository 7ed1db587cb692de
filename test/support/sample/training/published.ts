import type { Database } from '../../../../electron/data/tables/index.ts';
import { draftAsKept } from '../../../../electron/features/timetable/publishing.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import type { KeptSession } from '../../../../shared/domain/timetable/versions.ts';
import { SAMPLE_ADMINISTRATOR } from '../viewer.ts';
import type { Filling } from './classes.ts';
import { inChunks } from './chunks.ts';

const WHY = ['授课教师临时出差', '教室设备检修', '与区里会议冲突'];
/** Every so many classes something was moved after the first version. */
const MOVED_EVERY = 12;

/** Publishes what is placed of every class that is not still to come, five days before it begins. */
export async function publishWhole({ db }: Filling): Promise<void> {
  const classes = await db
    .selectFrom('training_class')
    .innerJoin('session', 'session.class_id', 'training_class.id')
    .select(['training_class.id', 'number', 'starts_on'])
    .where('status', 'not in', ['enrolling', 'planned'])
    .groupBy('training_class.id')
    .orderBy('starts_on')
    .execute();
  const versions: Database['timetable_version'][] = [];
  for (const [index, { id, number, starts_on: startsOn }] of classes.entries()) {
    if (startsOn === null) continue;
    const draft = await draftAsKept(SAMPLE_ADMINISTRATOR, db, id);
    const moved = index % MOVED_EVERY === MOVED_EVERY - 1;
    const add = (version: number, content: readonly KeptSession[], daysBefore: number) =>
      versions.push({
        id: sampleId('timetable-version', `${number}/${version}`),
        class_id: id,
        version,
        published_at: `${daysLater(startsOn, -daysBefore)}T01:30:00.000Z`,
        published_by: '管理员',
        reason: version === 1 ? null : (WHY[index % WHY.length] ?? null),
        content: JSON.stringify(content),
      });
    add(1, moved ? beforeMoving(draft) : draft, 6);
    if (moved) add(2, draft, 2);
  }
  await inChunks(versions, (some) => db.insertInto('timetable_version').values(some).execute());
}

/** The timetable as it was published first: the last lesson in another room. */
function beforeMoving(draft: readonly KeptSession[]): KeptSession[] {
  const last = draft.findLastIndex(({ kind }) => kind === 'lesson');
  return draft.map((session, index) =>
    index === last ? { ...session, place: session.place === '第二教室' ? '第一教室' : '第二教室' } : session,
  );
}
