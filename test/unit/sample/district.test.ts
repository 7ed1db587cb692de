import { expect, test } from 'vitest';
import type { SampleOrganisation } from '../../support/sample/district.ts';
import { districtOrganisations, isBranch } from '../../support/sample/district.ts';
import { listed } from '../../support/sample/listed.ts';
import { towns } from '../../support/sample/towns.ts';

const all = districtOrganisations();
const byKey = new Map(all.map((each) => [each.key, each]));
const open = all.filter((each) => each.closedOn === null);
const closed = all.filter((each) => each.closedOn !== null);

function parentOf(child: SampleOrganisation): SampleOrganisation | undefined {
  return child.parent === null ? undefined : byKey.get(child.parent);
}

function topOf(given: SampleOrganisation): string {
  return given.key.split('/')[0] ?? '';
}

test('the same seed gives the same district, another seed another one', () => {
  expect(districtOrganisations()).toEqual(all);
  expect(districtOrganisations(20261123)).toEqual(all);
  expect(districtOrganisations(7)).not.toEqual(all);
});

test.each([20261123, 1, 7, 4_294_967_295])('seed %i gives 1,690 to 1,720 open branches', (seed) => {
  const branches = districtOrganisations(seed).filter((each) => isBranch(each) && each.closedOn === null);
  expect(branches.length).toBeGreaterThanOrEqual(1690);
  expect(branches.length).toBeLessThanOrEqual(1720);
});

test('each town has the branches it was planned with', () => {
  for (const town of towns) {
    const branches = open.filter((each) => isBranch(each) && topOf(each) === town.name);
    expect([town.name, branches.length]).toEqual([town.name, town.branches]);
  }
});

test('the bodies beside the towns have branches of about the planned number', () => {
  const branches = (body: string): number =>
    open.filter((each) => isBranch(each) && topOf(each) === body).length;
  const departments = all.filter((each) => each.parent === '区直机关工委');
  expect(departments.length).toBeGreaterThanOrEqual(58);
  expect(departments.length).toBeLessThanOrEqual(66);
  expect(branches('区直机关工委')).toBeGreaterThan(100);
  expect(Math.abs(branches('区教育局') - 70)).toBeLessThanOrEqual(5);
  expect(Math.abs(branches('区卫健局') - 35)).toBeLessThanOrEqual(5);
});

test('keys are unique and parents come before their children', () => {
  expect(byKey.size).toBe(all.length);
  const seen = new Set<string>();
  for (const each of all) {
    if (each.parent !== null) expect(seen.has(each.parent)).toBe(true);
    seen.add(each.key);
  }
  expect(all.filter((each) => each.parent === null).map((each) => each.key)).toEqual(['区委']);
});

test('no two open organisations share a name, siblings least of all, and no name has white space', () => {
  const names = open.map((each) => each.name);
  expect(new Set(names).size).toBe(names.length);
  expect(all.filter((each) => /\s/u.test(`${each.key}${each.name}${each.shortName}`))).toEqual([]);
});

test('the 16 towns stand in the order of their codes', () => {
  const found = open.filter((each) => each.parent === '区委' && each.statisticsKind === null);
  expect(found.map((each) => each.key)).toEqual(
    listed(`
      高塘岭街道 丁字湾街道 大泽湖街道 月亮岛街道 白沙洲街道 金山桥街道 黄金园街道 乌山街道 铜官街道 雷锋街道 白马街道
      桥驿镇 茶亭镇 靖港镇 乔口镇 白箬铺镇
    `),
  );
  expect(found.map((each) => each.kind)).toEqual([
    ...Array.from({ length: 11 }, () => 'work-committee'),
    ...Array.from({ length: 5 }, () => 'committee'),
  ]);
});

