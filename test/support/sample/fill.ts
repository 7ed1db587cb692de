import { SAMPLE_ADMINISTRATOR } from './viewer.ts';
import { foundOffice } from '../../../electron/data/folder.ts';
import { write } from '../../../electron/data/log/write.ts';
import type { OpenData } from '../../../electron/data/open-data.ts';
import type { RuleBook } from '../../../electron/data/row-rules.ts';
import type { Database } from '../../../electron/data/tables/index.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { fillEmployers, fillPeople } from './fill-people.ts';
import { districtOrganisations, type SampleOrganisation } from './district.ts';
import { fillClasses } from './training/classes.ts';
import { fillResources } from './training/resources.ts';
import { fillSessions } from './training/sessions.ts';
import { fillAttendance } from './year/attendance.ts';
import { fillClosing } from './year/closing.ts';
import { fillHours } from './year/hours.ts';

const CHUNK = 200;

/**
 * Transactions of a sample district nobody has worked with: founding, organisations, employers, people, what teaching
 * needs, classes, timetables, attendance, branch events, results.
 */
export const SAMPLE_TRANSACTIONS = 10;

/**
 * Makes the database of the sample district in an empty folder, through the same `write` and rules as
 * everything else. Ids and incarnation are fixed, so that examples can name rows. `size`: 34,000 people, or a few
 * hundred of them for tests that copy the folder many times.
 */
export async function fillSample(
  folder: string,
  rules: RuleBook,
  now: () => Date = () => new Date(),
  size: 'whole' | 'few' = 'few',
): Promise<OpenData> {
  const organisations = districtOrganisations();
  const top = organisations[0];
  if (top === undefined) throw new Error('the sample district is empty');
  const data = await foundOffice(
    { folder, rules, now },
    { kind: 'school', name: '中共长沙市望城区委党校', top: top.name },
    SAMPLE_ADMINISTRATOR,
    {
      office: sampleId('office', '区委党校'),
      top: sampleOrganisation(top.key),
      incarnation: sampleId('incarnation', '1'),
    },
  );
  const about = {
    call: 'organisations.import',
    label: '录入全区组织',
    viewer: SAMPLE_ADMINISTRATOR,
    undoable: false,
  };
  await write(data, about, async ({ db, scope }) => {
    const rest = organisations.slice(1);
    await db
      .updateTable('organisation')
      .set({ short_name: top.shortName, founded_on: top.foundedOn })
      .where('id', '=', sampleOrganisation(top.key))
      .execute();
    // A closed organisation may name one that comes later, so merging is put in at the end.
    await inChunks(rest.map(toRow), (some) => db.insertInto('organisation').values(some).execute());
    for (const each of rest.filter(({ mergedInto }) => mergedInto !== null)) {
      await db
        .updateTable('organisation')
        .set({ merged_into_id: sampleOrganisation(each.mergedInto ?? '') })
        .where('id', '=', sampleOrganisation(each.key))
        .execute();
    }
    await inChunks(organisations.flatMap(aliasesOf), (some) =>
      db.insertInto('organisation_alias').values(some).execute(),
    );
    await inChunks(organisations.flatMap(eventsOf), (some) =>
      db.insertInto('organisation_event').values(some).execute(),
    );
    scope(sampleOrganisation(top.key));
  });
  await write(data, { ...about, call: 'employers.create', label: '录入工作单位' }, async (transaction) => {
    await fillEmployers(transaction);
    transaction.scope(sampleOrganisation(top.key));
  });
  // As an import would leave them: no field counts as edited by hand.
  await write(data, { ...about, call: 'people.import', label: '录入全区人员' }, async (transaction) => {
    await fillPeople(transaction, size);
    transaction.scope(sampleOrganisation(top.key));
  });
  const training = [
    ['resources.import', '录入课程、师资和场地', fillResources],
    ['classes.import', '录入班次和学员', fillClasses],
    ['timetable.import', '录入课表', fillSessions],
    ['attendance.enter', '录入考勤', fillAttendance],
    ['hours.enter-events', '录入支部活动', fillHours],
    ['closing.enter-results', '录入学员考核', fillClosing],
  ] as const;
  for (const [call, label, fill] of training)
    await write(data, { ...about, call, label }, async (transaction) => {
      await fill({ ...transaction, data, size });
      transaction.scope(sampleOrganisation(top.key));
    });
  return data;
}

function toRow(each: SampleOrganisation, index: number): Database['organisation'] {
  return {
    id: sampleOrganisation(each.key),
    parent_id: each.parent === null ? null : sampleOrganisation(each.parent),
    name: each.name,
    short_name: each.shortName,
    kind: each.kind,
    statistics_kind: each.statisticsKind,
    position: index + 1,
    founded_on: each.foundedOn,
    closed_on: each.closedOn,
    merged_into_id: null,
    note: null,
  };
}

function aliasesOf(each: SampleOrganisation): Database['organisation_alias'][] {
  return each.formerNames.map(({ name }) => ({
    id: sampleId('alias', `${each.key}/${name}`),
    organisation_id: sampleOrganisation(each.key),
    name,
    kind: 'former',
  }));
}

function eventsOf(each: SampleOrganisation): Database['organisation_event'][] {
  const event = (
    key: string,
    rest: Pick<Database['organisation_event'], 'kind' | 'happened_on'> &
      Partial<Database['organisation_event']>,
  ) => ({
    id: sampleId('event', `${each.key}/${key}`),
    organisation_id: sampleOrganisation(each.key),
    paper: null,
    note: null,
    before: null,
    after: null,
    attachment_id: null,
    ...rest,
  });
  const renames = each.formerNames.map((former, index) =>
    event(`renamed/${former.name}`, {
      kind: 'renamed',
      happened_on: former.until,
      paper: former.paper,
      before: former.name,
      after: each.formerNames[index + 1]?.name ?? each.name,
    }),
  );
  if (each.closedOn === null) return renames;
  const closed = event('closed', {
    kind: each.mergedInto === null ? 'closed' : 'absorbed',
    happened_on: each.closedOn,
    before: each.name,
    after: each.mergedInto,
  });
  return [...renames, closed];
}

async function inChunks<T>(all: readonly T[], put: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += CHUNK) await put(all.slice(start, start + CHUNK));
}
