import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSED } from '../../../shared/contract/closing-parts.ts';
import { CLASS } from '../../../shared/contract/class-parts.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

type Row = Readonly<Record<string, string | number | null>>;
const table = (name: string): Row[] => (dump(desk.data().reader)[name] ?? []) as Row[];
const results = (of = CLOSED) => desk.ask('closing.results', { class: of });
const list = (of = CLOSED) => desk.ask('closing.list', { class: of });
const stateOf = async (item: string, of = CLOSED) =>
  (await list(of)).items.find((line) => line.item === item)?.state;
const reopen = () => desk.ask('closing.reopen', { class: CLOSED, on: '2026-11-12', reason: '更正' });
const REASONS: CallInput<'closing.close'>['reasons'] = {
  notice: '电话通知',
  plan: '沿用年度方案',
  timetable: '未发布',
  'sign-in': '另存纸质',
  results: '另行公布',
  evaluation: '短期班',
  summary: '与年度总结合并',
};
const close = () => desk.ask('closing.close', { class: CLOSED, on: '2026-11-12', reasons: REASONS });
const enter = (rows: CallInput<'closing.enter-results'>['rows'], more: object = {}) =>
  desk.ask('closing.enter-results', { class: CLOSED, rows, ...more });

describe('the check list', () => {
  test('what the data say is found, what was noted is shown, the rest is missing with what to do', async () => {
    const before = await list();
    expect(Object.fromEntries(before.items.map(({ item, state }) => [item, state]))).toEqual({
      notice: 'missing',
      plan: 'missing',
      roster: 'done',
      timetable: 'missing',
      'sign-in': 'missing',
      attendance: 'done',
      results: 'done',
      fees: 'done',
      evaluation: 'missing',
      summary: 'missing',
    });
    for (const { state, sentence } of before.items) if (state === 'missing') expect(sentence).toMatch(/请/u);
    await desk.ask('closing.note', { class: CLOSED, item: 'summary', keptAt: '档案 12 盒' });
    await desk.ask('closing.note', { class: CLOSED, item: 'evaluation', reason: '短期班' });
    await desk.ask('classes.note-notice', { class: CLOSED, on: '2026-11-02', paper: null });
    await desk.ask('documents.freeze', { class: CLOSED });
    expect(await stateOf('summary')).toBe('kept');
    expect(await stateOf('evaluation')).toBe('excused');
    expect(await stateOf('notice')).toBe('done');
    expect(await stateOf('sign-in')).toBe('done');
    expect((await list()).missing).toBe(before.missing - 4);
  });

  test('a half-day without its sheet is named, and so is one that was entered for one group only', async () => {
    const line = async () => (await list(CLASS)).items.find(({ item }) => item === 'attendance');
    expect(await line()).toMatchObject({ state: 'missing', place: 'attendance' });
    expect((await line())?.sentence).toMatch(/^8 个半天还有 8 个没有录全：11月23日（周一）下午/u);
  });
});

describe('results', () => {
  test('attendance, rate and hours are those of the sheets', async () => {
    const { trainees, halves, entered } = await results();
    expect([halves, entered, trainees.length]).toEqual([4, 4, 17]);
    // Straight from the rows: four sheets for all, marks against.
    const marks = table('attendance_mark');
    for (const trainee of trainees) {
      const away = marks.filter((mark) => mark['enrolment_id'] === trainee.id).length;
      expect(trainee).toMatchObject({
        halves: 4,
        present: 4 - away,
        leave: away,
        absent: 0,
        hours: (4 - away) * 4,
        rate: ((4 - away) / 4) * 100,
      });
    }
    expect(trainees.filter(({ hours }) => hours === 12)).toHaveLength(1);
  });

  test('scores, grades, reasons and remarks are nowhere but in a look, which is written down', async () => {
    const [first] = (await results()).trainees;
    const id = first?.id ?? '';
    await enter([{ enrolment: id, remark: '只有看了才知道' }]);
    const said = JSON.stringify([await results(), await list(), await desk.ask('changes.list', {})]);
    expect(said).not.toContain('只有看了才知道');
    expect(said).not.toContain('"score"');
    const before = table('disclosure').length;
    const looked = await desk.ask('closing.reveal', { class: CLOSED, enrolments: [id] });
    expect(looked.results).toEqual([
      { id, score: 95, grade: 'excellent', reason: null, remark: '只有看了才知道' },
    ]);
    expect(table('disclosure')).toHaveLength(before + 1);
    expect(table('disclosure').at(-1)).toMatchObject({ fields: '考试成绩、考核等次、评语', people: 1 });
    const blind = {
      ...SAMPLE_ADMINISTRATOR,
      rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'closing.reveal'),
    };
    for (const call of ['closing.reveal', 'documents.assessment-form'] as const)
      expect(
        await desk.call(
          call,
          call === 'closing.reveal' ? { class: CLOSED } : { class: CLOSED, scores: true },
          {
            as: blind,
          },
        ),
      ).toMatchObject({ ok: false, error: { code: 'right.missing' } });
  });

  test('many rows are one change: one faulty one, and none of them is entered', async () => {
    await reopen();
    const { trainees } = await results();
    const before = table('enrolment_result');
    await expect(
      enter([
        { enrolment: trainees[0]?.id ?? '', score: 88 },
        { enrolment: trainees[1]?.id ?? '', score: 100.5 },
      ]),
    ).rejects.toThrow('100.5');
    expect(table('enrolment_result')).toEqual(before);
    await enter(trainees.map(({ id }, at) => ({ enrolment: id, score: at })));
    await desk.ask('changes.undo', {});
    expect(table('enrolment_result')).toEqual(before);
  });

  test('a low score changes nothing but itself: no proposal, no outcome, no grade', async () => {
    await reopen();
    const before = await results();
    await enter([{ enrolment: before.trainees[3]?.id ?? '', score: 0, grade: 'fail' }]);
    const after = await results();
    expect(after.trainees[3]).toEqual(before.trainees[3]);
    expect(after.trainees[3]).toMatchObject({ outcome: 'completed', limits: [] });
  });

  test('more 优秀学员 than the share allows: refused with the numbers, possible with a reason', async () => {
    await reopen();
    const { trainees, excellent } = await results();
    expect(excellent).toEqual({ now: 1, most: 1, share: 10 });
    const second = { enrolment: trainees[1]?.id ?? '', excellent: true };
    await expect(enter([second])).rejects.toThrow('优秀学员有 2 人，全班 17 人按 10% 最多 1 人，多 1 人');
    await enter([second], { despite: '组织部同意' });
    expect((await results()).excellent.now).toBe(2);
    // One in another's stead is within the share.
    await enter([{ ...second, excellent: false }]);
    await enter([
      { enrolment: trainees[0]?.id ?? '', excellent: false },
      { enrolment: trainees[2]?.id ?? '', excellent: true },
    ]);
  });

  test('after closing the paper may follow, and nothing else', async () => {
    const { trainees } = await results();
    const enrolment = trainees[0]?.id ?? '';
    await enter([{ enrolment, paper: '望党校〔2026〕8号', remark: '好' }]);
    for (const change of [{ score: 1 }, { excellent: false }, { outcome: null }, { grade: 'fail' as const }])
      await expect(enter([{ enrolment, ...change }]), JSON.stringify(change)).rejects.toThrow('已经结业');
    // What stands there already is no change.
    await enter([{ enrolment, outcome: 'completed', paper: null }]);
  });
});

