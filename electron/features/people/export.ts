import { basename } from 'node:path';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { cellText, columnTitle } from '../../../shared/domain/people/list-columns.ts';
import { PEOPLE_SORTS } from '../../../shared/domain/people/name-orders.ts';
import { PERSON_FIELD_KEYS, type PersonFieldKey } from '../../../shared/domain/people/fields.ts';
import { writeWorkbook } from '../../compute/workbook/client.ts';
import type { WriteContext } from '../../data/handler.ts';
import { holds, rows } from '../../data/scope.ts';
import { noteDisclosure } from './disclosures.ts';
import { ownTop } from './entries.ts';
import { lineRows, toLine, unitNames } from './lines.ts';
import { peopleIds, withoutStrokes } from './list.ts';

const CHUNK = 500;

/**
 * Saves exactly what the register shows — filter, order and columns — as a workbook; numbers are text. ID numbers,
 * phones and addresses are masked unless the right is held; that the list left the program is written down.
 */
export async function exportPeople(context: WriteContext, input: CallParsed<'people.export'>) {
  const { viewer, db } = context;
  const clear = !input.masked;
  if (clear && !holds(viewer, 'people.reveal')) {
    throw new Refusal(
      'right.missing',
      '您没有查看身份号码、电话等敏感信息的权限。请导出打码的名单，或找管理员开通。',
    );
  }
  const today = dayOf(context.now());
  const units = await unitNames(viewer, db);
  const everything = { offset: 0, limit: 1_000_000 };
  const { ids, total } = await peopleIds(viewer, db, input, units.organisations, today, everything);
  const lines: string[][] = [];
  const names: string[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const some = await lineRows(viewer, db, ids.slice(start, start + CHUNK), today);
    for (const row of some) {
      const line = toLine(row, units, today, clear);
      names.push(row.name);
      lines.push(input.columns.map((column) => cellText(line, column, lines.length + 1)));
    }
    context.progress(lines.length, total, '正在整理名单');
    await context.breathe();
  }
  const fields = input.columns.filter((column): column is PersonFieldKey =>
    (PERSON_FIELD_KEYS as readonly string[]).includes(column),
  );
  const organisation = await organisationOf(context, input.filter.under);
  await noteDisclosure(context, { organisation, person: null, fields, people: total, masked: input.masked });
  // After it is written down: what cannot be logged does not leave.
  const path = context.path(input.to);
  await writeWorkbook(
    path,
    [{ name: '人员名单', header: input.columns.map(columnTitle), rows: lines }],
    context.signal,
  );
  context.label(`导出 ${total} 人的名单${clear ? '（未打码）' : ''}`);
  context.reason(`按${PEOPLE_SORTS[input.sort]}`);
  context.scope(organisation);
  return { saved: basename(path), people: total, withoutStrokes: withoutStrokes(input.sort, names) };
}

/** Whose people the list shows; of an organisation out of reach it shows nobody, and the viewer's own answers for it. */
async function organisationOf(context: WriteContext, under: string | undefined): Promise<string> {
  if (under === undefined) return ownTop(context);
  const { viewer, db } = context;
  const seen = await rows(viewer, db, 'organisation').select('id').where('id', '=', under).executeTakeFirst();
  return seen?.id ?? ownTop(context);
}
