import { describe, expect, test } from 'vitest';
import { lengthened } from '../../../shared/domain/people/id-number.ts';
import { ageOn, isPartialDay, mayBeSameDay } from '../../../shared/domain/people/partial-day.ts';
import { districtOrganisations, isBranch } from '../../support/sample/district.ts';
import { listed } from '../../support/sample/listed.ts';
import { dayNumber, dayText, yearsLater } from '../../support/sample/people/calendar.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { sampleEmployers } from '../../support/sample/people/employers.ts';
import { towns } from '../../support/sample/towns.ts';

const TODAY = '2026-11-23';
const all = districtPeople();
const few = districtPeople({ size: 'few' });
const byKey = new Map(all.map((person) => [person.key, person]));
const present = all.filter(({ standing }) => standing === 'present');
const full = present.filter(({ membership }) => membership === 'full');
const employers = sampleEmployers();
const organisations = new Map(districtOrganisations().map((each) => [each.key, each]));

const DAYS_IN_YEAR = 365;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / of.length;
const top = (person: SamplePerson): string => (person.branch ?? '').split('/')[0] ?? '';
function count(
  people: readonly SamplePerson[],
  keyOf: (person: SamplePerson) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1);
  return counts;
}

/** ISO 7064 MOD 11-2, digit by digit, as another way to the weights of GB 11643. */
function checks(number: string): boolean {
  const rest = Array.from(number.slice(0, 17)).reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return (rest + (number[17] === 'X' ? 10 : Number(number[17]))) % 11 === 1;
}

describe('how many', () => {
  test('34,000 full members, some on the way in, some gone, some from outside', () => {
    expect(full.length).toBe(34_000);
    const onTheWay = present.filter(({ membership }) =>
      ['probationary', 'candidate', 'activist'].includes(membership),
    );
    expect(Math.abs(onTheWay.length - 900)).toBeLessThan(90);
    expect(new Set(onTheWay.map(({ membership }) => membership)).size).toBe(3);
    const gone = all.filter(({ standing }) => standing !== 'present');
    expect(Math.abs(gone.length - 600)).toBeLessThan(60);
    expect(new Set(gone.map(({ standing }) => standing)).size).toBe(4);
    expect(all.filter(({ branch }) => branch === null).length).toBe(20);
    expect(byKey.size).toBe(all.length);
  });

  test('each open branch has 6 to 60 of them, about 20 in the mean, each town 700 to 3,400', () => {
    const open = [...organisations.values()].filter((each) => isBranch(each) && each.closedOn === null);
    const sizes = count(full, ({ branch }) => branch ?? '');
    expect([...sizes.keys()].toSorted()).toEqual(open.map(({ key }) => key).toSorted());
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(6);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(60);
    expect(full.length / sizes.size).toBeCloseTo(20, 0);
    const inTowns = count(full, top);
    for (const { name } of towns) {
      expect(inTowns.get(name)).toBeGreaterThan(700);
      expect(inTowns.get(name)).toBeLessThan(3400);
    }
  });
});

describe('the same people again', () => {
  test('for the same seed, and others for another seed', () => {
    expect(districtPeople()).toEqual(all);
    expect(districtPeople({ size: 'few', seed: 7 })).not.toEqual(few);
  });

  test('the few are among the whole, equal in everything', () => {
    expect(few.length).toBeGreaterThan(200);
    expect(few.length).toBeLessThan(260);
    for (const person of few) expect(byKey.get(person.key)).toEqual(person);
    const branches = new Set(few.map(({ branch }) => branch));
    const whole = all.filter(({ branch, duplicateOf, looksLike }) => {
      return branches.has(branch) && duplicateOf === null && looksLike === null;
    });
    expect(few.filter(({ duplicateOf, looksLike }) => duplicateOf === null && looksLike === null)).toEqual(
      whole,
    );
    expect(few.filter(({ duplicateOf }) => duplicateOf !== null).length).toBeGreaterThanOrEqual(5);
    expect(few.filter(({ looksLike }) => looksLike !== null).length).toBeGreaterThanOrEqual(3);
    expect(new Set(few.map(top))).toEqual(new Set(['靖港镇', '铜官街道', '']));
  });
});