describe('closing', () => {
  test('without papers and reasons it is refused by name; with them all is done, and undone, at once', async () => {
    await reopen();
    const before = dump(desk.data().reader);
    const { plan: _, ...withoutPlan } = REASONS;
    await expect(
      desk.ask('closing.close', {
        class: CLOSED,
        on: '2026-11-12',
        reasons: withoutPlan,
      }),
    ).rejects.toThrow('还缺 1 项：培训方案');
    expect(dump(desk.data().reader)).toEqual(before);
    const done = await close();
    expect(done).toMatchObject({
      completed: 17,
      notCompleted: 0,
      undecided: 0,
      people: 17,
      hours: 17 * 16 - 4,
    });
    expect(done.line).toBe('结业 17 人，17 人共 268 学时计入台账');
    const page = await desk.ask('classes.get', { id: CLOSED });
    expect(page.status).toBe('finished');
    expect(page.counts.byStatus.finished).toBe(17);
    expect(page.events[0]).toMatchObject({ before: '开班', after: '结业', on: '2026-11-12' });
    expect((await list()).missing).toBe(0);
    await desk.ask('changes.undo', {});
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('who does not complete stays what he was; reopening puts back, says what is taken and which certificates hold', async () => {
    await reopen();
    const { trainees } = await results();
    await enter([{ enrolment: trainees[16]?.id ?? '', outcome: 'dismissed', reason: '旷课' }]);
    expect((await close()).line).toBe('结业 16 人，不予结业或退学 1 人，17 人共 268 学时计入台账');
    const status = (id: string | undefined) => table('enrolment').find((row) => row['id'] === id)?.['status'];
    expect(status(trainees[0]?.id)).toBe('finished');
    expect(status(trainees[16]?.id)).not.toBe('finished');
    await desk.ask('certificates.issue', {
      class: CLOSED,
      kind: 'completion',
      pattern: '结{年}-{序号:3}',
      on: '2026-11-12',
    });
    const opened = await reopen();
    expect(opened).toMatchObject({ people: 17, hours: 268 });
    expect(opened.certificates).toHaveLength(16);
    expect(opened.line).toContain('16 份证书仍然有效');
    expect(status(trainees[0]?.id)).toBe('reported');
    // Whoever has a certificate keeps his outcome until it is void.
    await expect(
      enter([{ enrolment: trainees[0]?.id ?? '', outcome: 'not-completed', reason: '更正' }]),
    ).rejects.toThrow('结2026-001');
    await desk.ask('certificates.void', {
      certificate: opened.certificates[0]?.id ?? '',
      on: '2026-11-13',
      reason: '更正',
    });
    await enter([{ enrolment: trainees[0]?.id ?? '', outcome: 'not-completed', reason: '更正' }]);
    // The certificate cannot come back by undo to one who did not complete.
    const [, voiding] = (await desk.ask('changes.list', {})).transactions;
    await desk.call('changes.undo', { transaction: voiding?.id });
    expect(table('certificate').filter((row) => row['voided_on'] === null)).toHaveLength(15);
  });
});
