import type { OpenTransaction } from '../../../../electron/data/log/write.ts';
import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { inChunks } from './chunks.ts';
import { type SampleCourse, WHOLE_COURSES } from './whole-courses.ts';
import { WHOLE_ROUTES, WHOLE_SITES, WHOLE_VENUES } from './whole-places.ts';
import { WHOLE_TEACHERS } from './whole-teachers.ts';

export const sampleTeacher = (name: string): string => sampleId('teacher', name);
export const sampleVenue = (name: string): string => sampleId('venue', name);
export const sampleSite = (name: string): string => sampleId('site', name);
export const sampleRoute = (name: string): string => sampleId('route', name);
export const sampleCourse = (name: string): string => sampleId('course', name);

type Row<Name extends keyof Database> = Omit<Database[Name], 'id'>;

/** Invented people: no teacher of the sample is anybody real. */
const TEACHERS: readonly (Pick<Row<'teacher'>, 'name' | 'kind' | 'title' | 'unit' | 'fee_class'> & {
  readonly topics: string;
})[] = [
  { name: '周明德', kind: 'staff', title: '副教授', unit: '区委党校', fee_class: 'none', topics: '党的理论' },
  { name: '何静姝', kind: 'staff', title: '讲师', unit: '区委党校', fee_class: 'none', topics: '党章党规' },
  {
    name: '彭建邺',
    kind: 'leader',
    title: '区委常委',
    unit: '区委',
    fee_class: 'none',
    topics: '形势政策',
  },
  {
    name: '谭学汶',
    kind: 'external',
    title: '教授',
    unit: '省委党校',
    fee_class: 'senior',
    topics: '党史',
  },
  {
    name: '肖桂澜',
    kind: 'lecturer',
    title: '村党总支书记',
    unit: '靖港镇芦江社区',
    fee_class: 'intermediate',
    topics: '基层治理',
  },
];

const VENUES: readonly Pick<Row<'venue'>, 'name' | 'seats' | 'row_count' | 'column_count' | 'aisles'>[] = [
  { name: '第一教室', seats: 120, row_count: 10, column_count: 12, aisles: '[3,9]' },
  { name: '第二教室', seats: 60, row_count: 6, column_count: 10, aisles: '[5]' },
  { name: '报告厅', seats: 420, row_count: 20, column_count: 21, aisles: '[7,14]' },
  { name: '研讨室一', seats: 30, row_count: null, column_count: null, aisles: null },
];

const SITES: readonly Pick<Row<'teaching_site'>, 'name' | 'address' | 'capacity' | 'minutes'>[] = [
  { name: '雷锋纪念馆', address: '雷锋街道', capacity: 300, minutes: 35 },
  { name: '郭亮纪念园', address: '铜官街道', capacity: 150, minutes: 40 },
  { name: '靖港古镇', address: '靖港镇', capacity: 200, minutes: 30 },
];

const ROUTES: readonly { readonly name: string; readonly stops: readonly (readonly [string, number])[] }[] = [
  { name: '走成长路', stops: [['雷锋纪念馆', 35]] },
  {
    name: '走初心路',
    stops: [
      ['郭亮纪念园', 40],
      ['靖港古镇', 25],
    ],
  },
];

const COURSES: readonly (Pick<Row<'course'>, 'name' | 'task' | 'area' | 'form' | 'hours'> & {
  readonly teacher: string;
})[] = [
  {
    name: '习近平新时代中国特色社会主义思想专题',
    task: 'theory',
    area: 'theory',
    form: 'lecture',
    hours: 4,
    teacher: '周明德',
  },
  { name: '党章党规党纪', task: 'discipline', area: 'spirit', form: 'lecture', hours: 4, teacher: '何静姝' },
  { name: '当前形势与任务', task: 'situation', area: 'theory', form: 'lecture', hours: 4, teacher: '彭建邺' },
  { name: '党史中的望城', task: 'tradition', area: 'spirit', form: 'lecture', hours: 4, teacher: '谭学汶' },
  { name: '支部工作方法', task: 'skills', area: 'ability', form: 'seminar', hours: 4, teacher: '肖桂澜' },
];

/**
 * Puts courses, teachers, venues, sites and routes in, inside an open transaction. The whole district has about sixty
 * teachers, 1,000 learning places, five routes and the courses that the seed article counts.
 */
