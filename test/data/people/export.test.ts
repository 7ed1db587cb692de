import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import { BLANK } from '../../../shared/contract/people-parts.ts';
import { sampleId, sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

/** A list that leaves the program: every cell the text it should be, nothing that is not written down. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const disclosures = () => dump(desk.data().reader)['disclosure'] as Record<string, unknown>[];

test('every column as people read it: words for codes, points in days, numbers as text', async () => {
  const holder = sampleOrganisation('靖港镇/芦江社区');
  const { id } = await desk.ask('people.create', {
    ...BLANK,
    name: '阿依古丽·买买提',
    sex: '2',
    birth: '1985-03',
    nationality: '05',
    education: '21',
    membership: 'none',
    idNumber: '430199198503120023',
    phone: '00154000001',
    employer: sampleId('employer', '靖港镇'),
    workStartedOn: '2007',
    joinedOn: '2010-07-01',
    note: '=1+1',
    branch: null,
    holder,
  });
  await desk.ask('people.exempt', {
    person: id,
    reason: 'ill',
    from: '2026-01-01',
    to: null,
    paper: null,
    note: null,
  });
  const path = join(emptyFolder(), '名单.xlsx');
  const columns = [
    'number',
    'name',
    'sex',
    'birth',
    'age',
    'nationality',
    'education',
    'membership',
    'idNumber',
    'phone',
    'employer',
    'workStartedOn',
    'joinedOn',
    'category',
    'standing',
    'exempt',
    'duty',
    'branch',
    'note',
  ] as const;
  await desk.ask('people.export', {
    filter: { ids: [id] },
    columns: [...columns],
    masked: false,
    to: desk.files.issue(path, 'write'),
  });
  const [header, row, ...more] = (await readWorkbook(path)).sheets[0]?.rows ?? [];
  expect(more).toEqual([]);
  const cells = Object.fromEntries(columns.map((column, index) => [column, row?.[index] ?? '']));
  expect(cells).toMatchObject({
    number: '1',
    name: '阿依古丽·买买提',
    sex: '女',
    birth: '1985.03',
    age: '41',
    nationality: '维吾尔族',
    education: '大学本科',
    membership: '非党员',
    idNumber: '430199198503120023',
    phone: '00154000001',
    workStartedOn: '2007',
    joinedOn: '2010.07.01',
    category: '其他人员',
    standing: '在册',
    exempt: '免',
    duty: '',
    branch: '',
    note: '=1+1',
  });
  expect(cells['employer']).toContain('靖港镇');
  expect(header?.length).toBe(columns.length);
  expect(disclosures()).toMatchObject([{ people: 1, masked: 0, person_id: null }]);
  expect(JSON.stringify(disclosures())).not.toMatch(/重病|430199198503120023|00154000001/u);
});

test('a clerk who names another town gets nobody, and that is his own town’s to know', async () => {
  const path = join(emptyFolder(), '名单.xlsx');
  const filter = { under: sampleOrganisation('铜官街道') };
  const to = desk.files.issue(path, 'write');
  const done = await desk.ask('people.export', { filter, columns: ['name'], to }, { as: TOWN_CLERK });
  expect(done.people).toBe(0);
  expect((await readWorkbook(path)).sheets[0]?.rows.length).toBe(1);
  expect(disclosures()).toMatchObject([{ organisation_id: sampleOrganisation('靖港镇'), people: 0 }]);
});

test('a list that could not be saved is not written down as one that left', async () => {
  const path = join(emptyFolder(), '没有这个文件夹', '名单.xlsx');
  const answer = await desk.call('people.export', { columns: ['name'], to: desk.files.issue(path, 'write') });
  expect(answer).toMatchObject({ ok: false, error: { code: 'workbook.not-writable' } });
  expect(existsSync(path)).toBe(false);
  expect(disclosures()).toEqual([]);
});
