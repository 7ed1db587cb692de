import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const ZHOU = sampleId('teacher', '周明德');
const XIAO = sampleId('teacher', '肖桂澜');
const given = {
  name: '乡村振兴与基层治理',
  task: 'skills',
  area: 'ability',
  theme: null,
  form: 'lecture',
  choice: 'elective',
  hours: 4,
  material: null,
  note: null,
  teachers: [XIAO],
} as const;
const fresh = async () => (await desk.ask('courses.create', { ...given, teachers: [XIAO] })).id;
const review = (course: string, step: string, on: string) =>
  desk.call('courses.review', { course, step, on, reviewer: '教务处', opinion: null });
const code = async (answer: ReturnType<typeof review>) => {
  const envelope = await answer;
  return envelope.ok ? 'ok' : envelope.error.code;
};

describe('where a course stands', () => {
  test('is its latest review: back and forth to approval', async () => {
    const id = await fresh();
    expect((await desk.ask('courses.get', { id })).step).toBe(null);
    const steps = ['preparing', 'trial', 'returned', 'preparing', 'trial', 'approved'];
    for (const [index, step] of steps.entries()) {
      expect(await code(review(id, step, `2026-03-0${index + 1}`))).toBe('ok');
      const { step: stands, reviews } = await desk.ask('courses.get', { id });
      expect(stands).toBe(step);
      expect(reviews.map((each) => each.step)).toEqual(steps.slice(0, index + 1));
    }
    const approved = await desk.ask('courses.list', { steps: ['approved'], text: 'xczx' });
    expect(approved.found.map((each) => each.id)).toEqual([id]);
  });

  test('two steps of one day keep the order in which they were written down', async () => {
    const id = await fresh();
    for (const step of ['preparing', 'trial', 'approved', 'preparing', 'trial'])
      expect(await code(review(id, step, '2026-03-01'))).toBe('ok');
    expect((await desk.ask('courses.get', { id })).step).toBe('trial');
  });

  test('no step is skipped, dated back or dated ahead; nothing is written then', async () => {
    const id = await fresh();
    expect(await code(review(id, 'returned', '2026-03-01'))).toBe('courses.wrong-step');
    await review(id, 'preparing', '2026-03-01');
    expect(await code(review(id, 'approved', '2026-03-02'))).toBe('courses.wrong-step');
    expect(await code(review(id, 'trial', '2026-02-28'))).toBe('courses.wrong-day');
    expect(await code(review(id, 'trial', '2999-01-01'))).toBe('courses.wrong-day');
    expect((await desk.ask('courses.get', { id })).reviews).toHaveLength(1);
  });

  test('a mistaken step is taken back from the end', async () => {
    const id = await fresh();
    await review(id, 'preparing', '2026-03-01');
    await review(id, 'trial', '2026-03-02');
    const { reviews } = await desk.ask('courses.get', { id });
    expect(await desk.call('courses.remove-review', { review: reviews[0]?.id })).toMatchObject({
      ok: false,
      error: { code: 'courses.not-latest' },
    });
    await desk.ask('courses.remove-review', { review: reviews[1]?.id ?? '' });
    expect((await desk.ask('courses.get', { id })).step).toBe('preparing');
  });
});

describe('who teaches it', () => {
  test('follows the list; those who stay are not written anew', async () => {
    const id = await fresh();
    await desk.ask('courses.edit', { id, teachers: [ZHOU, XIAO, ZHOU] });
    const { teachers } = await desk.ask('courses.get', { id });
    expect(teachers.map(({ name }) => name).sort()).toEqual(['周明德', '肖桂澜'].sort());
    const entries = () =>
      desk.data().reader.prepare('SELECT count(*) FROM change_entry WHERE tbl = 20').pluck().get() as number;
    const before = entries();
    await desk.ask('courses.edit', { id, teachers: [ZHOU], note: 'x' });
    expect(entries()).toBe(before + 1);
    const own = await desk.ask('courses.list', { teacher: ZHOU });
    expect(own.found.map((each) => each.id)).toContain(id);
  });
});

test('lists: filters together, out of use only on wish, total beyond the page', async () => {
  const id = await fresh();
  await desk.ask('courses.retire', { id, on: '2026-06-30' });
  const ids = async (input: object) => {
    const { found } = await desk.ask('courses.list', input);
    return found.map((each) => each.id);
  };
  expect(await ids({ text: '基层治理' })).toEqual([]);
  expect(await ids({ text: '基层治理', retired: 'only' })).toEqual([id]);
  expect(await ids({ tasks: ['skills'], forms: ['lecture'], retired: 'with' })).toEqual([id]);
  expect(await ids({ tasks: ['skills'], steps: ['none'], retired: 'with' })).toEqual([id]);
  const all = await desk.ask('courses.list', { retired: 'with' });
  const page = await desk.ask('courses.list', { retired: 'with', offset: 1, limit: 2 });
  expect(page.total).toBe(all.total);
  expect(page.found).toEqual(all.found.slice(1, 3));
});

test('of the same name: allowed and said', async () => {
  expect(await desk.ask('courses.create', { ...given, teachers: [] })).toMatchObject({ alike: 0 });
  expect(
    await desk.ask('courses.create', { ...given, name: '乡村振兴与 基层治理', teachers: [] }),
  ).toMatchObject({
    alike: 1,
  });
});

test('the list goes by pinyin', async () => {
  const { found } = await desk.ask('courses.list', {});
  expect(found.map(({ name }) => name)).toEqual([
    '当前形势与任务',
    '党史中的望城',
    '党章党规党纪',
    '习近平新时代中国特色社会主义思想专题',
    '支部工作方法',
  ]);
});
