import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CourseReview } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { REVIEW_STEPS } from '../../../shared/domain/resources/codes.ts';
import { nextSteps } from '../../../shared/domain/resources/reviews.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { courseRow } from './rows.ts';

type Db = Kysely<Database>;

/** The reviews of one course, or of each, oldest first; two of one day in the order they were written down. */
export async function reviewsByCourse(
  viewer: Viewer,
  db: Db,
  course?: string,
): Promise<Map<string, CourseReview[]>> {
  let query = rows(viewer, db, 'course_review').selectAll().orderBy('reviewed_on').orderBy('id');
  if (course !== undefined) query = query.where('course_id', '=', course);
  const all = await query.execute();
  return new Map(
    [...Map.groupBy(all, (row) => row.course_id)].map(([id, reviews]) => [
      id,
      reviews.map((row) => ({
        id: row.id,
        step: row.step,
        on: row.reviewed_on,
        reviewer: row.reviewer,
        opinion: row.opinion,
      })),
    ]),
  );
}

export const courseReviewHandlers: Handlers<'courses.review' | 'courses.remove-review'> = {
  'courses.review': async ({ viewer, db, now, label }, { course, step, on, reviewer, opinion }) => {
    const own = await courseRow(viewer, db, course);
    const latest = (await reviewsByCourse(viewer, db, course)).get(course)?.at(-1) ?? null;
    if (on > dayOf(now()))
      throw new Refusal('courses.wrong-day', `审核日期 ${dayWithWeekday(on)} 晚于今天。请核对后重填。`);
    if (latest !== null && on < latest.on)
      throw new Refusal(
        'courses.wrong-day',
        `上一步“${REVIEW_STEPS[latest.step]}”在 ${dayWithWeekday(latest.on)}，这一步不能更早。请核对日期。`,
      );
    const next = nextSteps(latest?.step ?? null);
    if (!next.includes(step))
      throw new Refusal(
        'courses.wrong-step',
        `“${own.name}”现在${latest === null ? '还没有审核记录' : `是“${REVIEW_STEPS[latest.step]}”`}，下一步只能是${next
          .map((each) => `“${REVIEW_STEPS[each]}”`)
          .join('或')}。请改选。`,
      );
    const id = newId();
    await db
      .insertInto('course_review')
      .values({ id, course_id: course, step, reviewed_on: on, reviewer, opinion })
      .execute();
    label(`课程 ${own.name}：${REVIEW_STEPS[step]}`);
    return { id };
  },

  'courses.remove-review': async ({ viewer, db, label }, { review }) => {
    const row = await rows(viewer, db, 'course_review')
      .selectAll()
      .where('id', '=', review)
      .executeTakeFirst();
    if (row === undefined)
      throw new Refusal('courses.review-not-found', '没有找到这条审核记录，它可能已被删除。请刷新后再试。');
    const own = await courseRow(viewer, db, row.course_id);
    const latest = (await reviewsByCourse(viewer, db, row.course_id)).get(row.course_id)?.at(-1);
    if (latest?.id !== review)
      throw new Refusal('courses.not-latest', '只能删除最后一步审核。请从最后一步开始删。');
    await db.deleteFrom('course_review').where('id', '=', review).execute();
    label(`删除课程 ${own.name} 的一步审核`);
    return { id: row.course_id };
  },
};
