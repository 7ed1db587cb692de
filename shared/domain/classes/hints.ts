import { CLASS_STATUSES, type ClassKind, type ClassStatus } from './codes.ts';
import { grantOf, isUnderWay } from './status.ts';

/** What should be seen to about a class. None of it stops anything. */
export interface ClassHint {
  readonly about: 'paper' | 'dates' | 'status' | 'places' | 'number' | 'sessions';
  readonly sentence: string;
}

export interface HintFacts {
  readonly kind: ClassKind;
  readonly status: ClassStatus;
  readonly paper: string | null;
  /** It has been approved or put on file at some time. */
  readonly granted: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly planned: number | null;
  readonly trainees: number;
  /** Other classes with the same number: their names with their days. */
  readonly sameNumber: readonly string[];
  /** Placed sessions on days before or behind the class. */
  readonly sessionsOutside: number;
}

/** The hints for a class on a day, the most pressing first. */
export function hintsFor(facts: HintFacts, today: string): ClassHint[] {
  const { status, startsOn, endsOn, planned, trainees } = facts;
  if (status === 'cancelled') return [];
  const hints: ClassHint[] = [];
  const say = (about: ClassHint['about'], sentence: string) => void hints.push({ about, sentence });
  if (facts.sameNumber.length > 0)
    say('number', `编号与${facts.sameNumber.join('、')}相同，请核对后改其中一个`);
  const grant = grantOf(facts.kind) === 'filed' ? '备案' : '批复';
  if (facts.paper === null && status !== 'planned' && status !== 'postponed') {
    if (facts.granted) say('paper', `${grant}文号待补，可在“修改”里补填`);
    else say('paper', `还没有${grant}，手续待补；办好后在“修改”里填上文号`);
  }
  if (facts.sessionsOutside > 0)
    say('sessions', `有 ${facts.sessionsOutside} 个课次排在培训日期以外，请调整课表或日期`);
  if (startsOn === null && !['planned', 'postponed'].includes(status))
    say('dates', '还没有填培训日期，请用“调整日期”填上');
  if (isUnderWay(status) && endsOn !== null && endsOn < today)
    say('status', `培训日期已过，状态还是“${CLASS_STATUSES[status]}”，请办结业`);
  else if (isUnderWay(status) && status !== 'running' && startsOn !== null && startsOn <= today)
    say('status', `已到开班日期，状态还是“${CLASS_STATUSES[status]}”`);
  if (planned !== null && trainees > planned)
    say('places', `学员 ${trainees} 人，超过计划人数 ${planned} 人`);
  return hints;
}
