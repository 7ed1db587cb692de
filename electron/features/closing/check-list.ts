import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClosingLine, ClosingList, ClosingPlace } from '../../../shared/contract/closing-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { halfInWords, keyOfHalf } from '../../../shared/domain/attendance/half-line.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { stepsFrom } from '../../../shared/domain/classes/status.ts';
import { CLOSING_ITEMS, type ClosingItem } from '../../../shared/domain/closing/codes.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { SignInSheet } from '../../../shared/domain/documents/sign-in-sheet.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';
import { readClosable, type Closable } from './results.ts';

type Db = Kysely<Database>;

/** What the data say about a point of the list. */
interface Found {
  readonly done: boolean;
  readonly sentence: string;
  readonly place: ClosingPlace | null;
}

/** The check list of a class: what the data say, what was noted, and what is missing. Refuses with classes.not-found. */
export async function closingList(viewer: Viewer, db: Db, classId: string): Promise<ClosingList> {
  const closable = await readClosable(viewer, db, classId);
  return listOf(viewer, db, closable);
}

export async function listOf(viewer: Viewer, db: Db, closable: Closable): Promise<ClosingList> {
  const { own } = closable;
  const notes = await rows(viewer, db, 'closing_note').selectAll().where('class_id', '=', own.id).execute();
  const found = await findings(viewer, db, closable);
  const items = (Object.keys(CLOSING_ITEMS) as ClosingItem[]).map((item): ClosingLine => {
    const { done, sentence, place } = found[item];
    const note = notes.find((each) => each.item === item);
    const keptAt = note?.kept_at ?? null;
    const reason = note?.reason ?? null;
    const state = done ? 'done' : keptAt !== null ? 'kept' : reason !== null ? 'excused' : 'missing';
    return { item, state, sentence, place, keptAt, reason };
  });
  const missing = items.filter(({ state }) => state === 'missing').length;
  const open =
    stepsFrom(own.status, own.kind).some(({ to }) => to === 'finished') && own.status === 'running';
  return {
    class: { id: own.id, name: own.name, status: own.status },
    items,
    missing,
    open,
    endsOn: own.ends_on,
    line: lineOf(own.status, open, missing),
  };
}

function lineOf(status: Closable['own']['status'], open: boolean, missing: number): string {
  if (status === 'finished' || status === 'archived')
    return missing === 0 ? '已结业，材料齐全' : `已结业，还有 ${missing} 项材料没有登记，请补上存放处或原因`;
  if (!open) return `班次现在是“${CLASS_STATUSES[status]}”，开班之后才能结班`;
  return missing === 0 ? '材料齐全，可以结班' : `还缺 ${missing} 项。补齐，或在结班时写明原因`;
}

async function findings(viewer: Viewer, db: Db, closable: Closable): Promise<Record<ClosingItem, Found>> {
  const { own, trainees, halves, entered, results } = closable;
  const there = trainees.filter(({ enrolment }) => enrolment.status !== 'absent');
  const undecided = there.filter(({ enrolment }) => (results.get(enrolment.id)?.outcome ?? null) === null);
  const unentered = halves.filter((half) => !entered.has(keyOfHalf(half)));
  const noted = (title: string): Found => ({
    done: false,
    sentence: `程序里没有${title}，请登记存放处；没有的写明原因`,
    place: null,
  });
  return {
    notice: await noticeFound(viewer, db, own.id),
    plan: noted(CLOSING_ITEMS.plan),
    roster:
      there.length === 0
        ? { done: false, sentence: '还没有学员，请先导入名单', place: 'trainees' }
        : { done: true, sentence: `${there.length} 名学员`, place: 'trainees' },
    timetable: await timetableFound(viewer, db, own.id),
    'sign-in': await signInFound(viewer, db, closable),
    attendance:
      halves.length === 0
        ? { done: false, sentence: '没有课表也没有日期，不知道要录哪些半天', place: 'timetable' }
        : unentered.length === 0
          ? { done: true, sentence: `${halves.length} 个半天都已录入`, place: 'attendance' }
          : {
              done: false,
              sentence: `${halves.length} 个半天还有 ${unentered.length} 个没有录全：${some(unentered.map(halfInWords))}`,
              place: 'attendance',
            },
    results:
      there.length > 0 && undecided.length === 0
        ? { done: true, sentence: `${there.length} 人都有结论`, place: 'results' }
        : {
            done: false,
            sentence:
              there.length === 0 ? '还没有学员' : `${undecided.length} 人还没有结论，请在“成绩”里登记`,
            place: 'results',
          },
    fees: await feesFound(viewer, db, own.id),
    evaluation: noted(CLOSING_ITEMS.evaluation),
    summary: noted(CLOSING_ITEMS.summary),
  };
}

