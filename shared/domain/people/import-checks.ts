import { quoted } from '../importing/clean/reading.ts';
import type { CrossFinding, Values } from '../importing/field.ts';
import { SEXES } from './codes.ts';
import { personField, type PersonFieldKey } from './fields.ts';
import { birthOfIdNumber, idNumberDoubt, sexOfIdNumber } from './id-number.ts';
import { maskedIdNumber } from './masking.ts';
import { ageOn, mayBeSameDay } from './partial-day.ts';

/** Comparisons of the fields of one row with one another. They warn; they never change what is written. */

type PersonValues = Values<PersonFieldKey>;

/** Youngest age at which somebody may join (党章 art. 1). */
const AGE_TO_JOIN = 18;

/** The birth against the number; where no birth is written, it is taken from a number that is in order. */
export function againstNumber({ birth, idNumber }: PersonValues): CrossFinding | null {
  if (typeof idNumber !== 'string') return null;
  // Most lists agree, and this is asked for every row.
  if (typeof birth === 'string' && idNumber.startsWith(birth.replaceAll('-', ''), 6)) return null;
  const held = birthOfIdNumber(idNumber);
  if (held === null) return null;
  if (typeof birth !== 'string') {
    return isTrustworthy(idNumber) ? { value: held, note: `出生日期由身份证号得出：${held}` } : null;
  }
  if (mayBeSameDay(birth, held)) return null;
  return { doubt: `出生日期是 ${birth}，身份证号（${maskedIdNumber(idNumber)}）里是 ${held}，请核对` };
}

/** The sex against the number; where none is written, it is taken from a number that is in order. */
export function sexAgainstNumber({ sex, idNumber }: PersonValues): CrossFinding | null {
  const held = typeof idNumber === 'string' ? sexOfIdNumber(idNumber) : null;
  if (held === null || typeof idNumber !== 'string') return null;
  if (typeof sex !== 'string') {
    return isTrustworthy(idNumber) ? { value: held, note: `性别由身份证号得出：${SEXES[held]}` } : null;
  }
  if (sex === held || sex === '9') return null;
  const written = sex === '1' || sex === '2' ? SEXES[sex] : sex;
  return {
    doubt: `性别是${quoted(written)}，身份证号（${maskedIdNumber(idNumber)}）里是${quoted(SEXES[held])}，请核对`,
  };
}

/** Joined before 18 years of age. Where only a month or year is known, its last day counts. */
export function joinedTooYoung({ birth, joinedOn }: PersonValues): CrossFinding | null {
  if (typeof birth !== 'string' || typeof joinedOn !== 'string') return null;
  const age = ageOn(birth, joinedOn.padEnd(10, '-99'));
  if (age >= AGE_TO_JOIN) return null;
  return { doubt: `出生日期是 ${birth}，入党时间是 ${joinedOn}，入党时不满 ${AGE_TO_JOIN} 岁，请核对` };
}

/** A step on the way into the party that is dated before the one it follows. */
export function afterOther(
  key: PersonFieldKey,
  earlier: PersonFieldKey,
): (values: PersonValues) => CrossFinding | null {
  return (values) => {
    const [own, other] = [values[key], values[earlier]];
    if (typeof own !== 'string' || typeof other !== 'string') return null;
    if (own >= other || mayBeSameDay(own, other)) return null;
    return {
      doubt: `${personField(key).title}是 ${own}，早于${personField(earlier).title} ${other}，请核对`,
    };
  };
}

/** 党员类别 against 政治面貌. */
export function againstStatus({ membership, politicalStatus }: PersonValues): CrossFinding | null {
  const odd =
    (membership === 'full' && politicalStatus === '02') ||
    (membership === 'probationary' && politicalStatus === '01') ||
    ((membership === 'full' || membership === 'probationary') && politicalStatus === '13') ||
    (membership === 'none' && (politicalStatus === '01' || politicalStatus === '02'));
  if (!odd || typeof membership !== 'string' || typeof politicalStatus !== 'string') return null;
  const word = (key: PersonFieldKey, code: string) => quoted(personField(key).words?.[code] ?? code);
  return {
    doubt: `党员类别是${word('membership', membership)}，政治面貌是${word('politicalStatus', politicalStatus)}，请核对`,
  };
}

/** Whether something may be concluded from a number: 18 digits in order, or 15 of the old kind. */
function isTrustworthy(idNumber: string): boolean {
  return /^\d{15}$/u.test(idNumber) || idNumberDoubt(idNumber) === null;
}
