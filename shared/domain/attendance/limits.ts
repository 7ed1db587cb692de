import type { AttendanceState } from './codes.ts';
import type { DayHalf } from './half-line.ts';
import { countedHalfDays } from './leave.ts';

/** The rules on how much may be missed, as they stand when the class begins (rules-and-forms §1.3, §1.6). */
export interface LimitRules {
  /** More than one part in so many of the whole class: 退学. */
  readonly divisor: number;
  /** Classes of at most so many days count as short. */
  readonly shortClassDays: number;
  /** Half-days of leave in a short class, and in another one; more: 不予结业. */
  readonly shortClassLimit: number;
  readonly longClassLimit: number;
  /** So many half-days without leave: 退学. */
  readonly absentLimit: number;
}

/** What a class is, for its limits. */
export interface LimitedClass {
  readonly days: number;
  readonly halves: readonly DayHalf[];
}

export interface StateOfHalf extends DayHalf {
  readonly state: AttendanceState;
}

/** A limit and how near somebody has come to it. */
export interface LimitLine {
  readonly rule: 'share' | 'house' | 'absent';
  /** Half-days. */
  readonly counted: number;
  /** Half-days; of the share perhaps not a whole number. */
  readonly limit: number;
  /** half: half of it is used up. reached: nothing more may come. over: what the rule provides for is to be decided on. */
  readonly level: 'below' | 'half' | 'reached' | 'over';
  readonly sentence: string;
  /** What the rule provides for; people decide, with a paper. Only where the level is over. */
  readonly proposal: '不予结业' | '退学' | null;
}

const LEAVE: readonly AttendanceState[] = ['personal', 'sick'];
const MISSED: readonly AttendanceState[] = [...LEAVE, 'absent'];

/** How somebody stands to each limit, the worst level first. 公假 does not count. */
export function limitLines(
  { days, halves }: LimitedClass,
  states: readonly StateOfHalf[],
  rules: LimitRules,
): LimitLine[] {
  const count = (among: readonly AttendanceState[]) =>
    countedHalfDays(states.filter(({ state }) => among.includes(state)));
  const whole = countedHalfDays(halves);
  const house = days <= rules.shortClassDays ? rules.shortClassLimit : rules.longClassLimit;
  const missed = count(MISSED);
  const onLeave = count(LEAVE);
  const absent = count(['absent']);
  const lines: LimitLine[] = [
    line({
      rule: 'absent',
      counted: absent,
      limit: rules.absentLimit,
      // 满: with so many half-days the rule is met already.
      over: absent >= rules.absentLimit,
      what: `旷课 ${absent} 个半天，满 ${rules.absentLimit} 个半天的应予退学`,
      proposal: '退学',
    }),
    line({
      rule: 'share',
      counted: missed,
      limit: whole / rules.divisor,
      over: missed * rules.divisor > whole,
      what: `请假、旷课 ${missed} 个半天，全班 ${whole} 个半天，超过 1/${rules.divisor} 的应予退学`,
      proposal: '退学',
    }),
    line({
      rule: 'house',
      counted: onLeave,
      limit: house,
      over: onLeave > house,
      what: `请假 ${onLeave} 个半天，这类班最多 ${house} 个半天，超过的不予结业`,
      proposal: '不予结业',
    }),
  ];
  return lines.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}

const LEVELS: readonly LimitLine['level'][] = ['below', 'half', 'reached', 'over'];

function line({
  over,
  what,
  proposal,
  ...rest
}: Pick<LimitLine, 'rule' | 'counted' | 'limit'> & {
  readonly over: boolean;
  readonly what: string;
  readonly proposal: '不予结业' | '退学';
}): LimitLine {
  const level = over
    ? 'over'
    : rest.counted === 0
      ? 'below'
      : rest.counted >= rest.limit
        ? 'reached'
        : rest.counted * 2 >= rest.limit
          ? 'half'
          : 'below';
  return { ...rest, level, sentence: what, proposal: over ? proposal : null };
}
