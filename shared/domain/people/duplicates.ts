import type { Sex } from './codes.ts';
import { isSlipOf, lengthened } from './id-number.ts';
import { mayBeSameDay } from './partial-day.ts';
import { phoneKey } from './phone-key.ts';

/** What of a person is compared. */
export interface ComparedPerson {
  readonly id: string;
  readonly name: string;
  readonly formerName: string | null;
  readonly birth: string | null;
  readonly sex: Sex | null;
  readonly idNumber: string | null;
  readonly phones: readonly string[];
  readonly units: readonly string[];
}

export interface Suspect {
  readonly one: string;
  readonly other: string;
  /** 0 to 100: 100 for the same ID number. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Why two entries may be one person's, as it is said. */
export const REASONS = {
  number: '身份号码相同',
  oldNumber: '15 位与 18 位身份号码相同',
  slip: '身份号码只差一位',
  phone: '电话相同',
  name: '姓名相同',
  formerName: '姓名与曾用名相同',
  birth: '出生日期相同',
  unit: '单位相同',
} as const;

/** From here on two entries are shown as one person's. */
const SHOWN = 50;

/** A pair whichever way round. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * Finds entries that may be one person's, the surest first: the same ID number (15 and 18 digits alike) weighs more
 * than the same phone, that more than name, birth and unit together. Only entries that share a number, a phone or a
 * name with birth or unit are compared with each other, so that a register of tens of thousands takes a moment.
 */
export function findSuspects(people: readonly ComparedPerson[]): Suspect[] {
  const prepared = people.map(prepare);
  const found = new Map<string, Suspect>();
  for (const group of groups(prepared)) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        const key = pairKey(one.id, other.id);
        if (one.id === other.id || found.has(key)) continue;
        const suspect = compare(one, other);
        if (suspect !== null) found.set(key, suspect);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => b.score - a.score || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1),
  );
}

interface Prepared extends ComparedPerson {
  readonly number: string | null;
  readonly names: readonly string[];
}

function prepare(person: ComparedPerson): Prepared {
  const names = [person.name, person.formerName].filter((name) => name !== null);
  return {
    ...person,
    number: person.idNumber === null ? null : lengthened(person.idNumber),
    phones: person.phones.map(phoneKey),
    names: names.map((name) => name.replaceAll(/[\s·]/gu, '')),
  };
}

/** Groups whose members share something; a phone of half a village is nobody's. */
function groups(people: readonly Prepared[]): Prepared[][] {
  const byKey = new Map<string, Prepared[]>();
  const put = (key: string, person: Prepared) => {
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [person]);
    else group.push(person);
  };
  for (const person of people) {
    if (person.number !== null) put(`n${person.number}`, person);
    for (const phone of person.phones) put(`p${phone}`, person);
    for (const name of new Set(person.names)) {
      if (person.birth !== null) put(`b${name} ${person.birth.slice(0, 4)}`, person);
      for (const unit of person.units) put(`u${name} ${unit}`, person);
    }
    // One digit written wrong: the number is the same but for its first or its last part.
    if (person.number?.length === 18) {
      put(`h${person.number.slice(0, 14)}`, person);
      put(`t${person.number.slice(6)}`, person);
    }
  }
  return [...byKey.values()].filter((group) => group.length > 1 && group.length <= 40);
}

function compare(one: Prepared, other: Prepared): Suspect | null {
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  const sameName = one.names.some((name) => other.names.includes(name));
  if (one.number !== null && one.number === other.number) {
    add(100, one.idNumber === other.idNumber ? REASONS.number : REASONS.oldNumber);
  } else if (one.number !== null && other.number !== null) {
    if (isSlipOf(one.number, other.number)) {
      if (sameName) add(45, REASONS.slip);
    } else {
      // Two whole and different numbers speak for two people.
      score -= 45;
    }
  }
  if (one.phones.some((phone) => other.phones.includes(phone))) add(40, REASONS.phone);
  if (sameName) add(30, one.name === other.name ? REASONS.name : REASONS.formerName);
  if (one.birth !== null && other.birth !== null) {
    if (mayBeSameDay(one.birth, other.birth)) {
      add(one.birth.length === 10 && other.birth.length === 10 ? 25 : 15, REASONS.birth);
    } else score -= 25;
  }
  if (one.units.some((unit) => other.units.includes(unit))) add(10, REASONS.unit);
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex) score -= 20;
  if (score < SHOWN) return null;
  return { one: one.id, other: other.id, score: Math.min(score, 100), reasons };
}
