import { cpSync } from 'node:fs';
import { write } from '../../electron/data/log/write.ts';
import { newId } from '../../electron/data/row-id.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { emptyFolder } from '../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../support/sample/viewer.ts';
import { fillYears } from './hours-fill.ts';
import { median, p95, repeated, timed, type Measured } from './measure.ts';
import { wholeFolder } from './whole-folder.ts';

const YEAR = 2026;
const TOP = sampleOrganisation('区委');

/** Ledgers of five years, about a million lines, on the whole sample district. */
export async function measureHours(): Promise<Measured[]> {
  const folder = emptyFolder();
  cpSync(await wholeFolder(), folder, { recursive: true });
  const now = () => new Date('2026-11-24T10:00:00');
  const desk = openInProcess(folder, { now });
  const data = desk.data();
  await fillYears(data, YEAR - 4, YEAR);
  const people = data.reader
    .prepare(`SELECT id FROM person WHERE standing = 'present' AND membership = 'full' ORDER BY id LIMIT 60`)
    .pluck()
    .all() as string[];
  const ledgers = await repeated(60, (round) =>
    desk.ask('hours.person-ledger', { person: people[round] ?? '', year: YEAR }),
  );
  const coverage = () =>
    desk.ask('hours.unit-ledger', { organisation: TOP, year: YEAR, by: 'branches', limit: 1 });
  const first = await timed(coverage);
  const sheet = data.reader.prepare('SELECT * FROM attendance_sheet ORDER BY id DESC LIMIT 1').get() as {
    class_id: string;
  };
  const after: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const about = {
      call: 'attendance.enter',
      label: '再录一张',
      viewer: SAMPLE_ADMINISTRATOR,
      undoable: true,
    };
    await write(data, about, async ({ db }) => {
      await db
        .insertInto('attendance_sheet')
        .values({
          id: newId(),
          class_id: sheet.class_id,
          day: `${YEAR}-06-${String(round + 1).padStart(2, '0')}`,
          half: 'evening',
          groups: null,
          entered_on: `${YEAR}-06-30`,
          closed_on: null,
          document_id: null,
          note: null,
        })
        .execute();
    });
    after.push(await timed(coverage));
  }
  const town = sampleOrganisation('靖港镇');
  const lists = await repeated(20, (round) =>
    desk.ask('hours.shortfall', { organisation: town, year: YEAR, forecast: round % 2 === 0 }),
  );
  let lines = 0;
  for (let year = YEAR - 4; year <= YEAR; year += 1) lines += linesOf(data.reader, year);
  desk.close();
  const amount = `${Math.round(lines / 10_000)} 万条学时`;
  return [
    { what: `一个人五年的学时台账（全区五年 ${amount}），p95`, value: p95(ledgers), goal: 20, unit: 'ms' },
    { what: '全区各支部达标情况，第一次', value: first, goal: 1000, unit: 'ms' },
    { what: '同上，又录一张签到表之后，p95', value: p95(after), goal: 150, unit: 'ms' },
    { what: '一个镇的学时欠缺名单（含年底预计），中位数', value: median(lists), goal: 300, unit: 'ms' },
  ];
}

/** Lines of attendance and of events, roughly. */
function linesOf(
  reader: ReturnType<ReturnType<typeof openInProcess>['data']>['reader'],
  year: number,
): number {
  return reader
    .prepare(
      `SELECT (SELECT count(*) FROM attendance_sheet s JOIN enrolment e ON e.class_id = s.class_id
        WHERE s.day LIKE ? || '-%' AND e.status NOT IN ('absent', 'withdrawn'))
      + (SELECT count(*) FROM branch_event b JOIN person p ON p.branch_id = b.organisation_id
        WHERE b.day LIKE ? || '-%')`,
    )
    .pluck()
    .get(String(year), String(year)) as number;
}
