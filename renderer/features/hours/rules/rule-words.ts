import type { HoursRuleValue } from '../../../../shared/contract/hours-answers.ts';
import type { HoursUnit } from '../../../../shared/domain/hours/codes.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';

/** 每半天 4 学时, 每 45 分钟 1 学时. */
export function rateInWords({ unit, per, hours }: Pick<HoursRuleValue, 'unit' | 'per' | 'hours'>): string {
  return `每${per === 1 && unit !== 'minutes' ? '' : ` ${hoursInWords(per)} `}${UNITS[unit]} ${hoursInWords(hours)} 学时`;
}

const UNITS: Readonly<Record<HoursUnit, string>> = { 'half-day': '个半天', day: '天', minutes: '分钟' };

/** 每天最多 8，全年最多 16; — where nothing is limited. */
export function limitsInWords({
  mostADay,
  mostAClass,
  mostAYear,
}: Pick<HoursRuleValue, 'mostADay' | 'mostAClass' | 'mostAYear'>): string {
  const limits = [
    mostADay === null ? null : `每天最多 ${hoursInWords(mostADay)}`,
    mostAClass === null ? null : `每班最多 ${hoursInWords(mostAClass)}`,
    mostAYear === null ? null : `全年最多 ${hoursInWords(mostAYear)}`,
  ].filter((limit) => limit !== null);
  return limits.length === 0 ? '—' : limits.join('，');
}

/** Whom a rule is for. */
export const forWhom = ({ categories }: Pick<HoursRuleValue, 'categories'>): string =>
  categories === null ? '全部人员' : categories.map((category) => CATEGORIES[category]).join('、');
