import type { Step } from './call.ts';
import type { ClosingResults } from './closing-answers.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on closing and certificates have in common. */

/** 村（社区）后备干部培训班: over, its sheets entered, seventeen trainees who all completed. */
export const CLOSED = sampleId('class', '后备干部2026年第1期');

export const PATTERN = '望党校结〔{年}〕{序号:4}号';

export const HAS_CERTIFICATE = { 'closing.has-certificate': '已发证书的人只能是结业' };

export const REOPEN_CLOSED: Step = {
  call: 'closing.reopen',
  input: { class: CLOSED, on: '2026-11-12', reason: '更正考核' },
};

/** The results of a class, for the ids of its trainees. */
export const resultsOf = (of: string): Step => ({ call: 'closing.results', input: { class: of } });

/** The enrolment at a place of the results that a step has answered. */
export function atPlace(given: readonly unknown[], place: number): string {
  const results = given.find(
    (each): each is ClosingResults => typeof each === 'object' && each !== null && 'trainees' in each,
  );
  return results?.trainees[place]?.id ?? '';
}

/** Certificates for everybody in the class that is over. */
export const ISSUE = {
  class: CLOSED,
  kind: 'completion' as const,
  pattern: PATTERN,
  on: '2026-11-11',
};
export const issued: Step = { call: 'certificates.issue', input: ISSUE };
