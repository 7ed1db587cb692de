import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSED, PATTERN } from '../../../shared/contract/closing-parts.ts';
import type { PrintJob } from '../../../electron/data/ports.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
let papers: PrintJob['paper'][];
beforeEach(async () => {
  papers = [];
  desk = openInProcess(await sampleFolder(), {
    print: async (job) => {
      papers.push(job.paper);
      return { pdf: Buffer.from('%PDF-1.7 fake'), pages: 1, missingGlyphs: [], fonts: [] };
    },
  });
});
afterEach(() => desk.close());

const issue = (more: object = {}) =>
  desk.ask('certificates.issue', {
    class: CLOSED,
    kind: 'completion',
    pattern: PATTERN,
    on: '2026-11-11',
    ...more,
  });
const all = async () => (await desk.ask('certificates.list', { class: CLOSED })).certificates;
const trainees = async () => (await desk.ask('closing.results', { class: CLOSED })).trainees;
const place = (number: string) => Number(/〕(\d+)号/u.exec(number)?.[1]);

test('in the order of the list, from one, one for each who completed', async () => {
  const done = await issue();
  expect(done.line).toBe('发放结业证书 17 份：望党校结〔2026〕0001号—望党校结〔2026〕0017号');
  const list = await all();
  expect(list.map(({ number }) => place(number))).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  expect(list.map(({ name }) => name)).toEqual((await trainees()).map(({ person }) => person.name));
});

test('who did not complete gets none and is named; the others get theirs', async () => {
  await desk.ask('closing.reopen', { class: CLOSED, on: '2026-11-12', reason: '更正' });
  const [one, two] = await trainees();
  await desk.ask('closing.enter-results', {
    class: CLOSED,
    rows: [
      { enrolment: one?.id ?? '', outcome: 'not-completed', reason: '请假超限', excellent: false },
      { enrolment: two?.id ?? '', outcome: null },
    ],
  });
  const reasons = {
    notice: '无',
    plan: '无',
    timetable: '无',
    'sign-in': '无',
    results: '无',
    evaluation: '无',
    summary: '无',
  };
  const closed = await desk.ask('closing.close', { class: CLOSED, on: '2026-11-12', reasons });
  expect(closed).toMatchObject({ completed: 15, notCompleted: 1, undecided: 1 });
  const done = await issue({ on: '2026-11-12' });
  expect(done.refused).toEqual([
    { enrolment: one?.id, name: one?.person.name, reason: '不予结业' },
    { enrolment: two?.id, name: two?.person.name, reason: '没有结论' },
  ]);
  expect(done.issued).toBe(15);
});

test('whatever is issued, voided, reissued and undone: no number on two valid ones, no gap, none of a voided one', async () => {
  const people = (await trainees()).map(({ id }) => id);
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('issue' as const),
        of: fc.subarray(people, { minLength: 1, maxLength: 5 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('void' as const, 'reissue' as const), at: fc.nat(20) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const own = openInProcess(await sampleFolder());
      const list = async () => (await own.ask('certificates.list', { class: CLOSED })).certificates;
      for (const each of steps) {
        const before = await list();
        if (each.do === 'issue')
          await own.call('certificates.issue', {
            class: CLOSED,
            kind: 'completion',
            pattern: PATTERN,
            on: '2026-11-11',
            people: each.of,
          });
        else if (!('at' in each)) await own.call(`changes.${each.do}`, {});
        else
          await own.call(`certificates.${each.do}`, {
            certificate: before[each.at % Math.max(1, before.length)]?.id ?? '',
            on: '2026-11-20',
            reason: '试验',
          });
        const now = await list();
        const valid = now.filter(({ voidedOn }) => voidedOn === null);
        expect(new Set(valid.map(({ number }) => number)).size).toBe(valid.length);
        expect(new Set(valid.map(({ enrolment }) => enrolment)).size).toBe(valid.length);
        // Whoever has a number that was given to another before has it by a reissue, for the same person.
        for (const [, same] of Map.groupBy(now, ({ number }) => number))
          expect(new Set(same.map(({ enrolment }) => enrolment)).size).toBe(1);
        if (each.do === 'issue') {
          const places = [...new Set(now.map(({ number }) => place(number)))].sort((a, b) => a - b);
          expect(places).toEqual(places.map((_, at) => at + 1));
        }
      }
      expect(own.faults).toEqual([]);
      own.close();
    }),
    { numRuns: 12 },
  );
});

describe('printing', () => {
  test('looked at it is a 样张; it leaves unmarked once that is noted, and again only with a reason', async () => {
    await issue();
    await desk.ask('documents.certificates', { class: CLOSED });
    expect(papers.at(-1)?.page.mark).toBe('样张');
    const ids = (await all()).slice(0, 3).map(({ id }) => id);
    const { run, first } = await desk.ask('certificates.note-print', { certificates: ids });
    expect(first).toBe(3);
    await desk.ask('documents.certificates', { class: CLOSED, certificates: ids, run });
    expect(papers.at(-1)?.page.mark).toBeNull();
    expect((await all()).map(({ prints }) => prints).slice(0, 4)).toEqual([1, 1, 1, 0]);
    // The printing of three does not let a fourth out.
    expect(await desk.call('documents.certificates', { class: CLOSED, run })).toMatchObject({
      error: { code: 'certificates.no-run' },
    });
    expect(await desk.call('certificates.note-print', { certificates: ids })).toMatchObject({
      error: { code: 'certificates.printed-before' },
    });
    expect(await desk.ask('certificates.note-print', { certificates: ids, reason: '卡纸' })).toMatchObject({
      first: 0,
      again: 3,
    });
  });

  test('a series that was begun by hand goes on from there', async () => {
    const [one, two, three] = await trainees();
    await issue({ people: [one?.id ?? ''], start: 121 });
    await issue({ people: [two?.id ?? '', three?.id ?? ''] });
    expect((await all()).map(({ number }) => place(number))).toEqual([121, 122, 123]);
  });

  test('undoing the issue leaves those that are on paper', async () => {
    await issue();
    const ids = (await all()).slice(4, 6).map(({ id }) => id);
    await desk.ask('certificates.note-print', { certificates: ids });
    const result = await desk.ask('changes.undo', {});
    expect((await all()).map(({ id }) => id)).toEqual(ids);
    expect(result.left.length).toBeGreaterThan(0);
    // The gap is filled by the next ones.
    await issue();
    expect((await all()).map(({ number }) => place(number))).toEqual(
      Array.from({ length: 17 }, (_, at) => at + 1),
    );
  });
});
