import type { OpenTransaction } from '../../../../electron/data/log/write.ts';
import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId, sampleOrganisation } from '../../../../shared/contract/sample-id.ts';
import { samplePerson } from '../fill-people.ts';
import { districtPeople, type SamplePerson } from '../people/district-people.ts';
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

/** Puts the classes of the sample district with their trainees in, inside an open transaction. */
export async function fillClasses({ db }: OpenTransaction): Promise<void> {
  const present = districtPeople({ size: 'few' }).filter((person) => person.standing === 'present');
  for (const { number, holder, trainees, most, ...each } of SHOWCASES) {
    const id = sampleClass(number);
    await db
      .insertInto('training_class')
      .values({ ...NOTHING, ...each, id, number, holder_id: sampleOrganisation(holder) })
      .execute();
    const chosen = present.filter(trainees).slice(0, most);
    await inChunks(
      chosen.map((person, index): Database['enrolment'] => ({
        id: sampleId('enrolment', `${number}/${person.key}`),
        class_id: id,
        person_id: samplePerson(person.key),
        status: each.status === 'running' ? 'reported' : 'enrolled',
        role: index === 0 ? 'monitor' : 'trainee',
        sent_by_id: sampleOrganisation(person.holder.split('/')[0] ?? '区委'),
        group_number: (index % 4) + 1,
        position: index + 1,
        enrolled_on: '2026-11-12',
        left_on: null,
        left_reason: null,
        note: null,
      })),
      (some) => db.insertInto('enrolment').values(some).execute(),
    );
  }
}
