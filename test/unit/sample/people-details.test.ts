import { describe, expect, test } from 'vitest';
import { EDUCATIONS, NATIONALITIES } from '../../../shared/domain/people/codes.ts';
import { PERSON_FIELD_KEYS, personField } from '../../../shared/domain/people/fields.ts';
import { lengthened } from '../../../shared/domain/people/id-number.ts';
import { ageOn, mayBeSameDay } from '../../../shared/domain/people/partial-day.ts';
import { listed } from '../../support/sample/listed.ts';
import { districtPeople, type SamplePerson } from '../../support/sample/people/district-people.ts';
import { towns } from '../../support/sample/towns.ts';

const TODAY = '2026-11-23';
const all = districtPeople();
const few = districtPeople({ size: 'few' });
const byKey = new Map(all.map((person) => [person.key, person]));
const full = all.filter(({ standing, membership }) => standing === 'present' && membership === 'full');

const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / of.length;
const letters = (text: string): number => Array.from(text).length;

function count(
  people: readonly SamplePerson[],
  keyOf: (person: SamplePerson) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1);
  return counts;
}

/** Posts of the leading group held now, by branch. */
const leadersOf = new Map<string, SamplePerson['posts'][number][]>();
for (const { posts } of all)
  for (const post of posts)
    if (post.to === null && ['secretary', 'deputy-secretary', 'committee-member'].includes(post.kind))
      leadersOf.set(post.organisation ?? '', [...(leadersOf.get(post.organisation ?? '') ?? []), post]);

describe('who they are', () => {
  test('as old as the members of a rural district, a good quarter women', () => {
    const age = ({ birth }: SamplePerson): number => ageOn(birth, TODAY);
    const ages = full.filter(({ birth }) => birth.length === 10).map(age);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(18);
    expect(Math.max(...ages)).toBeLessThanOrEqual(98);
    const from = (first: number, last: number): number =>
      share(
        ages.filter((years) => years >= first && years <= last),
        ages,
      );
    expect(from(18, 35)).toBeGreaterThan(0.1);
    expect(from(18, 35)).toBeLessThan(0.25);
    expect(from(60, 98)).toBeGreaterThan(0.3);
    expect(from(60, 98)).toBeLessThan(0.45);
    expect(from(80, 98)).toBeLessThan(from(70, 79));
    const women = share(
      full.filter(({ sex }) => sex === '2'),
      full,
    );
    expect(women).toBeGreaterThan(0.25);
    expect(women).toBeLessThan(0.3);
  });

  test('schooled by their time', () => {
    const graduates = (from: string, to: string): number => {
      const born = full.filter(({ birth }) => birth >= from && birth < to);
      return share(
        born.filter(({ education }) => ['21', '14', '11', '10'].includes(education)),
        born,
      );
    };
    expect(graduates('1900', '1950')).toBeLessThan(0.05);
    expect(graduates('1985', '2010')).toBeGreaterThan(0.4);
    expect(all.filter(({ education }) => !(education in EDUCATIONS))).toEqual([]);
  });

  test('exempt are some 6 in 100, most of them old, none with a post', () => {
    const exempt = full.filter(({ exemption }) => exemption !== null);
    expect(share(exempt, full)).toBeCloseTo(0.06, 2);
    expect(
      share(
        exempt.filter(({ birth }) => birth < '1951-11'),
        exempt,
      ),
    ).toBeGreaterThan(0.6);
    expect(exempt.filter(({ posts }) => posts.some(({ to }) => to === null))).toEqual([]);
  });

  test('every branch has one secretary of the last five years, from seven members a committee of 3 to 5', () => {
    const own = full.filter(({ duplicateOf, looksLike }) => duplicateOf === null && looksLike === null);
    const sizes = count(own, ({ branch }) => branch ?? '');
    for (const [branch, size] of sizes) {
      const held = leadersOf.get(branch) ?? [];
      const secretaries = held.filter(({ kind }) => kind === 'secretary');
      expect([branch, secretaries.length]).toEqual([branch, 1]);
      expect((secretaries[0]?.from ?? '') > '2021-11-23').toBe(true);
      expect(held.length).toBeGreaterThanOrEqual(size < 7 ? 1 : 3);
      expect(held.length).toBeLessThanOrEqual(5);
    }
    const former = all.flatMap(({ posts }) => posts).filter(({ to }) => to !== null);
    expect(former.length).toBeGreaterThan(500);
  });

  test('villages have their 主任, towns and departments their cadres', () => {
    const posts = all.flatMap((person) => person.posts);
    const villages = towns.flatMap(({ name, villages: own }) => own.map((village) => `${name}/${village}`));
    for (const village of villages) {
      const heads = posts.filter(
        ({ organisation, title }) => organisation === village && title.endsWith('委员会主任'),
      );
      expect([village, heads.length]).toEqual([village, 1]);
    }
    expect(posts.filter(({ kind }) => kind === 'government-cadre').length).toBeGreaterThan(1000);
    for (const { name } of towns)
      expect(
        posts.filter(({ kind, organisation }) => kind === 'secretary' && organisation === name).length,
      ).toBe(1);
    expect(all.filter(({ sex, duty }) => duty === '妇联主席' && sex === '1')).toEqual([]);
  });
});

