import type { HoursRuleValue } from '../../../../shared/contract/hours-answers.ts';
import type { CountsAs, HoursUnit } from '../../../../shared/domain/hours/codes.ts';
import type { Category } from '../../../../shared/domain/people/codes.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { readDay } from '../../../ui/day/entry.ts';
import { textOrNull } from '../../../ui/form/use-draft.ts';
import { thisYear } from '../view.ts';

/** A rule as it is typed. */
export interface RuleDraft {
  readonly unit: HoursUnit | null;
  readonly per: string;
  readonly hours: string;
  readonly mostADay: string;
  readonly mostAClass: string;
  readonly mostAYear: string;
  readonly countsAs: CountsAs | null;
  /** Empty: for everybody. */
  readonly categories: Category[];
  readonly from: string;
  readonly source: string;
}

const EMPTY: RuleDraft = {
  unit: 'half-day',
  per: '1',
  hours: '',
  mostADay: '',
  mostAClass: '',
  mostAYear: '',
  countsAs: 'collective',
  categories: [],
  from: '',
  source: '',
};

const typed = (value: number | null): string => (value === null ? '' : String(value));

/** A form that begins with the rule as it is today; the source only where that rule itself is put right. */
export function draftOf(rule: HoursRuleValue | null, kind: 'change' | 'correct'): RuleDraft {
  if (rule === null) return EMPTY;
  return {
    unit: rule.unit,
    per: typed(rule.per),
    hours: typed(rule.hours),
    mostADay: typed(rule.mostADay),
    mostAClass: typed(rule.mostAClass),
    mostAYear: typed(rule.mostAYear),
    countsAs: rule.countsAs,
    categories: rule.categories === null ? [] : [...rule.categories],
    from: '',
    source: kind === 'correct' ? (rule.source ?? '') : '',
  };
}

export type RuleFaults = Readonly<Partial<Record<keyof RuleDraft, string>>>;

const number = (text: string): number | null => {
  const written = text.normalize('NFKC').trim();
  return /^\d{1,4}(\.\d{1,2})?$/u.test(written) ? Number(written) : null;
};

/** What is missing or wrong in a form, by field. */
export function faultsOf(draft: RuleDraft, kind: 'change' | 'correct'): RuleFaults {
  const limit = (text: string) =>
    text.trim() !== '' && number(text) === null ? { fault: '请填一个数，或空着表示不限' } : null;
  const per = number(draft.per);
  const faults: Partial<Record<keyof RuleDraft, string>> = {};
  if (draft.unit === null) faults.unit = '请选单位';
  if (per === null || per <= 0) faults.per = '请填大于 0 的数，如 1 或 45';
  if (number(draft.hours) === null) faults.hours = '请填学时数，如 4';
  if (draft.countsAs === null) faults.countsAs = '请选计入哪一类';
  for (const key of ['mostADay', 'mostAClass', 'mostAYear'] as const) {
    const wrong = limit(draft[key]);
    if (wrong !== null) faults[key] = wrong.fault;
  }
  if (kind === 'change' && readDay(draft.from) === null) faults.from = '请填写日期，如 2027-01-01';
  return faults;
}

/** The values of a form without faults, as the calls take them; null while there are faults. */
export function readRule(draft: RuleDraft) {
  const [per, hours] = [number(draft.per), number(draft.hours)];
  if (per === null || hours === null || draft.unit === null || draft.countsAs === null) return null;
  return {
    unit: draft.unit,
    per,
    hours,
    mostADay: number(draft.mostADay),
    mostAClass: number(draft.mostAClass),
    mostAYear: number(draft.mostAYear),
    countsAs: draft.countsAs,
    categories: draft.categories.length === 0 ? null : draft.categories,
    source: textOrNull(draft.source),
  };
}

/**
 * From which day a rule is tried on this year's hours: its own day; the beginning of the year where it holds for all
 * of it, or begins only after it and is but supposed. Null: no day is known yet.
 */
export function trialOf(
  kind: 'change' | 'correct',
  typedFrom: string | null,
  currentFrom: string | null,
): { readonly from: string; readonly supposed: boolean } | null {
  const wanted = kind === 'change' ? typedFrom : currentFrom;
  if (wanted === null) return null;
  const supposed = wanted > `${thisYear()}-12-31`;
  if (kind === 'change' && !supposed) return { from: wanted, supposed };
  const begin = `${thisYear()}-01-01`;
  // A rule that begins on or after this day can only be followed, not replaced, in a trial.
  return { from: currentFrom !== null && currentFrom >= begin ? daysLater(currentFrom, 1) : begin, supposed };
}
