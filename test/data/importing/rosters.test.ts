import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import type { ImportRow } from '../../../shared/contract/importing.ts';
import { PERSON_FIELD_KEYS, type PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import { COLUMN_OF, type PersonRow } from '../../../electron/features/people/columns.ts';
import { dump } from '../../support/dump.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dirtyRosters, ROSTER_DAY, type Roster } from '../../support/rosters/index.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { writeGrid } from '../../support/workbooks/grid.ts';

/** The dirty rosters of clerks as real files, through the same way in as the screen and the command line. */

const UNDER = sampleOrganisation('靖港镇');
const BRANCH = sampleOrganisation('靖港镇/机关支部');
const FORMATS = ['xlsx', 'xls', 'csv-utf8', 'csv-bom', 'csv-gbk'] as const;
type Format = (typeof FORMATS)[number];

const cases = dirtyRosters().flatMap((roster) =>
  FORMATS.filter((format) => (format === 'xlsx' ? true : format === 'xls' ? roster.asXls : roster.asCsv)).map(
    (format) => [`${roster.title} (${format})`, roster, format] as const,
  ),
);

let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date(`${ROSTER_DAY}T09:00:00`) });
});
afterAll(() => desk.close());

describe.each(cases)('%s', (_, roster, format) => {
  test('every row comes to what was written down for it, and undone nothing of it is left', async () => {
    const file = fileOf(roster, format);
    const plan = { files: [{ file: desk.files.issue(file, 'read') }], under: UNDER, branch: BRANCH };
    const checked = await desk.ask('people.check-import', { ...plan, limit: 500 });
    const rows = new Map(checked.rows.map((row) => [row.row, row]));
    for (const expected of roster.expected) compare(expected, rows.get(expected.row), format);
    expect(checked.total).toBe(checked.rows.length);

    const before = dump(desk.data().reader);
    if (checked.counts.new + checked.counts.changed + checked.counts.same === 0) return;
    const done = await desk.ask('people.import', plan);
    expect(done.counts).toEqual(checked.counts);
    const added = newPeople(before['person'] as PersonRow[]);
    for (const row of checked.rows.filter((each) => each.state === 'new')) {
      const expected = roster.expected.find((each) => each.row === row.row);
      expect(added.some((person) => holds(person, expected?.values ?? {}))).toBe(true);
    }
    expect(added.length).toBe(checked.counts.new);

    const { undo } = await desk.ask('changes.undo-state', {});
    await desk.ask('changes.undo', { transaction: undo?.id });
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

function fileOf(roster: Roster, format: Format): string {
  const ending = format.startsWith('csv') ? 'csv' : format;
  const path = join(emptyFolder(), `名单.${ending}`);
  const { rows, merges, hiddenRows, hiddenColumns } = roster.sheet;
  const ranges = merges.map(({ top, left, bottom, right }) => `${cell(top, left)}:${cell(bottom, right)}`);
  writeGrid(path, rows, {
    as: format,
    ...(ending !== 'csv' && { merges: ranges, hiddenRows, hiddenColumns }),
  });
  return path;
}

/** A1 for row 1, column 1; no roster is wider than the alphabet. */
const cell = (row: number, column: number) => `${String.fromCharCode(64 + column)}${row}`;

/** A text file hides nothing: what is hidden in a workbook is a row like any other there. */
function compare(expected: Roster['expected'][number], row: ImportRow | undefined, format: Format): void {
  const where = `row ${expected.row}`;
  if (expected.class !== 'data') {
    // Examples, totals and footers are named among those left out; titles, headers and empty rows are not.
    if (['example', 'total', 'footer'].includes(expected.class)) expect(row?.state, where).toBe('skipped');
    else expect(row, where).toBeUndefined();
    return;
  }
  if (row?.state === 'skipped') {
    expect(format.startsWith('csv'), where).toBe(false);
    expect(row.skipped, where).toContain('隐藏');
    return;
  }
  expect(row, where).toBeDefined();
  for (const field of expected.faults) {
    expect(row?.state, where).toBe('faulty');
    expect(
      row?.faults.map((fault) => fault.field),
      where,
    ).toContain(field);
  }
  for (const field of expected.doubts)
    expect(
      row?.remarks.map((remark) => remark.field),
      where,
    ).toContain(field);
}

function newPeople(before: readonly PersonRow[]): PersonRow[] {
  const known = new Set(before.map((row) => row.id));
  return (dump(desk.data().reader)['person'] as PersonRow[]).filter((row) => !known.has(row.id));
}

/** Whether an entry holds the expected values; units are ids there and are looked at elsewhere. */
function holds(person: PersonRow, values: Roster['expected'][number]['values']): boolean {
  return PERSON_FIELD_KEYS.filter((key): key is Exclude<PersonFieldKey, 'reading'> => key !== 'reading')
    .filter((key) => key !== 'branch' && key !== 'employer' && key !== 'membership')
    .every((key) => values[key] === undefined || person[COLUMN_OF[key]] === values[key]);
}
