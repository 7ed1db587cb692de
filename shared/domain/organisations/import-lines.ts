import { comparableName } from './names.ts';
import { mayStandUnder, ORGANISATION_KINDS, type OrganisationKind, type StatisticsKind } from './kinds.ts';

/** One line of a list of organisations to be taken in, as pasted from a spreadsheet. */
export interface ImportLine {
  /** Name, short name or former name of the organisation above; null: directly under the chosen one. */
  readonly parent: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: OrganisationKind;
  readonly statisticsKind: StatisticsKind | null;
}

/** An organisation that stands already below the chosen one (the chosen one included). */
export interface KnownOrganisation {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: OrganisationKind;
  /** Its name, short name, former names and other spellings. */
  readonly names: readonly string[];
}

export type LineResult =
  | {
      readonly line: number;
      readonly state: 'new';
      readonly parent: { readonly id: string } | { readonly line: number };
    }
  | { readonly line: number; readonly state: 'known'; readonly id: string }
  | {
      readonly line: number;
      readonly state: 'faulty';
      readonly value: string;
      readonly reason: string;
      readonly suggestion: string;
    };

/**
 * Decides for every line whether it is new, known already or faulty. Lines may name a parent that an
 * earlier line of the same list brings. Nothing is guessed: a parent whose name fits several organisations
 * is a fault. `root` is the organisation under which the list is taken in.
 */
export function planImport(
  lines: readonly ImportLine[],
  root: KnownOrganisation,
  known: readonly KnownOrganisation[],
): LineResult[] {
  const byName = new Map<string, Place[]>();
  const childNames = new Map<string, LineResult & { state: 'new' | 'known' }>();
  const add = (name: string, place: Place) => {
    const key = comparableName(name);
    const places = byName.get(key);
    if (places === undefined) byName.set(key, [place]);
    // Two are enough to know that a name is not unique; more need not be kept.
    else if (places.length < 2 && places[0]?.key !== place.key) places.push(place);
  };
  for (const organisation of [root, ...known.filter((each) => each.id !== root.id)]) {
    const place = { key: organisation.id, kind: organisation.kind, at: { id: organisation.id } };
    for (const name of organisation.names) {
      add(name, place);
      if (organisation.parentId === null) continue;
      childNames.set(`${organisation.parentId}/${comparableName(name)}`, {
        line: 0,
        state: 'known',
        id: organisation.id,
      });
    }
  }
  const rootPlace: Place = { key: root.id, kind: root.kind, at: { id: root.id } };

  return lines.map((line, index) => {
    const number = index + 1;
    const fault = (value: string, reason: string, suggestion: string): LineResult => ({
      line: number,
      state: 'faulty',
      value,
      reason,
      suggestion,
    });
    const places = line.parent === null ? [rootPlace] : (byName.get(comparableName(line.parent)) ?? []);
    const place = places[0];
    if (place === undefined) {
      const written = line.parent ?? '';
      return fault(written, `找不到上级组织“${written}”`, '请核对上级的名称，或把上级所在的行放到前面');
    }
    if (places.length > 1) {
      const written = line.parent ?? '';
      return fault(written, `有几个组织都叫“${written}”`, '请把上级写成全称');
    }
    if (!mayStandUnder(line.kind, place.kind)) {
      return fault(
        line.name,
        `${ORGANISATION_KINDS[line.kind]}不能设在${ORGANISATION_KINDS[place.kind]}之下`,
        '请核对类别和上级',
      );
    }
    const key = `${place.key}/${comparableName(line.name)}`;
    const same = childNames.get(key);
    if (same?.state === 'known') return { line: number, state: 'known', id: same.id };
    if (same !== undefined) return fault(line.name, `与第 ${same.line} 行重复`, '请删去其中一行');
    const result = { line: number, state: 'new', parent: place.at } as const;
    childNames.set(key, result);
    const own: Place = { key: `line ${number}`, kind: line.kind, at: { line: number } };
    add(line.name, own);
    if (line.shortName !== null) add(line.shortName, own);
    return result;
  });
}

interface Place {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly at: { readonly id: string } | { readonly line: number };
}
