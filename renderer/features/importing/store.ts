import { create } from 'zustand';
import type {
  ImportCheck,
  ImportCounts,
  ImportedIntoClass,
  ImportState,
} from '../../../shared/contract/importing.ts';
import {
  afterImport,
  afterUndo,
  EMPTY_PLAN,
  type ImportPlan,
  type Place,
  type Settled,
  withVersions,
} from './plan.ts';

/** Rows on one page of the list. */
export const STEP = 100;

/** Which rows are looked at. */
export interface ImportView {
  readonly state: ImportState;
  readonly offset: number;
}

/** What a check said, and what it was asked about. */
export interface CheckAnswer {
  readonly plan: ImportPlan;
  readonly view: ImportView;
  readonly check: ImportCheck;
}

/** What an import did. */
export interface Imported {
  readonly line: string;
  readonly counts: ImportCounts;
  /** Null: it was for no class. */
  readonly enrolled: ImportedIntoClass | null;
  /** Its transaction, to be undone as a whole. */
  readonly transaction: number | undefined;
  readonly settled: Settled;
}

interface ImportWork {
  readonly plan: ImportPlan;
  /** What ids of the plan are called, for the screen. */
  readonly names: Readonly<Record<string, string>>;
  readonly view: ImportView;
  readonly answer: CheckAnswer | undefined;
  readonly imported: Imported | undefined;
  /** An import is under way, even if its page was left meanwhile. */
  readonly importing: boolean;
  readonly change: (change: (plan: ImportPlan) => ImportPlan) => void;
  readonly call: (id: string, name: string) => void;
  readonly look: (view: ImportView) => void;
  readonly take: (answer: CheckAnswer) => void;
  readonly start: () => void;
  readonly finish: (done: Omit<Imported, 'settled'> | undefined, stillFaulty: readonly Place[]) => void;
  readonly undone: () => void;
  readonly clear: () => void;
}

const BEGIN = {
  plan: EMPTY_PLAN,
  names: {},
  view: { state: 'faulty', offset: 0 },
  answer: undefined,
  imported: undefined,
  importing: false,
} as const;

/**
 * The import that is being worked on. It outlives the page: whoever looks something up in between finds every
 * decision as it was, until the list is imported or put away.
 */
export const useImportPlan = create<ImportWork>()((set) => ({
  ...BEGIN,
  change: (change) =>
    set(({ plan, importing, answer }) => {
      // What is being imported is what is shown.
      if (importing) return {};
      const made = change(plan);
      const changed = answer === undefined ? made : withVersions(made, answer, 'decided');
      return changed.files.length === 0 ? { ...BEGIN, plan: changed } : { plan: changed };
    }),
  call: (id, name) => set(({ names }) => ({ names: { ...names, [id]: name } })),
  look: (view) => set({ view }),
  take: (answer) =>
    set(({ plan, view }) => {
      // An answer about something else than what is shown now is of no use.
      if (answer.plan !== plan || answer.view !== view) return {};
      return { answer, view: viewAfter(answer) };
    }),
  start: () => set({ importing: true }),
  finish: (done, stillFaulty) =>
    set(({ plan }) => {
      if (done === undefined) return { importing: false };
      const after = afterImport(plan, stillFaulty);
      return {
        importing: false,
        plan: after.plan,
        imported: { ...done, settled: after.settled },
        view: BEGIN.view,
      };
    }),
  undone: () =>
    set(({ plan, imported }) =>
      imported === undefined ? {} : { plan: afterUndo(plan, imported.settled), imported: undefined },
    ),
  clear: () =>
    set(({ plan }) => ({ ...BEGIN, plan: { ...EMPTY_PLAN, under: plan.under, class: plan.class } })),
}));

const ORDER: readonly ImportState[] = ['faulty', 'new', 'changed', 'skipped', 'same'];

/**
 * Where to look after a check: where one looked, except that an empty list gives way to the first that has rows, and
 * a page behind the end to the last.
 */
export function viewAfter({ view, check }: Pick<CheckAnswer, 'view' | 'check'>): ImportView {
  const rows = check.counts[view.state];
  if (rows === 0) {
    const state = ORDER.find((each) => check.counts[each] > 0);
    return state === undefined || state === view.state ? view : { state, offset: 0 };
  }
  if (view.offset < rows) return view;
  return { ...view, offset: Math.floor((rows - 1) / STEP) * STEP };
}

/** How a check stands to what is on the screen: the answer is about the plan as it is now. */
export const isCurrent = (work: Pick<ImportWork, 'plan' | 'answer'>): boolean =>
  work.answer?.plan === work.plan;

/**
 * Whether places on the screen still mean the same rows: a file taken away or read from another sheet moves them, and
 * nothing may be decided about them until the next check is there.
 */
export function placesHold(shown: ImportPlan, now: ImportPlan): boolean {
  return shown.files.every((file, index) => {
    const same = now.files[index];
    return same?.file === file.file && same.sheet === file.sheet;
  });
}
