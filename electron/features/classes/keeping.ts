import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { divide, type Division } from '../../../shared/domain/classes/groups.ts';
import { positionsBetween } from '../../../shared/domain/classes/positions.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { openRow } from '../people/rows.ts';
import { classRow, enrolmentRows, isInClass, namesOfPeople, type EnrolmentRow } from './rows.ts';
import { quotaUnits, sendingUnits } from './units.ts';

/** Changes several enrolments at once; what is not given stays. Another status than 退出 takes the leaving back. */
export async function editEnrolments(
  context: WriteContext,
  { enrolments, ...given }: CallParsed<'classes.edit-enrolments'>,
) {
  const { viewer, db } = context;
  const found = await enrolmentRows(viewer, db, enrolments);
  if (given.sentBy != null) await organisationRow(viewer, db, given.sentBy);
  const fields = {
    status: given.status,
    role: given.role,
    group_number: given.group,
    sent_by_id: given.sentBy,
    enrolled_on: given.enrolledOn,
    note: given.note,
    ...(given.status !== undefined && { left_on: null, left_reason: null }),
  };
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (Object.keys(changed).length > 0) await setAll(context, found, changed);
  await nameIt(context, found, '修改学员');
  return { edited: found.length };
}

/** Puts enrolments, in the order given, before another one of the class, or at the end. */
export async function orderEnrolments(
  context: WriteContext,
  { class: id, enrolments, before }: CallParsed<'classes.order'>,
) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const moved = [...new Set(enrolments)];
  const all = await rows(viewer, db, 'enrolment')
    .select(['id', 'position'])
    .where('class_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const ids = new Set(all.map((row) => row.id));
  if (moved.some((each) => !ids.has(each)) || (before !== null && !ids.has(before)))
    throw new Refusal('classes.not-enrolled', '名单里没有这个学员，可能已被删除。请刷新名单后再调整。');
  const rest = all.filter(({ id: each }) => !moved.includes(each) || each === before);
  const at = before === null ? rest.length : rest.findIndex((row) => row.id === before);
  const given = moved.filter((each) => each !== before);
  const positions = positionsBetween(rest[at - 1]?.position, rest[at]?.position, given.length);
  if (positions === null) {
    // No room is left between the two: the whole list is numbered anew.
    const others = rest.map((row) => row.id);
    const order = [...others.slice(0, at), ...given, ...others.slice(at)];
    for (const [index, each] of order.entries()) await setPosition(context, each, index + 1);
  } else for (const [index, each] of given.entries()) await setPosition(context, each, positions[index] ?? 0);
  context.label(`${own.name}：调整 ${moved.length} 人的顺序`);
  context.scope(own.holder_id);
  return { moved: moved.length };
}

const setPosition = ({ db }: WriteContext, id: string, position: number) =>
  db
    .updateTable('enrolment')
    .set({ position })
    .where('id', '=', id)
    .where('position', '!=', position)
    .execute();

/** Divides everybody who is in a class into groups. Refuses with classes.nobody. */
export async function divideClass(
  context: WriteContext,
  { class: id, groups, how }: CallParsed<'classes.divide'>,
) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.id', 'enrolment.sent_by_id', 'enrolment.group_number', 'person.holder_id'])
    .where('enrolment.class_id', '=', id)
    .where(isInClass('enrolment'))
    .orderBy('enrolment.position')
    .orderBy('enrolment.id')
    .execute();
  if (found.length === 0) throw new Refusal('classes.nobody', '班里还没有学员，没有人可以分组。请先报名。');
  const sending = await sendingUnits(viewer, db, own, await quotaUnits(viewer, db, id));
  const units = found.map((row) => sending.unitOf(row.sent_by_id, row.holder_id)?.id ?? '');
  const given = divide(units, groups, how);
  for (const [at, row] of found.entries())
    if (row.group_number !== given[at])
      await db
        .updateTable('enrolment')
        .set({ group_number: given[at] ?? null })
        .where('id', '=', row.id)
        .execute();
  const sizes = Array.from({ length: groups }, (_, index) => ({
    group: index + 1,
    people: given.filter((group) => group === index + 1).length,
  }));
  context.label(`${own.name}：分 ${groups} 组`);
  context.scope(own.holder_id);
  return { groups: sizes, line: lineOfGroups(sizes, how) };
}

