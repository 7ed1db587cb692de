/** `node writes-until-killed.ts <folder>`: imports lists of 400 organisations one after the other, for ever. */
import { writeSync } from 'node:fs';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from './desk-in-process.ts';
import { manyLines } from './import-lines.ts';

const desk = openInProcess(process.argv[2] ?? '');
const under = sampleOrganisation('靖港镇');
for (let round = 0; ; round += 1) {
  writeSync(1, '.');
  await desk.ask('organisations.import', { under, lines: manyLines(400, `${process.pid}轮${round}之`) });
}
