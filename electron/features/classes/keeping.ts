import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { divide, type Division } from '../../../shared/domain/classes/groups.ts';
import { positionsBetween } from '../../../shared/domain/classes/positions.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { usesOf } from '../../data/references.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { openRow } from '../people/rows.ts';
import { organisationUnits } from '../people/units.ts';
import { COMING_BACK, forgetReplaced, remarksOnComingBack } from './coming-back.ts';
import { humansOf } from './humans.ts';
import { classRow, enrolmentRows, isInClass, namesOfPeople, type EnrolmentRow } from './rows.ts';
import { quotaUnits, sendingUnits } from './units.ts';

/**
 * Changes several enrolments at once; what is not given stays. Another status than 退出 takes the leaving back; office and
 * group of those who come back are not theirs any more, unless they are given anew.
 */
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
  };
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const back = found.filter(({ status }) => given.status !== undefined && status === 'withdrawn');
  if (back.length > 0) await setAll(context, back, COMING_BACK);
  if (Object.keys(changed).length > 0) await setAll(context, found, changed);
  await nameIt(context, found, '修改学员');
  return { edited: found.length, remarks: await remarksOnComingBack(viewer, db, back) };
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
  const organisations = await organisationUnits(viewer, db);
  const sending = sendingUnits(organisations, own, await quotaUnits(viewer, db, id));
  const units = found.map((row) => sending.unitOf(row.sent_by_id, row.holder_id)?.id ?? '');
  const given = divide(units, groups, how);
  // Groups made before are given up, of those who have left or never came as well.
  await db
    .updateTable('enrolment')
    .set({ group_number: null })
    .where('class_id', '=', id)
    .where('group_number', 'is not', null)
    .where('status', 'in', ['withdrawn', 'absent'])
    .execute();
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

/** Notes that trainees have left, when and why. They stay on the list. Refuses with classes.has-left. */
export async function withdraw(
  context: WriteContext,
  { enrolments, on, reason }: CallParsed<'classes.withdraw'>,
) {
  const found = await enrolmentRows(context.viewer, context.db, enrolments);
  await refuseLeft(context, found);
  await setAll(context, found, { status: 'withdrawn', left_on: on, left_reason: reason });
  await nameIt(context, found, '退出');
  return { withdrawn: found.length };
}

/**
 * Somebody comes in place of another: on his place of the list, in his group, for his unit. Refuses with
 * classes.has-left and -already-enrolled.
 */
export async function replaceTrainee(
  context: WriteContext,
  { enrolment, person, on, reason }: CallParsed<'classes.replace'>,
) {
  const { viewer, db } = context;
  const found = await enrolmentRows(viewer, db, [enrolment]);
  const [old] = found;
  if (old === undefined) throw new Error('the row was there a moment ago');
  const fresh = await openRow(viewer, db, person);
  await refuseLeft(context, found);
  const places = await rows(viewer, db, 'enrolment')
    .select(['position', 'person_id'])
    .where('class_id', '=', old.class_id)
    .execute();
  const humans = await humansOf(
    db,
    places.map((row) => row.person_id),
  );
  if (places.some((row) => humans.get(row.person_id) === person))
    throw new Refusal(
      'classes.already-enrolled',
      `“${fresh.name}”已在本班名单里，不能再替别人参训。请另选一人，或在名单里改他的状态。`,
    );
  await setAll(context, found, { status: 'withdrawn', left_on: on, left_reason: reason });
  const id = newId();
  const behind = places.map((row) => row.position).filter((position) => position > old.position);
  const next = behind.length === 0 ? old.position + 2 : Math.min(...behind);
  await db
    .insertInto('enrolment')
    .values({
      ...old,
      id,
      person_id: person,
      status: 'enrolled',
      role: 'trainee',
      position: (old.position + next) / 2,
      enrolled_on: on,
      left_on: null,
      left_reason: null,
      replaces_id: old.id,
      note: null,
    })
    .execute();
  await nameIt(context, found, '换人参训');
  return { id };
}

/** Refuses to let go who is gone, with classes.has-left: the day and the reason of his leaving would be lost. */
async function refuseLeft(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  found: readonly EnrolmentRow[],
): Promise<void> {
  const gone = found.filter(({ status }) => status === 'withdrawn').map((row) => row.person_id);
  if (gone.length === 0) return;
  const names = [...(await namesOfPeople(viewer, db, gone)).values()];
  const who = names.length === 0 ? `${gone.length} 人` : names.slice(0, 5).join('、');
  throw new Refusal(
    'classes.has-left',
    `${who}已经退出，不能再退出或换人。要改退出日期和原因，请先恢复为“已报名”再登记。`,
  );
}

/** Takes enrolments out that were slips. Refuses with classes.enrolment-in-use who has attendance, leave or a result. */
export async function removeEnrolments(
  context: WriteContext,
  { enrolments }: CallParsed<'classes.remove-enrolments'>,
) {
  const found = await enrolmentRows(context.viewer, context.db, enrolments);
  await refuseUsed(context, found);
  await nameIt(context, found, '删除学员');
  for (const { id } of found) {
    await forgetReplaced(context.db, id);
    await context.db.deleteFrom('enrolment').where('id', '=', id).execute();
  }
  return { removed: found.length };
}

/** Refuses, with classes.enrolment-in-use, to delete what other rows tell of; who took his place is forgotten, not lost. */
async function refuseUsed({ viewer, db }: WriteContext, found: readonly EnrolmentRow[]): Promise<void> {
  const ids = found.map(({ id }) => id);
  const uses = await usesOf(db, 'enrolment', ids);
  const [first] = uses;
  if (first === undefined) return;
  const people = found.filter(({ id }) => uses.some((use) => use.id === id)).map((row) => row.person_id);
  const names = [...(await namesOfPeople(viewer, db, people)).values()].slice(0, 5).join('、');
  throw new Refusal(
    'classes.enrolment-in-use',
    `${names === '' ? `${people.length} 人` : names}已有${[...new Set(uses.map(({ title }) => title))].join('、')}，不能删除。中途不来了的请用“退出”，从没来过的改为“未报到”。`,
  );
}

async function setAll(
  { db }: Pick<WriteContext, 'db'>,
  found: readonly EnrolmentRow[],
  fields: Partial<EnrolmentRow>,
): Promise<void> {
  for (const { id } of found) await db.updateTable('enrolment').set(fields).where('id', '=', id).execute();
}

/**
 * Names the transaction by class, what was done and to how many: whoever sees the class need not see its people, whose
 * names stand with the fields. Its scope are the holders of the classes.
 */
async function nameIt(context: WriteContext, found: readonly EnrolmentRow[], what: string): Promise<void> {
  const { viewer, db } = context;
  const classes = await rows(viewer, db, 'training_class')
    .select(['name', 'holder_id'])
    .where('id', 'in', [...new Set(found.map(({ class_id: id }) => id))])
    .execute();
  const [own, ...others] = classes;
  context.label(`${own === undefined || others.length > 0 ? '' : `${own.name}：`}${what} ${found.length} 人`);
  context.scope(...classes.map(({ holder_id: holder }) => holder));
}
