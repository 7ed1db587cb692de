import { create } from 'zustand';
import type { ClassKind } from '../../../shared/domain/classes/codes.ts';

/** The day that the figures are of, kept while one looks at the rows behind them. */
interface WhenView {
  /** As typed; empty: today. */
  readonly on: string;
}

export const useWhen = create<WhenView>()(() => ({ on: '' }));

/** Which part of a number was opened. */
export interface Part {
  readonly kind?: ClassKind;
  readonly unit?: string;
}

export const useOpened = create<Part>()(() => ({}));

/** Opens all of a number, or the part of a kind or unit. */
export const open = (part: Part): void => useOpened.setState(part, true);