describe('keys of other things', () => {
  test('name organisations and employers that exist', () => {
    const known = new Set(employers.map(({ key }) => key));
    for (const { branch, holder, employer, posts, moves } of all) {
      const named = [holder, branch, ...posts.map(({ organisation }) => organisation)];
      named.push(...moves.flatMap(({ fromKey, toKey }) => [fromKey, toKey]));
      expect(named.filter((key) => key !== null && !organisations.has(key))).toEqual([]);
      if (branch !== null) expect(holder).toBe(branch);
      if (employer !== null) expect(known.has(employer)).toBe(true);
    }
  });

  test('employers are unique, in the official order, parents before children', () => {
    const keys = employers.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(employers.map(({ name }) => name)).size).toBe(keys.length);
    for (const [index, { parent }] of employers.entries())
      if (parent !== null) expect(keys.slice(0, index)).toContain(parent);
    const order = [
      '区纪委监委',
      '区财政局',
      '区委党校',
      '望城区第一中学',
      '区人民医院',
      '高塘岭街道',
      '白箬铺镇',
    ];
    expect(order.map((key) => keys.indexOf(key))).toEqual(
      order.map((key) => keys.indexOf(key)).toSorted((one, other) => one - other),
    );
    expect(order.filter((key) => !keys.includes(key))).toEqual([]);
    for (const { name, villages } of towns)
      expect(villages.filter((village) => !keys.includes(`${name}/${village}`))).toEqual([]);
    expect(employers.find(({ key }) => key === '区自然资源局')?.formerNames).toEqual([
      '长沙市望城区国土资源局',
    ]);
  });
});

describe('numbers', () => {
  const numbered = all.flatMap((person) =>
    person.idNumber === null ? [] : [{ person, number: lengthened(person.idNumber) }],
  );

  test('no ID number can be of a real person: GB/T 2260 knows no province 49', () => {
    const provinces = listed(`
      11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91
    `);
    expect(numbered.filter(({ number }) => provinces.includes(number.slice(0, 2)))).toEqual([]);
    expect(new Set(numbered.map(({ number }) => number.slice(0, 4)))).toEqual(new Set(['4901']));
  });

  test('they agree with birth and sex, and check but for a few', () => {
    for (const { person, number } of numbered) {
      expect(number).toMatch(/^\d{17}[\dX]$/u);
      expect(number.slice(6, 14)).toBe(person.birth.replaceAll('-', ''));
      expect(Number(number[16]) % 2 === 1 ? '1' : '2').toBe(person.sex);
    }
    const wrong = numbered.filter(({ number }) => !checks(number));
    const mistyped = wrong.filter(({ person }) => person.duplicateWay === 'wrong-digit').length;
    expect(mistyped).toBe(all.filter(({ duplicateWay }) => duplicateWay === 'wrong-digit').length);
    expect((wrong.length - mistyped) / all.length).toBeGreaterThan(0.0004);
    expect((wrong.length - mistyped) / all.length).toBeLessThan(0.002);
  });

  test('nobody shares one, except who is entered twice', () => {
    const first = numbered.filter(({ person }) => person.duplicateOf === null).map(({ number }) => number);
    expect(new Set(first).size).toBe(first.length);
    const telephones = all.flatMap(({ phone, duplicateOf }) =>
      phone === null || duplicateOf !== null ? [] : [phone],
    );
    expect(new Set(telephones).size).toBe(telephones.length);
  });

  test('some are missing, some old', () => {
    const own = full.filter(({ duplicateOf }) => duplicateOf === null);
    const without = own.filter(({ idNumber }) => idNumber === null);
    expect(share(without, own)).toBeGreaterThan(0.002);
    expect(share(without, own)).toBeLessThan(0.004);
    const old = own.filter(({ idNumber }) => idNumber?.length === 15);
    expect(share(old, own)).toBeGreaterThan(0.001);
    expect(share(old, own)).toBeLessThan(0.003);
    expect(
      share(
        own.filter(({ phone }) => phone === null),
        own,
      ),
    ).toBeCloseTo(0.04, 2);
  });

  test('no telephone can ring: mobile network 154 is not given out, no subscriber begins with 0', () => {
    for (const { phone, otherPhone } of all) {
      if (phone !== null) expect(phone).toMatch(/^154\d{8}$/u);
      if (otherPhone !== null) expect(otherPhone).toMatch(/^0731-0\d{7}$/u);
    }
  });
});

