import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSED, PATTERN } from '../../../shared/contract/closing-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { AFTERNOON, classOf, enter, grant, MORNING, NOW } from '../attendance/given.ts';

/** Two entries of one human in one class, with attendance, leave, results and certificates: nothing of it may be lost. */

let desk: DeskInProcess;
let own: Awaited<ReturnType<typeof classOf>>;
let keep: string;
let drop: string;
let kept: string;
let given: string;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: NOW });
  own = await classOf(desk, 3);
  [kept = '', given = ''] = own.enrolments;
  [keep = '', drop = ''] = [kept, given].map((place) => String(rowOf('enrolment', place)?.['person_id']));
});
afterEach(() => desk.close());

type Row = Readonly<Record<string, unknown>>;
const table = (name: string) => (dump(desk.data().reader)[name] ?? []) as Row[];
const rowOf = (name: string, id: string) => table(name).find((row) => row['id'] === id);
const ofPlace = (name: string, place: string) => table(name).filter((row) => row['enrolment_id'] === place);
const TUESDAY = { day: '2026-11-24', half: 'morning' } as const;
const merge = () => desk.call('people.merge', { keep, drop });
const result = (enrolment: string, score: number | null) =>
  desk.ask('closing.enter-results', { class: own.id, rows: [{ enrolment, score }] });

/** Two of a class that is over, in place of those of the class that runs. */
async function twoOfClosed(): Promise<void> {
  const { trainees } = await desk.ask('closing.results', { class: CLOSED });
  [kept = '', given = ''] = trainees.slice(3).map(({ id }) => id);
  [keep = '', drop = ''] = [kept, given].map((place) => String(rowOf('enrolment', place)?.['person_id']));
}

const issue = (...people: string[]) =>
  desk.ask('certificates.issue', {
    class: CLOSED,
    kind: 'completion',
    pattern: PATTERN,
    on: '2026-11-12',
    people,
  });
const again = async (enrolment: string, fields: object) => {
  await desk.ask('closing.reopen', { class: CLOSED, on: '2026-11-12', reason: '更正' });
  await desk.ask('closing.enter-results', { class: CLOSED, rows: [{ enrolment, ...fields }] });
};
const blank = (enrolment: string) =>
  again(enrolment, { score: null, grade: null, excellent: false, outcome: null, remark: null });

/** Merges, gives what was there before and looks that one undo brings all of it back. */
async function mergedAndBack(look: () => void): Promise<void> {
  const before = dump(desk.data().reader);
  expect(await merge()).toMatchObject({ ok: true });
  expect(desk.faults).toEqual([]);
  look();
  await desk.ask('changes.undo', {});
  expect(dump(desk.data().reader)).toEqual(before);
}

const refusal = async () => {
  const before = dump(desk.data().reader);
  const answer = await merge();
  expect(dump(desk.data().reader)).toEqual(before);
  expect(answer).toMatchObject({ ok: false, error: { code: 'people.classes-collide' } });
  return answer.ok ? '' : answer.error.message;
};

describe('what does not collide goes over', () => {
  test('marks of other half-days, leave beside leave, a result', async () => {
    await enter(desk, own.id, MORNING, { [kept]: 'late', [given]: 'late' });
    await enter(desk, own.id, AFTERNOON, { [given]: 'absent' });
    await grant(desk, kept, MORNING, AFTERNOON);
    await grant(desk, given, AFTERNOON, TUESDAY);
    await result(given, 88);
    const marks = table('attendance_mark').length;
    await mergedAndBack(() => {
      expect(ofPlace('attendance_mark', kept).map(({ state }) => state)).toEqual(
        expect.arrayContaining(['late', 'absent']),
      );
      expect(table('attendance_mark')).toHaveLength(marks - 1);
      expect(ofPlace('leave', kept)).toHaveLength(2);
      expect(ofPlace('enrolment_result', kept)).toMatchObject([{ score: 88 }]);
      expect(rowOf('enrolment', given)).toBeUndefined();
    });
  });

  test('a leave that was withdrawn hinders nobody', async () => {
    await grant(desk, kept, MORNING, TUESDAY);
    const id = await grant(desk, given, MORNING, TUESDAY);
    await desk.ask('leave.withdraw', { leave: id });
    await mergedAndBack(() => expect(ofPlace('leave', kept)).toHaveLength(2));
  });

  test('the same result stays once; one that says nothing gives way', async () => {
    await result(kept, 90);
    await result(given, 90);
    await mergedAndBack(() => expect(ofPlace('enrolment_result', kept)).toMatchObject([{ score: 90 }]));
    await result(kept, null);
    await mergedAndBack(() => expect(ofPlace('enrolment_result', kept)).toMatchObject([{ score: 90 }]));
  });

  test('a certificate goes with its result', async () => {
    await twoOfClosed();
    await issue(given);
    await blank(kept);
    const certificates = table('certificate').length;
    await mergedAndBack(() => {
      expect(ofPlace('certificate', kept)).toHaveLength(1);
      expect(table('certificate')).toHaveLength(certificates);
      expect(ofPlace('enrolment_result', kept)).toMatchObject([{ outcome: 'completed' }]);
    });
  });
});

describe('what collides is named, with the class, and nothing is changed', () => {
  test('another state in one half-day', async () => {
    await enter(desk, own.id, MORNING, { [kept]: 'late', [given]: 'absent' });
    const said = await refusal();
    expect(said).toContain(String(rowOf('training_class', own.id)?.['name']));
    expect(said).toContain('11月23日（周一）上午的考勤');
    expect(said).toContain('请先在“考勤”里改成一致');
    // The next step leads on.
    await enter(desk, own.id, MORNING, { [kept]: 'late', [given]: 'late' });
    expect(await merge()).toMatchObject({ ok: true });
  });

  test('leave at the same time, results that differ', async () => {
    await grant(desk, kept, MORNING, TUESDAY);
    await grant(desk, given, AFTERNOON, TUESDAY);
    await result(kept, 90);
    await result(given, 80);
    const said = await refusal();
    expect(said).toContain('11月23日（周一）下午起的请假');
    expect(said).toContain('考核');
    expect(said).not.toMatch(/90|80/u);
  });

  test('a valid certificate of each', async () => {
    await twoOfClosed();
    await issue(kept, given);
    const { score, grade, remark } =
      rowOf('enrolment_result', String(ofPlace('enrolment_result', kept)[0]?.['id'])) ?? {};
    await again(given, { score, grade, remark });
    const said = await refusal();
    expect(said).toContain('有效的结业证书');
    expect(said).toContain('请先作废其中一份');
  });
});
