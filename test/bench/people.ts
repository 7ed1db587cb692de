import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '../../electron/data/folder.ts';
import { openReadWrite } from '../../electron/data/connection.ts';
import { TABLES } from '../../electron/data/tables/index.ts';
import { triggerNames } from '../../electron/data/triggers.ts';
import { writeWorkbook } from '../../electron/compute/workbook/client.ts';
import { PERSON_FIELD_KEYS, personField } from '../../shared/domain/people/fields.ts';
import { strokeKey } from '../../shared/domain/people/names/order.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { districtOrganisations } from '../support/sample/district.ts';
import { districtPeople } from '../support/sample/people/district-people.ts';
import { sampleEmployers } from '../support/sample/people/employers.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';
import { openThreaded } from './data.ts';
import { p95, repeated, timed, type Measured } from './measure.ts';
import { wholeFolder } from './whole-folder.ts';

const MEMBERS = 34_000;

export async function measurePeople(): Promise<Measured[]> {
  const desk = await openThreaded(await wholeFolder());
  const lists: number[] = [];
  const standard = [
    { sort: 'unit' },
    { sort: 'pinyin' },
    { sort: 'surname-strokes' },
    { sort: 'name-strokes' },
    { sort: 'birth' },
    { sort: 'joinedOn' },
    { sort: 'unit', filter: { under: sampleOrganisation('靖港镇') } },
  ];
  await desk.ask('people.list', {});
  for (const list of standard) {
    lists.push(
      ...(await repeated(30, (round) =>
        desk.ask('people.list', { ...list, offset: (round * 1117) % 33_000 }),
      )),
    );
  }
  const words = ['zw', 'z', '张伟', 'zw 靖港', '伟', '1234', 'wangxiu', '建国', '靖港', 'li'];
  const searches = await repeated(200, (round) =>
    desk.ask('people.search', { text: words[round % words.length] ?? 'z' }),
  );
  const duplicates = await timed(() => desk.ask('people.duplicates', {}));
  const place = join(emptyFolder(), '名单.xlsx');
  const exporting = await timed(() =>
    desk.ask('people.export', {
      columns: [
        'number',
        'name',
        'sex',
        'birth',
        'age',
        'nationality',
        'education',
        'idNumber',
        'phone',
        'branch',
      ],
      masked: false,
      to: desk.files.issue(place, 'write'),
    }),
  );
  if (!existsSync(place) || statSync(place).size < 1_000_000) throw new Error('the export was not written');
  await desk.close();
  return [
    { what: '名册一页（7 种次序和范围，任意位置），p95', value: p95(lists), goal: 20, unit: 'ms' },
    { what: '34,000 人中查找（姓名、首字母、单位、号码），p95', value: p95(searches), goal: 30, unit: 'ms' },
    { what: '全部名册查重', value: duplicates, goal: 3000, unit: 'ms' },
    { what: '导出 34,000 人 × 10 列', value: exporting, goal: 5000, unit: 'ms' },
  ];
}

export async function measureStrokes(): Promise<Measured[]> {
  const names = districtPeople({ size: 'whole' })
    .slice(0, MEMBERS)
    .map(({ name }) => name);
  const time = await timed(() =>
    names
      .map((name) => ({ name, key: strokeKey(name, 'surname').key }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  );
  return [{ what: '34,000 个姓名按姓氏笔画排序', value: time, goal: 300, unit: 'ms' }];
}

export async function measureImport(): Promise<Measured[]> {
  const file = await registerWorkbook();
  const desk = await openThreaded();
  const reads: number[] = [];
  const going = new AbortController();
  const reading = (async () => {
    while (!going.signal.aborted) {
      reads.push(await timed(() => desk.ask('people.list', { limit: 50 })));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const plan = { files: [{ file: desk.files.issue(file, 'read') }] };
  const total = await timed(() => desk.ask('people.import', plan));
  going.abort();
  await reading;
  await desk.close();
  const { validating, bare } = await measureRatio(file);
  return [
    { what: '导入 34,000 行 × 29 列的工作簿（读、查、写）', value: total, goal: 8000, unit: 'ms' },
    { what: '其中检查和写入，对裸 INSERT 同样的行之比', value: validating / bare, goal: 4, unit: '×' },
    { what: '导入期间读取的 p95', value: p95(reads), goal: 100, unit: 'ms' },
  ];
}

/** Checking and writing of a workbook that is in memory already, against the same rows put in without log and rules. */
async function measureRatio(file: string): Promise<{ validating: number; bare: number }> {
  const folder = await sampleFolder();
  const desk = await openThreaded(folder);
  const plan = { files: [{ file: desk.files.issue(file, 'read') }] };
  await desk
    .ask('people.save-faulty', { ...plan, to: desk.files.issue(join(folder, 'x.xlsx'), 'write') })
    .catch(() => undefined);
  const validating = await timed(() => desk.ask('people.import', plan));
  await desk.close();

  const made = openReadWrite(databaseFile(folder));
  const rows = made.prepare('SELECT * FROM person').raw().all() as unknown[][];
  made.close();
  const target = openReadWrite(databaseFile(await sampleFolder()));
  for (const trigger of triggerNames(TABLES.person)) target.exec(`DROP TRIGGER ${trigger}`);
  target.pragma('foreign_keys = OFF');
  const columns = rows[0]?.length ?? 0;
  const insert = target.prepare(
    `INSERT OR IGNORE INTO person VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`,
  );
  const bare = await timed(() =>
    target.transaction(() => {
      for (const row of rows) insert.run(...row);
    })(),
  );
  target.close();
  return { validating, bare };
}

/** The whole register as a clerk's workbook of 29 columns. */
async function registerWorkbook(): Promise<string> {
  const organisations = new Map(districtOrganisations().map((each) => [each.key, each.name]));
  const employers = new Map(sampleEmployers().map((each) => [each.key, each.name]));
  const fields = PERSON_FIELD_KEYS.filter((key) => key !== 'reading');
  const rows = districtPeople({ size: 'whole' })
    .filter((person) => person.standing === 'present' && person.duplicateOf === null)
    .slice(0, MEMBERS)
    .map((person, index) => [
      String(index + 1),
      ...fields.map((key) => {
        const value = person[key];
        if (value === null) return '';
        if (key === 'branch') return organisations.get(value) ?? '';
        if (key === 'employer') return employers.get(value) ?? '';
        return personField(key).words?.[value] ?? value;
      }),
      '',
      '是',
      '',
    ]);
  const path = join(emptyFolder(), '党员名册.xlsx');
  const header = ['序号', ...fields.map((key) => personField(key).title), '家庭成员', '是否常住', '其他'];
  await writeWorkbook(path, [{ name: '党员', header, rows }]);
  return path;
}
