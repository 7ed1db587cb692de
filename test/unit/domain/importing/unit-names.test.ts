import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUnitMatcher, type NamedUnit } from '../../../../shared/domain/importing/unit-names.ts';

const unit = (
  id: string,
  parentId: string | null,
  name: string,
  more: Partial<NamedUnit> = {},
): NamedUnit => ({
  id,
  parentId,
  name,
  shortName: null,
  aliases: [],
  eligible: true,
  ...more,
});

const TOWN = unit('town', null, '中共靖港镇委员会', { shortName: '靖港镇党委', eligible: false });
const COMMUNITIES = [
  TOWN,
  unit('lujiang', 'town', '中共靖港镇芦江社区总支部委员会', { shortName: '芦江社区党总支', eligible: false }),
  unit('lujiang-1', 'lujiang', '芦江社区第一党支部', { shortName: '第一支部' }),
  unit('fuhu', 'town', '中共靖港镇复胜村总支部委员会', { shortName: '复胜村党总支', eligible: false }),
  unit('fuhu-1', 'fuhu', '复胜村第一党支部', { shortName: '第一支部', aliases: ['老窑支部'] }),
];

describe('names of units as lists write them', () => {
  const matcher = createUnitMatcher(COMMUNITIES);

  test.each([
    ['芦江社区第一党支部', 'lujiang-1'],
    ['芦江社区第一支部', 'lujiang-1'],
    ['靖港镇芦江社区第一支部', 'lujiang-1'],
    [' 复胜村第一支部 ', 'fuhu-1'],
    ['老窑党支部', 'fuhu-1'],
  ])('“%s”', (written, id) => {
    expect(matcher.match(written)).toEqual({ is: 'one', id });
  });

  test('a short name of two is told apart by the heading above, and not without it', () => {
    expect(matcher.match('第一支部')).toEqual({ is: 'several', ids: ['lujiang-1', 'fuhu-1'] });
    expect(matcher.match('第一支部', '复胜村')).toEqual({ is: 'one', id: 'fuhu-1' });
    expect(matcher.match('第一支部', '没有的村')).toMatchObject({ is: 'several' });
  });

  test('nobody is put into a committee, and a name near to one is only suggested', () => {
    expect(matcher.match('靖港镇党委').is).toBe('none');
    expect(matcher.match('芦江社区第一党小组')).toMatchObject({ is: 'none', near: ['lujiang-1'] });
    expect(matcher.match('')).toEqual({ is: 'none', near: [] });
  });
});

const name = fc
  .tuple(fc.constantFrom('东', '西', '南', '北', '新', '老'), fc.constantFrom('街', '村', '桥', '窑'))
  .map(([side, place]) => `${side}${place}党支部`);

describe('for any units', () => {
  test('a full name that no other unit has matches its own unit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
        const matcher = createUnitMatcher(names.map((each) => unit(each, null, each)));
        for (const each of names) expect(matcher.match(each)).toEqual({ is: 'one', id: each });
      }),
    );
  });

  test('what two units are called is never decided, whichever way they are called so', () => {
    const way = fc.constantFrom('name', 'shortName', 'aliases');
    fc.assert(
      fc.property(name, way, way, (shared, one, other) => {
        const called = (id: string, how: 'name' | 'shortName' | 'aliases') =>
          unit(id, null, how === 'name' ? shared : `第${id}党支部`, {
            ...(how === 'shortName' && { shortName: shared }),
            ...(how === 'aliases' && { aliases: [shared] }),
          });
        const matcher = createUnitMatcher([called('甲', one), called('乙', other)]);
        expect(matcher.match(shared)).toEqual({ is: 'several', ids: ['甲', '乙'] });
      }),
    );
  });

  test('a suggestion is a unit where people can be put', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.string(), name, (names, noise, asked) => {
        const units = names.map((each, index) => unit(each, null, each, { eligible: index % 2 === 0 }));
        const found = createUnitMatcher(units).match(`${noise}${asked}`);
        const ids = found.is === 'one' ? [found.id] : found.is === 'several' ? found.ids : found.near;
        for (const id of ids) expect(units.find((each) => each.id === id)?.eligible).toBe(true);
      }),
    );
  });
});
