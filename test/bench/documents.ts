import { createPrinter } from '../../build/desk-print.ts';
import { officeBytes } from '../../electron/compute/documents/client.ts';
import { classRosterPaper } from '../../shared/domain/documents/class-roster.ts';
import type { Paper } from '../../shared/domain/documents/paper.ts';
import { classTimetablePaper } from '../../shared/domain/documents/timetables.ts';
import { HEADING, inventedRoster, inventedTimetable } from '../support/papers.ts';
import { median, repeated, type Measured } from './measure.ts';

const never = new AbortController().signal;

/** Rosters as PDF, from their data to the bytes; the browser is open already, as after the first print. */
export async function measurePrinting(): Promise<Measured[]> {
  const printer = createPrinter();
  const print = (paper: Paper) => printer.print({ paper, fonts: 'bundled' }, never);
  try {
    await print(classRosterPaper(inventedRoster(1)));
    const short = await repeated(3, () => print(classRosterPaper(inventedRoster(500))));
    const long = await repeated(1, () => print(classRosterPaper(inventedRoster(5000))));
    return [
      { what: '花名册 500 行存为 PDF', value: median(short), goal: 2000, unit: 'ms' },
      { what: '花名册 5,000 行存为 PDF', value: median(long), goal: 12_000, unit: 'ms' },
    ];
  } finally {
    await printer.close();
  }
}

/** A timetable of two months as .docx and .xlsx, the start of the thread included. */
export async function measureOfficeFiles(): Promise<Measured[]> {
  const lines = inventedTimetable(120);
  const paper = classTimetablePaper({ heading: HEADING, lines, waiting: [], state: '草稿', across: true });
  const docx = await repeated(3, () => officeBytes(paper, 'docx', never));
  const xlsx = await repeated(3, () => officeBytes(paper, 'xlsx', never));
  return [
    { what: '课程表 120 课次存为 Word', value: median(docx), goal: 1000, unit: 'ms' },
    { what: '课程表 120 课次存为 Excel', value: median(xlsx), goal: 1000, unit: 'ms' },
  ];
}
