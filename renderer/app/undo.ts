import { create } from 'zustand';
import type { UndoResult } from '../../shared/contract/changes.ts';
import { asFailure, call } from './desk.ts';
import { sayDone, sayFailed } from './notices.ts';

/** What an undo could not take back; the frame shows it as a list. */
interface UndoReport {
  readonly report: UndoResult | null;
  readonly show: (report: UndoResult | null) => void;
}

export const useUndoReport = create<UndoReport>()((set) => ({
  report: null,
  show: (report) => set({ report }),
}));

/** Takes back this transaction, or the last own one. True: done, at least in part. */
export async function undo(transaction?: number): Promise<boolean> {
  return await attempt('已撤销', () =>
    call('changes.undo', transaction === undefined ? {} : { transaction }),
  );
}

/** Does again what was undone last. */
export async function redo(): Promise<boolean> {
  return await attempt('已恢复', () => call('changes.redo', {}));
}

/** Says that a change was saved and offers to take back just this one, whatever is done meanwhile. */
export function saySaved(text: string): void {
  void lastUndoable().then((transaction) =>
    transaction === undefined
      ? sayDone(text)
      : sayDone(text, { title: '撤销', run: () => void undo(transaction) }),
  );
}

/** The last own transaction that can be undone, if there is one and the viewer may. */
export async function lastUndoable(): Promise<number | undefined> {
  try {
    const { undo: last } = await call('changes.undo-state', {});
    return last?.id;
  } catch {
    return undefined;
  }
}

async function attempt(word: string, run: () => Promise<UndoResult>): Promise<boolean> {
  try {
    const result = await run();
    if (result.left.length > 0) useUndoReport.getState().show(result);
    const left = result.left.length === 0 ? '' : `，${result.left.length} 处没有动`;
    sayDone(`${word}：${bareLabel(result.label)}（${result.rows} 条${left}）`);
    return true;
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
    return false;
  }
}

/** The label of what was done, without the “撤销：” and “恢复：” that the log puts before it. */
export function bareLabel(label: string): string {
  return label.replace(/^((撤销|恢复)[：:]\s*)+/u, '');
}