export async function fillResources({
  db,
  size,
}: Pick<OpenTransaction, 'db'> & { readonly size: 'whole' | 'few' }): Promise<void> {
  const whole = size === 'whole';
  await fillTeachers(db, whole);
  await inChunks(
    [...VENUES, ...(whole ? WHOLE_VENUES : [])].map((each, index) => ({
      id: sampleVenue(each.name),
      equipment: each.seats > 100 ? '投影、音响、录播' : '投影、音响',
      note: null,
      position: index + 1,
      closed_on: null,
      ...each,
    })),
    (some) => db.insertInto('venue').values(some).execute(),
  );
  await inChunks(
    [...SITES, ...(whole ? WHOLE_SITES : [])].map((each, index) => ({
      id: sampleSite(each.name),
      guide: null,
      phone: null,
      note: null,
      position: index + 1,
      closed_on: null,
      ...each,
    })),
    (some) => db.insertInto('teaching_site').values(some).execute(),
  );
  await fillRoutes(db, [...ROUTES, ...(whole ? WHOLE_ROUTES : [])]);
  const courses = COURSES.map((each) => ({
    theme: null,
    choice: 'required' as const,
    steps: ['approved'] as const,
    ...each,
  }));
  const teaching = WHOLE_TEACHERS.filter(({ retired_on: gone }) => gone === null);
  const more = WHOLE_COURSES.map((each, index) => ({
    ...each,
    teacher: teaching[index % teaching.length]?.name ?? '',
  }));
  await fillCourses(db, [...courses, ...(whole ? more : [])]);
}

type Db = OpenTransaction['db'];

async function fillTeachers(db: Db, whole: boolean): Promise<void> {
  await inChunks(
    [...TEACHERS, ...(whole ? WHOLE_TEACHERS : [])].map((each) => ({
      id: sampleTeacher(each.name),
      phone: null,
      person_id: null,
      note: null,
      retired_on: null,
      ...each,
    })),
    (some) => db.insertInto('teacher').values(some).execute(),
  );
  if (!whole) return;
  const away = WHOLE_TEACHERS.filter((_, index) => index % 6 === 0).map((each, index) => {
    const from = daysLater('2026-11-25', index * 3);
    return {
      id: sampleId('teacher-absence', each.name),
      teacher_id: sampleTeacher(each.name),
      from_on: from,
      to_on: daysLater(from, index % 3),
      half: index % 4 === 3 ? ('afternoon' as const) : null,
      note: '外出开会',
    };
  });
  await db.insertInto('teacher_absence').values(away).execute();
}

async function fillRoutes(db: Db, routes: typeof ROUTES): Promise<void> {
  for (const [index, { name, stops }] of routes.entries()) {
    const id = sampleRoute(name);
    await db
      .insertInto('route')
      .values({ id, name, capacity: null, guide: null, note: null, position: index + 1, closed_on: null })
      .execute();
    await db
      .insertInto('route_stop')
      .values(
        stops.map(([site, minutes], stop) => ({
          id: sampleId('route-stop', `${name}/${stop}`),
          route_id: id,
          site_id: sampleSite(site),
          position: stop + 1,
          travel_minutes: minutes,
          stay_minutes: 90,
        })),
      )
      .execute();
  }
}

async function fillCourses(
  db: Db,
  courses: readonly (SampleCourse & { readonly teacher: string })[],
): Promise<void> {
  await inChunks(
    courses.map(({ name, task, area, theme, form, choice, hours }) => ({
      id: sampleCourse(name),
      name,
      task,
      area,
      theme,
      form,
      choice,
      hours,
      material: null,
      note: null,
      retired_on: null,
    })),
    (some) => db.insertInto('course').values(some).execute(),
  );
  await inChunks(
    courses.map(({ name, teacher }) => ({
      id: sampleId('course-teacher', name),
      course_id: sampleCourse(name),
      teacher_id: sampleTeacher(teacher),
    })),
    (some) => db.insertInto('course_teacher').values(some).execute(),
  );
  await inChunks(
    courses.flatMap(({ name, steps }) =>
      steps.map((step, index) => ({
        id: sampleId('course-review', index === steps.length - 1 ? name : `${name}/${index}`),
        course_id: sampleCourse(name),
        step,
        reviewed_on: daysLater('2026-03-12', (index + 1 - steps.length) * 7),
        reviewer: step === 'preparing' ? '教研室' : '教务委员会',
        opinion: step === 'returned' ? '案例再近一些，时间压到半天' : null,
      })),
    ),
    (some) => db.insertInto('course_review').values(some).execute(),
  );
}
