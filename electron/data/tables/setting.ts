import { SETTING_KEYS, type SettingKey } from '../../../shared/domain/settings/keys.ts';
import { integer, real, table, text, textOrNull } from '../declare.ts';

const titles = Object.fromEntries(Object.entries(SETTING_KEYS).map(([key, { title }]) => [key, title]));

/** Dated values of rules. Shipped rows have fixed ids and come without a log entry (data/shipped.ts). */
export const setting = table({
  name: 'setting',
  number: 6,
  title: '规则',
  feature: 'settings',
  owner: 'school',
  scope: { by: 'installation' },
  called: 'key',
  columns: {
    key: text<SettingKey>('规则', { critical: true, words: titles }),
    value: real('数值', { critical: true }),
    valid_from: text('开始日期', { critical: true }),
    valid_to: textOrNull('截止日期', { critical: true }),
    source: textOrNull('依据'),
    to_confirm: integer('请核对'),
  },
});
