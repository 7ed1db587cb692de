import { afterEach, beforeEach, expect, test } from 'vitest';
import { attendanceLines } from '../../../electron/features/attendance/derived.ts';
import { insertRows } from '../../../electron/data/insert-rows.ts';
import { write } from '../../../electron/data/log/write.ts';
import { newId } from '../../../electron/data/row-id.ts';
import type { Database } from '../../../electron/data/tables/index.ts';
import { ATTENDANCE_STATES, LEAVE_KINDS, LEAVE_STATUSES } from '../../../shared/domain/attendance/codes.ts';
import { keysOf } from '../../../shared/contract/organisation-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { seededRandom } from '../../support/sample/random.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';
import { classOf, NOW, statesOf } from './given.ts';

/**
 * Attendance of random classes, three times: as SQL for other features, as the screens show it, and by walking through the
 * half-days one after the other here.
 */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: NOW });
});
afterEach(() => desk.close());

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const HALVES = ['morning', 'afternoon', 'evening'] as const;
type Half = (typeof HALVES)[number];
/** All half-days of the days, evenings too, in order. */
const LINE = DAYS.flatMap((day) => HALVES.map((half) => ({ day, half })));
const PEOPLE = 24;

interface World {
  readonly sheets: Database['attendance_sheet'][];
  readonly marks: Database['attendance_mark'][];
  readonly leaves: Database['leave'][];
  readonly people: {
    id: string;
    group: number | null;
    status: Database['enrolment']['status'];
    enrolledOn: string;
    leftOn: string | null;
  }[];
}

function invent(seed: number, classId: string, enrolments: readonly string[]): World {
  const random = seededRandom(seed);
  const chance = (percent: number) => random.int(1, 100) <= percent;
  const people = enrolments.map((id) => {
    const status = random.pick([
      'reported',
      'reported',
      'reported',
      'finished',
      'withdrawn',
      'absent',
    ] as const);
    return {
      id,
      group: random.pick([null, 1, 2]),
      status,
      enrolledOn: chance(70)
        ? '2026-11-01'
        : random.pick([...DAYS, '2026-11-20', '2026-11-21', '2026-12-01']),
      leftOn: status === 'withdrawn' && chance(90) ? random.pick(DAYS) : null,
    };
  });
  const sheets = LINE.filter(({ half }) => half !== 'evening' && chance(80)).map(({ day, half }) => ({
    id: newId(),
    class_id: classId,
    day,
    half,
    groups: chance(60) ? null : JSON.stringify(random.pick([[1], [2], [0, 1], [0, 2], [1, 2]])),
    entered_on: day,
    closed_on: null,
    document_id: null,
    note: null,
  }));
  const marks = sheets.flatMap((sheet) =>
    people
      .filter(() => chance(15))
      .map(({ id }) => ({
        id: newId(),
        sheet_id: sheet.id,
        enrolment_id: id,
        state: random.pick(keysOf(ATTENDANCE_STATES)),
        minutes: chance(20) ? random.int(1, 60) : null,
        note: null,
      })),
  );
  const leaves = people.flatMap(({ id }) => {
    // One behind the other, so that none overlaps: of each the end of the last one is the least beginning.
    const own: Database['leave'][] = [];
    let at = random.int(0, 6);
    while (at < LINE.length - 3 && own.length < 3) {
      const to = at + random.int(1, 4);
      const back = chance(40) ? at + random.int(1, 6) : null;
      const [from, end, ended] = [LINE[at], LINE[to], back === null ? null : LINE[back]];
      if (from === undefined || end === undefined || ended === undefined) break;
      own.push({
        id: newId(),
        enrolment_id: id,
        kind: random.pick(keysOf(LEAVE_KINDS)),
        from_day: from.day,
        from_half: from.half,
        to_day: end.day,
        to_half: end.half,
        reason: null,
        destination: null,
        requested_on: '2026-11-10',
        status: chance(70) ? 'approved' : random.pick(keysOf(LEAVE_STATUSES)),
        back_day: ended?.day ?? null,
        back_half: ended?.half ?? null,
        back_noted_by: null,
        note: null,
      });
      at = Math.max(to, back ?? to) + random.int(0, 3);
    }
    return chance(60) ? own : [];
  });
  return { sheets, marks, leaves, people };
}

const agreed = ({ id, requested_on }: Database['leave']): Database['leave_decision'] => ({
  id: newId(),
  leave_id: id,
  approver: 'class-teacher',
  decision: 'approved',
  decided_on: requested_on,
  decided_by: null,
  opinion: null,
});

