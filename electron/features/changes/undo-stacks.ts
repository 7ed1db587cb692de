import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { canUndo } from '../../data/log/undo.ts';
import type { ChangeTxRow } from '../../data/tables/index.ts';
import { transactionVisible } from './list.ts';

type Done = Pick<ChangeTxRow, 'id' | 'actor' | 'label' | 'undo_of' | 'undoable'>;

/** How far back the undo button remembers; older transactions can still be undone from 修改记录. */
const REMEMBERED = 500;

/**
 * What the undo and redo buttons of a viewer would do next; they follow from the log alone. What nothing is left
 * of to take back, because others have changed it since, is passed over, so that the buttons never jam.
 */
export async function nextOnStacks({
  viewer,
  db,
  data,
}: Pick<ReadContext | WriteContext, 'viewer' | 'db' | 'data'>): Promise<{
  undo: ChangeTxRow | null;
  redo: ChangeTxRow | null;
}> {
  const done = await db
    .selectFrom('change_tx')
    .selectAll()
    .where(transactionVisible(viewer))
    .orderBy('id', 'desc')
    .limit(REMEMBERED)
    .execute();
  const { undo, redo } = replay(done.toReversed(), viewer);
  const byId = new Map(done.map((transaction) => [transaction.id, transaction]));
  const next = (stack: readonly Done[]) => {
    for (const { id } of stack.toReversed()) {
      const transaction = byId.get(id);
      if (transaction !== undefined && canUndo(data.reader, transaction)) return transaction;
    }
    return null;
  };
  return { undo: next(undo), redo: next(redo) };
}

/**
 * A new transaction of the viewer goes on his undo stack and empties his redo stack. An undo takes its target off,
 * whoever does it; it goes on the other stack when the viewer did it himself.
 */
export function replay(done: readonly Done[], viewer: Pick<Viewer, 'user'>): { undo: Done[]; redo: Done[] } {
  let undo: Done[] = [];
  let redo: Done[] = [];
  for (const transaction of done) {
    const mine = transaction.actor === viewer.user;
    if (transaction.undo_of === null) {
      if (mine && transaction.undoable === 1) undo.push(transaction);
      if (mine) redo = [];
      continue;
    }
    const redone = redo.some((each) => each.id === transaction.undo_of);
    undo = undo.filter((each) => each.id !== transaction.undo_of);
    redo = redo.filter((each) => each.id !== transaction.undo_of);
    if (mine && redone) undo.push(transaction);
    else if (mine) redo.push(transaction);
  }
  return { undo, redo };
}
