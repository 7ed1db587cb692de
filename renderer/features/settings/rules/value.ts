import {
  SETTING_KEYS,
  type SettingKey,
  settingValueAllowed,
} from '../../../../shared/domain/settings/keys.ts';

/** A value with its unit: 4 学时, 20%, 七分之一 as 1/7. */
export function valueInWords(value: number, unit: string): string {
  if (unit === '分之一') return `1/${value}`;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

/** Reads a value as typed, or says what is wrong with it. */
export function readValue(
  key: SettingKey,
  text: string,
): { readonly value: number } | { readonly fault: string } {
  const written = text.normalize('NFKC').trim();
  const { min, max, unit } = SETTING_KEYS[key];
  if (written === '') return { fault: '请填写数值' };
  const value = Number(written);
  if (!/^\d+(\.\d+)?$/u.test(written) || !settingValueAllowed(key, value)) {
    return { fault: `请填 ${min} 到 ${max} 之间的数${unit === '%' ? '（百分之几）' : ''}` };
  }
  return { value };
}
