import { insertRows } from '../../../../electron/data/insert-rows.ts';
import type { OpenTransaction } from '../../../../electron/data/log/write.ts';
import type { OpenData } from '../../../../electron/data/open-data.ts';
import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId, sampleOrganisation } from '../../../../shared/contract/sample-id.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { districtOrganisations } from '../district.ts';
import { samplePerson } from '../fill-people.ts';
import { districtPeople, type SamplePerson } from '../people/district-people.ts';
import { plannedClasses, type PlannedClass } from './class-plan.ts';
import { drawTrainees } from './drawn-trainees.ts';
import { CALLED_OFF, filedClasses, type ListedClass } from './filed-classes.ts';
import { inChunks } from './chunks.ts';
import { sampleVenue } from './resources.ts';

/** The id of a class of the sample district, by its number. */
export const sampleClass = (number: string): string => sampleId('class', number);

type ClassRow = Database['training_class'];

const NOTHING = {
  organiser: null,
  undertaker: null,
  purpose: null,
  audience: null,
  content: null,
  place: null,
  venue_id: null,
  planned: null,
  class_teacher: null,
  class_teacher_phone: null,
  cost: null,
  cost_source: null,
  paper: null,
  copied_from_id: null,
  note: null,
} as const;

/** The classes that are in both sizes; examples and tests name them. */
const SHOWCASES: readonly (Partial<ClassRow> &
  Pick<ClassRow, 'name' | 'kind' | 'status' | 'starts_on' | 'ends_on'> & {
    readonly number: string;
    readonly holder: string;
    readonly trainees: (person: SamplePerson) => boolean;
    readonly most: number;
  })[] = [
  {
    number: '2026年第12期',
    name: '基层党支部书记轮训班',
    kind: 'main',
    status: 'running',
    holder: '区委',
    organiser: '区委组织部',
    undertaker: '区委党校',
    audience: '村（社区）党支部书记、委员',
    starts_on: '2026-11-23',
    ends_on: '2026-11-27',
    place: '区委党校',
    venue_id: sampleVenue('第一教室'),
    planned: 45,
    class_teacher: '何静姝',
    cost_source: '教育培训专项经费',
    paper: '望组发〔2026〕31号',
    trainees: (person) => person.branch?.startsWith('靖港镇/') === true && person.membership === 'full',
    most: 42,
  },
  {
    number: '2026年第13期',
    name: '发展对象培训班',
    kind: 'candidate',
    status: 'enrolling',
    holder: '区委',
    organiser: '区委组织部',
    undertaker: '区委党校',
    audience: '全区发展对象',
    starts_on: '2026-11-25',
    ends_on: '2026-11-27',
    place: '区委党校',
    venue_id: sampleVenue('第二教室'),
    planned: 30,
    class_teacher: '周明德',
    trainees: (person) => person.branch?.startsWith('铜官街道/') === true && person.membership === 'full',
    most: 18,
  },
  {
    number: '后备干部2026年第1期',
    name: '村（社区）后备干部培训班',
    kind: 'special',
    status: 'finished',
    holder: '区委',
    organiser: '区委组织部',
    undertaker: '区委党校',
    audience: '村（社区）后备干部',
    starts_on: '2026-11-09',
    ends_on: '2026-11-10',
    place: '区委党校',
    venue_id: sampleVenue('第二教室'),
    planned: 20,
    class_teacher: '周明德',
    cost_source: '教育培训专项经费',
    paper: '望组发〔2026〕30号',
    trainees: (person) => person.branch === '铜官街道/郭亮村/第一支部' && person.membership === 'full',
    most: 17,
  },
  {
    number: '靖港镇2026年第3期',
    name: '靖港镇党员冬训班',
    kind: 'town',
    status: 'planned',
    holder: '靖港镇',
    organiser: '靖港镇党委',
    starts_on: '2026-12-07',
    ends_on: '2026-12-08',
    planned: 60,
    trainees: () => false,
    most: 0,
  },
];

/** What the sample is filled with: the open transaction, the data behind it, and how much of it is wanted. */
export interface Filling extends OpenTransaction {
  readonly data: Pick<OpenData, 'writer'>;
  readonly size: 'whole' | 'few';
}

const STATUS_AT: Partial<Record<ClassRow['status'], Database['enrolment']['status']>> = {
  running: 'reported',
  finished: 'finished',
};

const TEACHERS = ['何静姝', '周明德', '袁立群', '瞿映红', '成思远', '粟晓岚'];
const CAUSES = ['因病住院', '单位临时有任务', '家中有事'];

/**
 * Puts the classes of the sample district with their trainees in, inside an open transaction. The whole one has 153
 * classes held by the school with 33,184 person-times, 104 that were put on file and 6 that were called or put off.
 */
export async function fillClasses({ db, data, size }: Filling): Promise<void> {
  const present = districtPeople({ size: 'few' }).filter((person) => person.standing === 'present');
  for (const { number, holder, trainees, most, ...each } of SHOWCASES) {
    const own = {
      ...NOTHING,
      ...each,
      id: sampleClass(number),
      number,
      holder_id: sampleOrganisation(holder),
    };
    await db.insertInto('training_class').values(own).execute();
    const chosen = present.filter(trainees).slice(0, most);
    const status = STATUS_AT[each.status] ?? 'enrolled';
    insertRows(
      data,
      'enrolment',
      chosen.map((person, index) => ({ ...enrolmentOf(number, person, index, 4), status })),
    );
  }
  if (size === 'whole') await fillWhole(db, data);
}

