import type { ClassKind, ClassStatus } from './codes.ts';

/** One step that is open to a class. */
export interface ClassStep {
  readonly to: ClassStatus;
  /**
   * next: the usual step of the year's work; ahead: passes one over (手续待补 is then shown); aside: 延期 or 取消; back:
   * takes up again what was over.
   */
  readonly way: 'next' | 'ahead' | 'aside' | 'back';
  /** A reason must be given; it stays among the events of the class. */
  readonly reason: boolean;
}

/**
 * What grants a class: one of a department or a town is put on file (备案), one of the school stands in the plan or is
 * approved (rules-and-forms §0.9).
 */
export function grantOf(kind: ClassKind): 'approved' | 'filed' {
  return kind === 'filed' || kind === 'town' ? 'filed' : 'approved';
}

/** Classes that are to take place or take place: only these can claim anybody's time. */
export function isUnderWay(status: ClassStatus): boolean {
  return !OVER.includes(status) && status !== 'postponed';
}

const OVER: readonly ClassStatus[] = ['finished', 'archived', 'cancelled'];

/** The steps open to a class, the usual one first. A missing approval closes none of them: it is only said. */
export function stepsFrom(status: ClassStatus, kind: ClassKind): readonly ClassStep[] {
  return status === 'planned' ? [next(grantOf(kind)), ...OPEN.planned] : OPEN[status];
}

function next(to: ClassStatus): ClassStep {
  return { to, way: 'next', reason: false };
}

const ahead = (to: ClassStatus): ClassStep => ({ to, way: 'ahead', reason: false });
const back = (to: ClassStatus): ClassStep => ({ to, way: 'back', reason: true });
const POSTPONE: ClassStep = { to: 'postponed', way: 'aside', reason: true };
const CANCEL: ClassStep = { to: 'cancelled', way: 'aside', reason: true };

const GRANTED = [next('enrolling'), ahead('running'), POSTPONE, CANCEL];

const OPEN: Readonly<Record<ClassStatus, readonly ClassStep[]>> = {
  planned: [ahead('enrolling'), ahead('running'), POSTPONE, CANCEL],
  approved: GRANTED,
  filed: GRANTED,
  enrolling: [next('running'), POSTPONE, CANCEL],
  running: [next('finished'), POSTPONE, CANCEL],
  finished: [next('archived'), back('running')],
  archived: [back('finished')],
  postponed: [next('enrolling'), ahead('running'), { ...back('planned'), reason: false }, CANCEL],
  cancelled: [back('planned'), back('enrolling')],
};