describe('days', () => {
  test('the calendar agrees with Date', () => {
    for (let number = -20_000; number < 25_000; number += 37) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect([dayText(number), dayNumber(day)]).toEqual([day, number]);
    }
    expect(dayText(yearsLater(dayNumber('2000-02-29'), 18))).toBe('2018-03-01');
  });

  test.each([TODAY, '2024-02-29'])('on %s all are real, none to come, each after those before', (today) => {
    for (const person of today === TODAY ? all : districtPeople({ size: 'few', today })) {
      const { birth, appliedOn, activistOn, candidateOn, joinedOn, confirmedOn } = person;
      const way = [birth, appliedOn, activistOn, candidateOn, joinedOn, confirmedOn];
      const known = way.filter((day) => day !== null);
      const rest = [person.workStartedOn, person.exemption?.from ?? null];
      rest.push(...person.posts.flatMap(({ from, to }) => [from, to]), ...person.moves.map(({ on }) => on));
      const past = [...known, ...rest].filter((day) => day !== null);
      expect([person.key, past.filter((day) => !isPartialDay(day) || day > today)]).toEqual([person.key, []]);
      for (const [index, day] of known.entries()) {
        const next = known[index + 1];
        if (next !== undefined) expect(mayBeSameDay(day, next) || day < next, person.key).toBe(true);
      }
      for (const { from, to } of person.posts) expect(to === null || (from ?? '') < to).toBe(true);
      const { exemption } = person;
      if (exemption?.to != null) expect(exemption.from < exemption.to).toBe(true);
    }
  });

  test('the way in keeps the terms: adult, half a year, a year, admission, a year of probation', () => {
    const shown = all.filter(({ activistOn, duplicateOf }) => activistOn !== null && duplicateOf === null);
    expect(shown.length).toBeGreaterThan(15_000);
    for (const { birth, appliedOn, activistOn, candidateOn, joinedOn, confirmedOn } of shown) {
      expect(ageOn(birth, appliedOn ?? '')).toBeGreaterThanOrEqual(18);
      expect(days(appliedOn ?? '', activistOn ?? '')).toBeGreaterThanOrEqual(181);
      if (candidateOn !== null)
        expect(days(activistOn ?? '', candidateOn)).toBeGreaterThanOrEqual(DAYS_IN_YEAR);
      if (joinedOn !== null) expect(joinedOn > (candidateOn ?? '9999')).toBe(true);
      if (confirmedOn !== null)
        expect(days(joinedOn ?? '', confirmedOn)).toBeGreaterThanOrEqual(DAYS_IN_YEAR);
    }
  });

  test('members have what their membership says and nothing more', () => {
    const expected: Record<SamplePerson['membership'], string> = {
      full: 'jc',
      probationary: 'j',
      candidate: '',
      activist: '',
      applicant: '',
      none: '',
    };
    for (const { membership, joinedOn, confirmedOn, activistOn, candidateOn, politicalStatus } of all) {
      expect(`${joinedOn === null ? '' : 'j'}${confirmedOn === null ? '' : 'c'}`).toBe(expected[membership]);
      if (membership === 'activist') expect([activistOn === null, candidateOn]).toEqual([false, null]);
      if (membership === 'candidate') expect([activistOn, candidateOn]).not.toContain(null);
      expect(politicalStatus === '01').toBe(membership === 'full');
    }
    const vague = full.filter(({ joinedOn }) => joinedOn?.length === 4 || joinedOn?.length === 7);
    expect(share(vague, full)).toBeGreaterThan(0.1);
    expect(share(vague, full)).toBeLessThan(0.4);
  });
});
