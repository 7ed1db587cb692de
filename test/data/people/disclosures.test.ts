import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { samplePerson } from '../../support/sample/fill-people.ts';
import { districtPeople } from '../../support/sample/people/district-people.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

const BRANCH = sampleOrganisation('靖港镇/机关支部');
const own = districtPeople({ size: 'few' }).filter(
  (person) => person.holder === '靖港镇/机关支部' && person.standing === 'present',
);
const WITHOUT_REVEAL = {
  ...SAMPLE_ADMINISTRATOR,
  user: 'clerk',
  rights: SAMPLE_ADMINISTRATOR.rights.filter((right) => right !== 'people.reveal'),
};

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

/** What a transaction wrote, as text: the log and the rows of looks and lists. */
const written = () =>
  JSON.stringify([
    desk.data().reader.prepare('SELECT label, reason FROM change_tx').all(),
    desk.data().reader.prepare('SELECT field, before FROM change_entry').all(),
    desk.data().reader.prepare('SELECT * FROM disclosure').all(),
  ]);

test('a look shows the whole number, is written down without it, and cannot be undone', async () => {
  const person = own.find((each) => each.idNumber !== null);
  if (person === undefined) throw new Error('nobody has a number');
  const { value } = await desk.ask('people.reveal', { id: samplePerson(person.key), field: 'idNumber' });
  expect(value).toBe(person.idNumber);
  expect(written()).not.toContain(person.idNumber);
  const { transactions } = await desk.ask('changes.list', { limit: 1 });
  expect(transactions[0]).toMatchObject({ label: `查看 ${person.name} 的公民身份号码` });
  expect(await desk.call('changes.undo', { transaction: transactions[0]?.id })).toMatchObject({ ok: false });
});

test('a list leaves exactly as it is seen: columns, order, text; masked unless the right is there', async () => {
  const shown = await desk.ask('people.list', {
    filter: { under: BRANCH },
    sort: 'surname-strokes',
    limit: 500,
  });
  const save = async (masked: boolean) => {
    const path = join(emptyFolder(), '名单.xlsx');
    const done = await desk.ask('people.export', {
      filter: { under: BRANCH },
      sort: 'surname-strokes',
      columns: ['number', 'name', 'sex', 'birth', 'idNumber', 'phone'],
      masked,
      to: desk.files.issue(path, 'write'),
    });
    expect(done).toMatchObject({ people: shown.total, saved: '名单.xlsx' });
    return (await readWorkbook(path)).sheets[0]?.rows ?? [];
  };
  const masked = await save(true);
  expect(masked[0]).toEqual(['序号', '姓名', '性别', '出生日期', '公民身份号码', '手机号码']);
  expect(masked.slice(1).map((row) => row[1])).toEqual(shown.people.map((line) => line.name));
  expect(masked.slice(1).map((row) => row[4] ?? '')).toEqual(shown.people.map((line) => line.idNumber ?? ''));
  const whole = await save(false);
  const numbers = own.map((person) => person.idNumber ?? '').sort();
  expect(
    whole
      .slice(1)
      .map((row) => row[4] ?? '')
      .sort(),
  ).toEqual(numbers);
  // Both are written down: how many, which columns, and that one was whole; never a value.
  const { transactions } = await desk.ask('changes.list', { limit: 2 });
  expect(transactions.map((each) => each.label)).toEqual([
    `导出 ${shown.total} 人的名单（未打码）`,
    `导出 ${shown.total} 人的名单`,
  ]);
  for (const number of numbers.filter((each) => each !== '')) expect(written()).not.toContain(number);
});

test('without the right neither a whole list nor a look nor the reason of an exemption is to be had', async () => {
  const [person] = own;
  const id = samplePerson(person?.key ?? '');
  const path = join(emptyFolder(), '名单.xlsx');
  const whole = { columns: ['name'], masked: false, to: desk.files.issue(path, 'write') };
  const refused = { ok: false, error: { code: 'right.missing' } };
  expect(await desk.call('people.export', whole, { as: WITHOUT_REVEAL })).toMatchObject(refused);
  expect(await desk.call('people.reveal', { id, field: 'phone' }, { as: WITHOUT_REVEAL })).toMatchObject(
    refused,
  );
  await desk.ask('people.exempt', {
    person: id,
    reason: 'ill',
    from: '2026-01-01',
    to: null,
    paper: null,
    note: '住院',
  });
  const page = await desk.ask('people.get', { id }, { as: WITHOUT_REVEAL });
  expect(page.exempt).toBe(true);
  expect(page.exemptions[0]).toMatchObject({ reason: null, note: null });
  // The log covers it, too.
  const { transactions } = await desk.ask('changes.list', { limit: 1 });
  const fields = await desk.ask(
    'changes.fields',
    { transaction: transactions[0]?.id ?? 0 },
    { as: WITHOUT_REVEAL },
  );
  expect(JSON.stringify(fields)).not.toMatch(/住院|重病/u);
});
