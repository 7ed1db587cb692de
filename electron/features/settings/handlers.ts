import type { Setting, SettingValue, settingCalls } from '../../../shared/contract/settings.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayBefore, dayOf } from '../../../shared/domain/day.ts';
import { SETTING_KEYS, type SettingKey } from '../../../shared/domain/settings/keys.ts';
import { SHIPPED_SETTINGS } from '../../../shared/domain/settings/shipped.ts';
import type { Handlers, ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';

const SHIPPED = new Set(SHIPPED_SETTINGS.map((row) => row.id));

const ruleRows = ({ viewer, db }: ReadContext | WriteContext) =>
  rows(viewer, db, 'setting').selectAll().orderBy('valid_from', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof ruleRows>['execute']>>[number];

async function oneRow(context: WriteContext, id: string): Promise<Row> {
  const row = await ruleRows(context).where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('settings.not-found', '没有找到这条规则，它可能已被删除。请刷新后再看。');
  return row;
}

function toValue(row: Row): SettingValue {
  return {
    id: row.id,
    value: row.value,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    toConfirm: row.to_confirm === 1,
    shipped: SHIPPED.has(row.id),
  };
}

const holdsOn = (row: Row, day: string) =>
  row.valid_from <= day && (row.valid_to === null || day <= row.valid_to);

export const settingHandlers: Handlers<keyof typeof settingCalls> = {
  'settings.list': async (context, { on = dayOf(context.now()) }) => {
    const all = await ruleRows(context).execute();
    const settings = (Object.keys(SETTING_KEYS) as SettingKey[]).map((key): Setting => {
      const own = all.filter((row) => row.key === key);
      const current = own.find((row) => holdsOn(row, on));
      const { title, unit, group } = SETTING_KEYS[key];
      return {
        key,
        title,
        unit,
        group,
        current: current === undefined ? null : toValue(current),
        values: own.map(toValue),
      };
    });
    return { settings };
  },

  'settings.change': async (context, { key, value, from, source }) => {
    const [newest] = await ruleRows(context).where('key', '=', key).limit(1).execute();
    const { title } = SETTING_KEYS[key];
    if (newest !== undefined && newest.valid_from >= from) {
      throw new Refusal(
        'settings.overlap',
        `“${title}”已有一条从 ${newest.valid_from} 开始的规则。请选更晚的日期，或先删除那一条。`,
      );
    }
    if (newest !== undefined && (newest.valid_to === null || newest.valid_to >= from)) {
      await context.db
        .updateTable('setting')
        .set({ valid_to: dayBefore(from) })
        .where('id', '=', newest.id)
        .execute();
    }
    const id = newId();
    const row = { id, key, value, valid_from: from, valid_to: null, source, to_confirm: 0 };
    await context.db.insertInto('setting').values(row).execute();
    context.label(`修改规则 ${title}`);
    return { id };
  },

  'settings.correct': async (context, { id, value, source }) => {
    const row = await oneRow(context, id);
    await context.db
      .updateTable('setting')
      .set({ value: value ?? row.value, source: source === undefined ? row.source : source })
      .where('id', '=', id)
      .execute();
    context.label(`更正规则 ${SETTING_KEYS[row.key].title}`);
    return { id };
  },

  'settings.confirm': async (context, { id, source }) => {
    const row = await oneRow(context, id);
    if (row.to_confirm === 0) throw new Refusal('settings.confirmed', '这条规则已经核对过，不需要再核对。');
    await context.db.updateTable('setting').set({ to_confirm: 0, source }).where('id', '=', id).execute();
    context.label(`核对规则 ${SETTING_KEYS[row.key].title}`);
    return { id };
  },

  'settings.remove': async (context, { id }) => {
    const row = await oneRow(context, id);
    const [newest, before] = await ruleRows(context).where('key', '=', row.key).limit(2).execute();
    if (SHIPPED.has(id) || newest?.id !== id) {
      throw new Refusal(
        'settings.not-last',
        '只能删除最后加上的一条，随程序提供的不能删除。要改数值请用“更正”。',
      );
    }
    await context.db.deleteFrom('setting').where('id', '=', id).execute();
    if (before !== undefined && before.valid_to === dayBefore(row.valid_from)) {
      await context.db.updateTable('setting').set({ valid_to: null }).where('id', '=', before.id).execute();
    }
    context.label(`删除规则 ${SETTING_KEYS[row.key].title}`);
    return { key: row.key };
  },
};
