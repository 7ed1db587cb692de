import { z } from 'zod';
import { reads, writes } from './call.ts';
import { day, id, line, paragraph } from './fields.ts';
import { SETTING_KEYS, type SettingKey } from '../domain/settings/keys.ts';
import { shippedSettingId } from '../domain/settings/shipped.ts';

/** One dated value of a rule. */
export interface SettingValue {
  readonly id: string;
  readonly value: number;
  readonly validFrom: string;
  /** Last day it holds; null: until further notice. */
  readonly validTo: string | null;
  readonly source: string | null;
  /** 请核对: shipped, but nobody here has confirmed it. */
  readonly toConfirm: boolean;
  readonly shipped: boolean;
}

export interface Setting {
  readonly key: SettingKey;
  readonly title: string;
  readonly unit: string;
  readonly group: string;
  /** The value that holds on the asked day. */
  readonly current: SettingValue | null;
  /** All values, newest first. */
  readonly values: readonly SettingValue[];
}

const key = z.enum(Object.keys(SETTING_KEYS) as [SettingKey, ...SettingKey[]]);
const value = z.number().min(0).max(1_000_000);
const source = paragraph(200).nullable();
const ABSENT = '019b7544-7000-7fff-8fff-ffffffffffff';
const TARGET = shippedSettingId('hours.target.secretary');

const NOT_FOUND = { 'settings.not-found': '没有这条规则' };
const BAD_VALUE = { 'settings.bad-value': '数值不在允许的范围内' };

export const settingCalls = {
  'settings.list': reads<{ settings: Setting[] }>()('settings.list', {
    title: '规则设置',
    right: 'settings.see',
    input: z.strictObject({ on: day.optional() }),
    examples: [{ title: '今天有效的规则', input: {} }],
  }),

  'settings.change': writes<{ id: string }>()('settings.change', {
    title: '修改规则',
    right: 'settings.edit',
    /** A new value from a day on; the value before ends the day before. */
    input: z.strictObject({ key, value, from: day, source: source.default(null) }),
    codes: { ...BAD_VALUE, 'settings.overlap': '这一天已有另一条从当天或之后开始的规则' },
    examples: [
      {
        title: '从明年起书记和班子成员 60 学时',
        input: { key: 'hours.target.secretary', value: 60, from: '2027-01-01', source: '区委组织部通知' },
      },
    ],
    refusals: [
      {
        code: 'settings.bad-value',
        input: { key: 'hours.target.secretary', value: 300, from: '2027-01-01' },
      },
      {
        code: 'settings.overlap',
        before: [
          {
            call: 'settings.change',
            input: { key: 'hours.target.secretary', value: 60, from: '2027-01-01' },
          },
        ],
        input: { key: 'hours.target.secretary', value: 64, from: '2027-01-01' },
      },
    ],
  }),

  'settings.correct': writes<{ id: string }>()('settings.correct', {
    title: '更正规则',
    right: 'settings.edit',
    /** Corrects a value or its source in place, for its whole time. */
    input: z.strictObject({ id, value: value.optional(), source: source.optional() }),
    codes: { ...NOT_FOUND, ...BAD_VALUE },
    examples: [{ title: '更正数值和来源', input: { id: TARGET, value: 48, source: '本区规定' } }],
    refusals: [
      { code: 'settings.not-found', input: { id: ABSENT, value: 4 } },
      { code: 'settings.bad-value', input: { id: TARGET, value: 300 } },
    ],
  }),

  'settings.confirm': writes<{ id: string }>()('settings.confirm', {
    title: '核对规则',
    right: 'settings.edit',
    input: z.strictObject({ id, source: line(200) }),
    codes: { ...NOT_FOUND, 'settings.confirmed': '这条规则已经核对过' },
    examples: [{ title: '已与文件核对', input: { id: TARGET, source: '湘组发〔2024〕5号' } }],
    refusals: [
      { code: 'settings.not-found', input: { id: ABSENT, source: '文件' } },
      {
        code: 'settings.confirmed',
        before: [{ call: 'settings.confirm', input: { id: TARGET, source: '文件' } }],
        input: { id: TARGET, source: '文件' },
      },
    ],
  }),

  'settings.remove': writes<{ key: SettingKey }>()('settings.remove', {
    title: '删除规则',
    right: 'settings.edit',
    /** Takes the newest value of a key away; the value before holds on. */
    input: z.strictObject({ id }),
    codes: { ...NOT_FOUND, 'settings.not-last': '只能删除最后加上的一条，随程序提供的不能删除' },
    examples: [
      {
        title: '删去还没生效的新规则',
        before: [
          {
            call: 'settings.change',
            input: { key: 'hours.target.secretary', value: 60, from: '2027-01-01' },
          },
        ],
        input: (given) => ({ id: (given[0] as { id: string }).id }),
      },
    ],
    refusals: [
      { code: 'settings.not-found', input: { id: ABSENT } },
      { code: 'settings.not-last', input: { id: TARGET } },
    ],
  }),
};