describe('names', () => {
  const chinese = all.filter(({ nationality, name }) => nationality === '01' && letters(name) <= 3);

  test('two or three characters, in the fashion of their time', () => {
    const short = share(
      chinese.filter(({ name }) => letters(name) === 2),
      chinese,
    );
    expect(short).toBeGreaterThan(0.12);
    expect(short).toBeLessThan(0.18);
    const born = (given: string, from: string, to: string): number => {
      const births = all.filter(({ name }) => name.endsWith(given)).map(({ birth }) => birth);
      expect(births.length, given).toBeGreaterThan(5);
      return share(
        births.filter((birth) => birth >= from && birth < to),
        births,
      );
    };
    expect(born('秀英', '1900', '1966')).toBeGreaterThan(0.8);
    expect(born('建国', '1949', '1980')).toBeGreaterThan(0.8);
    expect(born('梓涵', '1995', '2010')).toBeGreaterThan(0.8);
  });

  test('homonyms in natural number, 刘 the most frequent surname, compound surnames', () => {
    const counts = count(all, ({ name }) => name);
    expect(counts.get('张伟')).toBeGreaterThan(5);
    expect(Math.max(...counts.values())).toBeLessThan(40);
    expect(share([...counts.keys()], all)).toBeGreaterThan(0.7);
    const surnames = [...count(all, ({ name }) => Array.from(name)[0] ?? '')].toSorted((a, b) => b[1] - a[1]);
    expect(surnames.slice(0, 5).map(([surname]) => surname)).toEqual(['刘', '李', '陈', '张', '王']);
    for (const surname of listed('欧阳 司马 上官 尉迟 单 仇 解 曾 查 覃 纪 佘'))
      expect(
        all.some(({ name }) => name.startsWith(surname)),
        surname,
      ).toBe(true);
  });

  test('minorities, U+00B7, very long names, characters outside the BMP, unusual readings', () => {
    const others = all.filter(({ nationality }) => nationality !== '01');
    expect(share(others, all)).toBeCloseTo(0.01, 2);
    expect(others.filter(({ nationality }) => !(nationality in NATIONALITIES))).toEqual([]);
    expect(all.filter(({ name }) => /[•‧・･∙⋅]/u.test(name))).toEqual([]);
    expect(few.some(({ name }) => name === '阿卜杜热合曼·买买提')).toBe(true);
    expect(few.some(({ name }) => letters(name) >= 20 && letters(name) < 50)).toBe(true);
    expect(few.some(({ name }) => letters(name) >= 50)).toBe(true);
    expect(few.some(({ name }) => name.length > letters(name))).toBe(true);
    const rare = all.filter(({ name }) => /[\u3400-\u4DBF\u{20000}-\u{3FFFF}]/u.test(name));
    expect(share(rare, all)).toBeCloseTo(0.004, 3);
    for (const { name, reading } of all.filter((person) => person.reading !== null))
      expect([name, reading?.split(' ').length]).toEqual([name, letters(name)]);
  });

  test('nobody bears the name of somebody the whole country knows', () => {
    const known = listed('毛泽东 习近平 李强 李鹏 邓小平 江泽民 胡锦涛 雷锋 郭亮 李希 黄菊 王洪文');
    expect(
      all.filter(({ name, formerName }) => known.includes(name) || known.includes(formerName ?? '')),
    ).toEqual([]);
  });

  test('no text is longer than its field or begins or ends in a space', () => {
    const wrong = PERSON_FIELD_KEYS.filter((key) => key !== 'branch' && key !== 'employer').flatMap((key) => {
      const { max } = personField(key);
      const texts = all.map((person) => person[key]).filter((text) => text !== null);
      return texts.filter((text) => text !== text.trim() || text === '' || letters(text) > max);
    });
    expect(wrong).toEqual([]);
  });
});

describe('entered twice, and only alike', () => {
  test('170 second entries share with the first what makes them one person', () => {
    const second = all.filter(({ duplicateOf }) => duplicateOf !== null);
    expect(second.length).toBe(170);
    expect(new Set(second.map(({ duplicateWay }) => duplicateWay)).size).toBe(7);
    for (const entry of second) {
      const first = byKey.get(entry.duplicateOf ?? '');
      if (first === undefined) throw new Error(`${entry.key} repeats nobody`);
      expect([first.duplicateOf, entry.sex]).toEqual([null, first.sex]);
      expect(mayBeSameDay(entry.birth, first.birth)).toBe(true);
      const sameName = entry.name === first.name;
      const sameNumber = lengthened(entry.idNumber ?? '') === lengthened(first.idNumber ?? '-');
      expect([entry.key, sameName || sameNumber || entry.phone === first.phone]).toEqual([entry.key, true]);
      const whole: unknown[] = [entry.name, entry.idNumber, entry.birth, entry.formerName];
      if (entry.duplicateWay !== 'other-branch')
        expect(whole).not.toEqual([first.name, first.idNumber, first.birth, first.formerName]);
    }
  });

  test('60 look-alikes are others: another number and telephone', () => {
    const alike = all.filter(({ looksLike }) => looksLike !== null);
    expect(alike.length).toBe(60);
    for (const one of alike) {
      const other = byKey.get(one.looksLike ?? '');
      if (other === undefined) throw new Error(`${one.key} looks like nobody`);
      expect(one.idNumber === null || one.idNumber !== other.idNumber).toBe(true);
      expect(one.phone).not.toBe(other.phone);
      expect(one.branch?.split('/').slice(0, 2)).toEqual(other.branch?.split('/').slice(0, 2));
      expect(one.birth === other.birth || one.name === other.name).toBe(true);
      expect(one.birth.slice(0, 4)).toBe(other.birth.slice(0, 4));
    }
  });
});
