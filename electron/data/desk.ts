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
import type { OpenData } from './open-data.ts';
import type { RuleBook } from './row-rules.ts';

/** A data folder taken by this process, with the database open, missing or unusable. */
export interface Desk {
  readonly folder: string;
  readonly version: string;
  readonly options: FolderOptions;
  readonly state: () => DeskState;
  /** Opens the database again, after a restore. */
  readonly reopen: () => void;
  /** Closes the connections, keeping the folder locked. */
  readonly closeData: () => void;
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

  function open(): void {
    try {
      ensureFolder(folder);
      lock ??= lockFolder(folder);
      state = holdsDatabase(folder) ? { is: 'ready', data: openFolder(options) } : { is: 'new' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      state = { is: 'problem', error: { code: error.code, message: error.message, details: error.details } };
    }
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
    reopen: () => {
      closeData();
      open();
    },
    closeData,
    found: async (office, viewer) => {
      if (state.is === 'problem') throw new Refusal(state.error.code, state.error.message);
      const data = await foundOffice(options, office, viewer);
      state = { is: 'ready', data };
      return data;
    },
    close: () => {
      closeData();
      lock?.release();
      lock = undefined;
    },
  };
}
