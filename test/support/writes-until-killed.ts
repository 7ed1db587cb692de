/** `node writes-until-killed.ts <folder> organisations|people`: imports lists of 400 one after the other, for ever. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from './desk-in-process.ts';
import { manyLines, manyPeople } from './import-lines.ts';
import { writeGrid } from './workbooks/grid.ts';

const [folder = '', what = 'organisations'] = process.argv.slice(2);
const desk = openInProcess(folder);
const under = sampleOrganisation('靖港镇');
const branch = sampleOrganisation('靖港镇/机关支部');

for (let round = 0; ; round += 1) {
  const mark = `${process.pid}轮${round}之`;
  if (what === 'organisations') {
    writeSync(1, '.');
    await desk.ask('organisations.import', { under, lines: manyLines(400, mark) });
    continue;
  }
  const path = join(folder, 'list.xlsx');
  writeGrid(path, manyPeople(400, mark), { as: 'xlsx' });
  const file = desk.files.issue(path, 'read');
  writeSync(1, '.');
  await desk.ask('people.import', { files: [{ file }], under, branch });
}
