import type { Part } from './paper.ts';
import { daySpan } from '../day-words.ts';

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
  return `培训时间：${daySpan(startsOn, endsOn ?? startsOn, '至')}`;
}

/** The line at the left under a title: 班次编号, with room to write one by hand where there is none yet. */
export const numberOf = ({ number }: Pick<ClassHeading, 'number'>): string =>
  number === null ? '班次编号：' : `班次编号：${number}`;

/** Who puts his seal under a list of the class. */
export const sealOf = ({ undertaker, organiser }: ClassHeading): string =>
  `${undertaker ?? organiser ?? ''}（盖章）`;

/** How a paper of a class begins: its title, then number at the left and days at the right. */
export const openingOf = (heading: ClassHeading, title: string): readonly [Part, Part] => [
  { is: 'title', text: title },
  { is: 'ends', left: numberOf(heading), right: spanOf(heading) },
];