test('groups stand only below branches, in three towns, and nothing stands below a group', () => {
  const groups = all.filter((each) => each.kind === 'group');
  expect(groups.filter((each) => parentOf(each)?.kind !== 'branch')).toEqual([]);
  expect(new Set(groups.map(topOf))).toEqual(new Set(['乌山街道', '茶亭镇', '靖港镇']));
  expect(all.filter((each) => parentOf(each)?.kind === 'group')).toEqual([]);
  const parents = new Set(all.filter((each) => each.kind !== 'group').map((each) => each.parent));
  expect(all.filter((each) => isBranch(each) && parents.has(each.key))).toEqual([]);
});

test('levels are not forced: branches and village committees stand directly under towns', () => {
  const underTown = open.filter((each) => towns.some((town) => town.name === each.parent));
  const villageKinds = underTown.filter((each) => each.statisticsKind === 'village').map((each) => each.kind);
  expect(new Set(villageKinds)).toEqual(new Set(['committee', 'general-branch', 'branch']));
  expect(open.some((each) => each.kind === 'general-branch' && parentOf(each)?.kind === 'committee')).toBe(
    true,
  );
  expect(new Set(all.map((each) => each.statisticsKind)).size).toBe(9);
  expect(new Set(all.map((each) => each.kind)).size).toBe(8);
});

test('every open organisation stands under an open one; 总支 and 党委 are not empty', () => {
  expect(open.filter((each) => parentOf(each)?.closedOn != null)).toEqual([]);
  const parents = new Set(open.map((each) => each.parent));
  expect(open.filter((each) => !isBranch(each) && each.kind !== 'group' && !parents.has(each.key))).toEqual(
    [],
  );
});

test('closed organisations: six towns of 2015 and three branches, merged into open ones', () => {
  const towns2015 = closed.filter((each) => each.parent === '区委');
  expect(towns2015.map((each) => [each.key, each.mergedInto])).toEqual([
    ['新康乡', '高塘岭街道'],
    ['喻家坡街道', '乌山街道'],
    ['书堂山街道', '铜官街道'],
    ['廖家坪街道', '雷锋街道'],
    ['东城镇', '茶亭镇'],
    ['格塘镇', '靖港镇'],
  ]);
  expect(closed.filter(isBranch).length).toBe(3);
  expect(closed.length).toBe(9);
  const heirs = closed.flatMap((each) => (each.mergedInto === null ? [] : [each.mergedInto]));
  expect(heirs.filter((key) => byKey.get(key)?.closedOn !== null)).toEqual([]);
  expect(open.filter((each) => each.mergedInto !== null)).toEqual([]);
});

test('about 25 organisations had other names before', () => {
  const renamed = all.filter((each) => each.formerNames.length > 0);
  expect(renamed.length).toBeGreaterThanOrEqual(23);
  expect(renamed.length).toBeLessThanOrEqual(29);
  expect(byKey.get('区委')?.formerNames).toEqual([
    { name: '中共望城县委员会', until: '2011-05-20', paper: null },
  ]);
  expect(byKey.get('丁字湾街道')?.formerNames.map((each) => each.name)).toEqual([
    '中共望城县丁字镇委员会',
    '中共长沙市望城区丁字镇委员会',
    '中共长沙市望城区丁字街道工作委员会',
  ]);
  for (const each of renamed) {
    const days = [each.foundedOn ?? '0000', ...each.formerNames.map((former) => former.until)];
    expect(days).toEqual(days.toSorted());
    expect(each.formerNames.map((former) => former.name)).not.toContain(each.name);
  }
});

test('days are real ISO days before the day of the sample', () => {
  const days = all.flatMap((each) => [
    each.foundedOn,
    each.closedOn,
    ...each.formerNames.map(({ until }) => until),
  ]);
  const given = days.filter((day) => day !== null);
  expect(
    given.filter((day) => new Date(day).toISOString().slice(0, 10) !== day || day > '2026-11-23'),
  ).toEqual([]);
  expect(closed.filter((each) => each.foundedOn !== null && each.foundedOn > (each.closedOn ?? ''))).toEqual(
    [],
  );
});
