import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ChangeTxRow, Database } from '../../data/tables/index.ts';

type Done = Pick<ChangeTxRow, 'id' | 'label' | 'undo_of' | 'undoable'>;

/** How far back the undo button remembers; older transactions can still be undone from 修改记录. */
const REMEMBERED = 500;

/** What the undo and redo buttons of a viewer stand on, oldest first. They follow from the log alone. */
export async function undoStacks(
  viewer: Viewer,
  db: Kysely<Database>,
): Promise<{ undo: Done[]; redo: Done[] }> {
  const done = await db
    .selectFrom('change_tx')
    .select(['id', 'label', 'undo_of', 'undoable'])
    .where('actor', '=', viewer.user)
    .orderBy('id', 'desc')
    .limit(REMEMBERED)
    .execute();
  return replay(done.toReversed());
}

/** A new transaction goes on the undo stack and empties the redo stack; an undo moves its target across. */
export function replay(done: readonly Done[]): { undo: Done[]; redo: Done[] } {
  let undo: Done[] = [];
  let redo: Done[] = [];
  for (const transaction of done) {
    if (transaction.undo_of === null) {
      if (transaction.undoable === 1) undo.push(transaction);
      redo = [];
    } else if (undo.some((each) => each.id === transaction.undo_of)) {
      undo = undo.filter((each) => each.id !== transaction.undo_of);
      redo.push(transaction);
    } else if (redo.some((each) => each.id === transaction.undo_of)) {
      redo = redo.filter((each) => each.id !== transaction.undo_of);
      undo.push(transaction);
    }
  }
  return { undo, redo };
}
