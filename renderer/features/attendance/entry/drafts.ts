import { create } from 'zustand';
import type { SheetTrainee } from '../../../../shared/contract/attendance.ts';
import type { AttendanceState } from '../../../../shared/domain/attendance/codes.ts';

/** How somebody was there, as it is being entered. */
export interface MarkDraft {
  readonly state: AttendanceState;
  /** As typed. */
  readonly minutes: string;
  readonly note: string;
}

/** What is changed on a sheet and not saved yet, by enrolment. */
export type SheetDraft = Readonly<Record<string, MarkDraft>>;

interface Drafts {
  readonly drafts: Readonly<Record<string, SheetDraft>>;
  readonly change: (sheet: string, enrolment: string, mark: MarkDraft) => void;
  readonly forget: (sheet: string) => void;
}

/** Sheets that are being entered: what was marked stays while another half-day is looked at. */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  change: (sheet, enrolment, mark) =>
    set(({ drafts }) => ({ drafts: { ...drafts, [sheet]: { ...drafts[sheet], [enrolment]: mark } } })),
  forget: (sheet) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== sheet)),
    })),
}));

/** What is saved for a trainee, as a draft begins: what was marked, else what holds without a mark. */
export const savedMark = ({ marked, usual }: Pick<SheetTrainee, 'marked' | 'usual'>): MarkDraft => ({
  state: marked?.state ?? usual,
  minutes: marked?.minutes == null ? '' : String(marked.minutes),
  note: marked?.note ?? '',
});

/** Minutes as typed; null: none; undefined: no number of minutes. */
export function readMinutes(text: string): number | null | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 600 ? minutes : undefined;
}
