import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLANK } from '../../../shared/contract/people-parts.ts';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { richCell } from '../../../shared/domain/documents/paper.ts';
import { type DeskInProcess, openInProcess } from '../../support/desk-in-process.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

const CLASS = sampleId('class', '2026年第12期');

let desk: DeskInProcess;
let printed: Paper[];

beforeEach(async () => {
  printed = [];
  desk = openInProcess(await sampleFolder(), {
    print: async ({ paper }) => {
      printed.push(paper);
      return { pdf: Buffer.from('%PDF-1.7 fake'), pages: 1, missingGlyphs: [], fonts: [] };
    },
  });
});

afterEach(() => desk.close());

/** The names in the second column of what was printed last. */
function namesPrinted(): string[] {
  const table = printed.at(-1)?.parts.find((part) => part.is === 'table')?.table;
  return (table?.groups ?? [])
    .flat()
    .filter(([first = '']) => richCell(first).columns === undefined)
    .map((row) => richCell(row[1] ?? '').text)
    .filter((name) => name !== '');
}

async function someone(): Promise<{ id: string; name: string }> {
  const { trainees } = await desk.ask('classes.trainees', { class: CLASS });
  const person = trainees[3]?.person;
  if (person === undefined) throw new Error('the class is too small');
  return person;
}

async function enrol(name: string): Promise<void> {
  const { trainees } = await desk.ask('classes.trainees', { class: CLASS });
  const { id } = await desk.ask('people.create', {
    ...BLANK,
    name,
    membership: 'full',
    branch: trainees[0]?.person.branch?.id ?? null,
  });
  await desk.ask('classes.enrol', { class: CLASS, people: [id] });
}

describe('a frozen sheet', () => {
  test('stays as it was when a name is corrected; the roster follows, and so does its undo', async () => {
    const { id: frozen } = await desk.ask('documents.freeze', { class: CLASS });
    await desk.ask('documents.frozen-sheet', { id: frozen });
    const before = namesPrinted();
    const person = await someone();
    await desk.ask('people.edit', { id: person.id, name: '改名后的人' });

    await desk.ask('documents.frozen-sheet', { id: frozen });
    expect(namesPrinted()).toEqual(before);
    expect(before).toContain(person.name);
    await desk.ask('documents.class-roster', { class: CLASS });
    expect(namesPrinted()).toContain('改名后的人');
    expect(namesPrinted()).not.toContain(person.name);

    await desk.ask('changes.undo', {});
    await desk.ask('documents.class-roster', { class: CLASS });
    expect(namesPrinted()).toContain(person.name);
    await desk.ask('documents.frozen-sheet', { id: frozen });
    expect(namesPrinted()).toEqual(before);
  });

  test('has a column for a joint lecture that another class holds', async () => {
    const lecture = sampleId('session', '2026年第13期/党史中的望城');
    await desk.ask('sessions.place', { session: lecture, day: '2026-11-26', half: 'evening' });
    await desk.ask('documents.sign-in-sheet', { class: CLASS });
    const without = JSON.stringify(printed.at(-1));
    await desk.ask('sessions.join', { session: lecture, class: CLASS });
    await desk.ask('documents.sign-in-sheet', { class: CLASS });
    const halves = (paper: string) => paper.match(/晚上/gu)?.length ?? 0;
    expect(halves(JSON.stringify(printed.at(-1)))).toBe(halves(without) + 1);
  });

  test('looked at first it is marked and nothing is kept; printed again it is the same, under its version', async () => {
    await desk.ask('documents.sign-in-sheet', { class: CLASS });
    expect(printed.at(-1)?.page.mark).toBe('未定版');
    expect((await desk.ask('documents.frozen', { class: CLASS })).sheets).toEqual([]);

    const first = await desk.ask('documents.freeze', { class: CLASS, spareRows: 0, note: '开班前' });
    const second = await desk.ask('documents.freeze', { class: CLASS });
    expect([first.version, second.version]).toEqual([1, 2]);
    await desk.ask('documents.frozen-sheet', { id: first.id });
    await desk.ask('documents.frozen-sheet', { id: first.id });
    expect(printed.at(-1)).toEqual(printed.at(-2));
    expect(printed.at(-1)?.page).toMatchObject({ mark: null });
    expect(printed.at(-1)?.page.foot).toContain('第 1 版');
    const { sheets } = await desk.ask('documents.frozen', { class: CLASS });
    expect(sheets.map(({ version, note }) => [version, note])).toEqual([
      [2, null],
      [1, '开班前'],
    ]);
  });

  test('who comes later is offered an added page that lists nobody else, and the first stays', async () => {
    const { id: frozen } = await desk.ask('documents.freeze', { class: CLASS });
    await enrol('晚来一');
    const [sheet] = (await desk.ask('documents.frozen', { class: CLASS })).sheets;
    expect(sheet).toMatchObject({ id: frozen, newcomers: ['晚来一'] });

    const added = await desk.ask('documents.supplement', { of: frozen });
    expect(added.people).toBe(1);
    await desk.ask('documents.frozen-sheet', { id: added.id });
    expect(namesPrinted()).toEqual(['晚来一']);
    expect(printed.at(-1)?.title).toContain('增补页');

    await desk.ask('documents.frozen-sheet', { id: frozen });
    expect(namesPrinted()).not.toContain('晚来一');
    // A second one lists who came after the first; asked of the added page it is one to the same sheet.
    await enrol('晚来二');
    const again = await desk.ask('documents.supplement', { of: added.id });
    await desk.ask('documents.frozen-sheet', { id: again.id });
    expect(namesPrinted()).toEqual(['晚来二']);
    const { sheets } = await desk.ask('documents.frozen', { class: CLASS });
    expect(sheets.map(({ supplementOf }) => supplementOf)).toEqual([frozen, frozen, null]);
    expect(sheets.every(({ newcomers }) => newcomers.length === 0)).toBe(true);
  });

  test('that a voucher was printed is not undone by Ctrl+Z', async () => {
    await desk.ask('documents.freeze', { class: CLASS });
    const state = await desk.ask('changes.undo-state', {});
    expect(JSON.stringify(state)).not.toContain('签到表');
  });
});

