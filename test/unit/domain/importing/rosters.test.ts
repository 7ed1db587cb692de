import { describe, expect, test } from 'vitest';
import { findLayout } from '../../../../shared/domain/importing/layout.ts';
import { guessMapping } from '../../../../shared/domain/importing/mapping.ts';
import { readRecords } from '../../../../shared/domain/importing/record.ts';
import { PERSON_IMPORT_FIELDS } from '../../../../shared/domain/people/import-fields.ts';
import { dirtyRosters, ROSTER_DAY } from '../../../support/rosters/index.ts';

describe.each(dirtyRosters().map((roster) => [roster.title, roster] as const))('%s', (_, roster) => {
  const layout = findLayout(roster.sheet, PERSON_IMPORT_FIELDS);
  const mapping = guessMapping(layout, roster.sheet, PERSON_IMPORT_FIELDS);
  const records = readRecords(roster.sheet, layout, mapping, PERSON_IMPORT_FIELDS, ROSTER_DAY);

  test('every row has its class and group', () => {
    expect(layout.rows.map((row) => [row.row, row.class, row.group])).toEqual(
      roster.expected.map((row) => [row.row, row.class, row.group]),
    );
  });

  test('every person is read as written down', () => {
    const read = records.map((record) => ({
      row: record.row,
      values: record.values,
      doubts: record.doubts.map(({ field }) => field),
      notes: record.notes.map(({ field }) => field),
      faults: record.faults.map(({ field }) => field),
    }));
    const people = roster.expected.filter((row) => row.class === 'data');
    expect(read).toEqual(
      people.map(({ row, values, doubts, notes, faults }) => ({
        row,
        values,
        doubts: inOrder(doubts),
        notes: inOrder(notes),
        faults: inOrder(faults),
      })),
    );
  });
});

/** Fields in the order of the register, in which remarks come. */
function inOrder(keys: readonly string[]): string[] {
  const order = PERSON_IMPORT_FIELDS.map(({ key }): string => key);
  return [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
