import { printedSpan } from './words.ts';

/** What printed documents say about the class that they belong to. */
export interface ClassHeading {
  readonly name: string;
  /** “2026年第12期”; null: not numbered yet. */
  readonly number: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: string | null;
  readonly organiser: string | null;
  readonly undertaker: string | null;
  readonly classTeacher: string | null;
}

/** 培训时间 X 至 Y, or what is known of it. */
export function spanOf({ startsOn, endsOn }: Pick<ClassHeading, 'startsOn' | 'endsOn'>): string {
  if (startsOn === null) return '培训时间待定';
  return `培训时间：${printedSpan(startsOn, endsOn ?? startsOn)}`;
}

/** The line at the left under a title: 班次编号. */
export const numberOf = ({ number }: Pick<ClassHeading, 'number'>): string =>
  number === null ? '班次编号：未编号' : `班次编号：${number}`;

/** Who puts his seal under a list of the class. */
export const sealOf = ({ undertaker, organiser }: ClassHeading): string =>
  `${undertaker ?? organiser ?? ''}（盖章）`;
