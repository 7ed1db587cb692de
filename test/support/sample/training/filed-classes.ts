import type { ClassKind, ClassStatus } from '../../../../shared/domain/classes/codes.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import { seededRandom } from '../random.ts';

/** A class of a department or a town that the school only knows by its filing; or one that was called off. */
export interface ListedClass {
  readonly number: string | null;
  readonly name: string;
  readonly kind: ClassKind;
  readonly status: ClassStatus;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly planned: number;
  /** The key of the organisation that holds it. */
  readonly holder: string;
  readonly paper: string | null;
}

const SUBJECTS = ['党务工作者', '支部委员', '新党员', '青年干部', '离退休党员', '流动党员', '入党积极分子'];

/**
 * The 104 classes of 2026 that towns and departments have put on file (备案班), without trainees: whom they train is
 * their own list. `towns` and `departments`: keys of organisations.
 */
export function filedClasses(towns: readonly string[], departments: readonly string[]): ListedClass[] {
  const random = seededRandom(104);
  const terms = new Map<string, number>();
  return Array.from({ length: 104 }, (_, index) => {
    const isTown = index % 13 < 7;
    const holder = (isTown ? towns[index % towns.length] : departments[index % departments.length]) ?? '区委';
    const name = holder.split('/').at(-1) ?? holder;
    // 靖港镇 has its third among the showcases.
    const before = terms.get(holder) ?? 0;
    const term = before + (holder === '靖港镇' && before === 2 ? 2 : 1);
    terms.set(holder, term);
    const startsOn = weekday(random.day('2026-01-12', '2026-12-11'));
    const endsOn = daysLater(
      startsOn,
      new Date(`${startsOn}T00:00:00Z`).getUTCDay() < 5 ? random.int(0, 1) : 0,
    );
    return {
      number: `${name}2026年第${term}期`,
      name: `${name}${SUBJECTS[index % SUBJECTS.length] ?? ''}培训班`,
      kind: isTown ? 'town' : 'filed',
      status: endsOn < '2026-08-25' ? 'archived' : endsOn < '2026-11-23' ? 'finished' : 'filed',
      startsOn,
      endsOn,
      planned: random.int(3, 20) * 10,
      holder,
      // Some numbers follow later.
      paper: random.chance(0.9) ? `望组备〔2026〕${index + 1}号` : null,
    } satisfies ListedClass;
  });
}

const weekday = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return at === 0 ? daysLater(day, 1) : at === 6 ? daysLater(day, 2) : day;
};

/** Classes of the school that were called off or put off, beside those that were held. */
export const CALLED_OFF: readonly ListedClass[] = [
  ['村（社区）“两委”换届专题培训班', 'special', 'cancelled', '2026-03-09', '2026-03-11', 180],
  ['机关党支部书记示范班', 'main', 'cancelled', '2026-06-08', '2026-06-12', 50],
  ['统计业务培训班', 'commissioned', 'cancelled', '2026-07-20', '2026-07-21', 60],
  ['两新组织党组织书记培训班', 'special', 'postponed', '2026-09-07', '2026-09-09', 120],
  ['退役军人党员轮训班', 'rotation', 'postponed', '2026-10-19', '2026-10-20', 200],
  ['青年干部冬季集训', 'special', 'postponed', null, null, 80],
].map(([name, kind, status, startsOn, endsOn, planned]) => ({
  number: null,
  name: name as string,
  kind: kind as ClassKind,
  status: status as ClassStatus,
  startsOn: startsOn as string | null,
  endsOn: endsOn as string | null,
  planned: planned as number,
  holder: '区委',
  paper: null,
}));
