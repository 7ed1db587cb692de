import { create } from 'zustand';
import type { EventLineRemark } from '../../../../shared/contract/branch-event-answers.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import type { BranchActivity } from '../../../../shared/domain/hours/codes.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { today } from '../../../ui/words.ts';
import { namesTyped, toLine, type DraftLine, type TypedName } from './entry.ts';

/** A typed line that waits to be saved. */
export interface WaitingLine extends DraftLine {
  readonly key: number;
  /** Null: still being looked up. */
  readonly named: readonly TypedName[] | null;
  readonly faults: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** Left out by somebody: it stays here when the others are saved. */
  readonly out: boolean;
}

type Remark = Pick<EventLineRemark, 'reason' | 'next'>;

interface EntryStore {
  /** Whose events, and of which month: the same on all pages of branch events. */
  readonly unit: FoundOrganisation | null;
  readonly month: string;
  readonly lines: readonly WaitingLine[];
  /** The title last given to an activity. */
  readonly titles: Readonly<Partial<Record<BranchActivity, string>>>;
  readonly last: DraftLine | null;
  readonly choose: (chosen: { unit?: FoundOrganisation | null; month?: string }) => void;
}

export const useEntries = create<EntryStore>()((set) => ({
  unit: null,
  month: today().slice(0, 7),
  lines: [],
  titles: {},
  last: null,
  choose: (chosen) => set(chosen),
}));

let lastKey = 0;

const change = (key: number, given: Partial<WaitingLine>) =>
  useEntries.setState(({ lines }) => ({
    lines: lines.map((line) => (line.key === key ? { ...line, ...given } : line)),
  }));

/** Puts a line to those that wait; who is meant by the names and what is wrong follows a moment later. */
export function addLine(line: DraftLine): void {
  lastKey += 1;
  const key = lastKey;
  useEntries.setState(({ lines, titles }) => ({
    lines: [...lines, { ...line, key, named: null, faults: [], warnings: [], out: false }],
    titles: { ...titles, [line.activity]: line.title },
    last: line,
  }));
  void lookUp(key, line);
}

async function lookUp(key: number, line: DraftLine): Promise<void> {
  try {
    const branches = [line.branch, ...line.joint].map(({ id }) => id);
    const { members } =
      line.typed.length === 0 ? { members: [] } : await call('events.members', { branches, day: line.day });
    const named = namesTyped(line.typed, members);
    const { lines } = await call('events.check-month', { lines: [toLine(line, named)] });
    const [said] = lines;
    const twice = useEntries
      .getState()
      .lines.filter(
        (other) =>
          other.key < key &&
          other.branch.id === line.branch.id &&
          other.day === line.day &&
          other.half === line.half,
      )
      .map(() => ({ reason: '上面已录了同一支部同一半天的活动', next: '同一次活动请删去一行' }));
    change(key, {
      named,
      faults: [...unknownNames(named), ...(said?.faults ?? [])],
      warnings: [...twice.slice(0, 1), ...(said?.warnings ?? [])],
    });
  } catch (thrown) {
    change(key, { named: [], faults: [{ reason: asFailure(thrown).message, next: '请改好这一行' }] });
  }
}

const unknownNames = (named: readonly TypedName[]): Remark[] =>
  named
    .filter(({ person }) => person === null)
    .map(({ text }) => ({
      reason: `支部那天的党员里没有“${text}”`,
      next: '请改好姓名；其他支部的人请保存后打开这次活动再加',
    }));

export const removeLine = (key: number): void =>
  useEntries.setState(({ lines }) => ({ lines: lines.filter((line) => line.key !== key) }));

export const leaveOut = (key: number, out: boolean): void => change(key, { out });

/** Lines that were kept go; those left out stay. */
export const forgetLines = (keys: readonly number[]): void =>
  useEntries.setState(({ lines }) => ({ lines: lines.filter(({ key }) => !keys.includes(key)) }));

/** What the program said about lines when it refused them; `keys` in the order in which they were given. */
export function tellFaults(keys: readonly number[], faults: readonly EventLineRemark[]): void {
  for (const [at, key] of keys.entries()) {
    const own = faults.filter(({ line }) => line === at);
    if (own.length > 0) change(key, { faults: own });
  }
}
