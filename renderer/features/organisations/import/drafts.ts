import { create } from 'zustand';
import type { LineResult } from '../../../../shared/domain/organisations/import-lines.ts';
import { type ImportRow, withResults } from './rows.ts';

/** What an import did. */
export interface Imported {
  readonly created: number;
  readonly known: number;
  readonly faulty: number;
  /** The transaction of the import, to be undone as a whole. */
  readonly transaction: number | undefined;
}

/** A pasted list that is being worked on, and what came of importing it. */
export interface ImportDraft {
  readonly rows: readonly ImportRow[];
  /** Columns of the list that are not used, by their titles. */
  readonly unused: readonly string[];
  readonly imported: Imported | undefined;
  /** The import is under way, even if its page was left meanwhile. */
  readonly importing: boolean;
}

export const NO_DRAFT: ImportDraft = { rows: [], unused: [], imported: undefined, importing: false };

interface Drafts {
  readonly of: Readonly<Record<string, ImportDraft>>;
  readonly change: (under: string, change: (draft: ImportDraft) => Partial<ImportDraft>) => void;
  readonly discard: (under: string) => void;
}

/**
 * The pasted lists by the organisation that they go under. They outlive the page: whoever looks something up
 * in between finds the corrections as they were, until the list is imported or discarded.
 */
export const useDrafts = create<Drafts>()((set) => ({
  of: {},
  change: (under, change) =>
    set(({ of }) => {
      const before = of[under] ?? NO_DRAFT;
      return { of: { ...of, [under]: { ...before, ...change(before) } } };
    }),
  discard: (under) =>
    set(({ of }) => ({ of: Object.fromEntries(Object.entries(of).filter(([key]) => key !== under)) })),
}));

/**
 * The rows with the answers of a check that was asked about `asked`. What was corrected or removed while the
 * check ran is left as it is now.
 */
export function withAnswers(
  rows: readonly ImportRow[],
  asked: readonly ImportRow[],
  sent: readonly { readonly index: number }[],
  results: readonly LineResult[],
): readonly ImportRow[] {
  const answered = new Map(withResults(asked, sent, results).map((row) => [row.key, row]));
  return rows.map((row) => {
    const answer = answered.get(row.key);
    return answer !== undefined && answer.cells === row.cells ? answer : row;
  });
}
