import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { stepsFrom } from '../../../shared/domain/classes/status.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { referenceColumns } from '../../data/references.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { newId } from '../../data/row-id.ts';
import { TABLES } from '../../data/tables/index.ts';
import { sql } from 'kysely';
import { organisationRow } from '../organisations/queries.ts';
import { ownTop } from '../people/entries.ts';
import { noteEvent } from './events.ts';
import { classRow, refuseReversed, requireVenue, sameNumbered, type ClassRow } from './rows.ts';
import { sessionsOutside } from './sessions.ts';

type Values = Partial<CallParsed<'classes.create'>>;

/** The columns of what was given. */
function asColumns(values: Omit<Values, 'holder' | 'startsOn' | 'endsOn'>): Partial<ClassRow> {
  const columns = {
    number: values.number,
    name: values.name,
    kind: values.kind,
    organiser: values.organiser,
    undertaker: values.undertaker,
    purpose: values.purpose,
    audience: values.audience,
    content: values.content,
    place: values.place,
    venue_id: values.venue,
    planned: values.planned,
    class_teacher: values.classTeacher,
    class_teacher_phone: values.classTeacherPhone,
    cost: values.cost,
    cost_source: values.costSource,
    paper: values.paper,
    note: values.note,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Enters a class, planned. Refuses with organisations.not-found, classes.wrong-order and -no-venue. */
export async function createClass(context: WriteContext, input: CallParsed<'classes.create'>) {
  const { viewer, db } = context;
  const holder = input.holder ?? (await ownTop(context));
  await organisationRow(viewer, db, holder);
  await requireVenue(viewer, db, input.venue);
  refuseReversed(input.startsOn, input.endsOn);
  const id = newId();
  const { holder: _, startsOn, endsOn, ...values } = input;
  await db
    .insertInto('training_class')
    .values({
      ...(asColumns(values) as ClassRow),
      id,
      status: 'planned',
      holder_id: holder,
      starts_on: startsOn,
      ends_on: endsOn,
      copied_from_id: null,
    })
    .execute();
  context.label(`新建班次 ${input.name}`);
  context.scope(holder);
  return { id, sameNumber: await sameNumbered(viewer, db, input.number, id) };
}

/** Changes facts of a class; what was not given stays. */
export async function editClass(
  context: WriteContext,
  { id, holder, ...values }: CallParsed<'classes.edit'>,
) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  await requireVenue(viewer, db, values.venue);
  if (holder !== undefined) await organisationRow(viewer, db, holder);
  const given = { ...asColumns(values as Values), ...(holder !== undefined && { holder_id: holder }) };
  if (Object.keys(given).length > 0)
    await db.updateTable('training_class').set(given).where('id', '=', id).execute();
  context.label(`修改班次 ${own.name}`);
  context.scope(...new Set([own.holder_id, holder ?? own.holder_id]));
  const number = values.number === undefined ? own.number : values.number;
  return { id, sameNumber: await sameNumbered(viewer, db, number, id) };
}

/** Takes a step that is open to the class. Refuses with classes.wrong-step and classes.reason-needed. */
export async function setStatus(context: WriteContext, input: CallParsed<'classes.set-status'>) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, input.id);
  const open = stepsFrom(own.status, own.kind);
  const step = open.find(({ to }) => to === input.status);
  if (step === undefined)
    throw new Refusal(
      'classes.wrong-step',
      `班次现在是“${CLASS_STATUSES[own.status]}”，不能直接改为“${CLASS_STATUSES[input.status]}”。可以改为：${open
        .map(({ to }) => CLASS_STATUSES[to])
        .join('、')}。`,
    );
  if (step.reason && input.reason === null)
    throw new Refusal(
      'classes.reason-needed',
      `改为“${CLASS_STATUSES[input.status]}”要写明原因。请补上后再保存。`,
    );
  await db
    .updateTable('training_class')
    .set({
      status: input.status,
      ...(isGrant(input.status) && input.paper !== null && { paper: input.paper }),
    })
    .where('id', '=', own.id)
    .execute();
  await noteEvent(context, own.id, {
    kind: 'status',
    on: input.on,
    before: CLASS_STATUSES[own.status],
    after: CLASS_STATUSES[input.status],
    paper: input.paper,
    reason: input.reason,
  });
  context.label(`${own.name}：${CLASS_STATUSES[input.status]}`);
  if (input.reason !== null) context.reason(input.reason);
  context.scope(own.holder_id);
  return { id: own.id };
}

const isGrant = (status: ClassRow['status']) => status === 'approved' || status === 'filed';

/** Moves the days of a class. Sessions outside of them stay and are named. Refuses with classes.wrong-order. */
export async function setDates(context: WriteContext, input: CallParsed<'classes.set-dates'>) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, input.id);
  refuseReversed(input.startsOn, input.endsOn);
  const days = { starts_on: input.startsOn, ends_on: input.endsOn };
  await db.updateTable('training_class').set(days).where('id', '=', own.id).execute();
  await noteEvent(context, own.id, {
    kind: 'dates',
    on: dayOf(context.now()),
    before: daysInWords(own.starts_on, own.ends_on),
    after: daysInWords(input.startsOn, input.endsOn),
    paper: input.paper,
    reason: input.reason,
  });
  context.label(`${own.name}：调整日期`);
  if (input.reason !== null) context.reason(input.reason);
  context.scope(own.holder_id);
  return { id: own.id, outside: await sessionsOutside(viewer, db, { ...own, ...days }) };
}

function daysInWords(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null && endsOn === null) return '未定';
  const word = (day: string | null) => (day === null ? '未定' : fullDay(day));
  return `${word(startsOn)}—${word(endsOn)}`;
}

/** Tables whose rows go with a class that is taken out; rows of all others keep it. */
const GOES_ALONG = ['class_event', 'class_quota'] as const;

/** Takes out a class that was a slip. Refuses with classes.in-use one that has trainees, sessions or papers. */
export async function removeClass(context: WriteContext, id: string) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const used: string[] = [];
  for (const { table, column, to } of referenceColumns()) {
    if (to !== 'training_class' || (GOES_ALONG as readonly string[]).includes(table)) continue;
    if (column === 'copied_from_id') continue;
    const [found] = (
      await sql<{
        n: number;
      }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id}`.execute(db)
    ).rows;
    if (found !== undefined && found.n > 0) used.push(`${TABLES[table].title} ${found.n} 条`);
  }
  if (used.length > 0)
    throw new Refusal(
      'classes.in-use',
      `“${own.name}”已有${used.join('、')}，不能删除。不办了的请改状态为“取消”，内容会留存。`,
      { used },
    );
  await db
    .updateTable('training_class')
    .set({ copied_from_id: null })
    .where('copied_from_id', '=', id)
    .execute();
  for (const table of GOES_ALONG) await db.deleteFrom(table).where('class_id', '=', id).execute();
  await db.deleteFrom('training_class').where('id', '=', id).execute();
  context.label(`删除班次 ${own.name}`);
  context.scope(own.holder_id);
  return { id };
}
