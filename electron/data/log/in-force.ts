/** A later change of the same row or field, as far as it matters for undoing. */
export interface LaterChange {
  readonly tx: number;
  readonly undoOf: number | null;
}

/**
 * Which transactions are in force on a row or field, given the one asked about and all later changes of it
 * in order. An undo that follows directly upon what it undoes takes both out; everything else stays.
 * `[tx]`: unchanged since. `[]`: undone already. Anything longer: changed since.
 */
export function inForce(tx: number, later: readonly LaterChange[]): number[] {
  const stack = [tx];
  let last = tx;
  for (const change of later) {
    if (change.tx === last) continue; // further entries of the same transaction
    last = change.tx;
    if (change.undoOf !== null && change.undoOf === stack.at(-1)) stack.pop();
    else stack.push(change.tx);
  }
  return stack;
}
