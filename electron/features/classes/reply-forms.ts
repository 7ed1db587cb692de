import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { personField, type PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import { writeWorkbook } from '../../compute/workbook/client.ts';
import type { OutsideContext } from '../../data/handler.ts';
import { organisationUnits } from '../people/units.ts';
import { quotasOf, type QuotaRow } from './quotas.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { classRow, type ClassRow } from './rows.ts';

/** The columns that a unit fills in: what an import needs to tell somebody, and what a roster prints. */
const COLUMNS: readonly PersonFieldKey[] = [
  'name',
  'sex',
  'nationality',
  'birth',
  'idNumber',
  'phone',
  'membership',
  'branch',
  'employer',
  'duty',
  'note',
];

/** An example that imports know as one and leave out. */
const EXAMPLE: Partial<Record<PersonFieldKey, string>> = {
  name: '张三',
  sex: '男',
  nationality: '汉族',
  birth: '1985-03',
  idNumber: '（18位）',
  phone: '（11位手机号码）',
  membership: '正式党员',
  branch: '（所在党支部全称）',
  employer: '（工作单位全称）',
  duty: '（职务全称）',
};

/**
 * Writes one workbook for each unit with places into a folder: title, class, how to fill it in, a header that the import
 * knows, an example and as many rows as places. What lies in the folder is not written over. Refuses with classes.no-quotas and workbook.*.
 */
export async function saveReplyForms(
  context: OutsideContext,
  { class: id, folder, units }: CallParsed<'classes.save-reply-forms'>,
) {
  const { viewer } = context;
  const { own, quotas, names } = await context.data.snapshot(async (db) => {
    const found = await classRow(viewer, db, id);
    const all = await quotasOf(viewer, db, id);
    const organisations = await organisationUnits(viewer, db);
    return {
      own: found,
      quotas: all.filter((row) => units === undefined || units.includes(row.organisation_id)),
      names: organisations,
    };
  });
  if (quotas.length === 0)
    throw new Refusal('classes.no-quotas', '还没有给单位分配名额，不知道发给谁。请先在“分配名额”里填上。');
  const target = context.path(folder);
  const saved: string[] = [];
  for (const [index, quota] of quotas.entries()) {
    context.progress(index, quotas.length, '正在生成报名回执');
    const unit = names.name(quota.organisation_id);
    const name = unit?.shortName ?? unit?.name ?? '';
    const path = freePath(target, own, name);
    await writeWorkbook(path, [sheetOf(own, quota, name)], context.signal);
    saved.push(basename(path));
  }
  return { folder: basename(target), saved };
}

/** A name that Windows takes and that no file has: one that is there may have come back filled in. */
function freePath(folder: string, own: ClassRow, unit: string): string {
  const plain = `${own.name}报名回执（${unit}）`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${plain}${copy === 1 ? '' : `(${copy})`}.xlsx`);
    if (!existsSync(path)) return path;
  }
}

function sheetOf(own: ClassRow, quota: QuotaRow, unit: string) {
  const width = COLUMNS.length + 1;
  const alone = (text: string) => [text, ...Array.from({ length: width - 1 }, () => '')];
  const days =
    own.starts_on === null || own.ends_on === null
      ? '时间另行通知'
      : `${fullDay(own.starts_on)}至${fullDay(own.ends_on)}`;
  const empty = Array.from({ length: quota.places }, (_, index) => [
    String(index + 1),
    ...COLUMNS.map(() => ''),
  ]);
  return {
    name: '报名回执',
    header: alone(`${own.name}报名回执`),
    rows: [
      alone(`报送单位：${unit}`),
      alone(`培训时间：${days}`),
      alone(`填写说明：名额 ${quota.places} 人，一人一行，不要改动表头；证件号码和手机号码请按文本填写。`),
      ['序号', ...COLUMNS.map((column) => personField(column).title)],
      ['例', ...COLUMNS.map((column) => EXAMPLE[column] ?? '')],
      ...empty,
    ],
  };
}
