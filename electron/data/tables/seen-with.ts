import type { Right } from '../../../shared/contract/rights.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Table } from '../declare.ts';
import { TABLES, tableNumbered } from './index.ts';

/** The right to see what a feature keeps; null: anybody at the window may. */
const SEEN_WITH: Readonly<Record<string, Right | null>> = {
  organisations: 'organisations.see',
  people: 'people.see',
  importing: 'people.see',
  resources: 'resources.see',
  classes: 'classes.see',
  timetable: 'classes.see',
  documents: 'classes.see',
  attendance: 'attendance.see',
  hours: 'hours.see',
  closing: 'closing.see',
  certificates: 'closing.see',
  fees: 'fees.see',
  settings: 'settings.see',
  offices: null,
};

/** Whether a viewer may see rows of a table at all: the log shows nobody what its screens would not. */
export function maySee(viewer: Viewer, table: Pick<Table, 'feature'>): boolean {
  const right = SEEN_WITH[table.feature];
  if (right === undefined) throw new Error(`nothing says who may see ${table.feature}`);
  return right === null || viewer.rights.includes(right);
}

/** Numbers of the tables that a viewer may not see. */
export function hiddenTables(viewer: Viewer): number[] {
  return Object.values(TABLES).flatMap((table) => (maySee(viewer, table) ? [] : [table.number]));
}

/** Whether a viewer may see the table of a log entry; entries of tables that are gone are shown to nobody. */
export function maySeeNumber(viewer: Viewer, number: number): boolean {
  const table = tableNumbered(number);
  return table !== undefined && maySee(viewer, table);
}
