import { describe, expect, test } from 'vitest';
import {
  planImport,
  type ImportLine,
  type KnownOrganisation,
} from '../../../shared/domain/organisations/import-lines.ts';
import {
  mayStandUnder,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../shared/domain/organisations/kinds.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';

describe('who may stand under whom', () => {
  const cases: [OrganisationKind, OrganisationKind | null, boolean, string][] = [
    ['branch', 'committee', true, '支部直属党委'],
    ['branch', 'work-committee', true, '支部直属街道党工委'],
    ['committee', 'work-committee', true, '村党委在街道党工委之下'],
    ['general-branch', 'committee', true, '村党总支在镇党委之下'],
    ['group', 'joint-branch', true, '联合党支部的小组'],
    ['temporary-branch', 'local-committee', true, '班级临时党支部'],
    ['group', 'committee', false, '小组不直属党委'],
    ['branch', 'branch', false, '支部下没有支部'],
    ['committee', 'general-branch', false, '党委不在党总支之下'],
    ['work-committee', 'committee', false, '党工委不在党委之下'],
    ['local-committee', 'local-committee', false, '区委之下没有区委'],
    ['group', null, false, '小组不在最上层'],
    ['branch', 'group', false, '小组之下没有组织'],
  ];
  test.each(cases)('%s under %s: %s (%s)', (child, parent, expected) => {
    expect(mayStandUnder(child, parent)).toBe(expected);
  });

  test('nothing ever stands below a group', () => {
    for (const kind of Object.keys(ORGANISATION_KINDS) as OrganisationKind[])
      expect(mayStandUnder(kind, 'group')).toBe(false);
  });
});

test('two spellings of one name compare as the same', () => {
  expect(comparableName('中共长沙市望城区靖港镇委员会')).toBe(comparableName('长沙市望城区靖港镇 委员会'));
  expect(comparableName('第１党支部（老街）')).toBe(comparableName('第1党支部(老街)'));
  expect(comparableName('甲党支部')).not.toBe(comparableName('乙党支部'));
});

describe('planning an import', () => {
  const root: KnownOrganisation = { id: 'r', parentId: null, kind: 'committee', names: ['靖港镇党委'] };
  const village: KnownOrganisation = {
    id: 'v',
    parentId: 'r',
    kind: 'general-branch',
    names: ['芦江村党总支', '芦江社区党总支'],
  };
  const line = (given: Partial<ImportLine> & { name: string }): ImportLine => ({
    parent: null,
    shortName: null,
    kind: 'branch',
    statisticsKind: null,
    ...given,
  });

  test('new, known by a former name, below an earlier line, and each kind of fault', () => {
    const results = planImport(
      [
        line({ name: '机关党支部' }),
        line({ name: '芦江村党总支', kind: 'general-branch' }),
        line({ parent: '芦江社区党总支', name: '第一党支部' }),
        line({ parent: '第一党支部', name: '第一党小组', kind: 'group' }),
        line({ parent: '没有的', name: '第二党支部' }),
        line({ name: '机关 党支部' }),
        line({ parent: '机关党支部', name: '第三党支部' }),
      ],
      root,
      [root, village],
    );
    expect(results.map((result) => result.state)).toEqual([
      'new',
      'known',
      'new',
      'new',
      'faulty',
      'faulty',
      'faulty',
    ]);
    expect(results[2]).toMatchObject({ parent: { id: 'v' } });
    expect(results[3]).toMatchObject({ parent: { line: 3 } });
    expect(results[4]).toMatchObject({
      value: '没有的',
      reason: expect.stringContaining('找不到上级') as string,
    });
    expect(results[5]).toMatchObject({ reason: '与第 1 行重复' });
    expect(results[6]).toMatchObject({ reason: '党支部不能设在党支部之下' });
  });

  test('a parent whose name fits two is never guessed', () => {
    const twin: KnownOrganisation = { id: 'w', parentId: 'r', kind: 'committee', names: ['芦江社区党总支'] };
    const [result] = planImport([line({ parent: '芦江社区党总支', name: '某党支部' })], root, [
      root,
      village,
      twin,
    ]);
    expect(result).toMatchObject({ state: 'faulty', reason: '有几个组织都叫“芦江社区党总支”' });
  });
});
