import type { PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import type { WriteContext } from '../../data/handler.ts';
import { insertRows } from '../../data/insert-rows.ts';
import { asColumns, type PersonRow } from './columns.ts';
import { withOwnReading } from './entries.ts';
import { takePhotoAlong } from './photos.ts';
import { workInWords, writeDown } from './places.ts';

/** Enters many people at once, as lists bring them. */
export function addPeople({ data }: Pick<WriteContext, 'data'>, people: readonly PersonRow[]): void {
  insertRows(data, 'person', people);
}

/** What a list says of somebody otherwise than the register. */
export interface Listed {
  readonly own: PersonRow;
  readonly fields: Readonly<Partial<Record<PersonFieldKey, string>>>;
  /** The day on which it was noticed. */
  readonly on: string;
  readonly nameOf: (tree: 'branch' | 'employer', id: string | null) => string | null;
}

/** Writes what a list says. Another branch or employer is a move: the history says where from and when it was noticed. */
export async function takeFromList(
  context: WriteContext,
  { own, fields, on, nameOf }: Listed,
): Promise<void> {
  const { branch, employer } = fields;
  await context.db
    .updateTable('person')
    .set({ ...withOwnReading(own, asColumns(fields)), ...(branch !== undefined && { holder_id: branch }) })
    .where('id', '=', own.id)
    .execute();
  const noticed = { on, paper: null, note: '导入名单时更新，日期为导入日' };
  if (branch !== undefined) {
    await takePhotoAlong(context, own.photo_id, branch);
    await writeDown(context, own.id, noticed, {
      kind: 'branch',
      from: own.branch_id,
      to: branch,
      before: nameOf('branch', own.branch_id),
      after: nameOf('branch', branch),
    });
  }
  // What was merely not known before is no change of work.
  if (employer !== undefined && own.employer_id !== null)
    await writeDown(context, own.id, noticed, {
      kind: 'employer',
      from: null,
      to: null,
      before: workInWords(nameOf('employer', own.employer_id), own.duty),
      after: workInWords(nameOf('employer', employer), fields.duty ?? own.duty),
    });
}
