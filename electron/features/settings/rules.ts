import { sql } from 'kysely';
import { SETTING_KEYS, settingValueAllowed, type SettingKey } from '../../../shared/domain/settings/keys.ts';
import type { RuleBook } from '../../data/row-rules.ts';

/** Values of one rule never overlap in time and stay within what the rule allows. */
export const settingRules: RuleBook = {
  setting: {
    watches: ['key', 'value', 'valid_from', 'valid_to'],
    check: async (db, ids) => {
      const changed = JSON.stringify(ids);
      const own = await sql<{ id: string; key: SettingKey; value: number }>`
      SELECT id, key, value FROM setting WHERE id IN (SELECT value FROM json_each(${changed}))`.execute(db);
      const overlapping = await sql<{ id: string; key: SettingKey }>`
      SELECT a.id, a.key FROM setting a JOIN setting b ON b.key = a.key AND b.id <> a.id
      WHERE a.id IN (SELECT value FROM json_each(${changed}))
        AND a.valid_from <= coalesce(b.valid_to, '9999-12-31') AND b.valid_from <= coalesce(a.valid_to, '9999-12-31')`.execute(
        db,
      );
      return [
        ...own.rows
          .filter((row) => row.key in SETTING_KEYS && !settingValueAllowed(row.key, row.value))
          .map((row) => {
            const { title, unit, min, max } = SETTING_KEYS[row.key];
            return {
              id: row.id,
              code: 'settings.bad-value',
              message: `“${title}”应在 ${min} 到 ${max} ${unit}之间。请核对数值。`,
            };
          }),
        ...overlapping.rows.filter((row) => row.key in SETTING_KEYS).map((row) => ({
          id: row.id,
          code: 'settings.overlap',
          message: `“${SETTING_KEYS[row.key].title}”在这段时间已有另一条规则。请换一个开始日期，或先删除那一条。`,
        })),
      ];
    },
  },
};
