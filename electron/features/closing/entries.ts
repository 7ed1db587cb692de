import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { CLOSING_ITEMS, OUTCOMES, type ClosingItem } from '../../../shared/domain/closing/codes.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { validCertificates } from '../certificates/rows.ts';
import { setStatus } from '../classes/entries.ts';
import { finishEnrolments, unfinishEnrolments } from '../classes/finishing.ts';
import { classRow, type ClassRow, enrolmentRows, isInClass } from '../classes/rows.ts';
import { noteLook } from '../people/disclosures.ts';
import { listOf } from './check-list.ts';
import { mostExcellent, readClosable, resultRows, type Closable, type ResultRow } from './results.ts';
import { rulesOn } from './settings.ts';

/** Says where a paper lies, or why there is none; with neither the note goes. */
export async function noteMaterial(
  context: WriteContext,
  { class: id, item, keptAt, reason }: CallParsed<'closing.note'>,
) {
  const own = await classRow(context.viewer, context.db, id);
  await putNote(context, id, item, keptAt, reason);
  context.label(`${own.name}：登记${CLOSING_ITEMS[item]}`);
  context.scope(own.holder_id);
  return { item };
}

async function putNote(
  { viewer, db }: WriteContext,
  classId: string,
  item: ClosingItem,
  keptAt: string | null,
  reason: string | null,
): Promise<void> {
  const before = await rows(viewer, db, 'closing_note')
    .select('id')
    .where('class_id', '=', classId)
    .where('item', '=', item)
    .executeTakeFirst();
  const values = { kept_at: keptAt, reason };
  if (keptAt === null && reason === null) {
    if (before !== undefined) await db.deleteFrom('closing_note').where('id', '=', before.id).execute();
  } else if (before === undefined)
    await db
      .insertInto('closing_note')
      .values({ id: newId(), class_id: classId, item, ...values })
      .execute();
  else await db.updateTable('closing_note').set(values).where('id', '=', before.id).execute();
}

const BLANK: Omit<ResultRow, 'id' | 'enrolment_id'> = {
  score: null,
  grade: null,
  excellent: 0,
  outcome: null,
  outcome_reason: null,
  outcome_paper: null,
  remark: null,
};

type Given = CallParsed<'closing.enter-results'>['rows'][number];

