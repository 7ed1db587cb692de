import { join } from 'node:path';
import type { CallInput } from '../../../shared/contract/index.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import type { PersonRow } from '../../../electron/features/people/columns.ts';
import type { DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder } from '../../support/sample/template.ts';
import { writeGrid, type TestGrid, type TestSheet } from '../../support/workbooks/grid.ts';

/** Lists that the tests of the import write, and what they look at afterwards. */

export const UNDER = sampleOrganisation('靖港镇');
export const BRANCH = sampleOrganisation('靖港镇/机关支部');

export type Plan = CallInput<'people.import'>;

/** A real .xlsx, issued to the desk like one that was chosen in the window. */
export function issued(
  desk: DeskInProcess,
  content: TestGrid | readonly TestSheet[],
  name = '名单',
  options: { readonly hiddenRows?: readonly number[]; readonly merges?: readonly string[] } = {},
): string {
  const path = join(emptyFolder(), `${name}.xlsx`);
  writeGrid(path, content, { as: 'xlsx', ...options });
  return desk.files.issue(path, 'read');
}

/** The plan of a clerk of 靖港镇 for these lists. */
export function planOf(
  desk: DeskInProcess,
  lists: readonly (TestGrid | readonly TestSheet[])[],
  more: Partial<Plan> = {},
): Plan {
  return {
    files: lists.map((list, index) => ({ file: issued(desk, list, `名单${index + 1}`) })),
    under: UNDER,
    branch: BRANCH,
    ...more,
  };
}

// `dump` answers rows of any table; these are those of people.
export const people = (desk: DeskInProcess) => dump(desk.data().reader)['person'] as PersonRow[];

/** The only person of this name. */
export function personCalled(desk: DeskInProcess, name: string): PersonRow {
  const [only, ...more] = people(desk).filter((row) => row.name === name);
  if (only === undefined || more.length > 0) throw new Error(`${more.length} more people called ${name}`);
  return only;
}

export async function undoLast(desk: DeskInProcess): Promise<void> {
  const { undo } = await desk.ask('changes.undo-state', {});
  await desk.ask('changes.undo', { transaction: undo?.id });
}

/** The 18 digits of somebody born on a day (YYYYMMDD), with the check digit of GB 11643. */
export function idNumber(born: string, sequence: string): string {
  const body = `430124${born}${sequence}`;
  // Horner from the left: the weight of each digit is a power of two modulo 11.
  let sum = 0;
  for (const digit of body) sum = (sum + Number(digit)) * 2;
  return `${body}${'10X98765432'[sum % 11]}`;
}