describe('numbers of people', () => {
  const columns = ['name', 'phone', 'idNumber'] as const;
  const printedText = () => JSON.stringify(printed.at(-1));

  test('are masked; whole ones are written down before they are printed', async () => {
    await desk.ask('documents.class-roster', { class: CLASS, columns: [...columns] });
    expect(printedText()).toMatch(/\d{3}\*{4,}\d{4}/u);
    expect(printedText()).not.toMatch(/\d{17}[\dX]/u);
    const looks = () =>
      desk.data().reader.prepare('SELECT fields, people, masked FROM disclosure ORDER BY id').all();
    const before = looks().length;
    await desk.ask('documents.class-roster', { class: CLASS, columns: [...columns], clear: true });
    expect(printedText()).not.toContain('****');
    const { total } = await desk.ask('classes.trainees', { class: CLASS });
    expect(looks().slice(before)).toEqual([{ fields: '联系电话、身份证号码', people: total, masked: 0 }]);
  });

  test('are refused whole to one without the right', async () => {
    const rights = SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'people.reveal');
    const envelope = await desk.call(
      'documents.contacts',
      { class: CLASS, clear: true },
      { as: { ...SAMPLE_ADMINISTRATOR, rights } },
    );
    expect(envelope).toMatchObject({ ok: false, error: { code: 'right.missing' } });
    expect(printed).toEqual([]);
  });
});

test('columns, order and direction are as they were last chosen', async () => {
  const roster = { columns: ['number' as const, 'name' as const], order: 'pinyin' as const, across: true };
  await desk.ask('documents.remember', { roster });
  expect((await desk.ask('documents.choices', {})).roster).toEqual(roster);
  await desk.ask('documents.class-roster', { class: CLASS });
  const paper = printed.at(-1);
  expect(paper?.page).toMatchObject({ across: true, foot: '按拼音排序' });
  expect(paper?.parts.find((part) => part.is === 'table')?.table.header).toEqual([['序号', '姓名']]);
  // What is said with the call goes before what was chosen, and is not kept.
  await desk.ask('documents.class-roster', { class: CLASS, order: 'group' });
  expect(printed.at(-1)?.page.foot).toBe('按组别排序');
  expect((await desk.ask('documents.choices', {})).roster.order).toBe('pinyin');
});

describe('cancelled while it is laid out', () => {
  test('a document leaves no file, and says so', async () => {
    const place = join(emptyFolder(), '花名册.pdf');
    const slow = openInProcess(await sampleFolder(), {
      // The stand-in for a page that takes its time; who cancels hears of it before the page is there.
      print: () => new Promise(() => undefined),
    });
    const stages: string[] = [];
    const waiting = slow.call(
      'documents.class-roster',
      { class: CLASS, to: slow.files.issue(place, 'write') },
      { callId: 'long', onProgress: ({ note }) => stages.push(note) },
    );
    await expect.poll(() => stages).toEqual(['正在排版']);
    await slow.ask('calls.cancel', { call: 'long' });
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect(existsSync(place)).toBe(false);
    slow.close();
  });
});
