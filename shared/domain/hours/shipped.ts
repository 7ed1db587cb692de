import type { Activity, CountsAs, HoursUnit } from './codes.ts';

/** A rule of hours that ships with the program: fixed id, never logged as anybody's edit (DESIGN §1.6). */
export interface ShippedHoursRule {
  readonly id: string;
  readonly activity: Activity;
  readonly unit: HoursUnit;
  readonly per: number;
  readonly hours: number;
  readonly mostADay: number | null;
  readonly mostAClass: number | null;
  readonly mostAYear: number | null;
  readonly countsAs: CountsAs;
  readonly validFrom: string;
  readonly source: string;
}

const FROM = '2019-01-01';
const LOCAL = '多地学时认定办法（本地文件未见）';
/** Meetings: one 学时 an hour, at most 4 in a half-day (rules-and-forms §1.5). */
const meeting = { unit: 'minutes', per: 60, hours: 1, mostADay: 4, mostAYear: null } as const;

/** Order fixes the ids: append only. What is not confirmed for the district is to be checked there. */
export const SHIPPED_HOURS_RULES: readonly ShippedHoursRule[] = (
  [
    ['class', { unit: 'half-day', per: 1, hours: 4, mostADay: 8, mostAYear: null }, 'concentrated'],
    ['class-evening', { unit: 'half-day', per: 1, hours: 2, mostADay: 2, mostAYear: null }, 'concentrated'],
    ['congress', meeting, 'collective'],
    ['committee', { ...meeting, hours: 0 }, 'none'],
    ['group-meeting', meeting, 'collective'],
    ['party-lecture', meeting, 'collective'],
    ['theme-day', meeting, 'collective'],
    ['organisational-life', meeting, 'collective'],
    [
      'seasonal-training',
      { unit: 'half-day', per: 1, hours: 4, mostADay: 8, mostAYear: null },
      'concentrated',
    ],
    ['study-group', { ...meeting, mostADay: 3 }, 'collective'],
    ['lecture', meeting, 'collective'],
    ['outside', { unit: 'half-day', per: 1, hours: 4, mostADay: 8, mostAYear: null }, 'concentrated'],
    ['online', { unit: 'minutes', per: 45, hours: 1, mostADay: 4, mostAYear: 16 }, 'collective'],
  ] as const
).map(([activity, rule, countsAs], index) => ({
  ...rule,
  id: `019b7544-7000-7000-8300-${String(index + 1).padStart(12, '0')}`,
  activity,
  mostAClass: null,
  countsAs,
  validFrom: FROM,
  source: LOCAL,
}));

/** The fixed id of the shipped rule of an activity. */
export function shippedHoursRuleId(activity: Activity): string {
  const rule = SHIPPED_HOURS_RULES.find((each) => each.activity === activity);
  if (rule === undefined) throw new Error(`no rule of hours ships for ${activity}`);
  return rule.id;
}
