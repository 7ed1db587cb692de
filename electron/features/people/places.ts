import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { STANDINGS, type MoveKind } from '../../../shared/domain/people/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { takeProofsAlong } from '../hours/events-person.ts';
import { organisationRow } from '../organisations/queries.ts';
import type { PersonRow } from './columns.ts';
import { takePhotoAlong } from './photos.ts';
import { openRow, personRows, refuseMerged, refuseWrongDays, requireEmployer } from './rows.ts';

interface Decision {
  readonly on: string;
  readonly paper: string | null;
  readonly note: string | null;
}

interface Step {
  readonly kind: MoveKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Puts people into another branch from a day on; the branch that they leave stays in their history. */
export async function movePeople(context: WriteContext, input: CallParsed<'people.move'>) {
  const { viewer, db } = context;
  const target = await organisationRow(viewer, db, input.to);
  refuseWrongDays(context.now(), { 转接日期: input.on });
  const all = await personRows(viewer, db, input.people);
  for (const person of all) refuseAbsent(person);
  const moving = all.filter((person) => person.branch_id !== target.id);
  if (moving.length === 0)
    throw new Refusal('people.already-there', `所选的人都已在“${target.name}”。请核对要转到哪个支部。`);
  await placePeople(context, moving, target, input);
  context.label(`${nameOf(moving)}转到${target.short_name ?? target.name}`);
  context.scope(target.id, ...moving.map((person) => person.holder_id));
  return { moved: moving.length };
}

/** Moves the people of an organisation that is merged into another, with the merging's day and paper. */
export async function moveEverybody(
  context: WriteContext,
  from: { readonly id: string },
  into: { readonly id: string; readonly name: string },
  decision: Decision,
): Promise<number> {
  const all = await rows(context.viewer, context.db, 'person')
    .selectAll()
    .where('branch_id', '=', from.id)
    .where('standing', '=', 'present')
    .execute();
  await placePeople(context, all, into, decision);
  return all.length;
}

async function placePeople(
  context: WriteContext,
  people: readonly PersonRow[],
  target: { readonly id: string; readonly name: string },
  decision: Decision,
): Promise<void> {
  const names = await branchNames(context, people);
  for (const [index, person] of people.entries()) {
    // While he is still in sight.
    await takeProofsAlong(context, person.id, target.id);
    await context.db
      .updateTable('person')
      .set({ branch_id: target.id, holder_id: target.id })
      .where('id', '=', person.id)
      .execute();
    await takePhotoAlong(context, person.photo_id, target.id);
    await writeDown(context, person.id, decision, {
      kind: 'branch',
      from: person.branch_id,
      to: target.id,
      before: names.get(person.branch_id) ?? null,
      after: target.name,
    });
    if (index % 100 === 99) await context.breathe();
  }
}

/** Gives people another place of work from a day on. Null: none any more. */
export async function changeEmployer(context: WriteContext, input: CallParsed<'people.change-employer'>) {
  const { viewer, db } = context;
  const after = await requireEmployer(viewer, db, input.to);
  refuseWrongDays(context.now(), { 变动日期: input.on });
  const all = await personRows(viewer, db, input.people);
  for (const person of all) {
    refuseMerged(person);
    const before = await requireEmployer(viewer, db, person.employer_id);
    await db
      .updateTable('person')
      .set({ employer_id: input.to, ...(input.duty !== undefined && { duty: input.duty }) })
      .where('id', '=', person.id)
      .execute();
    await writeDown(context, person.id, input, {
      kind: 'employer',
      from: null,
      to: null,
      before: workInWords(before, person.duty),
      after: workInWords(after, input.duty === undefined ? person.duty : input.duty),
    });
  }
  context.label(`${nameOf(all)}变更工作单位`);
  context.scope(...all.map((person) => person.holder_id));
  return { moved: all.length };
}

/** Takes people off the register from a day on: 转出, 停止党籍, 出党, 去世. Their entries stay. */
export async function takeOff(context: WriteContext, input: CallParsed<'people.leave'>) {
  refuseWrongDays(context.now(), { 日期: input.on });
  const all = await personRows(context.viewer, context.db, input.people);
  const names = await branchNames(context, all);
  for (const person of all) {
    refuseAbsent(person);
    await context.db
      .updateTable('person')
      .set({ standing: input.standing })
      .where('id', '=', person.id)
      .execute();
    await writeDown(context, person.id, input, {
      kind: 'out',
      from: person.branch_id,
      to: null,
      before: names.get(person.branch_id) ?? null,
      after: [STANDINGS[input.standing], input.to].filter(Boolean).join('：'),
    });
  }
  // What became of somebody may be delicate; the label only says that he left.
  context.label(`${nameOf(all)}离册`);
  context.scope(...all.map((person) => person.holder_id));
  return { left: all.length };
}

/** Puts somebody back on the register, into a branch. */
export async function comeBack(context: WriteContext, input: CallParsed<'people.come-back'>) {
  const { viewer, db } = context;
  const person = await openRow(viewer, db, input.id);
  const target = await organisationRow(viewer, db, input.branch);
  refuseWrongDays(context.now(), { 日期: input.on });
  if (person.standing === 'present')
    throw new Refusal('people.present', `“${person.name}”在册，不需要恢复。要换支部请用“转接组织关系”。`);
  await takeProofsAlong(context, person.id, target.id);
  await db
    .updateTable('person')
    .set({ standing: 'present', branch_id: target.id, holder_id: target.id })
    .where('id', '=', person.id)
    .execute();
  await takePhotoAlong(context, person.photo_id, target.id);
  await writeDown(context, person.id, input, {
    kind: 'back',
    from: person.branch_id,
    to: target.id,
    before: STANDINGS[person.standing],
    after: target.name,
  });
  context.label(`${person.name}恢复在册`);
  context.scope(target.id, person.holder_id);
  return { id: person.id };
}

/** “覃晓明”, or “覃晓明等 12 人”. */
export function nameOf(people: readonly { readonly name: string }[]): string {
  const first = people[0]?.name ?? '';
  return people.length > 1 ? `${first}等 ${people.length} 人` : first;
}

function refuseAbsent(person: PersonRow): void {
  if (person.standing === 'present') return;
  throw new Refusal(
    'people.not-present',
    person.standing === 'merged'
      ? `“${person.name}”的这一条已合并到另一条登记。请从所选的人里去掉，改选那一条。`
      : `“${person.name}”不在册（${STANDINGS[person.standing]}）。请先恢复在册，或从所选的人里去掉。`,
  );
}

async function branchNames(
  { viewer, db }: WriteContext,
  people: readonly PersonRow[],
): Promise<Map<string | null, string>> {
  const ids = [...new Set(people.flatMap((person) => person.branch_id ?? []))];
  if (ids.length === 0) return new Map();
  const found = await rows(viewer, db, 'organisation')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Where somebody works and as what: “靖港镇人民政府 科员”. */
export function workInWords(unit: string | null, duty: string | null): string | null {
  return [unit, duty].filter(Boolean).join(' ') || null;
}

/** Writes a change of place into the history of a person. */
export async function writeDown(
  context: WriteContext,
  person: string,
  decision: Decision,
  step: Step,
): Promise<void> {
  await context.db
    .insertInto('person_move')
    .values({
      id: newId(),
      person_id: person,
      kind: step.kind,
      moved_on: decision.on,
      from_id: step.from,
      to_id: step.to,
      before: step.before,
      after: step.after,
      paper: decision.paper,
      note: decision.note,
    })
    .execute();
}