/** Walks with one person from half-day to half-day: leave begins, runs out and ends as he goes. */
function walk(world: World, person: World['people'][number]): Map<string, string> {
  const found = new Map<string, string>();
  const same = (half: { day: string; half: Half }, day: string | null, of: string | null) =>
    half.day === day && half.half === of;
  let away: Database['leave'] | null = null;
  let beyond = false;
  for (const half of LINE) {
    if (away !== null) {
      // Back in the class, or the time is over and nobody has noted the return.
      if (same(half, away.back_day, away.back_half)) away = null;
      else if (same(half, away.to_day, away.to_half)) {
        if (away.back_day === null) away = null;
        else beyond = true;
      }
    }
    const begins = world.leaves.find(
      (leave) =>
        leave.enrolment_id === person.id &&
        leave.status === 'approved' &&
        same(half, leave.from_day, leave.from_half),
    );
    if (begins !== undefined) [away, beyond] = [begins, false];
    const sheet = world.sheets.find((each) => same(half, each.day, each.half));
    if (sheet === undefined || person.status === 'absent') continue;
    const isGone = person.status === 'withdrawn' && (person.leftOn === null || half.day >= person.leftOn);
    const isNotYet = half.day < person.enrolledOn && !(person.enrolledOn > '2026-11-20');
    if (isGone || isNotYet) continue;
    const mark = world.marks.find((each) => each.sheet_id === sheet.id && each.enrolment_id === person.id);
    const groups = sheet.groups === null ? null : (JSON.parse(sheet.groups) as number[]);
    if (mark !== undefined) found.set(`${half.day} ${half.half}`, mark.state);
    else if (groups === null || groups.includes(person.group ?? 0))
      found.set(`${half.day} ${half.half}`, away === null ? 'present' : beyond ? 'absent' : away.kind);
  }
  return found;
}

test.each([1, 2, 3, 4, 5, 6])('three ways, one answer (%i)', async (seed) => {
  const own = await classOf(desk, PEOPLE, { endsOn: '2026-11-20' });
  const world = invent(seed, own.id, own.enrolments);
  const about = { call: 'test.fill', label: '录入', viewer: SAMPLE_ADMINISTRATOR, undoable: false };
  await write(desk.data(), about, async ({ db }) => {
    for (const { id, group, status, enrolledOn, leftOn } of world.people)
      await db
        .updateTable('enrolment')
        .set({ group_number: group, status, enrolled_on: enrolledOn, left_on: leftOn })
        .where('id', '=', id)
        .execute();
    insertRows(desk.data(), 'attendance_sheet', world.sheets);
    insertRows(desk.data(), 'attendance_mark', world.marks);
    insertRows(desk.data(), 'leave', world.leaves);
    insertRows(
      desk.data(),
      'leave_decision',
      world.leaves.filter(({ status }) => status === 'approved').map(agreed),
    );
  });

  const walked = new Map(world.people.map((person) => [person.id, walk(world, person)]));
  const { read, lines } = await linesOf(own.id);
  const bySql = Map.groupBy(lines, (line) => line.enrolment);
  for (const { id } of world.people) {
    const sql = new Map(
      (bySql.get(id) ?? []).map(({ day, half, state }) => [`${day} ${half}`, state as string]),
    );
    expect(sql).toEqual(walked.get(id));
  }
  // One line for a half-day of a person, never two.
  expect(new Set(lines.map(({ enrolment, day, half }) => `${enrolment} ${day} ${half}`)).size).toBe(
    lines.length,
  );

  const shown = await statesOf(desk, own.id);
  const { sheets } = await desk.ask('attendance.sheets', { class: own.id });
  for (const { id } of world.people) {
    const states = shown.get(id) ?? [];
    const seen = new Map(
      sheets.flatMap(({ day, half }, at) => {
        const state = states[at];
        return state === undefined || state === null || state === '-' ? [] : [[`${day} ${half}`, state]];
      }),
    );
    expect(seen).toEqual(walked.get(id));
  }
  const counted = sheets.reduce(
    (sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0),
    0,
  );
  expect(counted).toBe(lines.length);

  // By people: the same lines, also for the clerk of their town, who does not see the class.
  const people = [...new Set(lines.map(({ person }) => person))];
  const ofPeople = await read((db) => attendanceLines(TOWN_CLERK, db, { people }));
  expect(ofPeople.filter((line) => line.class === own.id).length).toBe(lines.length);
  expect(await read((db) => attendanceLines(TOWN_CLERK, db, { classes: [own.id] }))).toEqual([]);
});

async function linesOf(classId: string) {
  const read = desk.data().snapshot.bind(desk.data());
  const lines = await read((db) => attendanceLines(SAMPLE_ADMINISTRATOR, db, { classes: [classId] }));
  return { read, lines };
}