/** “42 人分 6 组，每组 7 人” */
function lineOfGroups(sizes: readonly { readonly people: number }[], how: Division): string {
  const people = sizes.map((size) => size.people);
  const [least, most] = [Math.min(...people), Math.max(...people)];
  const empty = people.filter((count) => count === 0).length;
  return [
    `${people.reduce((sum, count) => sum + count, 0)} 人分 ${sizes.length} 组，每组 ${least === most ? most : `${least}—${most}`} 人`,
    ...(empty > 0 ? [`有 ${empty} 组没有人${how === 'unit' ? '（单位比组少）' : ''}`] : []),
  ].join('；');
}

/** Notes that trainees have left, when and why. They stay on the list. */
export async function withdraw(
  context: WriteContext,
  { enrolments, on, reason }: CallParsed<'classes.withdraw'>,
) {
  const found = await enrolmentRows(context.viewer, context.db, enrolments);
  await setAll(context, found, { status: 'withdrawn', left_on: on, left_reason: reason });
  await nameIt(context, found, '退出班次');
  return { withdrawn: found.length };
}

/** Somebody comes in place of another: on his place of the list, in his group, for his unit. */
export async function replaceTrainee(
  context: WriteContext,
  { enrolment, person, on, reason }: CallParsed<'classes.replace'>,
) {
  const { viewer, db } = context;
  const found = await enrolmentRows(viewer, db, [enrolment]);
  const [old] = found;
  if (old === undefined) throw new Error('the row was there a moment ago');
  const fresh = await openRow(viewer, db, person);
  const same = await rows(viewer, db, 'enrolment')
    .select('id')
    .where('class_id', '=', old.class_id)
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (same !== undefined)
    throw new Refusal(
      'classes.already-enrolled',
      `“${fresh.name}”已在本班名单里，不能再替别人参训。请另选一人，或在名单里改他的状态。`,
    );
  await setAll(context, found, { status: 'withdrawn', left_on: on, left_reason: reason });
  const id = newId();
  await db
    .insertInto('enrolment')
    .values({
      ...old,
      id,
      person_id: person,
      status: 'enrolled',
      role: 'trainee',
      position: old.position + 0.5,
      enrolled_on: on,
      left_on: null,
      left_reason: null,
      note: null,
    })
    .execute();
  const names = await namesOfPeople(viewer, db, [old.person_id]);
  await nameIt(context, found, '换人参训');
  context.label(`换人参训：${names.get(old.person_id) ?? ''} 换为 ${fresh.name}`);
  return { id };
}

/** Takes enrolments out that were slips. */
export async function removeEnrolments(
  context: WriteContext,
  { enrolments }: CallParsed<'classes.remove-enrolments'>,
) {
  const found = await enrolmentRows(context.viewer, context.db, enrolments);
  await nameIt(context, found, '删除学员');
  for (const { id } of found) await context.db.deleteFrom('enrolment').where('id', '=', id).execute();
  return { removed: found.length };
}

async function setAll(
  { db }: Pick<WriteContext, 'db'>,
  found: readonly EnrolmentRow[],
  fields: Partial<EnrolmentRow>,
): Promise<void> {
  for (const { id } of found) await db.updateTable('enrolment').set(fields).where('id', '=', id).execute();
}

/** Names the transaction by what was done and to whom; its scope are the holders of the classes. */
async function nameIt(context: WriteContext, found: readonly EnrolmentRow[], what: string): Promise<void> {
  const { viewer, db } = context;
  const classes = await rows(viewer, db, 'training_class')
    .select('holder_id')
    .where('id', 'in', [...new Set(found.map(({ class_id: id }) => id))])
    .execute();
  const names = await namesOfPeople(
    viewer,
    db,
    found.slice(0, 1).map(({ person_id: person }) => person),
  );
  const [name] = names.values();
  context.label(found.length === 1 ? `${what}：${name ?? ''}` : `${what}：${found.length} 人`);
  context.scope(...classes.map(({ holder_id: holder }) => holder));
}
