import type { AttendanceState } from '../domain/attendance/codes.ts';
import type { Activity, CountsAs, HoursUnit } from '../domain/hours/codes.ts';
import type { HoursReason } from '../domain/hours/ledger.ts';
import type { Category } from '../domain/people/codes.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { Named } from './named.ts';

/** One dated rule of an activity. */
export interface HoursRuleValue {
  readonly id: string;
  readonly activity: Activity;
  readonly unit: HoursUnit;
  readonly per: number;
  readonly hours: number;
  readonly mostADay: number | null;
  readonly mostAClass: number | null;
  readonly mostAYear: number | null;
  readonly countsAs: CountsAs;
  /** Null: for everybody. */
  readonly categories: readonly Category[] | null;
  readonly validFrom: string;
  /** Last day it holds; null: until further notice. */
  readonly validTo: string | null;
  readonly source: string | null;
  readonly toConfirm: boolean;
  readonly shipped: boolean;
}

export interface HoursRulesOfActivity {
  readonly activity: Activity;
  readonly title: string;
  /** The rule that holds on the asked day. */
  readonly current: HoursRuleValue | null;
  /** All rules, newest first. */
  readonly rules: readonly HoursRuleValue[];
}

/** People and hours of a year, as they are or as they would be. */
export interface HoursEffect {
  readonly met: number;
  readonly missing: number;
  readonly hours: number;
}

export interface RulePreview {
  readonly year: number;
  /** People with a target whom the viewer may see; 免学时 apart. */
  readonly people: number;
  readonly before: HoursEffect;
  readonly after: HoursEffect;
  /** How many people's hours change. */
  readonly changed: number;
  /** The first of those who change, the largest change first. */
  readonly first: readonly {
    readonly person: Named;
    readonly branch: string;
    readonly target: number;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface HoursSource {
  readonly kind: 'sheet' | 'event' | 'declaration' | 'correction';
  /** Null where the viewer may not open it. */
  readonly id: string | null;
  /** The class of a sheet, where he may open it. */
  readonly class: string | null;
  readonly title: string;
  /** Who held it: a class's organiser, a branch, what organised an outside training. */
  readonly where: string | null;
  readonly openable: boolean;
}

/** One line of somebody's ledger. */
export interface HoursLedgerLine {
  readonly day: string;
  readonly half: HalfDay | null;
  /** Null: a correction. */
  readonly activity: Activity | null;
  readonly unit: HoursUnit | null;
  /** Half-days, days or minutes, by the unit of the rule. */
  readonly units: number;
  readonly hours: number;
  readonly countsAs: CountsAs;
  readonly reason: HoursReason;
  /** The reason in words, with the state, the limit or what counted instead. */
  readonly said: string;
  /** How he was there; null where that is not kept by half-days. */
  readonly state: AttendanceState | null;
  readonly source: HoursSource;
  /** Of a correction: why and on which paper. */
  readonly note: string | null;
  readonly paper: string | null;
}

export interface YearOfPerson {
  readonly year: number;
  readonly category: Category;
  /** Null: nothing is asked of this category in a year. */
  readonly target: number | null;
  readonly concentrated: number;
  readonly collective: number;
  readonly total: number;
  readonly missing: number;
  readonly exempt: boolean;
  /** 书记和班子: 集中培训 asked and done. */
  readonly courses: { readonly asked: number; readonly done: number } | null;
  /** Hours expected by the end of the year; in past years what was reached. */
  readonly forecast: number;
}

export type ExtraTarget =
  | {
      readonly kind: 'new-secretary';
      readonly since: string;
      readonly due: string;
      /** The first day of a 集中培训 after he came into office. */
      readonly doneOn: string | null;
    }
  | {
      readonly kind: 'candidate';
      readonly askedDays: number;
      readonly askedHours: number;
      readonly days: number;
      readonly hours: number;
      readonly done: boolean;
    };

export interface PersonLedger {
  readonly person: Named;
  readonly branch: string | null;
  readonly year: number;
  /** The newest first. */
  readonly years: readonly YearOfPerson[];
  /** Of the asked year, in order of day. */
  readonly lines: readonly HoursLedgerLine[];
  readonly extra: readonly ExtraTarget[];
}

/** One unit, or one sum of units, in a year. */
export interface UnitHours {
  /** With a target: met and missing together. */
  readonly members: number;
  readonly met: number;
  readonly missing: number;
  /** 免学时, not among the members. */
  readonly exempt: number;
  readonly hours: number;
  readonly average: number;
  /** Share of those who met their target, in percent with one decimal; null without members. */
  readonly coverage: number | null;
}

export interface UnitLedgerRow extends UnitHours {
  readonly unit: Named;
  /** Names above, from the town down, where units of several levels are listed. */
  readonly path: string;
  /** Whether it has units below that can be opened; else it lists its people. */
  readonly opens: 'units' | 'people';
}

export interface HoursOfPerson {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly branchId: string | null;
  readonly category: Category;
  readonly target: number | null;
  readonly exempt: boolean;
  readonly concentrated: number;
  readonly collective: number;
  readonly hours: number;
  /** Hours that are missing now. */
  readonly missing: number;
  /** 集中培训 that are missing of 书记和班子. */
  readonly missingCourses: number;
  readonly forecast: number;
  /** Hours that will be missing at the end of the year if all goes on as it did. */
  readonly forecastMissing: number;
}

export interface UnitLedger {
  readonly organisation: Named;
  readonly year: number;
  /** The day whose categories, exemptions and branches are taken. */
  readonly on: string;
  readonly total: UnitHours;
  readonly rows: readonly UnitLedgerRow[];
  /** The people of the unit itself, or of all below where it has no units. */
  readonly people: readonly HoursOfPerson[];
  readonly totalPeople: number;
}

export interface Shortfall {
  readonly year: number;
  readonly on: string;
  readonly total: number;
  readonly rows: readonly HoursOfPerson[];
  /** Towns and other bodies below the district with those who are on the list. */
  readonly byUnit: readonly { readonly unit: Named; readonly missing: number; readonly people: number }[];
  /** Counted apart, not listed. */
  readonly exempt: number;
}
