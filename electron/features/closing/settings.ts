import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { SettingKey } from '../../../shared/domain/settings/keys.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/** The values of rules as they stand on a day. @throws Error for a rule that has none: each ships with one. */
export async function rulesOn(
  viewer: Viewer,
  db: Kysely<Database>,
  day: string,
): Promise<(key: SettingKey) => number> {
  const found = await rows(viewer, db, 'setting')
    .select(['key', 'value', 'valid_from', 'valid_to'])
    .execute();
  return (key) => {
    const own = found
      .filter((row) => row.key === key)
      .toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
    // Before the first value its rule is read as it began.
    const on = own.findLast((row) => row.valid_from <= day) ?? own[0];
    if (on === undefined) throw new Error(`the rule ${key} has no value`);
    return on.value;
  };
}