const some = (words: readonly string[]): string =>
  words.length <= 3 ? words.join('、') : `${words.slice(0, 3).join('、')}等`;

async function noticeFound(viewer: Viewer, db: Db, classId: string): Promise<Found> {
  const event = await rows(viewer, db, 'class_event')
    .select(['happened_on', 'paper'])
    .where('class_id', '=', classId)
    .where('kind', '=', 'notice')
    .orderBy('happened_on')
    .executeTakeFirst();
  return event === undefined
    ? { done: false, sentence: '没有发出通知的记录，请在“概况”里登记', place: '' }
    : {
        done: true,
        sentence: `${fullDay(event.happened_on)}发出${event.paper === null ? '，文号待补' : `，${event.paper}`}`,
        place: '',
      };
}

async function timetableFound(viewer: Viewer, db: Db, classId: string): Promise<Found> {
  const last = await rows(viewer, db, 'timetable_version')
    .select('version')
    .where('class_id', '=', classId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return last === undefined
    ? { done: false, sentence: '课表没有发布过，请在“课表”里发布', place: 'timetable' }
    : { done: true, sentence: `已发布第 ${last.version} 版`, place: 'timetable' };
}

async function signInFound(viewer: Viewer, db: Db, { own, halves }: Closable): Promise<Found> {
  const frozen = await rows(viewer, db, 'frozen_document')
    .select('content')
    .where('class_id', '=', own.id)
    .where('kind', '=', 'sign-in-sheet')
    .execute();
  // What is kept there was made by the sheet itself.
  const sheets = frozen.map(({ content }) => JSON.parse(content) as SignInSheet);
  const signed = new Set(sheets.flatMap((sheet) => sheet.halves.map(keyOfHalf)));
  const without = halves.filter((half) => !signed.has(keyOfHalf(half)));
  if (sheets.length === 0)
    return { done: false, sentence: '没有打印过签到表，请在“文书”里打印', place: 'documents' };
  return without.length === 0
    ? { done: true, sentence: `定版 ${sheets.length} 份`, place: 'documents' }
    : {
        done: false,
        sentence: `${without.length} 个半天没有签到表：${some(without.map(halfInWords))}`,
        place: 'documents',
      };
}

/** Fees are signed for by each teacher from outside; who teaches as part of his work gets none. */
async function feesFound(viewer: Viewer, db: Db, classId: string): Promise<Found> {
  const sessions = await loadSessions(viewer, db, ofClass(classId));
  const teachings = sessions
    .filter(({ row }) => row.day !== null)
    .flatMap(({ row, teachers }) => teachers.map((teacher) => ({ session: row.id, teacher })));
  const paid = await rows(viewer, db, 'teacher')
    .select('id')
    .where('kind', '!=', 'staff')
    .where(
      sql<boolean>`teacher.id IN (SELECT value FROM json_each(${JSON.stringify(teachings.map(({ teacher }) => teacher))}))`,
    )
    .execute();
  const due = teachings.filter(({ teacher }) => paid.some(({ id }) => id === teacher));
  if (due.length === 0) return { done: true, sentence: '没有校外教师授课', place: null };
  const kept = await rows(viewer, db, 'lecture_fee')
    .select(['session_id', 'teacher_id', 'signed_on', 'waived'])
    .where(
      sql<boolean>`session_id IN (SELECT value FROM json_each(${JSON.stringify(due.map(({ session }) => session))}))`,
    )
    .execute();
  const open = due.filter(
    ({ session, teacher }) =>
      !kept.some(
        (fee) =>
          fee.session_id === session &&
          fee.teacher_id === teacher &&
          (fee.waived === 1 || fee.signed_on !== null),
      ),
  );
  return open.length === 0
    ? { done: true, sentence: `${due.length} 笔都已签收`, place: 'fees' }
    : { done: false, sentence: `${due.length} 笔讲课费还有 ${open.length} 笔没有签收`, place: 'fees' };
}
