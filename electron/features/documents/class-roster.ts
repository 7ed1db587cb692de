import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { ENROLMENT_ROLES, type TraineeSort } from '../../../shared/domain/classes/codes.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { ClassRoster } from '../../../shared/domain/documents/class-roster.ts';
import { inOrder } from '../../../shared/domain/classes/orders.ts';
import {
  MASKED_COLUMNS,
  TRAINEE_COLUMNS,
  type TraineeColumn,
  type TraineeLine,
} from '../../../shared/domain/documents/trainee-columns.ts';
import { EDUCATIONS, NATIONALITIES, POLITICAL_STATUSES, SEXES } from '../../../shared/domain/people/codes.ts';
import { maskedIdNumber, maskedPhone } from '../../../shared/domain/people/masking.ts';
import { strokeKey } from '../../../shared/domain/people/names/order.ts';
import type { OutsideContext } from '../../data/handler.ts';
import { holds } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { rosterOf, type RosterTrainee } from '../classes/roster.ts';
import { classRow } from '../classes/rows.ts';
import { noteLook } from '../people/disclosures.ts';
import { headingOf } from './heading.ts';

/** What is printed about the trainees of a class, and how. */
export interface RosterWish {
  readonly class: string;
  readonly columns: readonly TraineeColumn[];
  readonly order: TraineeSort;
  readonly across: boolean;
  /** ID numbers and phones whole. */
  readonly clear: boolean;
}

/**
 * The trainees of a class as a roster. Whole numbers need their right, and that they were shown is written down first.
 * @throws Refusal `classes.not-found`, `right.missing`
 */
export async function classRoster(
  context: OutsideContext,
  kind: string,
  wish: RosterWish,
): Promise<ClassRoster> {
  const { viewer } = context;
  const shown = wish.clear ? wish.columns.filter((column) => MASKED_COLUMNS.includes(column)) : [];
  if (shown.length > 0 && !holds(viewer, 'people.reveal')) {
    throw new Refusal(
      'right.missing',
      '您没有查看身份号码、电话等敏感信息的权限。请打印打码的名册，或找管理员开通。',
    );
  }
  const { row, roster, people } = await context.data.snapshot((db) =>
    read(viewer, db, kind, wish, dayOf(context.now())),
  );
  if (shown.length > 0) {
    await context.record(async ({ db, label, scope }) => {
      const titles = shown.map((column) => TRAINEE_COLUMNS[column]);
      await noteLook({ db }, { organisation: row.holder_id, person: null, titles, people, masked: false });
      label(`打印${kind}（号码未打码）：${row.name}`);
      scope(row.holder_id);
    });
  }
  return roster;
}

async function read(viewer: Viewer, db: Kysely<Database>, kind: string, wish: RosterWish, day: string) {
  const row = await classRow(viewer, db, wish.class);
  const { trainees, unseen } = await rosterOf(viewer, db, wish.class);
  const ordered = inOrder(trainees, wish.order);
  const roster: ClassRoster = {
    kind,
    heading: headingOf(row),
    columns: wish.columns,
    order: wish.order,
    across: wish.across,
    people: ordered.map((trainee, index) => lineOf(trainee, index + 1, wish.clear)),
    totals: totalsOf(ordered),
    unseen,
    withoutStrokes: ordered
      .map(({ person }) => person.name)
      .filter((name) => strokeKey(name, 'surname').missing.length > 0),
    day,
  };
  return { row, roster, people: ordered.length };
}

/** What every list of trainees prints about one of them; numbers are masked unless `clear`. */
export function lineOf(trainee: RosterTrainee, number: number, clear: boolean): TraineeLine {
  const { person, enrolment, unit, branch, sentBy } = trainee;
  const masked = (value: string | null, mask: (text: string) => string) =>
    value === null ? '' : clear ? value : mask(value);
  const duty = person.duty ?? '';
  return {
    number: String(number),
    name: person.name,
    sex: person.sex === null ? '' : SEXES[person.sex],
    nationality: person.nationality === null ? '' : NATIONALITIES[person.nationality],
    birth: monthOf(person.birth),
    education: person.education === null ? '' : EDUCATIONS[person.education],
    politicalStatus: person.political_status === null ? '' : POLITICAL_STATUSES[person.political_status],
    joinedOn: monthOf(person.joined_on),
    unitAndDuty: `${unit}${duty}`,
    unit,
    duty,
    branch,
    sentBy,
    phone: masked(person.phone, maskedPhone),
    idNumber: masked(person.id_number, maskedIdNumber),
    group: enrolment.group_number === null ? '' : `第${enrolment.group_number}组`,
    role: enrolment.role === 'trainee' ? '' : ENROLMENT_ROLES[enrolment.role],
    note: [enrolment.status === 'absent' ? '未报到' : '', enrolment.note ?? ''].filter(Boolean).join('；'),
  };
}

/** Days in lists of people are years and months (rules-and-forms §5.1): 1978.03. */
const monthOf = (day: string | null): string => (day ?? '').slice(0, 7).replace('-', '.');

function totalsOf(trainees: readonly RosterTrainee[]): string {
  const women = trainees.filter(({ person }) => person.sex === '2').length;
  const men = trainees.filter(({ person }) => person.sex === '1').length;
  const unknown = trainees.length - women - men;
  const parts = [
    ...(men > 0 ? [`男 ${men} 人`] : []),
    ...(women > 0 ? [`女 ${women} 人`] : []),
    ...(unknown > 0 && unknown < trainees.length ? [`性别未填 ${unknown} 人`] : []),
  ];
  return `合计：共 ${trainees.length} 人${parts.length === 0 ? '' : `，其中${parts.join('、')}`}。`;
}
