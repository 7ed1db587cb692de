import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedFields,
  type ComparedPair,
  fullerOf,
  isOpen,
  keyOfPair,
  likenessWord,
  pairToShow,
  scoreWord,
  takenFields,
} from '../../../../renderer/features/people/duplicates/compare.ts';
import type { PersonLine } from '../../../../shared/contract/people.ts';
import { PERSON_FIELD_KEYS, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { EXAMPLE } from './example-person.ts';

const pairOf = (
  one: Partial<PersonLine>,
  other: Partial<PersonLine>,
  reasons: readonly string[] | null = ['姓名相同'],
): ComparedPair => ({ one: { ...EXAMPLE, ...one }, other: { ...EXAMPLE, id: 'second', ...other }, reasons });

const likenessOf = (pair: ComparedPair, key: PersonFieldKey) =>
  comparedFields(pair).find((field) => field.key === key)?.likeness;

describe('comparing two entries', () => {
  it('leaves out what both lack and marks what only one has', () => {
    const pair = pairOf({ rank: '一级科员' }, { joinedOn: null });
    expect(likenessOf(pair, 'note')).toBeUndefined();
    expect(likenessOf(pair, 'rank')).toBe('only-one');
    expect(likenessOf(pair, 'joinedOn')).toBe('only-one');
    expect(likenessOf(pair, 'name')).toBe('same');
  });

  it('tells units by what they are, not by what they are called', () => {
    const elsewhere = { id: 'b2', name: '机关支部', shortName: null, path: '乔口镇' };
    expect(likenessOf(pairOf({}, { branch: elsewhere }), 'branch')).toBe('different');
  });

  it('believes the reasons more than the masks', () => {
    const id = (reasons: readonly string[] | null, other: Partial<PersonLine> = {}) =>
      comparedFields(pairOf({}, other, reasons)).find(({ key }) => key === 'idNumber');
    expect(id(['身份号码相同'])?.likeness).toBe('same');
    // The same ends, but the program compared the whole: without a word of it they differ.
    expect(id(['姓名相同'])?.likeness).toBe('different');
    expect(id(null)?.likeness).toBe('unclear');
    expect(id(['15 位与 18 位身份号码相同'], { idNumber: '430********2001' })?.word).toMatch(/同一号码/u);
    expect(id(['身份号码只差一位'])?.word).toBe('只差一位');
  });

  it('does the same for phones, and says of addresses what can be said', () => {
    expect(likenessOf(pairOf({}, {}, ['电话相同']), 'phone')).toBe('same');
    expect(likenessOf(pairOf({}, {}, ['姓名相同']), 'phone')).toBe('different');
    expect(likenessOf(pairOf({}, {}, null), 'phone')).toBe('unclear');
    expect(likenessOf(pairOf({}, { phone: '100****9999' }, ['电话相同']), 'phone')).toBe('different');
    expect(likenessOf(pairOf({}, {}), 'address')).toBe('unclear');
    expect(likenessOf(pairOf({}, { address: '***' }), 'address')).toBe('different');
    expect(likenessWord({ likeness: 'unclear', word: null })).toMatch(/核对/u);
  });

  it('words how sure it is', () =>
    expect([100, 80, 79, 50].map(scoreWord)).toEqual(['很可能', '很可能', '可能', '可能']));
});

describe('which is kept and what is taken', () => {
  it('keeps who is on the register, then the fuller one, then the first', () => {
    expect(fullerOf(pairOf({ standing: 'transferred', rank: '科员' }, {}))).toBe('other');
    expect(fullerOf(pairOf({}, { standing: 'deceased', rank: '科员' }))).toBe('one');
    expect(fullerOf(pairOf({}, { rank: '科员' }))).toBe('other');
    expect(fullerOf(pairOf({}, {}))).toBe('one');
  });

  it('takes only what the kept one lacks, unless somebody chooses', () => {
    const fields = comparedFields(pairOf({ rank: null, duty: '镇长' }, { rank: '科员', joinedOn: null }));
    expect(takenFields(fields, 'one', {})).toEqual(['rank']);
    expect(takenFields(fields, 'other', {})).toEqual(['joinedOn']);
    expect(takenFields(fields, 'one', { duty: 'other', rank: 'one' })).toEqual(['duty']);
  });

  it('keeps the longer form of one ID number', () => {
    const pair = pairOf({ idNumber: '430********2001' }, {}, ['15 位与 18 位身份号码相同']);
    expect(takenFields(comparedFields(pair), 'one', {})).toEqual(['idNumber']);
    expect(takenFields(comparedFields(pair), 'other', {})).toEqual([]);
  });

  it('ends with the chosen values whichever entry is kept', () => {
    const side = fc.constantFrom('one' as const, 'other' as const);
    const texts = fc.record({
      duty: fc.option(fc.constantFrom('甲', '乙')),
      rank: fc.option(fc.constantFrom('甲', '乙')),
      note: fc.option(fc.constantFrom('甲', '乙')),
    });
    fc.assert(
      fc.property(texts, texts, fc.record({ duty: side, rank: side, note: side }), (one, other, chosen) => {
        const pair = pairOf(one, other);
        const fields = comparedFields(pair);
        const result = (keep: 'one' | 'other') => {
          const taken = takenFields(fields, keep, chosen);
          const [kept, dropped] = keep === 'one' ? [one, other] : [other, one];
          return (['duty', 'rank', 'note'] as const).map(
            (key) => (taken.includes(key) ? dropped : kept)[key],
          );
        };
        expect(result('one')).toEqual(result('other'));
      }),
    );
  });

  it('never takes what is the same', () => {
    const fields = comparedFields(pairOf({}, {}, ['身份号码相同', '电话相同']));
    const everything = Object.fromEntries(PERSON_FIELD_KEYS.map((key) => [key, 'other' as const]));
    expect(takenFields(fields, 'one', everything)).toEqual(fields.filter(isOpen).map(({ key }) => key));
    expect(fields.filter(isOpen).map(({ key }) => key)).toEqual(['address']);
  });
});

describe('going through the pairs', () => {
  const pair = (one: string, other: string) => pairOf({ id: one }, { id: other });
  const pairs = [pair('a', 'b'), pair('c', 'd'), pair('e', 'f')];
  const key = (index: number) => keyOfPair(pairs[index] ?? pair('', ''));

  it('stays with the chosen one and goes on to the one that takes its place', () => {
    expect(pairToShow(pairs, null)?.index).toBe(0);
    expect(pairToShow(pairs, { key: key(1), index: 0 })?.index).toBe(1);
    const [first, , third] = pairs;
    const left = [first, third].filter((each) => each !== undefined);
    expect(pairToShow(left, { key: key(1), index: 1 })?.pair).toBe(third);
    expect(pairToShow(left, { key: '', index: 2 })?.pair).toBe(third);
    expect(pairToShow([], { key: key(0), index: 0 })).toBeNull();
  });

  it('knows a pair whichever way round', () =>
    expect(keyOfPair(pair('a', 'b'))).toBe(keyOfPair(pair('b', 'a'))));
});
