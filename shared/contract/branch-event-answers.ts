import type { BranchActivity, EventTakes } from '../domain/hours/codes.ts';
import type { EventRemark } from '../domain/hours/event-faults.ts';
import type { UsualState } from '../domain/hours/usual-events.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { Named } from './named.ts';

/** A line about what a branch held, as lists show it. */
export interface EventLine {
  readonly id: string;
  readonly branch: Named;
  readonly joint: readonly Named[];
  readonly activity: BranchActivity;
  readonly title: string;
  readonly day: string;
  readonly half: HalfDay;
  readonly minutes: number;
  readonly takes: EventTakes;
  /** Members of the branches on that day, as far as the viewer sees them. */
  readonly members: number;
  readonly absent: number;
  /** Of 只有以下人员参加 the members who came; else 0. */
  readonly present: number;
  readonly guests: number;
  readonly paper: string | null;
}

/** Somebody named in a line; `unit`: the branch he is in now. */
export interface EventPerson extends Named {
  readonly unit: string | null;
}

export interface EventPage extends Omit<EventLine, 'absent' | 'present' | 'guests'> {
  readonly absent: readonly EventPerson[];
  readonly present: readonly EventPerson[];
  readonly guests: readonly EventPerson[];
  /** How many more are named in it whom the viewer may not see. */
  readonly unseen: number;
  readonly note: string | null;
}

/** A member of a branch on a day. */
export interface EventMember extends Named {
  /** Pinyin, initials and the name itself, small letters: what may be typed for him. */
  readonly forms: readonly string[];
  /** The branch that he is in by now, where it is another one. */
  readonly nowIn: string | null;
}

/** What is said about one line before it is kept. */
export interface EventCheck {
  readonly faults: readonly EventRemark[];
  readonly warnings: readonly EventRemark[];
  readonly members: number;
  readonly attended: number;
}

/** What is said about a line among many; lines count from 0. */
export interface EventLineRemark extends EventRemark {
  readonly line: number;
}

export interface BranchMonth {
  readonly branch: Named;
  /** Where it stands below the organisation asked for. */
  readonly path: string;
  /** Initials of its short name; a second form with 第一 as 1. */
  readonly forms: readonly string[];
  readonly events: number;
  readonly usual: readonly {
    readonly activity: BranchActivity;
    readonly state: UsualState;
    readonly count: number;
  }[];
}

export interface MonthOverview {
  readonly organisation: Named;
  readonly month: string;
  readonly branches: readonly BranchMonth[];
  /** Branches that lack none of the usual activities of the month. */
  readonly complete: number;
  readonly events: number;
}
