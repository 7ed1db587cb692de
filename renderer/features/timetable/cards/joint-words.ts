import type { ClassCalled } from '../../../../shared/contract/timetable-answers.ts';

/** What is said behind the move or removal of a joint lecture: which further classes it concerns; else nothing. */
export function jointWords(joint: readonly ClassCalled[]): string {
  if (joint.length === 0) return '';
  return `。合班的${joint.map(({ number, name }) => number ?? name).join('、')}也随之变动，请告知`;
}
