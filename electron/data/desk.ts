import type { CallError } from '../../shared/contract/envelope.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { OfficeKind } from '../../shared/contract/offices.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import {
  closeFolder,
  ensureFolder,
  foundOffice,
  holdsDatabase,
  openFolder,
  type FolderOptions,
} from './folder.ts';
import { createTurns, type OpenData } from './open-data.ts';
import type { RuleBook } from './row-rules.ts';

/** A data folder taken by this process, with the database open, missing or unusable. */
export interface Desk {
  readonly folder: string;
  readonly version: string;
  readonly options: FolderOptions;
  readonly state: () => DeskState;
  /**
   * Refuses where another database must not take the place of this one: where another process may have it open,
   * or where what is wrong lies elsewhere. The code is that of the problem.
   */
  readonly refuseReplacing: () => void;
  /** Runs `work` while the database is closed, then opens what is there: also when the work has failed. */
  readonly replacing: <T>(work: () => T) => T;
  readonly found: (
    office: { kind: OfficeKind; name: string; top: string },
    viewer: Viewer,
  ) => Promise<OpenData>;
  readonly close: () => void;
}

export type DeskState =
  | { readonly is: 'ready'; readonly data: OpenData }
  | { readonly is: 'new' }
  | { readonly is: 'problem'; readonly error: CallError };

/** What another database mends. A newer one, a full disk or a folder that cannot be written it does not. */
const MENDED: ReadonlySet<string> = new Set(['data.damaged', 'data.not-a-database']);

/**
 * Takes a data folder and opens what is in it. A folder that cannot be used gives a desk in the state
 * `problem`, so that the window can say what to do; nothing is changed in it.
 */
export function openDesk(
  folder: string,
  version: string,
  rules: RuleBook,
  now: () => Date = () => new Date(),
): Desk {
  const options: FolderOptions = { folder, rules, now };
  let lock: FolderLock | undefined;
  let state: DeskState = { is: 'new' };
  const inTurn = createTurns();

  function open(): void {
    try {
      ensureFolder(folder);
      lock ??= lockFolder(folder);
      state = holdsDatabase(folder) ? { is: 'ready', data: openFolder(options) } : { is: 'new' };
    } catch (error) {
      state = { is: 'problem', error: problemOf(error) };
      if (!(error instanceof Refusal)) throw error;
    }
  }

  function refuseReplacing(): void {
    if (state.is === 'problem' && (lock === undefined || !MENDED.has(state.error.code))) {
      throw new Refusal(state.error.code, state.error.message, state.error.details);
    }
    if (lock === undefined) throw new Refusal('data.in-use', '数据文件夹已经关闭。请重新打开程序后再试。');
  }

  function closeData(): void {
    if (state.is === 'ready') closeFolder(state.data);
    state = { is: 'new' };
  }

  open();
  return {
    folder,
    version,
    options,
    state: () => state,
    refuseReplacing,
    replacing: (work) => {
      refuseReplacing();
      try {
        closeData();
        return work();
      } finally {
        open();
      }
    },
    // One after the other: the second finds what the first has founded.
    found: (office, viewer) =>
      inTurn(async () => {
        if (state.is === 'problem') throw new Refusal(state.error.code, state.error.message);
        try {
          const data = await foundOffice(options, office, viewer);
          state = { is: 'ready', data };
          return data;
        } catch (error) {
          // Founded but not opened, or a database that came from elsewhere: the desk shows what is there.
          if (state.is === 'new') open();
          throw error;
        }
      }),
    close: () => {
      closeData();
      lock?.release();
      lock = undefined;
    },
  };
}

/** A fault of the program leaves the desk unusable as well; it is thrown besides, so that it is noted. */
function problemOf(error: unknown): CallError {
  if (error instanceof Refusal) return { code: error.code, message: error.message, details: error.details };
  return { code: 'internal', message: '程序内部出错，数据没有打开。请重新打开程序；仍不行请更新版本。' };
}
