import { sql, type Kysely } from 'kysely';
import { ACTIVITIES, type Activity } from '../../../shared/domain/hours/codes.ts';
import { dayBefore, daysLater } from '../../../shared/domain/day.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

type Row = Pick<Database['hours_rule'], 'id' | 'activity' | 'valid_from' | 'valid_to'>;

/** Of one activity no two rules hold on one day, and between two of them there is no day without one. */
export const hoursRules: RuleBook = {
  hours_rule: {
    watches: ['activity', 'valid_from', 'valid_to'],
    check: async (db: Kysely<Database>, ids) => {
      const { rows: all } = await sql<Row>`SELECT id, activity, valid_from, valid_to FROM hours_rule
        ORDER BY valid_from, id`.execute(db);
      // A rule that was taken away leaves its gap between two others, so that all of them are looked at.
      return [...Map.groupBy(all, (row) => row.activity)].flatMap(([activity, rows]) =>
        rows.flatMap((row, at) => faultOf(activity, row, rows[at - 1], ids)),
      );
    },
  },
};

function faultOf(
  activity: Activity,
  row: Row,
  previous: Row | undefined,
  changed: readonly string[],
): Violation[] {
  const title = ACTIVITIES[activity];
  const span = `${fullDay(row.valid_from)}起`;
  if (row.valid_to !== null && row.valid_to < row.valid_from)
    return [
      {
        id: row.id,
        code: 'hours.wrong-order',
        message: `“${title}”${span}的规则截止日期（${fullDay(row.valid_to)}）早于开始日期。请核对后重填。`,
      },
    ];
  if (previous === undefined) return [];
  const id = changed.includes(previous.id) && !changed.includes(row.id) ? previous.id : row.id;
  if (previous.valid_to === null || previous.valid_to >= row.valid_from) {
    const until = previous.valid_to === null ? '没有截止日期' : `到${fullDay(previous.valid_to)}`;
    return [
      {
        id,
        code: 'hours.overlap',
        message: `“${title}”${fullDay(previous.valid_from)}起的规则${until}，与${span}的规则重叠。请把前一条的截止日期改为${fullDay(dayBefore(row.valid_from))}，或换一个开始日期。`,
      },
    ];
  }
  if (daysLater(previous.valid_to, 1) < row.valid_from)
    return [
      {
        id,
        code: 'hours.gap',
        message: `“${title}”从${fullDay(daysLater(previous.valid_to, 1))}到${fullDay(dayBefore(row.valid_from))}没有规则。请把前一条的截止日期改为${fullDay(dayBefore(row.valid_from))}，或把这一条提前。`,
      },
    ];
  return [];
}
