import { REVIEW_STEPS, type ReviewStep } from '../../../../shared/domain/resources/codes.ts';
import { Mark } from '../../../ui/Mark.tsx';

/** Where a course stands between preparation and approval. */
export function ReviewMark({ step }: { step: ReviewStep | null }) {
  if (step === null) return <span className="quiet">未审核</span>;
  const tone = step === 'approved' ? 'good' : step === 'returned' ? 'warning' : 'plain';
  return <Mark tone={tone}>{REVIEW_STEPS[step]}</Mark>;
}
