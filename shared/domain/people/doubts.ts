import { MEMBERSHIPS, SEXES, type Membership, type Sex } from './codes.ts';
import { birthOfIdNumber, idNumberDoubt, sexOfIdNumber } from './id-number.ts';
import { ageOn, mayBeSameDay } from './partial-day.ts';

/** The facts of a person that can disagree with each other. */
export interface CheckedPerson {
  readonly idNumber: string | null;
  readonly birth: string | null;
  readonly sex: Sex | null;
  readonly joinedOn: string | null;
  readonly confirmedOn: string | null;
  readonly membership: Membership;
}

/** What is odd about an entry, each as a Chinese sentence. A doubt warns and never blocks. */
export function doubtsOf(person: CheckedPerson): string[] {
  const { idNumber, birth, joinedOn, confirmedOn, membership } = person;
  const found: string[] = [];
  if (idNumber !== null) {
    const doubt = idNumberDoubt(idNumber);
    if (doubt !== null) found.push(`身份号码${doubt}`);
    const birthIn = birthOfIdNumber(idNumber);
    if (birthIn !== null && birth !== null && !mayBeSameDay(birthIn, birth))
      found.push(`出生日期 ${birth} 与身份号码里的 ${birthIn} 不一致，请核对`);
    const sexIn = sexOfIdNumber(idNumber);
    if (sexIn !== null && person.sex !== null && person.sex !== '9' && sexIn !== person.sex)
      found.push(`性别“${SEXES[person.sex]}”与身份号码不一致，请核对`);
  }
  if (birth !== null && joinedOn !== null && ageOn(birth, joinedOn.padEnd(10, '-99')) < 18)
    found.push(`入党时间 ${joinedOn} 时未满 18 岁，请核对`);
  if (
    joinedOn !== null &&
    confirmedOn !== null &&
    confirmedOn < joinedOn &&
    !mayBeSameDay(confirmedOn, joinedOn)
  )
    found.push(`转正时间 ${confirmedOn} 早于入党时间 ${joinedOn}，请核对`);
  if (membership === 'probationary' && confirmedOn !== null)
    found.push(`已有转正时间，类别仍是“${MEMBERSHIPS.probationary}”，请核对`);
  return found;
}
