import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import type { SessionKind } from '../../../../shared/domain/timetable/codes.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { sampleClass, type Filling } from './classes.ts';
import { publishWhole } from './published.ts';
import { sampleCourse, sampleRoute, sampleTeacher, sampleVenue } from './resources.ts';
import { fillWholeSessions } from './whole-sessions.ts';

/** The id of a session of the sample district, by the number of its class and its title. */
export const sampleSession = (number: string, title: string): string =>
  sampleId('session', `${number}/${title}`);

interface Planned {
  readonly title: string;
  readonly kind?: SessionKind;
  /** Null: 待排. */
  readonly at: readonly [day: string, half: HalfDay] | null;
  readonly hours?: number;
  readonly course?: string;
  readonly teacher?: string;
  readonly assistant?: string;
  readonly venue?: string;
  readonly route?: string;
}

const TIMETABLES: Readonly<Record<string, readonly Planned[]>> = {
  '2026年第12期': [
    { title: '学员报到', kind: 'arrival', at: ['2026-11-23', 'morning'], hours: 0 },
    { title: '开班式', kind: 'opening', at: ['2026-11-23', 'afternoon'], hours: 1, venue: '第一教室' },
    {
      title: '习近平新时代中国特色社会主义思想专题',
      at: ['2026-11-24', 'morning'],
      course: '习近平新时代中国特色社会主义思想专题',
      teacher: '周明德',
      assistant: '何静姝',
      venue: '第一教室',
    },
    {
      title: '当前形势与任务',
      at: ['2026-11-24', 'afternoon'],
      course: '当前形势与任务',
      teacher: '彭建邺',
      venue: '第一教室',
    },
    { title: '自学', kind: 'self-study', at: ['2026-11-24', 'evening'], hours: 2 },
    { title: '走初心路', kind: 'away', at: ['2026-11-25', 'morning'], route: '走初心路', teacher: '谭学汶' },
    {
      title: '党章党规党纪',
      at: ['2026-11-26', 'morning'],
      course: '党章党规党纪',
      teacher: '何静姝',
      venue: '第一教室',
    },
    { title: '分组研讨', kind: 'discussion', at: ['2026-11-26', 'afternoon'], venue: '研讨室一' },
    { title: '结业式', kind: 'closing', at: ['2026-11-27', 'morning'], hours: 1, venue: '第一教室' },
    { title: '支部工作方法', at: null, course: '支部工作方法', teacher: '肖桂澜' },
  ],
  '2026年第13期': [
    {
      title: '党章党规党纪',
      at: ['2026-11-25', 'morning'],
      course: '党章党规党纪',
      teacher: '何静姝',
      venue: '第二教室',
    },
    { title: '党史中的望城', at: null, course: '党史中的望城', teacher: '谭学汶' },
  ],
};

/** Puts the timetables of the sample district in, inside an open transaction. */
export async function fillSessions(filling: Filling): Promise<void> {
  const { db, size } = filling;
  for (const [number, sessions] of Object.entries(TIMETABLES)) {
    for (const [index, each] of sessions.entries()) {
      const id = sampleSession(number, each.title);
      const row: Database['session'] = {
        id,
        class_id: sampleClass(number),
        kind: each.kind ?? 'lesson',
        course_id: each.course === undefined ? null : sampleCourse(each.course),
        title: each.title,
        hours: each.hours ?? 4,
        position: index + 1,
        day: each.at?.[0] ?? null,
        half: each.at?.[1] ?? null,
        starts_at: null,
        ends_at: null,
        venue_id: each.venue === undefined ? null : sampleVenue(each.venue),
        site_id: null,
        route_id: each.route === undefined ? null : sampleRoute(each.route),
        place: null,
        pinned: each.kind === 'opening' ? 1 : 0,
        note: null,
      };
      await db.insertInto('session').values(row).execute();
      const roles = [
        ['teacher', each.teacher],
        ['assistant', each.assistant],
      ] as const;
      for (const [role, name] of roles)
        if (name !== undefined)
          await db
            .insertInto('session_teacher')
            .values({
              id: sampleId('session-teacher', `${number}/${each.title}/${role}`),
              session_id: id,
              teacher_id: sampleTeacher(name),
              role,
              position: 1,
            })
            .execute();
    }
  }
  if (size !== 'whole') return;
  await fillWholeSessions(filling, new Set(Object.keys(TIMETABLES)));
  await publishWhole(filling);
}
