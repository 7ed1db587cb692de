import type { Kysely } from 'kysely';
import type { UnitName } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

interface Unit {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly short_name: string | null;
  readonly position: number;
}

/** Units of a tree by id, with the way to each. */
export interface Units {
  name(id: string | null): UnitName | null;
  /** From the top down to the unit itself. */
  above(id: string): { id: string; name: string }[];
  /** Their maintained order: each before what is below it. */
  readonly order: readonly string[];
}

/** The organisations that the viewer may see. The district at the top stands above everybody and is left out of ways. */
export async function organisationUnits(viewer: Viewer, db: Kysely<Database>): Promise<Units> {
  return unitsOf(
    await rows(viewer, db, 'organisation')
      .select(['id', 'parent_id', 'name', 'short_name', 'position'])
      .execute(),
    1,
  );
}

/** All employers. */
export async function employerUnits(viewer: Viewer, db: Kysely<Database>): Promise<Units> {
  return unitsOf(
    await rows(viewer, db, 'employer')
      .select(['id', 'parent_id', 'name', 'short_name', 'position'])
      .execute(),
    0,
  );
}

function unitsOf(units: readonly Unit[], passedOver: number): Units {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (id: string) => {
    const path: Unit[] = [];
    for (let next = byId.get(id); next !== undefined && path.length < 40; ) {
      path.unshift(next);
      next = next.parent_id === null ? undefined : byId.get(next.parent_id);
    }
    return path;
  };
  return {
    name(id) {
      const unit = id === null ? undefined : byId.get(id);
      if (unit === undefined) return null;
      const path = above(unit.id)
        .slice(passedOver, -1)
        .map((each) => each.short_name ?? each.name);
      return { id: unit.id, name: unit.name, shortName: unit.short_name, path: path.join(' › ') };
    },
    above: (id) => above(id).map((each) => ({ id: each.id, name: each.short_name ?? each.name })),
    get order() {
      return inTreeOrder(units, byId);
    },
  };
}

function inTreeOrder(units: readonly Unit[], byId: ReadonlyMap<string, Unit>): string[] {
  const sorted = units.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const isTop = (unit: Unit) => unit.parent_id === null || !byId.has(unit.parent_id);
  const children = Map.groupBy(
    sorted.filter((unit) => !isTop(unit)),
    (unit) => unit.parent_id,
  );
  const order: string[] = [];
  const waiting = sorted.filter(isTop).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next.id);
    waiting.push(...(children.get(next.id) ?? []).toReversed());
  }
  return order;
}
