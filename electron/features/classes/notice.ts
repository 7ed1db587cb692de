import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { seriesOf } from '../../../shared/domain/classes/numbers.ts';
import type { WriteContext } from '../../data/handler.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationUnits } from '../people/units.ts';
import { noteEvent } from './events.ts';
import { quotasOf } from './quotas.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { classRow } from './rows.ts';

/** The notice of a class as plain text for a message or the clipboard; what is not settled yet says so. */
export async function noticeText(
  viewer: Viewer,
  db: Kysely<Database>,
  id: string,
): Promise<{ text: string }> {
  const own = await classRow(viewer, db, id);
  const quotas = await quotasOf(viewer, db, id);
  const units = await organisationUnits(viewer, db);
  const shares = quotas.flatMap(({ organisation_id: unit, places }) => {
    const named = units.name(unit);
    return named === null ? [] : [`${seriesOf(named.shortName ?? named.name)} ${places} 人`];
  });
  const total = quotas.reduce((sum, { places }) => sum + places, 0);
  const teacher = own.class_teacher === null ? null : `${own.class_teacher}（班主任）`;
  const lines = [
    `关于举办${own.name}的通知`,
    shares.length > 0 ? '各有关单位：' : null,
    `现定于${daysOf(own)}举办${own.name}${own.number === null ? '' : `（${own.number}）`}，有关事项通知如下：`,
    own.organiser === null && own.undertaker === null
      ? null
      : `举办单位：${[own.organiser && `${own.organiser}主办`, own.undertaker && `${own.undertaker}承办`].filter(Boolean).join('，')}`,
    own.audience === null ? null : `培训对象：${own.audience}`,
    own.content === null || own.content === '' ? null : `培训内容：${own.content}`,
    `培训时间：${daysOf(own)}`,
    `培训地点：${own.place ?? '另行通知'}`,
    shares.length > 0 ? `名额分配（共 ${total} 人）：${shares.join('、')}` : null,
    shares.length > 0 ? '请按名额填写报名回执并按时报送。' : null,
    teacher === null ? null : `联系人：${teacher}`,
    own.organiser ?? own.undertaker,
  ];
  return { text: lines.filter((line) => line !== null).join('\n') };
}

/** Writes down that the notice went out, on which day and with which paper. */
export async function noteNotice(
  context: WriteContext,
  { class: id, on, paper }: CallParsed<'classes.note-notice'>,
): Promise<{ id: string }> {
  const own = await classRow(context.viewer, context.db, id);
  await noteEvent(context, id, { kind: 'notice', on, before: null, after: null, paper });
  context.label(`${own.name}：发出通知`);
  context.scope(own.holder_id);
  return { id };
}

function daysOf(own: Pick<Database['training_class'], 'starts_on' | 'ends_on'>): string {
  if (own.starts_on === null || own.ends_on === null) return '近期（时间另行通知）';
  if (own.starts_on === own.ends_on) return fullDay(own.starts_on);
  return `${fullDay(own.starts_on)}至${fullDay(own.ends_on)}`;
}