/** The columns of what was given. */
function asColumns(given: Given): Partial<ResultRow> {
  const columns = {
    score: given.score,
    grade: given.grade,
    excellent: given.excellent === undefined ? undefined : given.excellent ? 1 : 0,
    outcome: given.outcome,
    outcome_reason: given.reason,
    outcome_paper: given.paper,
    remark: given.remark,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Columns that stay open after the class is closed: the paper may follow, and what is said about somebody too. */
const OPEN_LATER: readonly (keyof ResultRow)[] = ['outcome_reason', 'outcome_paper', 'remark'];

/** Enters what became of trainees, all or none. Nothing is filled in that was not given. */
export async function enterResults(context: WriteContext, input: CallParsed<'closing.enter-results'>) {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, input.class);
  const enrolments = await enrolmentRows(
    viewer,
    db,
    input.rows.map(({ enrolment }) => enrolment),
  );
  if (enrolments.some(({ class_id: of }) => of !== own.id))
    throw new Refusal('classes.not-enrolled', `有学员不在“${own.name}”里。请刷新名单后再登记。`);
  const before = await resultRows(viewer, db, own.id);
  const closed = own.status === 'finished' || own.status === 'archived';
  const merged = new Map<string, Partial<ResultRow>>();
  for (const given of input.rows)
    merged.set(given.enrolment, { ...merged.get(given.enrolment), ...asColumns(given) });
  for (const [enrolment, columns] of merged) {
    const old = before.get(enrolment);
    const changed = Object.entries(columns).filter(
      ([key, value]) => (old ?? BLANK)[key as keyof typeof BLANK] !== value,
    );
    if (closed && changed.some(([key]) => !OPEN_LATER.includes(key as keyof ResultRow))) throw isClosed(own);
    if (changed.length === 0) continue;
    await (old === undefined
      ? db
          .insertInto('enrolment_result')
          .values({ ...BLANK, ...columns, id: newId(), enrolment_id: enrolment })
          .execute()
      : db
          .updateTable('enrolment_result')
          .set(Object.fromEntries(changed))
          .where('id', '=', old.id)
          .execute());
  }
  if (input.rows.some(({ excellent }) => excellent === true)) await checkShare(context, own, input.despite);
  context.label(`${own.name}：登记 ${merged.size} 人的考核`);
  if (input.despite !== null) context.reason(input.despite);
  context.scope(own.holder_id);
  return { line: `已登记 ${merged.size} 人`, entered: merged.size };
}

const isClosed = (own: ClassRow): Refusal =>
  new Refusal(
    'closing.closed',
    `“${own.name}”已经结业，成绩、等次、优秀和结论不能再改。确需更正的，请先在“结班”里重新开班并写明原因。`,
  );

/** Refuses more 优秀学员 than the share allows, unless a reason is given. */
async function checkShare(context: WriteContext, own: ClassRow, despite: string | null): Promise<void> {
  const { viewer, db } = context;
  const day = own.ends_on ?? dayOf(context.now());
  const share = (await rulesOn(viewer, db, day))('closing.excellent-share');
  const { people } = await rows(viewer, db, 'enrolment')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('class_id', '=', own.id)
    .where(isInClass('enrolment'))
    .executeTakeFirstOrThrow();
  const now = [...(await resultRows(viewer, db, own.id)).values()].filter(
    ({ excellent }) => excellent === 1,
  ).length;
  const most = mostExcellent(people, share);
  if (now <= most || despite !== null) return;
  throw new Refusal(
    'closing.excellent-over',
    `优秀学员有 ${now} 人，全班 ${people} 人按 ${share}% 最多 ${most} 人，多 ${now - most} 人。请减少人数；确需超出的，写明原因再保存。`,
  );
}

/** Closes a class: it is 结业 from then on, and so are those who completed; their hours count. */
export async function closeClass(
  context: WriteContext,
  input: CallParsed<'closing.close'>,
): Promise<CallOutput<'closing.close'>> {
  const { viewer, db } = context;
  const closable = await readClosable(viewer, db, input.class);
  const { own } = closable;
  const list = await listOf(viewer, db, closable);
  // A class that cannot be closed from where it stands is refused by its own feature, before anybody writes reasons.
  if (list.open) {
    refuseEarly(own, input.on);
    const open = list.items.filter(
      ({ item, state }) => state === 'missing' && input.reasons[item] === undefined,
    );
    if (open.length > 0)
      throw new Refusal(
        'closing.reasons-needed',
        `还缺 ${open.length} 项：${open.map(({ item }) => CLOSING_ITEMS[item]).join('、')}。请补齐，或逐项写明原因再结班。`,
      );
  }
  await setStatus(context, { id: own.id, status: 'finished', on: input.on, paper: null, reason: null });
  for (const { item, keptAt } of list.items) {
    const reason = input.reasons[item];
    if (reason !== undefined) await putNote(context, own.id, item, keptAt, reason);
  }
  const there = closable.trainees.filter(({ enrolment }) => enrolment.status !== 'absent');
  const outcomeOf = (id: string) => closable.results.get(id)?.outcome ?? null;
  const completed = there.filter(({ enrolment }) => outcomeOf(enrolment.id) === 'completed');
  const undecided = there.filter(({ enrolment }) => outcomeOf(enrolment.id) === null).length;
  await finishEnrolments(
    context,
    completed.map(({ enrolment }) => enrolment.id),
  );
  const posted = postedHours(closable);
  const notCompleted = there.length - completed.length - undecided;
  const parts = [
    `结业 ${completed.length} 人`,
    ...(notCompleted > 0 ? [`${OUTCOMES['not-completed']}或${OUTCOMES.dismissed} ${notCompleted} 人`] : []),
    ...(undecided > 0 ? [`${undecided} 人没有结论`] : []),
    `${posted.people} 人共 ${posted.hours} 学时计入台账`,
  ];
  context.label(`${own.name}：结班，${parts.join('，')}`);
  context.scope(own.holder_id);
  return { line: parts.join('，'), completed: completed.length, notCompleted, undecided, ...posted };
}

function refuseEarly(own: ClassRow, on: string): void {
  const last = own.ends_on ?? own.starts_on;
  if (last !== null && on < last)
    throw new Refusal(
      'closing.wrong-day',
      `结业日期（${fullDay(on)}）早于班次最后一天（${fullDay(last)}）。请改日期；提前结束的，先在“概况”里调整班次日期。`,
    );
}

/** What the ledger gets from the class: as many people, as many hours. */
function postedHours({ hours }: Closable): { people: number; hours: number } {
  const all = [...hours.values()].filter((each) => each > 0);
  return { people: all.length, hours: round(all.reduce((sum, each) => sum + each, 0)) };
}

const round = (hours: number): number => Math.round(hours * 100) / 100;

/** Opens a class again that was closed; its hours count no more, and certificates that stay valid are named. */
export async function reopenClass(
  context: WriteContext,
  { class: id, on, reason }: CallParsed<'closing.reopen'>,
): Promise<CallOutput<'closing.reopen'>> {
  const { viewer, db } = context;
  const closable = await readClosable(viewer, db, id);
  const { own } = closable;
  if (own.status === 'running')
    throw new Refusal('classes.wrong-step', `“${own.name}”没有结业，不需要重新开班。请直接登记。`);
  await setStatus(context, { id, status: 'running', on, paper: null, reason });
  await unfinishEnrolments(context, id);
  const certificates = await validCertificates(viewer, db, id);
  const taken = postedHours(closable);
  const parts = [
    `${taken.people} 人的 ${taken.hours} 学时不再计入，重新结班后再计`,
    ...(certificates.length > 0 ? [`${certificates.length} 份证书仍然有效，有变动的请作废或换发`] : []),
  ];
  context.label(`${own.name}：重新开班，${parts.join('，')}`);
  context.scope(own.holder_id);
  return { line: parts.join('；'), ...taken, certificates };
}

/** Shows scores, grades, reasons and remarks, and writes the look down. */
export async function revealResults(
  context: WriteContext,
  { class: id, enrolments }: CallParsed<'closing.reveal'>,
): Promise<CallOutput<'closing.reveal'>> {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const wanted = enrolments === undefined ? null : await enrolmentRows(viewer, db, enrolments);
  const all = await resultRows(viewer, db, id);
  const shown = wanted === null ? [...all.values()] : wanted.flatMap((each) => all.get(each.id) ?? []);
  await noteLook(context, {
    organisation: own.holder_id,
    person: wanted?.length === 1 ? (wanted[0]?.person_id ?? null) : null,
    titles: ['考试成绩', '考核等次', '评语'],
    people: shown.length,
    masked: false,
  });
  context.label(`${own.name}：查看 ${shown.length} 人的成绩`);
  context.scope(own.holder_id);
  return {
    results: shown.map((row) => ({
      id: row.enrolment_id,
      score: row.score,
      grade: row.grade,
      reason: row.outcome_reason,
      remark: row.remark,
    })),
  };
}
