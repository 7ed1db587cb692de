import { insertRows } from '../../electron/data/insert-rows.ts';
import { write } from '../../electron/data/log/write.ts';
import type { OpenData } from '../../electron/data/open-data.ts';
import type { Database, TableName } from '../../electron/data/tables/index.ts';
import { newRow } from '../../electron/features/people/entries.ts';
import { sampleId, sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { daysLater } from '../../shared/domain/day.ts';
import type { Activity } from '../../shared/domain/hours/codes.ts';
import { BRANCH_ACTIVITIES, DECLARED_ACTIVITIES } from '../../shared/domain/hours/codes.ts';
import { seededRandom, type Random } from './sample/random.ts';
import { SAMPLE_ADMINISTRATOR } from './sample/viewer.ts';

const FIRST = '2024-01-01';
const LAST = '2026-12-31';
const HALVES = ['morning', 'afternoon', 'evening'] as const;
const STATES = ['late', 'early', 'personal', 'sick', 'official', 'absent', 'present'] as const;

type FilledTable =
  | 'organisation'
  | 'person'
  | 'person_move'
  | 'post'
  | 'training_class'
  | 'enrolment'
  | 'attendance_sheet'
  | 'attendance_mark'
  | 'leave'
  | 'branch_event'
  | 'branch_event_branch'
  | 'branch_event_person'
  | 'hours_declaration'
  | 'hours_correction';
type Filled = { readonly [Name in FilledTable]: Database[Name][] };

/** Random histories of so many people over three years, beside the sample district; the same seed gives the same ones. */
export async function fillHistories(data: OpenData, people: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const made = histories(random, people);
  const about = { call: 'hours.test', label: '随机历史', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
  // Rows as they may have come about over years: rules of single calls say nothing here.
  await write({ ...data, rules: {} }, about, async ({ db }) => {
    await changeRules(db);
    for (const [name, rows] of Object.entries(made)) insertRows(data, name as TableName, rows as Database[TableName][]);
  });
}

async function changeRules(db: OpenData['writing']): Promise<void> {
  const known = await db.selectFrom('hours_rule').selectAll().execute();
  const change = async (activity: Activity, until: string, values: Partial<Database['hours_rule']>) => {
    const own = known.find((row) => row.activity === activity);
    if (own === undefined) throw new Error(`no rule for ${activity}`);
    await db.updateTable('hours_rule').set({ valid_to: until }).where('id', '=', own.id).execute();
    await db
      .insertInto('hours_rule')
      .values({ ...own, id: sampleId('rule', activity), valid_from: daysLater(until, 1), ...values })
      .execute();
  };
  await change('class', '2025-02-28', { hours: 3, most_a_day: 5, most_a_class: 10, most_a_year: 20 });
  await change('theme-day', '2025-06-30', {
    unit: 'half-day',
    per: 1,
    hours: 2.5,
    counts_as: 'concentrated',
    categories: JSON.stringify(['leader', 'ordinary']),
  });
  await change('seasonal-training', '2025-12-31', { unit: 'day', per: 1, hours: 7, most_a_year: 14 });
  await change('class-evening', '2024-12-31', { unit: 'minutes', per: 60, hours: 1, most_a_day: null });
  await change('party-lecture', '2026-03-31', { most_a_day: 1.5, most_a_year: 3 });
  await db.updateTable('hours_rule').set({ valid_from: '2024-04-01' }).where('activity', '=', 'group-meeting').execute();
  const share = await db.selectFrom('setting').selectAll().where('key', '=', 'hours.late-share').executeTakeFirstOrThrow();
  await db.updateTable('setting').set({ valid_to: '2024-12-31' }).where('id', '=', share.id).execute();
  const later = (id: string, value: number, from: string, to: string | null) => ({ ...share, id: sampleId('share', id), value, valid_from: from, valid_to: to });
  await db
    .insertInto('setting')
    .values([later('1', 50, '2025-01-01', '2026-06-30'), later('2', 0, '2026-07-01', null)])
    .execute();
}

function histories(random: Random, count: number): Filled {
  const id = (kind: string, key: number | string) => sampleId(`history-${kind}`, String(key));
  const top = sampleOrganisation('区委');
  const organisation = (key: string, parent: string, kind: Database['organisation']['kind'], position: number): Database['organisation'] => ({
    id: id('organisation', key),
    parent_id: parent,
    name: `随机${key}`,
    short_name: null,
    kind,
    statistics_kind: null,
    position,
    founded_on: null,
    closed_on: null,
    merged_into_id: null,
    note: null,
  });
  const organisations: Database['organisation'][] = [];
  const homes: string[] = [];
  const branches: string[] = [];
  const each = Math.max(2, Math.round(count / 80));
  for (let town = 0; town < 3; town += 1) {
    organisations.push(organisation(`镇${town}`, top, 'committee', 900 + town));
    for (let at = 0; at < each; at += 1) {
      const key = `镇${town}支部${at}`;
      organisations.push(organisation(key, id('organisation', `镇${town}`), 'branch', at));
      branches.push(id('organisation', key));
      homes.push(id('organisation', key));
      if (at % 4 !== 0) continue;
      organisations.push(organisation(`${key}小组`, id('organisation', key), 'group', 1));
      homes.push(id('organisation', `${key}小组`));
    }
  }
  const rows: Filled = {
    organisation: organisations,
    person: [],
    person_move: [],
    post: [],
    training_class: [],
    enrolment: [],
    attendance_sheet: [],
    attendance_mark: [],
    leave: [],
    branch_event: [],
    branch_event_branch: [],
    branch_event_person: [],
    hours_declaration: [],
    hours_correction: [],
  };

  for (let at = 0; at < count; at += 1) {
    const branch = random.pick(homes);
    const membership = random.chance(0.8) ? 'full' : random.pick(['probationary', 'candidate', 'none'] as const);
    const person = newRow(id('person', at), branch, { name: `历史${at}`, membership });
    person.branch_id = branch;
    person.joined_on = random.chance(0.6) ? null : random.pick(['1998-07', '2024-05', '2025-03-15', random.day(FIRST, LAST)]);
    if (at > 20 && random.chance(0.02)) {
      person.merged_into_id = id('person', random.int(0, 20));
      person.standing = 'merged';
    } else if (at > 20 && random.chance(0.04)) person.standing = 'transferred';
    rows.person.push(person);
    // From the branch of today back: each move names where he came from.
    const days = Array.from({ length: random.chance(0.25) ? random.int(1, 3) : 0 }, () => random.day(FIRST, LAST)).sort();
    let now: string | null = person.standing === 'present' ? branch : null;
    for (let index = days.length - 1; index >= 0; index -= 1) {
      const before: string | null = now === null || random.chance(0.85) ? random.pick(homes) : null;
      rows.person_move.push({
        id: id('move', `${at}/${index}`),
        person_id: person.id,
        kind: now === null ? 'out' : before === null ? 'back' : 'branch',
        moved_on: random.chance(0.1) ? (days[index] ?? FIRST).slice(0, 7) : (days[index] ?? FIRST),
        from_id: before ?? random.pick(homes),
        to_id: now,
        before: null,
        after: null,
        paper: null,
        note: null,
      });
      now = before;
    }
    if (random.chance(0.15))
      rows.post.push({
        id: id('post', at),
        person_id: person.id,
        kind: random.pick(['secretary', 'committee-member', 'village-cadre', 'government-cadre', 'other'] as const),
        title: '职务',
        organisation_id: branch,
        from_on: random.pick([null, '2025', random.day(FIRST, LAST)]),
        to_on: random.pick([null, null, random.day(FIRST, LAST)]),
        paper: null,
      });
    if (random.chance(0.2)) rows.hours_declaration.push(declaration(random, id('declaration', at), person.id));
    if (random.chance(0.06))
      rows.hours_correction.push({
        id: id('correction', at),
        person_id: person.id,
        counts_on: random.day(FIRST, LAST),
        hours: random.int(-8, 8) / 2 || 1,
        counts_as: random.pick(['concentrated', 'collective'] as const),
        reason: '核对',
        paper: null,
      });
  }

  const classes = Math.max(12, Math.round(count / 20));
  for (let at = 0; at < classes; at += 1) {
    const starts = random.chance(0.1) ? '2024-12-30' : random.day(FIRST, '2026-12-20');
    const length = random.int(1, 5);
    const klass = { id: id('class', at), number: null, name: `随机班${at}`, kind: 'special', status: random.pick(['finished', 'finished', 'archived', 'running', 'cancelled'] as const), holder_id: top, organiser: null, undertaker: null, purpose: null, audience: null, content: null, starts_on: starts, ends_on: daysLater(starts, length - 1), place: null, venue_id: null, planned: null, class_teacher: null, class_teacher_phone: null, cost: null, cost_source: null, paper: null, copied_from_id: null, note: null } satisfies Database['training_class'];
    rows.training_class.push(klass);
    const enrolments: Database['enrolment'][] = random
      .shuffle(rows.person.slice(0, 400).concat(rows.person.slice(400).filter(() => random.chance(0.1))))
      .slice(0, 30)
      .map((person, index) => ({
        id: id('enrolment', `${at}/${index}`),
        class_id: klass.id,
        person_id: person.id,
        status: random.chance(0.9) ? 'reported' : random.pick(['absent', 'withdrawn'] as const),
        role: 'trainee' as const,
        sent_by_id: null,
        group_number: random.pick([null, 1, 2, 3]),
        position: index,
        enrolled_on: random.chance(0.8) ? daysLater(starts, -5) : daysLater(starts, random.int(0, 6)),
        left_on: null,
        left_reason: null,
        replaces_id: null,
        note: null,
      }));
    for (const enrolment of enrolments) {
      if (enrolment.status === 'withdrawn' && random.chance(0.8)) enrolment.left_on = daysLater(starts, random.int(0, 3));
      if (random.chance(0.12)) rows.leave.push(leave(random, id('leave', enrolment.id), enrolment.id, starts));
    }
    rows.enrolment.push(...enrolments);
    for (let day = 0; day < length; day += 1)
      for (const half of HALVES) {
        if (random.chance(half === 'evening' ? 0.6 : 0.1)) continue;
        const sheet = id('sheet', `${at}/${day}/${half}`);
        rows.attendance_sheet.push({ id: sheet, class_id: klass.id, day: daysLater(starts, day), half, groups: random.chance(0.85) ? null : JSON.stringify(random.pick([[1], [1, 3], [0, 2], []])), entered_on: starts, closed_on: null, document_id: null, note: null });
        for (const enrolment of enrolments)
          if (random.chance(0.1))
            rows.attendance_mark.push({ id: id('mark', `${sheet}/${enrolment.id}`), sheet_id: sheet, enrolment_id: enrolment.id, state: random.pick(STATES), minutes: null, note: null });
      }
  }

  // Many on few days, so that half-days clash.
  const busy = rows.training_class.map((row) => row.starts_on ?? FIRST);
  for (const [at, branch] of homes.entries())
    for (let index = 0; index < 24; index += 1) {
      const event = id('event', `${at}/${index}`);
      const joint = random.chance(0.1);
      rows.branch_event.push({ id: event, organisation_id: branch, activity: random.pick(BRANCH_ACTIVITIES), title: '活动', day: random.chance(0.5) ? random.pick(busy) : random.day(FIRST, LAST), half: random.pick(HALVES), minutes: random.pick([45, 60, 90, 100, 120, 180, 300]), takes: random.chance(0.85) ? 'all-but' : 'only', paper: null, note: null });
      if (joint) rows.branch_event_branch.push({ id: id('joint', event), event_id: event, organisation_id: random.pick(branches) });
      for (let named = random.int(0, 5); named > 0; named -= 1) {
        const person = random.chance(0.7) ? rows.person.find((row) => row.branch_id === branch && random.chance(0.3)) : random.pick(rows.person);
        if (person === undefined) continue;
        rows.branch_event_person.push({ id: id('presence', `${event}/${named}`), event_id: event, person_id: person.id, presence: random.pick(['absent', 'absent', 'present'] as const) });
      }
    }
  return rows;
}

function leave(random: Random, id: string, enrolment: string, starts: string): Database['leave'] {
  const from = random.int(0, 6);
  const to = from + random.int(1, 6);
  const back = random.chance(0.4) ? from + random.int(1, 9) : null;
  const at = (place: number) => ({ day: daysLater(starts, Math.floor(place / 3)), half: HALVES[place % 3] ?? 'morning' });
  return {
    id,
    enrolment_id: enrolment,
    kind: random.pick(['personal', 'sick', 'official'] as const),
    from_day: at(from).day,
    from_half: at(from).half,
    to_day: at(to).day,
    to_half: at(to).half,
    reason: null,
    destination: null,
    requested_on: starts,
    status: random.chance(0.8) ? 'approved' : random.pick(['requested', 'returned', 'withdrawn'] as const),
    back_day: back === null ? null : at(back).day,
    back_half: back === null ? null : at(back).half,
    back_noted_by: null,
    note: null,
  };
}

function declaration(random: Random, id: string, person: string): Database['hours_declaration'] {
  const halves = random.chance(0.6);
  const from = random.chance(0.2) ? '2025-12-28' : random.day(FIRST, '2026-12-01');
  const to = daysLater(from, random.int(0, halves ? 3 : 20));
  const fromHalf = random.pick(HALVES);
  return {
    id,
    person_id: person,
    activity: random.pick(DECLARED_ACTIVITIES),
    title: '外出学习',
    organiser: null,
    from_on: from,
    to_on: to,
    from_half: halves ? fromHalf : null,
    to_half: halves ? (from === to ? fromHalf : random.pick(HALVES)) : null,
    minutes: halves ? null : random.pick([40, 135, 400, 2000]),
    proof: null,
    attachment_id: null,
    status: random.chance(0.8) ? 'approved' : random.pick(['declared', 'returned'] as const),
    decided_on: null,
    decided_by: null,
    decision_note: null,
  };
}
