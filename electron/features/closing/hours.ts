import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { AttendanceLine } from '../attendance/derived.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { rulesOn } from './settings.ts';

type Rule = Database['hours_rule'];

/**
 * 学时 that a class gives each of its trainees: by the rule valid on the day of each half-day that he was there, late and
 * early at their share, within the limits a day and a class. What other trainings and limits of the year leave of them is
 * said by the ledger.
 */
export async function hoursInClass(
  viewer: Viewer,
  db: Kysely<Database>,
  lines: readonly AttendanceLine[],
): Promise<Map<string, number>> {
  const rules = await rows(viewer, db, 'hours_rule')
    .selectAll()
    .where('activity', 'in', ['class', 'class-evening'])
    .execute();
  const lateShare = (await rulesOn(viewer, db, lines[0]?.day ?? ''))('hours.late-share') / 100;
  const earned = new Map<string, number>();
  const used = new Map<string, number>();
  for (const { enrolment, day, half, state } of lines) {
    if (state !== 'present' && state !== 'late' && state !== 'early') continue;
    const activity = half === 'evening' ? 'class-evening' : 'class';
    const rule = rules.find((each) => each.activity === activity && holdsOn(each, day));
    if (rule === undefined || rule.counts_as === 'none') continue;
    const full = rule.hours / rule.per;
    const wanted = state === 'present' ? full : full * lateShare;
    const ofDay = `${enrolment} ${activity} ${day}`;
    const ofClass = `${enrolment} ${activity}`;
    const left = Math.min(
      (rule.most_a_day ?? Infinity) - (used.get(ofDay) ?? 0),
      (rule.most_a_class ?? Infinity) - (used.get(ofClass) ?? 0),
    );
    const counted = Math.max(0, Math.min(wanted, left));
    used.set(ofDay, (used.get(ofDay) ?? 0) + counted);
    used.set(ofClass, (used.get(ofClass) ?? 0) + counted);
    earned.set(enrolment, (earned.get(enrolment) ?? 0) + counted);
  }
  return earned;
}

const holdsOn = (rule: Rule, day: string): boolean =>
  rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to);
