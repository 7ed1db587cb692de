/** A later change of the same row or field, as far as it matters for undoing. */
export interface LaterChange {
  readonly tx: number;
  readonly undoOf: number | null;
}

/**
 * What became of a transaction on one row or field, given all later changes of it in order.
 * in-force: its effect stands, untouched. undone: taken back, whatever came after. changed: others have
 * built on it. An undo that follows directly upon what it undoes takes both out of the count; the undo of an
 * undo puts the first one back.
 */
export function stateOf(tx: number, later: readonly LaterChange[]): 'in-force' | 'undone' | 'changed' {
  interface Effect {
    /** Whose entries made it last, and whose effect it is. */
    readonly by: number;
    readonly of: number;
  }
  const stack: Effect[] = [{ by: tx, of: tx }];
  const takenOut = new Map<number, Effect>();
  let last = tx;
  for (const change of later) {
    if (change.tx === last) continue; // further entries of the same transaction
    last = change.tx;
    const top = stack.at(-1);
    const undone = change.undoOf === null ? undefined : takenOut.get(change.undoOf);
    if (
      top !== undefined &&
      change.undoOf !== null &&
      (change.undoOf === top.by || change.undoOf === top.of)
    ) {
      stack.pop();
      takenOut.set(change.tx, top);
    } else if (undone !== undefined) stack.push({ by: change.tx, of: undone.of });
    else stack.push({ by: change.tx, of: change.tx });
  }
  const at = stack.findIndex((effect) => effect.of === tx);
  if (at < 0) return 'undone';
  return stack.length === 1 ? 'in-force' : 'changed';
}
