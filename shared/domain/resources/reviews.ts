import type { ReviewStep } from './codes.ts';

/**
 * What may follow: 备课 → 试讲 → 审核通过 or 退回; what was sent back is prepared or tried again; what was approved may be
 * prepared anew or sent back. A library taken over from paper begins with whatever it had reached, but for a return.
 */
const NEXT: Readonly<Record<ReviewStep, readonly ReviewStep[]>> = {
  preparing: ['trial', 'returned'],
  trial: ['trial', 'approved', 'returned'],
  approved: ['preparing', 'returned'],
  returned: ['preparing', 'trial'],
};

const FIRST: readonly ReviewStep[] = ['preparing', 'trial', 'approved'];

/** The steps that may follow the latest one; null: no step has been taken yet. */
export function nextSteps(latest: ReviewStep | null): readonly ReviewStep[] {
  return latest === null ? FIRST : NEXT[latest];
}

/** Where in a list of steps, oldest first, the order breaks: the first step that may not follow the one before. */
export function brokenStep(steps: readonly ReviewStep[]): number | null {
  const at = steps.findIndex((step, index) => !nextSteps(steps[index - 1] ?? null).includes(step));
  return at < 0 ? null : at;
}
