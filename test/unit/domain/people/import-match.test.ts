import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPersonMatcher,
  type KnownPerson,
  type RowIdentity,
} from '../../../../shared/domain/people/import-match.ts';

const NOBODY: RowIdentity = {
  name: '',
  sex: null,
  birth: null,
  idNumber: null,
  phone: null,
  branch: null,
  employer: null,
};
const row = (given: Partial<RowIdentity>): RowIdentity => ({ ...NOBODY, name: '张伟', ...given });
const known = (id: string, given: Partial<KnownPerson> = {}): KnownPerson => ({
  ...NOBODY,
  name: '张伟',
  formerName: null,
  otherPhone: null,
  ...given,
  id,
});

const NUMBER = '43012419780305217X';
const OLD_NUMBER = '430124780305217';

describe('who on the register a row is', () => {
  test('the number counts before everything else, with 15 digits as with 18', () => {
    const matcher = createPersonMatcher([
      known('a', { idNumber: NUMBER, birth: '1978-03-05' }),
      known('b', { birth: '1978-03-05', phone: '10012345601' }),
    ]);
    expect(matcher.match(row({ idNumber: OLD_NUMBER, phone: '10012345601' }))).toEqual({
      is: 'one',
      id: 'a',
      by: 'number',
    });
    expect(matcher.match(row({ name: '李四', idNumber: NUMBER }))).toEqual({ is: 'other-name', id: 'a' });
  });

  test('a former name and a name with a point are the name', () => {
    const matcher = createPersonMatcher([
      known('a', { name: '张新', formerName: '张旧' }),
      known('b', { name: '买买提·艾山' }),
    ]);
    expect(matcher.match(row({ name: '张旧' }))).toMatchObject({ is: 'one', id: 'a' });
    expect(matcher.match(row({ name: '买买提 艾山' }))).toMatchObject({ is: 'one', id: 'b' });
  });

  test.each([
    ['another day of birth', { birth: '1978-03-06' }],
    ['the other sex', { sex: '2' }],
    ['another number', { idNumber: '110105194912310020' }],
  ])('%s speaks against the only one of that name', (_, given) => {
    const matcher = createPersonMatcher([
      known('a', { birth: '1978-03-05', sex: '1', idNumber: NUMBER, phone: '10012345601' }),
    ]);
    expect(matcher.match(row({ phone: '10012345601', ...given })).is).toBe('nobody');
  });

  test('of two of one name the phone, the month of birth or the unit tells', () => {
    const matcher = createPersonMatcher([
      known('a', { birth: '1978-03-05', phone: '10012345601', branch: 'one' }),
      known('b', { birth: '1980-07-01', phone: '10012345602', branch: 'other' }),
    ]);
    expect(matcher.match(row({ phone: '10012345602' }))).toEqual({ is: 'one', id: 'b', by: 'phone' });
    expect(matcher.match(row({ birth: '1978-03' }))).toEqual({ is: 'one', id: 'a', by: 'birth' });
    expect(matcher.match(row({ branch: 'other' }))).toEqual({ is: 'one', id: 'b', by: 'unit' });
    expect(matcher.match(row({}))).toEqual({ is: 'several', ids: ['a', 'b'] });
  });

  test('a year of birth alone does not make somebody of the same name the same', () => {
    const matcher = createPersonMatcher([known('a', { birth: '1978-03-05' })]);
    expect(matcher.match(row({ birth: '1978' }))).toEqual({ is: 'nobody', alike: ['a'] });
  });
});

/** Few values, so that people resemble each other often. */
const some = (...values: readonly string[]) => fc.constantFrom(null, ...values);
const identity = fc.record({
  name: fc.constantFrom('张伟', '李娜'),
  sex: some('1', '2'),
  birth: some('1978-03-05', '1978-03', '1980-07-01'),
  idNumber: some(NUMBER, OLD_NUMBER, '110105194912310020'),
  phone: some('10012345601', '10012345602'),
  branch: some('one', 'other'),
  employer: some('mill', 'school'),
});
const register = fc
  .array(identity, { maxLength: 5 })
  .map((all) => all.map((each, index) => known(`p${index}`, each)));

describe('for any register', () => {
  test('two who are alike in everything are never told apart', () => {
    fc.assert(
      fc.property(register, identity, identity, (others, twin, asked) => {
        const matcher = createPersonMatcher([...others, known('twin-1', twin), known('twin-2', twin)]);
        const found = matcher.match(asked);
        if (found.is === 'one') expect(found.id).not.toMatch(/^twin/u);
      }),
    );
  });

  test('the order of the register does not matter', () => {
    const told = (people: readonly KnownPerson[], asked: RowIdentity) => {
      const found = createPersonMatcher(people).match(asked);
      if (found.is === 'several') return found.ids.toSorted();
      return found.is === 'nobody' ? found.alike.toSorted() : found;
    };
    fc.assert(
      fc.property(register, identity, (people, asked) => {
        const numbered = people.filter((person) => person.idNumber !== null && person.name !== asked.name);
        // Who is named for a number of several others is no answer, only a hint.
        fc.pre(numbered.length < 2);
        expect(told(people.toReversed(), asked)).toEqual(told(people, asked));
      }),
    );
  });

  test('whoever is found is on the register, is called so, and nobody of another birth', () => {
    fc.assert(
      fc.property(register, identity, (people, asked) => {
        const found = createPersonMatcher(people).match(asked);
        const ids = found.is === 'one' ? [found.id] : found.is === 'several' ? found.ids : [];
        for (const id of ids) {
          const person = people.find((each) => each.id === id);
          expect(person?.name).toBe(asked.name);
          if (found.is === 'one' && found.by === 'number') continue;
          if (asked.idNumber === null && asked.birth !== null && person?.birth != null)
            expect(person.birth.slice(0, 7)).toBe(asked.birth.slice(0, 7));
        }
      }),
    );
  });
});