/** The classes that only the whole district has, who is drawn for each, and everybody there is. */
interface WholeClasses {
  readonly people: readonly SamplePerson[];
  readonly towns: readonly string[];
  readonly departments: readonly string[];
  readonly classes: readonly PlannedClass[];
  readonly drawn: readonly (readonly SamplePerson[])[];
}

let whole: WholeClasses | undefined;

/** Made once in a process: the papers of the year start from the same. */
export function wholeClasses(): WholeClasses {
  if (whole !== undefined) return whole;
  const organisations = districtOrganisations().filter(({ closedOn }) => closedOn === null);
  const towns = organisations
    .filter(({ key, parent }) => parent === '区委' && /(?:镇|街道)$/u.test(key))
    .map(({ key }) => key);
  const bodies = organisations
    .filter(({ key, parent }) => parent === '区委' && !towns.includes(key))
    .map(({ key }) => key);
  const departments = organisations.filter(({ parent }) => parent === '区直机关工委').map(({ key }) => key);
  const people = districtPeople({ size: 'whole' });
  const classes = plannedClasses([...towns, ...bodies]);
  whole = { people, towns, departments, classes, drawn: drawTrainees(people, classes) };
  return whole;
}

async function fillWhole(db: OpenTransaction['db'], data: Filling['data']): Promise<void> {
  const { towns, departments, classes, drawn } = wholeClasses();
  const rows = classes.map((each, index): ClassRow => heldClass(each, index));
  const listed = [...filedClasses(towns, departments), ...CALLED_OFF].map(listedClass);
  await inChunks([...rows, ...listed], (some) => db.insertInto('training_class').values(some).execute());
  for (const [index, each] of classes.entries())
    insertRows(data, 'enrolment', traineesOf(each, drawn[index] ?? []));
}

function heldClass(each: PlannedClass, index: number): ClassRow {
  const hall = each.size > 120 ? '报告厅' : each.size > 60 ? '第一教室' : '第二教室';
  return {
    ...NOTHING,
    id: sampleClass(each.number),
    number: each.number,
    name: each.name,
    kind: each.kind,
    status: each.status,
    holder_id: sampleOrganisation('区委'),
    organiser: each.kind === 'commissioned' ? each.name.replace(/干部培训班$/u, '') : '区委组织部',
    undertaker: '区委党校',
    starts_on: each.startsOn,
    ends_on: each.endsOn,
    place: '区委党校',
    venue_id: sampleVenue(hall),
    planned: Math.ceil(each.size / 10) * 10,
    class_teacher: TEACHERS[index % TEACHERS.length] ?? null,
    cost_source: each.kind === 'commissioned' ? '委托单位承担' : '教育培训专项经费',
    // Now and then the paper is still to come.
    paper: index % 23 === 0 ? null : `望组发〔${each.startsOn.slice(0, 4)}〕${(index % 90) + 1}号`,
  };
}

function listedClass(each: ListedClass): ClassRow {
  return {
    ...NOTHING,
    id: sampleClass(each.number ?? each.name),
    number: each.number,
    name: each.name,
    kind: each.kind,
    status: each.status,
    holder_id: sampleOrganisation(each.holder),
    organiser: each.holder === '区委' ? '区委组织部' : (each.holder.split('/').at(-1) ?? null),
    starts_on: each.startsOn,
    ends_on: each.endsOn,
    planned: each.planned,
    paper: each.paper,
  };
}

/** As the lists look afterwards: nearly all came, one in seventy did not, one in a hundred left. */
export function traineesOf(each: PlannedClass, people: readonly SamplePerson[]): Database['enrolment'][] {
  const isOver = each.status === 'archived' || each.status === 'finished';
  const groups = Math.max(1, Math.ceil(people.length / 12));
  return people.map((person, index) => {
    const row = enrolmentOf(each.number, person, index, groups);
    const enrolled = { ...row, enrolled_on: daysLater(each.startsOn, -14 + (index % 9)) };
    if (each.status === 'enrolling') return { ...enrolled, group_number: null, role: 'trainee' };
    if (index % 100 === 57)
      return {
        ...enrolled,
        status: 'withdrawn',
        left_on: each.startsOn,
        left_reason: CAUSES[index % CAUSES.length] ?? null,
      };
    if (index % 70 === 33) return { ...enrolled, status: 'absent', group_number: null };
    return { ...enrolled, status: isOver ? 'finished' : 'reported' };
  });
}

function enrolmentOf(
  number: string,
  person: SamplePerson,
  index: number,
  groups: number,
): Database['enrolment'] {
  return {
    id: sampleId('enrolment', `${number}/${person.key}`),
    class_id: sampleClass(number),
    person_id: samplePerson(person.key),
    status: 'enrolled',
    role: index === 0 ? 'monitor' : 'trainee',
    sent_by_id: sampleOrganisation(person.holder.split('/')[0] ?? '区委'),
    group_number: (index % groups) + 1,
    position: index + 1,
    enrolled_on: '2026-11-12',
    left_on: null,
    left_reason: null,
    replaces_id: null,
    note: null,
  };
}
