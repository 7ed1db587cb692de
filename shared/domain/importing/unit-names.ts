import { comparableName } from '../organisations/names.ts';

/** A unit as lists may name it. */
export interface NamedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
  /** False: it can be named on the way to another, but nobody can be put there (a committee). */
  readonly eligible: boolean;
}

export type UnitMatch =
  | { readonly is: 'one'; readonly id: string }
  | { readonly is: 'several'; readonly ids: readonly string[] }
  | { readonly is: 'none'; readonly near: readonly string[] };

export interface UnitMatcher {
  /** What a written name means. `group`: the unit of the heading above the row, which narrows short names. */
  match(written: string, group?: string | null): UnitMatch;
}

/**
 * Matches names of units as lists write them: full, short, former and other names, and a short name behind those of
 * the units above it (“靖港镇芦江社区第一支部”). What several units are called is not guessed.
 */
export function createUnitMatcher(units: readonly NamedUnit[]): UnitMatcher {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, Set<string>>();
  const put = (name: string, id: string) => {
    const key = comparable(name);
    if (key === '') return;
    const ids = byName.get(key);
    if (ids === undefined) byName.set(key, new Set([id]));
    else ids.add(id);
  };
  for (const unit of units) {
    for (const name of namesOf(unit)) put(name, unit.id);
    for (const name of namesWithWay(unit, byId)) put(name, unit.id);
  }
  const known = new Map<string, UnitMatch>();

  const called = (name: string): string[] =>
    [...(byName.get(comparable(name)) ?? [])].filter((id) => byId.get(id)?.eligible === true);

  function matchFresh(written: string, group: string | null): UnitMatch {
    // A heading says more than a name that may have been learned under another one.
    const underHeading =
      group === null ? [] : [group, stem(group)].map((above) => called(`${above}${written}`));
    for (const ids of [...underHeading, called(written)]) {
      const [only] = ids;
      if (only !== undefined && ids.length === 1) return { is: 'one', id: only };
    }
    const several = called(written);
    return several.length > 0 ? { is: 'several', ids: several } : { is: 'none', near: near(written, units) };
  }

  return {
    match(written, group = null) {
      const key = `${written}\n${group ?? ''}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const match = matchFresh(written, group);
      known.set(key, match);
      return match;
    },
  };
}

/** A name as it is compared: “党支部” and “支部”, “党总支部” and “党总支” are the same. */
function comparable(name: string): string {
  return comparableName(name)
    .replaceAll(/[()（）“”"·\-—]/gu, '')
    .replace(/委员会$/u, '委')
    .replace(/党总支部?委?$/u, '总支')
    .replace(/总支部委?$/u, '总支')
    .replace(/党支部委?$|支部委$/u, '支部')
    .replace(/党支部$/u, '支部');
}

function namesOf(unit: NamedUnit): string[] {
  return [unit.name, ...(unit.shortName === null ? [] : [unit.shortName]), ...unit.aliases];
}

/** The short name behind the stems of the units above: parent, parent and grandparent. */
function namesWithWay(unit: NamedUnit, byId: ReadonlyMap<string, NamedUnit>): string[] {
  const own = unit.shortName ?? unit.name;
  const above: string[] = [];
  for (let next = unit.parentId; next !== null && above.length < 3; ) {
    const parent = byId.get(next);
    if (parent === undefined) break;
    above.unshift(stem(parent.shortName ?? parent.name));
    next = parent.parentId;
  }
  return above.map((_, index) => [...above.slice(index), own].join(''));
}

/** 芦江社区党委 → 芦江社区. */
function stem(name: string): string {
  return name.replace(/(党工委|党委|党总支|总支|党组|工委|委员会)$/u, '');
}

/** Units whose names share the most with what was written, as suggestions. */
function near(written: string, units: readonly NamedUnit[]): string[] {
  const wanted = new Set(pairsOf(comparable(written)));
  if (wanted.size === 0) return [];
  return units
    .filter((unit) => unit.eligible)
    .map((unit) => {
      const shared = namesOf(unit).map((name) => {
        const pairs = pairsOf(comparable(name));
        const common = pairs.filter((pair) => wanted.has(pair)).length;
        return (2 * common) / (pairs.length + wanted.size);
      });
      return { id: unit.id, likeness: Math.max(...shared) };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ id }) => id);
}

function pairsOf(text: string): string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
