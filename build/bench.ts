/** `npm run bench`: measures the goals of the issues and prints a table; ratios come from one and the same run. */
import { cpus, totalmem } from 'node:os';
import { measureClasses } from '../test/bench/classes.ts';
import {
  measureCalls,
  measureMainLoop,
  measureOpening,
  measureSaving,
  measureUndo,
} from '../test/bench/data.ts';
import { measureOfficeFiles, measurePrinting } from '../test/bench/documents.ts';
import { measureLogSize } from '../test/bench/log-size.ts';
import { measureHours } from '../test/bench/hours.ts';
import { measureImport, measurePeople, measureStrokes } from '../test/bench/people.ts';
import { measureRegister } from '../test/bench/people-screen.ts';
import type { Measured } from '../test/bench/measure.ts';
import { measureFirstPaint, measureScript } from '../test/bench/screen.ts';
import { measureTimetable } from '../test/bench/timetable.ts';

const MEASURES: readonly (() => Measured[] | Promise<Measured[]>)[] = [
  measureOpening,
  measureCalls,
  measureSaving,
  measureMainLoop,
  measureUndo,
  measureLogSize,
  measureStrokes,
  measurePeople,
  measureImport,
  measureClasses,
  measureHours,
  measureOfficeFiles,
  measurePrinting,
  measureScript,
  measureFirstPaint,
  measureRegister,
  measureTimetable,
];

const memory = Math.round(totalmem() / 2 ** 30);
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${memory} GB, Node ${process.version}\n\n`,
);
process.stdout.write(`| ${'目标'.padEnd(34)} | 测得 | 目标值 | |\n|---|---:|---:|---|\n`);
let missed = 0;
for (const measure of MEASURES) {
  for (const { what, value, goal, unit } of await measure()) {
    const met = value <= goal;
    if (!met) missed += 1;
    const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    process.stdout.write(
      `| ${what} | ${value.toFixed(digits)} ${unit} | ≤ ${goal} ${unit} | ${met ? '达到' : '未达到'} |\n`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;
