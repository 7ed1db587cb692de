import { readDay } from '../day/entry.ts';
import { textOrNull } from './use-draft.ts';
import { today } from '../words.ts';

/** What every decision about an organisation is recorded with, as typed. */
export interface DecisionDraft {
  readonly on: string;
  readonly paper: string;
  readonly note: string;
}

export const EMPTY_DECISION: DecisionDraft = { on: '', paper: '', note: '' };

/** What is wrong with a date as typed, or undefined. Days to come are refused: decisions are recorded, not planned. */
export function dayFault(text: string, required: boolean): string | undefined {
  if (text.trim() === '') return required ? '请填写日期，如 2026-11-23' : undefined;
  const day = readDay(text);
  if (day === null) return '看不懂这个日期，请写成 2026-11-23';
  if (day > today()) return '日期在今天之后，请核对';
  return undefined;
}

/** The decision as the calls take it, or undefined while the date is missing or wrong. */
export function readDecision(
  draft: DecisionDraft,
): { on: string; paper: string | null; note: string | null } | undefined {
  const on = readDay(draft.on);
  if (on === null || dayFault(draft.on, true) !== undefined) return undefined;
  return { on, paper: textOrNull(draft.paper), note: textOrNull(draft.note) };
}
